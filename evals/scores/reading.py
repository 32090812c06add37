"""Were the facts read rightly: a score per answer, and counts for precision and recall per fact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from evals.asked import Asked
from evals.score import Score, unscored


@dataclass(frozen=True)
class FactCount:
    """How often one fact was read and expected; "stated" is present, absent or conflicting."""

    fact: str
    right: int
    read: int
    expected: int

    @property
    def precision(self) -> float | None:
        """Of the stated values that were read, the share that is right; None when none was read."""
        return self.right / self.read if self.read else None

    @property
    def recall(self) -> float | None:
        """Of the values that are stated, the share that was read; None when none is stated."""
        return self.right / self.expected if self.expected else None


def facts(asked: Asked) -> Score:
    """The share of the item's facts that were read as expected."""
    expected = asked.item.facts
    if not expected:
        return unscored("facts")
    found = asked.fact
    wrong = [
        f"{name}: {found.get(name, 'not_mentioned')}, expected {value}"
        for name, value in expected.items()
        if not _same(found.get(name), value)
    ]
    return Score("facts", 1 - len(wrong) / len(expected), "; ".join(wrong))


def count_facts(all_asked: Iterable[Asked]) -> tuple[FactCount, ...]:
    """Counts per fact over all answers, by name; only facts an item names are counted."""
    right: dict[str, int] = {}
    read: dict[str, int] = {}
    stated: dict[str, int] = {}
    for asked in all_asked:
        found = asked.fact
        for name, value in asked.item.facts.items():
            seen = found.get(name, "not_mentioned")
            stated[name] = stated.get(name, 0) + (value != "not_mentioned")
            read[name] = read.get(name, 0) + (seen != "not_mentioned")
            right[name] = right.get(name, 0) + (seen == value != "not_mentioned")
    return tuple(FactCount(name, right[name], read[name], stated[name]) for name in sorted(right))


def _same(found: str | None, expected: str) -> bool:
    return (found or "not_mentioned") == expected
