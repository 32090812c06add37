"""Tables in which nothing stands on top, and imaging that is not needed."""

from __future__ import annotations

from app.guard.frame.bind import claim_at
from app.guard.scale.grades import NONE
from app.guard.scale.places import GRADES, PLACED, STUDIES
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import words

_NEEDS = words("needed need needs necessary required requires require indicated warranted called calls call recommended justified wait")
_OTHER = words("further additional repeat urgent urgently emergency emergent routine more other advanced follow earlier prior previous")
_WHICH_IMAGING = words("of study studies test tests findings finding modality modalities guidelines features")


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
        denying = NONE | {"refrained", "refrains"}
        none = [i for i in range(first, last) if words[i] in denying or words[i].endswith("n't")]
        around = set(words)
        values = [found.cue.value for found in sentence.out.loose]
        if not none and values in (["M"], ["U", "M"]) and not {"is", "was", "reaches", ":"}.isdisjoint(words[at:]):
            return [claim_at(sentence, Found(at, at + 1, Cue("noimaging")), "noimaging", "NEG", (), denied=False)]
        if len(none) == 1 and (around & STUDIES or words[none[0]] in {"none", "nothing", "nil", "zero", "empty", "blank", "vain"}):
            return [claim_at(sentence, Found(at, at + 1, Cue("noimaging")), "noimaging", "NEG", (), denied=False)]
        return []
    return _all_below(sentence) or _unneeded(sentence)


def _all_below(sentence: Sentence) -> list[Claim]:
    """As in "all scores stay below 7", "no study gets further than may be appropriate"."""
    words, tokens = sentence.words, sentence.scanned.tokens
    if _EVERY.isdisjoint(tokens) and NONE.isdisjoint(tokens):
        return []
    for index, word in enumerate(words):
        scored = word in {"7", "seven"} and _EVERY & tokens and {"score", "scores", "rating", "ratings"} & tokens
        if scored and {"below", "under", "than", "of"} & set(words[max(0, index - 2) : index]):
            return [claim_at(sentence, Found(index, index + 1, Cue("noimaging")), "noimaging", "NEG", (), denied=False)]
    middle = next((found for found in sentence.out.loose if found.cue.value == "M"), None)
    if middle is None or (STUDIES | {"nothing", "none"}).isdisjoint(tokens):
        return []
    none = [word for word in words[: middle.first] if word in NONE]
    if len(none) == 1 and _BEYOND & set(words[max(0, middle.first - 4) : middle.first]):
        return [claim_at(sentence, Found(middle.first, middle.last, Cue("noimaging")), "noimaging", "NEG", (), denied=False)]
    return []


_EVERY = words("all every each")
_BEYOND = words("further beyond above past better higher more farther")


def _top_place(sentence: Sentence) -> int | None:
    words = sentence.words
    for index, word in enumerate(words):
        if word in PLACED["U"] and GRADES & set(words[index + 1 : index + 4]):
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
    none = [i for i in range(max(start, at - 6), min(end, at + 7)) if words[i] in NONE or words[i].endswith("n't")]
    needs = _NEEDS & set(words[max(start, at - 6) : min(end, at + 7)])
    waits = "wait" in words[at:end] and {"can", "should", "may", "must"} & set(words[at:end])
    if (len(none) == 1 and needs - {"wait"}) or (waits and not none):
        return [claim_at(sentence, Found(at, at + 1, Cue("noimaging")), "noimaging", "NEG", (), denied=False)]
    return []
