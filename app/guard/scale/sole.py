"""How many studies hold a rating: "there is exactly one amber study, X", "X is the only row that may be appropriate"."""

from __future__ import annotations

from app.guard.frame.bind import claim_at
from app.guard.scale.places import place_of
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import words

_SOLE = words("exactly precisely only sole single lone just solely")
_COUNTS = {"one": 1, "a": 1, "single": 1, "sole": 1, "lone": 1, "only": 0, "two": 2, "three": 3, "four": 4, "five": 5}
_ROWS = words(
    "study studies test tests row rows entry entries examination examinations exam exams option options choice choices modality "
    "modalities investigation investigations line lines item items procedure procedures"
)
_WITHIN = words("phase phases protocol protocols version versions mris cts forms mras between")
"""Then only the forms of one study are counted."""
_BOUND = words("above beyond past over better higher")
_NOT = words("not no never neither nor isn't aren't than beyond against")


def sole(sentence: Sentence) -> list[Claim]:
    """The claim that the studies named hold a rating, and no others; none where another reader found a rating."""
    tokens = sentence.scanned.tokens
    if _SOLE.isdisjoint(tokens) or _ROWS.isdisjoint(tokens) or not _WITHIN.isdisjoint(tokens) or not _NOT.isdisjoint(tokens):
        return []
    if not sentence.groups or sentence.conditions or any(claim.about == "only" for claim in sentence.out.claims):
        return []
    told = _count(sentence)
    if told is None:
        return []
    at, count = told
    grade = _grade(sentence)
    studies = tuple(named for group in sentence.groups for named in group if group[0].first not in sentence.demoted)
    named = {group for one in studies for group in one.groups}
    if grade is None or not studies or (count and count != len(named)) or abs(grade[0] - at) > 9:
        return []
    subject = studies if count else sentence.groups[0]
    if not count and len(sentence.groups) > 1:
        return []
    return [claim_at(sentence, Found(at, at + 1, Cue("rating", grade[1])), "only", grade[1], subject, denied=False)]


def _count(sentence: Sentence) -> tuple[int, int] | None:
    """Where a word such as "only" stands before a noun for studies, and how many studies it counts (0: those named)."""
    said = sentence.words
    for index, word in enumerate(said):
        if word not in _SOLE or not _ROWS & set(said[index + 1 : index + 6]):
            continue
        if word in {"only", "sole", "lone"} and said[index - 1 : index] in (["the"], ["its"], ["their"]):
            return index, 0
        count = next((_COUNTS[one] for one in (word, *said[index + 1 : index + 3]) if _COUNTS.get(one)), 0)
        if count:
            return index, count
    return None


def _grade(sentence: Sentence) -> tuple[int, str] | None:
    """The one rating told, in words or as a color."""
    said = sentence.words
    above = [found for found in sentence.scanned.rating if found.cue.value == "POS" and _BOUND & set(said[found.first : found.last])]
    if above:
        return (above[0].first, "POS") if len(above) == 1 and not sentence.scanned.explicit else None
    values = [(found.first, found.cue.value) for found in sentence.scanned.explicit]
    values = values or [place for place in (place_of(sentence, index) for index in range(sentence.count)) if place is not None]
    return values[0] if len(values) == 1 and values[0][1] in {"U", "M", "D", "N"} else None
