"""The parts of an answer that come from the patient and the table."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from app.facts.presentation import Status
from corpus.rating import RRL, Rating


class Record(BaseModel):
    """Frozen, and closed to keys the schema does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class EvidenceShown(Record):
    """The reader's own words; offsets are characters in that turn."""

    turn: int
    start: int
    end: int
    text: str


class FactShown(Record):
    """A fact of the patient; `assumed_absent` was stated by nobody."""

    name: str
    status: Literal["present", "absent", "assumed_absent", "not_mentioned", "conflicting"]
    evidence: tuple[EvidenceShown, ...] = ()


class RatingShown(Record):
    """A row of the rating table."""

    procedure: str
    rating: Rating
    rrl: RRL
    sources: str


class WhyNotShown(Record):
    """Why a neighbouring variant does not hold."""

    variant: int
    because: str


class WouldChangeShown(Record):
    """A fact that would lead elsewhere."""

    fact: str
    to: str


class DeterminationShown(Record):
    """The variant that holds, with its whole table; ratings are ordered best first."""

    topic: str
    edition: str
    variant: int
    title: str
    first_choice: tuple[str, ...]
    ratings: tuple[RatingShown, ...]
    why_not: tuple[WhyNotShown, ...]
    would_change: tuple[WouldChangeShown, ...]


def shown_status(status: Status, assumed: bool) -> Literal["present", "absent", "assumed_absent", "not_mentioned", "conflicting"]:
    """The status as the answer spells it; an unmentioned fact that the rules assumed absent says so."""
    match status:
        case Status.PRESENT:
            return "present"
        case Status.ABSENT:
            return "absent"
        case Status.CONFLICTING:
            return "conflicting"
        case Status.NOT_MENTIONED:
            return "assumed_absent" if assumed else "not_mentioned"
