"""One item of the gold set: an input, and what is expected of the answer."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import Field, model_validator

from corpus.rating import Rating
from corpus.record import Record

Status = Literal["answered", "needs_information", "not_covered", "out_of_scope"]
FactStatus = Literal["present", "absent", "not_mentioned", "conflicting"]
Kind = Literal[
    "case",
    "dialogue",
    "offtopic",
    "injection",
    "knowledge",
    "faq",
    "ratings",
    "downstream",
    "contraindication",
    "edition",
    "conflict",
    "meaning",
    "provenance",
    "notstated",
    "reading",
]


class ExpectedRating(Record):
    """A cell of the rating table that the answer has to state."""

    variant: int
    procedure: str
    rating: Rating


class Item(Record):
    """A row of a gold file; every expectation that is left out is not scored, which is not the same as wrong."""

    id: str
    kind: Kind
    turns: tuple[str, ...] = Field(min_length=1)
    """What a person writes, in order; expectations are for the answer to the last turn."""
    status: Status | tuple[Status, ...] = ()
    """The one right status, or all that are right; none given: not scored."""
    variant: int | None = None
    """The variant that must be determined for the patient."""
    table: int | None = None
    """The variant whose table the answer may rest on: any other is wrong, none at all is not scored."""
    refer: str | None = None
    """Id of the neighbouring topic to refer to, as topic.toml spells it."""
    provisional: bool | None = None
    alerts: tuple[Literal["urgent", "warning"], ...] = ()
    facts: dict[str, FactStatus] = Field(default_factory=dict)
    must_say: tuple[tuple[str, ...], ...] = ()
    """Each element is a list of alternatives of which one has to occur; case and hyphens do not matter."""
    must_not_say: tuple[str, ...] = ()
    ratings: tuple[ExpectedRating, ...] = ()
    cites: tuple[tuple[str, ...], ...] = ()
    """Groups of alternatives; one cited passage has to hold a word of every group."""
    tags: tuple[str, ...] = ()
    derived: str = Field(alias="from")
    """Which source or rule the expectation was derived from."""
    date: datetime.date

    @model_validator(mode="before")
    @classmethod
    def _one_turn(cls, data: object) -> object:
        """`input = "..."` is short for one turn."""
        if isinstance(data, dict) and "input" in data and "turns" not in data:
            data = {key: value for key, value in data.items() if key != "input"} | {"turns": [data["input"]]}
        return data

    @property
    def statuses(self) -> tuple[Status, ...]:
        """All right statuses; empty when the status is not scored."""
        return (self.status,) if isinstance(self.status, str) else self.status

    @property
    def about_a_patient(self) -> bool:
        """True when the item is about reading a patient, not about finding a text."""
        return self.kind in ("case", "dialogue", "injection", "reading") or self.variant is not None


class GoldFile(Record):
    """The whole of a gold file."""

    item: tuple[Item, ...]
