"""A score: one value between 0 and 1 for one answer, with its reason; or not scored, which is not the same as wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Score:
    """What one scorer says of one answer."""

    name: str
    value: float | None
    """1 is right, 0 is wrong; None: the item expects nothing here."""
    reason: str = ""

    @property
    def scored(self) -> bool:
        """False when the item says nothing about what this scorer looks at."""
        return self.value is not None

    @property
    def failed(self) -> bool:
        """True when it was scored and is not wholly right."""
        return self.value is not None and self.value < 1


def unscored(name: str) -> Score:
    """The score of an item that expects nothing here."""
    return Score(name, None)


def equal(name: str, expected: object, found: object) -> Score:
    """1 when equal; the reason tells both."""
    return Score(name, float(expected == found), f"expected {expected}, found {found}")
