"""Bind what is said of a study to the edition and the variant named beside it."""

from __future__ import annotations

from app.guard.frame.edition import variant_of, year_of
from app.guard.sentence.claim import About, Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence


def claim_at(
    sentence: Sentence,
    found: Found,
    about: About,
    value: str,
    subject: tuple[Named, ...],
    denied: bool,
    low: float = 0.0,
    high: float = 0.0,
    soft: bool = False,
    where: str | None = None,
) -> Claim:
    """A claim made by a cue, of the edition and variant named beside it; where its study stands is seen from the context, unless told."""
    if where is None:
        where = "back" if subject and subject in (sentence.context.subject, sentence.context.all) else ""
    return Claim(
        about,
        value,
        subject,
        denied=denied,
        soft=soft,
        year=year_of(sentence, found, where),
        variant=variant_of(sentence, found, where),
        at=found.first,
        low=low,
        high=high,
    )
