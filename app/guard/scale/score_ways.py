"""The ways a number is told to be a score."""

from __future__ import annotations

from app.guard.scale import score_patterns as ways
from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.text.pattern import NUMBERS

_NUMBERED = frozenset(
    {"variant", "variants", "scenario", "tier", "level", "step", "category", "table", "class", "rank", "place", "one", "of", "c", "t"}
)
_SCORING = frozenset({"score", "scores", "rating", "ratings", "scale", "rated", "appropriateness"})


def _anywhere(sentence: Sentence, subject: tuple[Named, ...], where: str, found: Found) -> bool:
    return True


def _right_after(sentence: Sentence, subject: tuple[Named, ...], where: str, found: Found) -> bool:
    """As in "MRI 8": nothing stands between the study and its score."""
    return where == "left" and found.first == subject[-1].last


def _after_a_sign(sentence: Sentence, subject: tuple[Named, ...], where: str, found: Found) -> bool:
    """As in "MRI: 8": only a sign stands between the study and its score."""
    return where == "left" and {":", "=", ">", "-"}.issuperset(sentence.words[subject[-1].last : found.first])


def _paired(sentence: Sentence, subject: tuple[Named, ...], where: str, found: Found) -> bool:
    """As in "X-ray (9)": the study, its score in brackets, and no more; or a list of such."""
    if where != "left" or found.first - subject[-1].last != 1:
        return False
    rest = [word for word in sentence.words[found.last + 1 :] if word.isalnum()]
    pairs = sum(
        sentence.words[n.last : n.last + 1] == ["("] and any(word.isdecimal() for word in sentence.words[n.last + 1 : n.last + 2])
        for n in sentence.scanned.named
    )
    return not rest or pairs > 1 or not _SCORING.isdisjoint(sentence.scanned.tokens)


def _alone(sentence: Sentence, subject: tuple[Named, ...], where: str, found: Found) -> bool:
    """As in "X is a solid eight on the scale": the only figure of a sentence on scores and one study."""
    if sentence.words[max(0, found.first - 1)] in _NUMBERED:
        return False
    figures = [word for word in sentence.words if word.isdecimal() or word in NUMBERS]
    return len(figures) <= 2 and len(sentence.groups) == 1 and where in {"left", "right"} and not sentence.scanned.variants


def _of_a_band(sentence: Sentence, subject: tuple[Named, ...], where: str, found: Found) -> bool:
    """As in "X keeps to 4-6": the figures of one of the three bands, after a study."""
    ahead = where == "right" and len(sentence.groups) == 1 and sentence.words[found.last : found.last + 3].count(":") == 1
    return (where in {"left", "back"} or ahead) and sentence.words[max(0, found.first - 1)] not in {
        "c",
        "t",
        "l",
        "level",
        "levels",
        "variants",
    }


WAYS = (
    *(
        (way, _anywhere)
        for way in (
            ways.OUT_OF,
            ways.SCORED,
            ways.LABEL,
            ways.SCORE_OF,
            ways.BAND,
            ways.GAVE,
            ways.HAS_IT,
            ways.RANGE,
            ways.BETWEEN,
            ways.STAYS,
        )
    ),
    (ways.BARE, _after_a_sign),
    (ways.BRACKET, _paired),
    (ways.BESIDE, _right_after),
    (ways.POINTS, _anywhere),
    (ways.BANDS, _of_a_band),
    (ways.A_FIGURE, _alone),
    (ways.SOLE, _alone),
)
"""How scores are written, the surer ways first, and how such a score must stand to its study."""
