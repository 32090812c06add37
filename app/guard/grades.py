"""Grades told by place or color ("the best of the three ratings", "neither green nor red"), and tables in which nothing stands on top."""

from __future__ import annotations

from app.guard.bind import claim_at
from app.guard.claim import Claim
from app.guard.cues import Found
from app.guard.language import Cue
from app.guard.little_words import words
from app.guard.names import Named
from app.guard.sentence import Sentence

_PLACES = {
    "U": words("top best highest uppermost topmost green"),
    "M": words("middle intermediate mid midmost yellow amber central"),
    "N": words("bottom lowest worst poorest lowermost red last wrong"),
}
PLACES = {word: value for value, places in _PLACES.items() for word in places - {"last", "wrong"}}
"""The rating that a place on the scale or a color stands for."""
_AMOUNTS = {"high": "U", "moderate": "M", "medium": "M", "low": "N", "poor": "N"}
_TELLING = frozenset().union(*_PLACES.values(), _AMOUNTS)
_AMOUNT_OF = words("appropriateness rating score category")
_LINKS = words("is are was as : remains rated very quite judged considered")
_COLORS = words("green yellow amber red")
_GRADES = words(
    "rating ratings tier tiers category categories group groups band bands grade grades mark marks score scores class classes "
    "column list pile end shelf drawer rung bracket zone scale color colour light status third box bin bucket section end verdict "
    "rated ranked row rows entry entries"
)
_NO_GRADE = words(
    "flag flags cell cells ligament marrow one end-plate endplate spine neck cervical thoracic ear ears of dose doses radiation exposure "
    "rrl msv cost costs price burden risk"
)
_NONE = words("no none nothing nobody not never neither nil zero hardly nowhere empty without short blank vacant vain bare")
_STUDIES = words(
    "study studies test tests exam exams examination examinations modality modalities option options procedure procedures imaging "
    "request requests order orders claim column columns "
    "row rows entry entries scan scans list category tier column group technique investigation investigations one it anything any"
)
_NEEDS = words("needed need needs necessary required requires require indicated warranted called calls call recommended justified wait")
_OTHER = words("further additional repeat urgent urgently emergency emergent routine more other advanced follow earlier prior previous")
_WHICH_IMAGING = words("of study studies test tests findings finding modality modalities guidelines features")


def graded(sentence: Sentence) -> list[Claim]:
    """The rating of the one study named, told by a place on the scale or a color."""
    if _TELLING.isdisjoint(sentence.scanned.tokens):
        return []
    groups = [group for group in sentence.groups if not sentence.aside(group[0].first)]
    if not sentence.groups and sentence.context.subject and sentence.scanned.shapes("pronoun"):
        several = not {"both", "they", "these", "all"}.isdisjoint(sentence.words[:4])
        groups = [sentence.context.all if several else sentence.context.subject]
    if len(groups) > 1:
        return [claim for group in groups for claim in _in_clause(sentence, group)]
    if not groups:
        return []
    places = _placed(sentence, groups[0])
    if not places:
        return []
    at, value = places[-1]
    told = [place for place in places if ":" in sentence.words[places[0][0] : place[0]]]
    if told and any(word in _NONE for word in sentence.words[: places[0][0]]):
        places = told  # as in "it is not green: red"
    start, _ = sentence.clause(at)
    named = {i for one in sentence.scanned.named for i in range(one.first, one.last)}
    parts = [i + 1 for i in range(start, at) if sentence.words[i] in {":", ";"} and i + 1 < at + 1]
    before = [sentence.words[i] for i in range(max([start, *parts]), at) if i not in named]
    if "neither" in sentence.words[:at] and len(places) > 1:
        said = {value for place, value in places if "but" not in sentence.words[places[0][0] : place]}
        rest = [value for place, value in places if "but" in sentence.words[places[0][0] : place]]
        left = rest or sorted({"U", "M", "N"} - said)
        return [_claim(sentence, at, left[0], groups[0], denied=False)] if len(left) == 1 else []
    odd = sum(word in _NONE or word.endswith("n't") for word in before) % 2 == 1
    return [_claim(sentence, at, value, groups[0], odd)] if len({value for _, value in places}) == 1 else []


def _in_clause(sentence: Sentence, group: tuple[Named, ...]) -> list[Claim]:
    """As in "X has to make do with the middle, and so does Y": the one place told in a clause that names one study."""
    start, end = sentence.clause(group[0].first)
    if sum(start <= other[0].first < end for other in sentence.groups) != 1:
        return []
    if any(word in _NONE or word.endswith("n't") for word in sentence.words[start:end]):
        return []
    places = [place for place in _placed(sentence, group) if start <= place[0] < end]
    return [_claim(sentence, *places[0], group, denied=False)] if len(places) == 1 else []


