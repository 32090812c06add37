"""What was read about the patient: one fact per row of facts.toml, each with the words it was read from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """What a conversation says about one fact; not mentioned is never absent."""

    PRESENT = "present"
    ABSENT = "absent"
    NOT_MENTIONED = "not_mentioned"
    CONFLICTING = "conflicting"


@dataclass(frozen=True)
class Evidence:
    """The exact words a status was read from: `turns[turn][start:end] == text` (character offsets)."""

    turn: int
    start: int
    end: int
    text: str
    says: Status
    """PRESENT or ABSENT: what these words alone say of the patient."""
    because: str = ""
    """Why they say so, for a person: "stated", "negated by 'denies'", "normal value: CRP <5", "answer to a question"."""


@dataclass(frozen=True)
class Fact:
    """One fact with its status, the evidence for it, and what a later turn corrected."""

    name: str
    status: Status
    evidence: tuple[Evidence, ...] = ()
    corrected: tuple[Evidence, ...] = ()
    """Evidence of earlier turns that a later turn overruled; shown, never counted."""
    set_by_hand: bool = False
    """True when a person set the status in the chat; then it wins over every reading."""


@dataclass(frozen=True)
class Presentation:
    """All facts of a topic, in the order of its facts.toml, as read from a conversation."""

    facts: tuple[Fact, ...] = ()
    hypothetical: tuple[str, ...] = ()
    """Names of facts, in order, whose status comes from a "what if" of the last turn, not from the patient."""
    remarks: tuple[Evidence, ...] = ()
    """Mentions that were read but count for nobody: family, ruled out, benign, uncertain; with `because`."""

    def __iter__(self) -> Iterator[Fact]:
        """The facts, in order."""
        return iter(self.facts)

    def __getitem__(self, name: str) -> Fact:
        """The fact of that name; KeyError when the topic has none."""
        for fact in self.facts:
            if fact.name == name:
                return fact
        raise KeyError(name)

    def status(self, name: str) -> Status:
        """The status of a fact; NOT_MENTIONED when the topic has no such fact."""
        return next((fact.status for fact in self.facts if fact.name == name), Status.NOT_MENTIONED)
