"""The answer a reader gets: one record for chat, command line, HTTP, MCP and Python (design, section 5)."""

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


class LeadsToShown(Record):
    """One reply and where it would lead."""

    answer: str
    to: str


class AskShown(Record):
    """A question back to the reader."""

    fact: str
    question: str
    leads_to: tuple[LeadsToShown, ...]


class ReferShown(Record):
    """The ACR topic to use instead."""

    topic: str
    edition: str
    reason: str
    link: str | None


class AlertShown(Record):
    """An urgent message; shown before everything else."""

    level: Literal["urgent", "warning"]
    text: str


class CitationShown(Record):
    """The words behind mark [n]: `file[start:end] == quote`, where the file is the passage id up to "#"."""

    n: int
    passage: str
    source: str
    section: str
    link: str | None
    quote: str
    start: int
    end: int


class ConflictShown(Record):
    """What a draft said, and what was shown instead."""

    said: str
    shown: str
    procedure: str | None
    kind: Literal["rating", "contrast", "radiation", "disagreement", "edition", "unsupported", "unreadable"]


class Versions(Record):
    """Hashes of what the answer was made from."""

    corpus: str
    rules: str
    index: str
    embedding_model: str


class Answer(Record):
    """Everything a reader gets; `text` is markdown with [n] marks."""

    id: str
    status: Literal["answered", "needs_information", "not_covered", "out_of_scope"]
    provisional: bool
    text: str
    facts: tuple[FactShown, ...]
    determination: DeterminationShown | None
    ask: tuple[AskShown, ...]
    refer: ReferShown | None
    alerts: tuple[AlertShown, ...]
    citations: tuple[CitationShown, ...]
    conflicts: tuple[ConflictShown, ...]
    writer: str
    versions: Versions

    def _repr_markdown_(self) -> str:
        """How a notebook shows it."""
        from app.notebook import notebook_markdown

        return notebook_markdown(self)


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
