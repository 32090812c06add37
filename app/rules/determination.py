"""What the rules say of a presentation: Matched, NeedsFacts, NotCovered or OutOfScope, each with its receipt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class WhyNot:
    """Why a neighbouring variant does not hold."""

    variant: int
    because: str


@dataclass(frozen=True)
class WouldChange:
    """A single fact that, stated or reversed, would lead elsewhere; `to` reads like "variant 4" or "not covered: Acute Spinal Trauma"."""

    fact: str
    to: str


@dataclass(frozen=True)
class LeadsTo:
    """One possible reply to a question, and the determination it would lead to."""

    answer: str
    to: str


@dataclass(frozen=True)
class Question:
    """A question to the reader about a fact (or a group of facts) that decides."""

    fact: str
    """The fact's name, or the name of the question in variants.toml that asks for several."""
    question: str
    leads_to: tuple[LeadsTo, ...]
    facts: tuple[str, ...] = ()
    """The facts it asks about: one, or the members of the group."""


@dataclass(frozen=True)
class Alert:
    """An urgent message shown first, in every status; `quote` is verbatim from a text file of the topic."""

    level: str
    fact: str
    file: str
    quote: str


@dataclass(frozen=True)
class Receipt:
    """The basis every determination carries; `row` is the id of the rule row used ("" when none held)."""

    row: str = ""
    assumed: tuple[str, ...] = ()
    """Facts assumed absent because nobody mentioned them; the answer is then provisional."""
    why_not: tuple[WhyNot, ...] = ()
    would_change: tuple[WouldChange, ...] = ()
    notes: tuple[str, ...] = ()
    """Remarks of the row used, e.g. on hardware after surgery."""


@dataclass(frozen=True)
class Matched:
    """Exactly one variant holds."""

    variant: int
    receipt: Receipt


@dataclass(frozen=True)
class NeedsFacts:
    """More than one outcome is open; `ask` holds one or two questions that decide."""

    ask: tuple[Question, ...]
    receipt: Receipt


@dataclass(frozen=True)
class NotCovered:
    """The topic has no variant for this patient; `refer` is a neighbour's id in topic.toml, or None."""

    reason: str
    refer: str | None
    receipt: Receipt


@dataclass(frozen=True)
class OutOfScope:
    """Not this topic at all; `refer` as in NotCovered."""

    reason: str
    refer: str | None
    receipt: Receipt = Receipt()


Determination = Matched | NeedsFacts | NotCovered | OutOfScope
