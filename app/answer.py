"""The answer a reader gets: one record for chat, command line, HTTP, MCP and Python (design, section 5)."""

from __future__ import annotations

from typing import Literal

from app.shown import DeterminationShown, FactShown, Record


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
