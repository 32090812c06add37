"""facts.toml: what rules look at in a patient, the question that asks for it, and the words that state it."""

from __future__ import annotations

from typing import Literal

from corpus.record import Record


class FactRow(Record):
    """One fact; more keys (cue words per value, laboratory limits ...) belong to the reader's design."""

    name: str
    label: str
    """For a person: "known malignancy"."""
    question: str = ""
    kind: Literal["decides", "context"] = "context"
    """"decides" when a rule row looks at it."""
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


class FactsFile(Record):
    """The whole of facts.toml."""

    fact: tuple[FactRow, ...]
