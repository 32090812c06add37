"""What changed between editions: "lowered in 2024", "is today what it was in 2018"."""

from __future__ import annotations

from app.guard.frame.bind import claim_at
from app.guard.frame.denial import is_denied
from app.guard.frame.subject import nearest
from app.guard.sentence.claim import Claim
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import words

_EDITIONS = words("edition editions update revision since version versions revised")
_OTHER = words(
    "radiation dose symbol symbols level flag flagged label disagreement wording title sievert msv rows row number suffix marker"
)
"""It is not the rating that changed."""


def changes(sentence: Sentence) -> list[Claim]:
    """The claims that a rating went up, down or stayed between the editions."""
    scanned = sentence.scanned
    if (
        not (scanned.years or _EDITIONS & scanned.tokens or sentence.context.year or not scanned.tokens.isdisjoint(sentence.old))
        or _OTHER & scanned.tokens
    ):
        return []
    claims: list[Claim] = []
    at = 0
    while (found := scanned.layer("extra", at, sentence.count, "change")) is not None:
        at = found.last
        if sentence.aside(found.first):
            continue
        subject, where = nearest(sentence, found)
        if subject and (where != "right" or found.cue.value == "SAME" or found.first < 3):
            claim = claim_at(sentence, found, "change", found.cue.value, subject, is_denied(sentence, found, subject, where))
            claims.append(claim._replace(year=None))
    return claims
