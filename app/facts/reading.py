"""A reading: what one place of the text says of one fact, and how plainly."""

from __future__ import annotations

from dataclasses import dataclass

from app.facts.presentation import Status

PLAIN, IMPLIED = 2, 1


@dataclass(slots=True)
class Reading:
    """Tokens `start` to `end` (exclusive) state a fact; `strength` is PLAIN, or IMPLIED (by a list, a group, a normal examination)."""

    fact: str
    says: Status
    start: int
    end: int
    because: str
    strength: int = PLAIN
    whole: bool = False
    """True when the words name the fact as a whole."""
    what_if: bool = False
