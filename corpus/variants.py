"""variants.toml: the guideline's decision table; rows of variants and of "not covered", none overlapping."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from corpus.quote import Quote
from corpus.record import Record
from corpus.satisfy import Clause


class Condition(Record):
    """All of `present`, one of each group in `any`, none of `absent`, each of `absent_unless`, and not all of a group in `not_together`."""

    present: tuple[str, ...] = ()
    any: tuple[tuple[str, ...], ...] = ()
    absent: tuple[str, ...] = ()
    absent_unless: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Fact -> exceptions: the fact must be absent, unless one of its exceptions is present."""
    not_together: tuple[tuple[str, ...], ...] = ()
    """Of each group at least one must be absent."""

    def facts(self) -> tuple[str, ...]:
        """Every fact the condition looks at, each once, in the order written."""
        groups = (fact for group in (*self.any, *self.not_together) for fact in group)
        exceptions = (name for fact, others in self.absent_unless.items() for name in (fact, *others))
        return tuple(dict.fromkeys((*self.present, *groups, *self.absent, *exceptions)))

    def clauses(self) -> tuple[Clause, ...]:
        """The same as clauses, all of which must hold: (facts one of which is present, facts one of which is absent)."""
        return (
            *(((fact,), ()) for fact in self.present),
            *((group, ()) for group in self.any),
            *(((), (fact,)) for fact in self.absent),
            *((others, (fact,)) for fact, others in self.absent_unless.items()),
            *(((), group) for group in self.not_together),
        )


class Note(Record):
    """A remark on a row that holds, shown when one of `any` is present."""

    any: tuple[str, ...]
    text: str


class VariantRow(Record):
    """A scenario of the guideline, numbered as ACR numbers it."""

    number: int
    title: str
    words: str
    """The condition in plain words."""
    when: Condition
    stated: tuple[str, ...] = ()
    """Facts of `when` that somebody must have said to be absent; they are never assumed."""
    assume: Literal["always", "if red flags addressed", "never"] = "never"
    """May excluding facts that nobody mentioned be assumed absent?"""
    names: tuple[str, ...] = ()
    """How questions name this variant without a patient: "malignancy table", "after surgery"."""
    sources: str = ""
    note: str = ""
    notes: tuple[Note, ...] = ()
    predecessor: int | None = None
    """The variant of the superseded edition that this one follows, to tell what changed; None when it is new."""
    explain: tuple[Quote, ...] = ()
    """Why the first choice is the first choice: quotations from the text, said with every answer of this variant."""
    changed: tuple[Quote, ...] = ()
    """What is different from the superseded edition: quotations from the text, said where a change is asked about."""

    @property
    def id(self) -> str:
        """The row's name in receipts: "variant 4"."""
        return f"variant {self.number}"


class NotCoveredRow(Record):
    """A patient the topic has no variant for; `refer` is a neighbour id of topic.toml."""

    id: str
    words: str
    when: Condition
    stated: tuple[str, ...] = ()
    """As in VariantRow; every other absent fact of `when` may be assumed."""
    refer: str | None = None
    reason: str
    sources: str = ""


class QuestionOption(Record):
    """One reply to a question, and what it says; `cues` are words by which a reply names it, lower case."""

    answer: str
    cues: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


class QuestionRow(Record):
    """One question that asks for several facts at once; without options, each member can be the reply, or none of them."""

    name: str
    question: str
    members: tuple[str, ...]
    addressed_by: tuple[str, ...] = ()
    """Facts whose stated absence shows that the subject was raised at all, `members` when empty."""
    none: str = ""
    """The reply that sets every member absent, in words; "" when that is no sensible reply."""
    lead_in: tuple[str, ...] = ()
    """Words after which a bare reply is read again until one makes sense: "neck pain, " before "since 2015"."""
    placeless: tuple[str, ...] = ()
    """Words that name its first fact in a reply where they name no place: "it hurts"."""
    hints: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Fact -> words that name it in a reply to this question, though not elsewhere, lower case."""
    option: tuple[QuestionOption, ...] = ()


class VariantsFile(Record):
    """The whole of variants.toml; questions are asked in the order written."""

    variant: tuple[VariantRow, ...]
    not_covered: tuple[NotCoveredRow, ...] = ()
    elsewhere: tuple[NotCoveredRow, ...] = ()
    """Complaints of another part of the body: looked at first, and out of scope when one holds."""
    question: tuple[QuestionRow, ...] = ()
    red_flags: str = ""
    """Name of the question that `assume = "if red flags addressed"` looks at."""
    nothing_holds: str = "No scenario of the guideline describes this patient."
    """The reason given when every deciding fact is known and no row holds."""
