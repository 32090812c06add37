"""variants.toml: the guideline's decision table; rows of variants and of "not covered", none overlapping."""

from __future__ import annotations

from typing import Literal

from corpus.record import Record


class Condition(Record):
    """A conjunction over facts: all of `present`, one of each group in `any`, none of `absent`."""

    present: tuple[str, ...] = ()
    any: tuple[tuple[str, ...], ...] = ()
    absent: tuple[str, ...] = ()


class VariantRow(Record):
    """A scenario of the guideline, numbered as ACR numbers it."""

    number: int
    title: str
    words: str
    """The condition in plain words."""
    when: Condition
    assume: Literal["always", "if red flags addressed", "never"] = "never"
    """May excluding facts that nobody mentioned be assumed absent?"""
    names: tuple[str, ...] = ()
    """How questions name this variant without a patient: "malignancy table", "after surgery"."""
    sources: str = ""
    note: str = ""


class NotCoveredRow(Record):
    """A patient the topic has no variant for; `refer` is a neighbour id of topic.toml."""

    id: str
    words: str
    when: Condition
    refer: str | None = None
    reason: str
    sources: str = ""


class VariantsFile(Record):
    """The whole of variants.toml."""

    variant: tuple[VariantRow, ...]
    not_covered: tuple[NotCoveredRow, ...] = ()