def _claim(sentence: Sentence, at: int, value: str, group: tuple[Named, ...], denied: bool) -> Claim:
    return claim_at(sentence, Found(at, at + 1, Cue("rating", value)), "rating", value, group, denied)


def _placed(sentence: Sentence, group: tuple[Named, ...]) -> list[tuple[int, str]]:
    """Where which place on the scale is told."""
    words = sentence.words
    found: list[tuple[int, str]] = []
    for index, word in enumerate(words):
        value = next((value for value, places in _PLACES.items() if word in places), None)
        if word in _AMOUNTS and words[index - 1] in _LINKS and _AMOUNT_OF & set(words[:index]):
            found.append((index, _AMOUNTS[word]))
            continue
        if value is None or (words[index + 1 : index + 2] and words[index + 1] in _NO_GRADE - {"of", "one", "end"}):
            continue
        near = {*words[max(0, index - 4) : index], *words[index + 1 : index + 5]}
        colored = word in _COLORS and (
            words[index - 1] in {"is", ":", "-", "=", "neither", "nor", "but", "in", "not", "it's", "that's", "they're"}
            or group[-1].last == index
            or (words[index + 1 : index + 2] == [":"] and (index == 0 or not words[index - 1].isalpha()))
        )
        paired = bool({"neither", "nor"} & set(words[max(0, index - 2) : index]))
        if near & _GRADES or paired or colored or (found and word in _COLORS) or bare_place(words, index):
            found.append((index, stepped(words, index) or value))
    return found


_STEP = words("tier step category notch rung grade level rank class band place one")
_STEPS = {"one": 1, "a": 1, "single": 1, "just": 1, "only": 1, "two": 2}


def stepped(words: list[str], index: int) -> str:
    """As in "one tier above the bottom", "two steps below the top": the rating so far from a place; "" where no step is told."""
    at = index - 1 - (words[index - 1] == "the")
    if at < 1 or words[at] not in {"above", "below", "beneath", "over", "under", "from", "of", "off"}:
        return ""
    near = words[max(0, at - 4) : at]
    if not _STEP & {word.removesuffix("s") for word in near}:
        return ""
    steps = next((_STEPS[word] for word in near if word in _STEPS), 0)
    if words[index] in _PLACES["N"]:
        return {1: "M", 2: "U"}.get(steps, "") if words[at] in {"above", "over", "from", "off"} else ""
    if words[index] in _PLACES["U"]:
        return {1: "M", 2: "N"}.get(steps, "") if words[at] in {"below", "beneath", "under", "from", "off", "of"} else ""
    return ""


def bare_place(words: list[str], index: int) -> bool:
    """As in "stands at the top", "has to make do with the middle": a place without a noun, at the end of what is said."""
    if words[index] in _COLORS or words[index - 2 : index] not in _AT or words[index - 3 : index - 2] in (["or"], ["nor"]):
        return False
    after = words[index + 1 : index + 4]
    return not after or not after[0].isalpha() or (after[0] in _GOES_ON and not _NO_GRADE - {"of"} & set(after))


_GOES_ON = words("of here now again too for after when among while and but if once because since")
_AT = [[word, "the"] for word in ("in", "at", "to", "with", "into", "near")]


def place_of(sentence: Sentence, index: int) -> tuple[int, str] | None:
    """As in "amber study", "the middle group": a word that tells a place on the scale, and the rating it stands for."""
    word = sentence.words[index]
    value = next((value for value, places in _PLACES.items() if word in places), None)
    near = {*sentence.words[max(0, index - 3) : index], *sentence.words[index + 1 : index + 3]}
    if value is None or not near & (_GRADES | _STUDIES if word in _COLORS else _GRADES):
        return None
    return index, value


