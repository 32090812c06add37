"""Places on the scale and its colors: "the best of the three ratings", "a step below the top"."""

from __future__ import annotations

from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import words

PLACED = {
    "U": words("top best highest uppermost topmost green"),
    "M": words("middle intermediate mid midmost yellow amber central"),
    "N": words("bottom lowest worst poorest lowermost red last wrong"),
}
PLACES = {word: value for value, places in PLACED.items() for word in places - {"last", "wrong"}}
"""The rating that a place on the scale or a color stands for."""
COLORS = words("green yellow amber red")
GRADES = words(
    "rating ratings tier tiers category categories group groups band bands grade grades mark marks score scores class classes "
    "column list pile end shelf drawer rung bracket zone scale color colour light status third box bin bucket section end verdict "
    "rated ranked row rows entry entries"
)
NO_GRADE = words(
    "flag flags cell cells ligament marrow one end-plate endplate spine neck cervical thoracic ear ears of dose doses radiation exposure "
    "rrl msv cost costs price burden risk"
)
STUDIES = words(
    "study studies test tests exam exams examination examinations modality modalities option options procedure procedures imaging "
    "request requests order orders claim column columns "
    "row rows entry entries scan scans list category tier column group technique investigation investigations one it anything any"
)
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
    if words[index] in PLACED["N"]:
        return {1: "M", 2: "U"}.get(steps, "") if words[at] in {"above", "over", "from", "off"} else ""
    if words[index] in PLACED["U"]:
        return {1: "M", 2: "N"}.get(steps, "") if words[at] in {"below", "beneath", "under", "from", "off", "of"} else ""
    return ""


def bare_place(words: list[str], index: int) -> bool:
    """As in "stands at the top", "has to make do with the middle": a place without a noun, at the end of what is said."""
    if words[index] in COLORS or words[index - 2 : index] not in _AT or words[index - 3 : index - 2] in (["or"], ["nor"]):
        return False
    after = words[index + 1 : index + 4]
    return not after or not after[0].isalpha() or (after[0] in _GOES_ON and not NO_GRADE - {"of"} & set(after))


_GOES_ON = words("of here now again too for after when among while and but if once because since")
_AT = [[word, "the"] for word in ("in", "at", "to", "with", "into", "near")]


def place_of(sentence: Sentence, index: int) -> tuple[int, str] | None:
    """As in "amber study", "the middle group": a word that tells a place on the scale, and the rating it stands for."""
    word = sentence.words[index]
    value = next((value for value, places in PLACED.items() if word in places), None)
    near = {*sentence.words[max(0, index - 3) : index], *sentence.words[index + 1 : index + 3]}
    if value is None or not near & (GRADES | STUDIES if word in COLORS else GRADES):
        return None
    return index, value
