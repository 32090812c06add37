"""Rows of a decision table that could hold for the same patient; a sound table has none."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.record import Record
from corpus.satisfy import satisfy
from corpus.variants import Condition, VariantsFile


class Overlap(Record):
    """Two rows that can hold together, with a patient for whom both do."""

    first: str
    second: str
    present: tuple[str, ...]
    absent: tuple[str, ...]

    def __str__(self) -> str:
        """One line naming both rows and the witness."""
        witness = ", ".join([*self.present, *(f"no {fact}" for fact in self.absent)])
        return f'rows "{self.first}" and "{self.second}" both hold for {witness}'


def overlaps(variants: VariantsFile) -> tuple[Overlap, ...]:
    """Every pair of rows that can hold together for complete facts; empty for a sound table.

    Symbolic: the two conditions are solved together, so the cost does not grow with the number of facts.
    """
    decide = [(row.id, row.when) for row in variants.variant] + [(row.id, row.when) for row in variants.not_covered]
    elsewhere = [(row.id, row.when) for row in variants.elsewhere]
    return (*_pairs(decide), *_pairs(elsewhere))


def _pairs(rows: list[tuple[str, Condition]]) -> Iterator[Overlap]:
    for i, (first, one) in enumerate(rows):
        for second, other in rows[i + 1 :]:
            if not set(one.present).isdisjoint(other.absent) or not set(other.present).isdisjoint(one.absent):
                continue  # one row needs what the other rules out: no search is needed
            witness = satisfy((*one.clauses(), *other.clauses()))
            if witness is not None:
                present = tuple(fact for fact, value in witness.items() if value)
                absent = tuple(fact for fact, value in witness.items() if not value)
                yield Overlap(first=first, second=second, present=present, absent=absent)
