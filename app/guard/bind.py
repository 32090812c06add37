"""Bind what is said beside a rating to its study."""

from __future__ import annotations

from app.guard.claim import About, Claim
from app.guard.claims import Reader
from app.guard.mentions import Named
from app.guard.scan import Found


def claim_at(
    reader: Reader, found: Found, about: About, value: str, subject: tuple[Named, ...], denied: bool, low: float = 0.0, high: float = 0.0
) -> Claim:
    """A claim made by a cue, of the edition and variant named beside it."""
    where = "back" if subject and subject in (reader.context.subject, reader.context.all) else ""
    return Claim(
        about,
        value,
        subject,
        denied=denied,
        year=reader._year(found, where),
        variant=reader._variant(found, where),
        at=found.first,
        low=low,
        high=high,
    )


def nearest(reader: Reader, found: Found) -> tuple[tuple[Named, ...], str]:
    """The study a facet speaks of: to its left in the clause, else to its right, else an earlier one."""
    start, end = reader._clause(found.first)
    left = reader._left(found.first, start)
    if left is not None:
        return left, "left"
    right = reader._right(found.last, end)
    if right is not None and right[0].first - found.last <= 8:
        return right, "right"
    pronoun = reader._pronoun(start, found.first)
    return reader._back(found, pronoun, start)
