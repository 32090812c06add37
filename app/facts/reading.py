"""A reading: what one place of the text says of one fact, and how plainly."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.facts.presentation import Status

PLAIN, IMPLIED, HINTED = 2, 1, 0
GENERAL = "no red flags"
"""Why a fact is absent that only "no red flags" denies."""


@dataclass(slots=True)
class Reading:
    """Tokens `start` to `end` (exclusive) state a fact; `strength` is PLAIN, IMPLIED (by a list, a normal examination) or HINTED."""

    fact: str
    says: Status
    start: int
    end: int
    because: str
    strength: int = PLAIN
    whole: bool = False
    """True when the words name the fact as a whole."""
    what_if: bool = False


@dataclass(slots=True)
class Gathered:
    """All readings of a text, what was read and counts for nobody, and where somebody corrected himself."""

    readings: list[Reading] = field(default_factory=list)
    remarks: list[Reading] = field(default_factory=list)
    corrections: list[int] = field(default_factory=list)