def nothing_on_top(sentence: Sentence) -> list[Claim]:
    """As in "no study reaches the top category", "imaging can wait": the table is said to hold no first choice."""
    scanned = sentence.scanned
    if (
        scanned.named
        or scanned.agents
        or any(scanned.words[f.first] not in _BEYOND for f in scanned.shapes("except"))
        or sentence.conditions
        or scanned.tokens & {"other", "else", "whether"}
        or ("who" in scanned.tokens and ":" not in scanned.tokens)
    ):
        return []
    words = sentence.words
    if any(
        f.cue.value == "FIRST" and words[f.first - 1] == "no" and words[f.first - 2] in {"has", "is", "names"} for f in sentence.out.loose
    ):
        return [claim_at(sentence, sentence.out.loose[0], "noimaging", "NEG", (), denied=False)]  # as in "the table has no first choice"
    top = next((found for found in sentence.out.loose if found.cue.value == "U"), None)
    at = top.first if top else _top_place(sentence)
    if at is not None:
        first, last = sentence.clause(at)
        first = max([first, *(index + 1 for index in range(first, at) if words[index] in {":", ";"})])
        denying = _NONE | {"refrained", "refrains"}
        none = [i for i in range(first, last) if words[i] in denying or words[i].endswith("n't")]
        around = set(words)
        values = [found.cue.value for found in sentence.out.loose]
        if not none and values in (["M"], ["U", "M"]) and not {"is", "was", "reaches", ":"}.isdisjoint(words[at:]):
            return [claim_at(sentence, Found(at, at + 1, Cue("noimaging")), "noimaging", "NEG", (), denied=False)]
        if len(none) == 1 and (around & _STUDIES or words[none[0]] in {"none", "nothing", "nil", "zero", "empty", "blank", "vain"}):
            return [claim_at(sentence, Found(at, at + 1, Cue("noimaging")), "noimaging", "NEG", (), denied=False)]
        return []
    return _all_below(sentence) or _unneeded(sentence)


def _all_below(sentence: Sentence) -> list[Claim]:
    """As in "all scores stay below 7", "no study gets further than may be appropriate"."""
    words, tokens = sentence.words, sentence.scanned.tokens
    if _EVERY.isdisjoint(tokens) and _NONE.isdisjoint(tokens):
        return []
    for index, word in enumerate(words):
        scored = word in {"7", "seven"} and _EVERY & tokens and {"score", "scores", "rating", "ratings"} & tokens
        if scored and {"below", "under", "than", "of"} & set(words[max(0, index - 2) : index]):
            return [claim_at(sentence, Found(index, index + 1, Cue("noimaging")), "noimaging", "NEG", (), denied=False)]
    middle = next((found for found in sentence.out.loose if found.cue.value == "M"), None)
    if middle is None or (_STUDIES | {"nothing", "none"}).isdisjoint(tokens):
        return []
    none = [word for word in words[: middle.first] if word in _NONE]
    if len(none) == 1 and _BEYOND & set(words[max(0, middle.first - 4) : middle.first]):
        return [claim_at(sentence, Found(middle.first, middle.last, Cue("noimaging")), "noimaging", "NEG", (), denied=False)]
    return []


_EVERY = words("all every each")
_BEYOND = words("further beyond above past better higher more farther")


def _top_place(sentence: Sentence) -> int | None:
    words = sentence.words
    for index, word in enumerate(words):
        if word in _PLACES["U"] and _GRADES & set(words[index + 1 : index + 4]):
            return index
        if word in {"7", "seven"} and words[index + 1 : index + 3] in (
            ["or", "more"],
            ["or", "above"],
            ["or", "higher"],
            ["to", "9"],
            ["and", "above"],
        ):
            return index
        if word == "7" and words[index + 1 : index + 2] == ["9"]:
            return index
        if word in {"7", "seven"} and _REACHES & set(words[max(0, index - 4) : index]) and not _UNDER & set(words[index - 3 : index]):
            return index
    return None


_UNDER = words("below under less fewer lower short")
_REACHES = words(
    "reaches reach reached attains attained makes hits achieves achieved scores scored gets got earns earned receives received touches"
)


def _unneeded(sentence: Sentence) -> list[Claim]:
    """As in "this calls for no imaging as yet", "you don't need to image right away"."""
    words, tokens = sentence.words, sentence.scanned.tokens
    at = next((i for i, word in enumerate(words) if word in {"imaging", "image", "scan", "images"}), None)
    if at is None or not tokens & _NEEDS or tokens & _OTHER or {"contrast", "gadolinium"} & tokens or sentence.scanned.agents:
        return []
    if words[at + 1 : at + 2] and words[at + 1] in _WHICH_IMAGING:
        return []
    start, end = sentence.clause(at)
    none = [i for i in range(max(start, at - 6), min(end, at + 7)) if words[i] in _NONE or words[i].endswith("n't")]
    needs = _NEEDS & set(words[max(start, at - 6) : min(end, at + 7)])
    waits = "wait" in words[at:end] and {"can", "should", "may", "must"} & set(words[at:end])
    if (len(none) == 1 and needs - {"wait"}) or (waits and not none):
        return [claim_at(sentence, Found(at, at + 1, Cue("noimaging")), "noimaging", "NEG", (), denied=False)]
    return []
