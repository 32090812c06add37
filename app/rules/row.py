"""What a decision table is made of, facts as bits: what was said, rows, questions and their outcome."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from corpus.variants import NotCoveredRow, QuestionRow, VariantRow

Kind = Literal["variant", "not covered", "out of scope"]


class Stated(NamedTuple):
    """What was said, one bit per fact; a fact in none of the three was not mentioned."""

    present: int = 0
    absent: int = 0
    conflicting: int = 0

    def with_facts(self, present: int, absent: int) -> Stated:
        """The same after somebody states these facts, whatever was said of them before."""
        said = present | absent
        return Stated(self.present & ~said | present, self.absent & ~said | absent, self.conflicting & ~said)


@dataclass(frozen=True, eq=False)
class Row:
    """One row: holds when all of `present`, none of `absent`, and in each clause a positive fact is present or a negative one is not."""

    kind: Kind
    source: VariantRow | NotCoveredRow
    present: int
    absent: int
    clauses: tuple[tuple[int, int], ...]
    stated: int
    assume: Literal["always", "if red flags addressed", "never"]

    def holds(self, present: int) -> bool:
        """Does the row hold when exactly these facts are present?"""
        if present & self.present != self.present or present & self.absent:
            return False
        return all(present & positive or negative & ~present for positive, negative in self.clauses)


class Reply(NamedTuple):
    """One reply to a question, and what it states."""

    words: str
    present: int
    absent: int


class Group(NamedTuple):
    """A question of variants.toml about several facts, with its replies."""

    source: QuestionRow
    facts: int
    replies: tuple[Reply, ...]


class Outcome(NamedTuple):
    """The only row that can hold without further positive facts, and what stands between it and the patient."""

    row: Row | None
    assumed: int = 0
    """Facts the row takes to be absent although nobody said so."""
    blocked: int = 0
    """Facts that may not be assumed: contradictory ones, and those the row wants stated."""
    unaddressed: bool = False
    """True when the row may assume only after red flags were raised, and nobody raised them."""

    @property
    def decided(self) -> bool:
        """True when a row holds as things stand."""
        return self.row is not None and not self.blocked and not self.unaddressed
