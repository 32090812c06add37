"""The ratings of two studies that were compared: "X beats Y: may be appropriate, against usually not appropriate"."""

from __future__ import annotations

from app.guard.frame.bind import claim_at
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import words

_BETWEEN = words(", compared with against versus vs as opposed to and not rather than the a it being is ( ) only")
_PARTS = words("compared against versus vs opposed than")


def sides_rated(sentence: Sentence) -> tuple[list[Claim], list[Found]]:
    """Each of two ratings on its side of the one comparison before them, and the cues used up by that."""
    explicit = sentence.scanned.explicit
    told = [claim for claim in sentence.out.claims if claim.about == "compare" and claim.value in {"HIGHER", "LOWER"} and claim.other]
    if len(explicit) != 2 or len(told) != 1 or told[0].denied:
        return [], []
    one, two = explicit
    between = sentence.words[one.last : two.first]
    if told[0].at >= one.first or not _BETWEEN.issuperset(between) or _PARTS.isdisjoint(between):
        return [], []
    if any(named.first >= one.last for named in sentence.scanned.named):
        return [], []
    sides = (told[0].subject, told[0].other)
    return [claim_at(sentence, found, "rating", found.cue.value, side, False) for found, side in zip(explicit, sides, strict=True)], list(
        explicit
    )
