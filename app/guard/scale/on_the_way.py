"""Rating words of names, doses and lines of the text, and grades on the way to another."""

from __future__ import annotations

from app.guard.sentence.claim import EXPLICIT
from app.guard.sentence.cues import Found
from app.guard.sentence.sentence import Sentence


def of_dose_list(sentence: Sentence, found: Found, value: str) -> bool:
    """As in "X tops the list with 10 to 30 mSv": a list of doses."""
    after = sentence.words[found.last : found.last + 8]
    told = next((at for at, word in enumerate(after) if word in {"msv", "☢", "millisieverts"}), None)
    return value in {"FIRST", "U", "N", "LOW"} and told is not None and after[0] in {"with", "at"} and "," not in after[:told]


def of_a_name(sentence: Sentence, found: Found, value: str) -> bool:
    """As in "the standard cervical series": the word is part of what the study is called."""
    if value != "REC" or sentence.words[found.last - 1] != "standard" or "the" not in sentence.words[found.first : found.last]:
        return False
    return any(named.first == found.last for named in sentence.scanned.named)


def of_dose_level(sentence: Sentence, found: Found, value: str) -> bool:
    """As in "the highest level, ☢☢☢☢, belongs to X": a level of radiation."""
    if sentence.words[found.last - 1] not in {"level", "levels", "band", "group", "category", "class"} or found.cue.value not in EXPLICIT:
        return False
    return "☢" in sentence.scanned.tokens and "appropriate" not in sentence.words[found.first : found.last]


def to_remember(sentence: Sentence, found: Found, value: str) -> bool:
    """As in "If you remember one thing, let it be the first line": a line of the text."""
    return value in {"REC", "FIRST"} and not sentence.groups and "remember" in sentence.words[: found.first]


def passed_through(sentence: Sentence, found: Found, value: str) -> bool:
    """As in "falls past the middle tier, to usually not appropriate": a grade on the way to another."""
    if found.cue.value not in EXPLICIT or not _WAY & set(sentence.words[max(0, found.first - 3) : found.first]):
        return False
    later = (f for f in sentence.scanned.explicit if f.first >= found.last)
    return any({"to", "into"} & set(sentence.words[max(found.last, f.first - 2) : f.first]) for f in later)


_WAY = frozenset({"past", "through", "skips", "skipping", "skip"})
