"""The decision table of a topic, compiled once: facts become bits, so that a row is a handful of integer comparisons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from app.facts.presentation import Presentation, Status
from app.rules.determination import Determination
from app.rules.row import Group, Outcome, Row, Stated
from corpus.topic import Topic

REMEMBERED = 4096
"""Decisions kept per table; then it forgets them all and starts again."""


@dataclass(frozen=True, eq=False)
class DecisionTable:
    """All rows of a topic over bits; `decide` is pure and remembers what it decided."""

    topic: Topic
    facts: tuple[str, ...]
    """Every fact a row looks at, in the order of facts.toml; bit i is facts[i]."""
    bits: dict[str, int]
    elsewhere: tuple[Row, ...]
    rows: tuple[Row, ...]
    groups: tuple[Group, ...]
    """In the order in which they are asked."""
    addressed_by: int
    determined: dict[Stated, Determination] = field(default_factory=dict)
    _known: dict[Stated, Outcome] = field(default_factory=dict)

    def mask(self, names: Iterable[str]) -> int:
        """The bits of these facts; facts no row looks at have none."""
        mask = 0
        for name in names:
            mask |= self.bits.get(name, 0)
        return mask

    def names(self, mask: int) -> Iterator[str]:
        """The facts of these bits, in order."""
        return (name for name in self.facts if mask & self.bits[name])

    def stated(self, presentation: Presentation) -> Stated:
        """The statuses of a presentation as bits."""
        present = absent = conflicting = 0
        for fact in presentation.facts:
            bit = self.bits.get(fact.name, 0)
            if fact.status is Status.PRESENT:
                present |= bit
            elif fact.status is Status.ABSENT:
                absent |= bit
            elif fact.status is Status.CONFLICTING:
                conflicting |= bit
        return Stated(present, absent, conflicting)

    def decide(self, stated: Stated) -> Outcome:
        """The row that holds, or nearly does.

        Assumptions only ever make a fact absent, so a row can hold by assumption only if it holds when everything unmentioned is absent;
        rows do not overlap, so there is at most one.
        """
        outcome = self._known.get(stated)
        if outcome is None:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            outcome = self._known[stated] = self._decide(stated)
        return outcome

    def _decide(self, stated: Stated) -> Outcome:
        present = stated.present
        for rows in (self.elsewhere, self.rows):
            for row in rows:
                if present & row.present == row.present and not present & row.absent and row.holds(present):
                    return self._weigh(row, stated)
        return Outcome(None)

    def _weigh(self, row: Row, stated: Stated) -> Outcome:
        assumed = row.absent & ~stated.absent
        blocked = 0
        for positive, negative in row.clauses:
            if stated.present & positive or stated.absent & negative:
                continue
            negative &= ~stated.present
            if negative & (negative - 1):  # of those not to occur together none was stated: one of them absent will do
                negative = negative & ~stated.conflicting or negative
                negative &= -negative
            if (positive | negative) & (stated.absent | stated.conflicting):
                blocked |= positive & stated.conflicting or negative  # somebody spoke of it: an assumption may not settle it
            else:
                assumed |= negative
        blocked |= assumed & (row.stated | stated.conflicting)
        if row.assume == "never":
            blocked |= assumed
        unaddressed = row.assume == "if red flags addressed" and bool(assumed) and not stated.absent & self.addressed_by
        return Outcome(row, assumed, blocked, unaddressed)
