"""What an answer consists of, before it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.answering.lookup import Statement
from app.writer.draft import Quoted

UNSTATED = "The guideline does not state this."


AnswerStatus = Literal["answered", "needs_information", "not_covered", "out_of_scope"]


@dataclass(frozen=True)
class Plan:
    """The skeleton of an answer, all of it from the table, the rules or quotations; a writer fills in the rest."""

    status: AnswerStatus
    variant: int | None = None
    """The variant whose table is shown."""
    patient: bool = False
    """True when that variant holds for the reader's patient; False when the question named it."""
    statements: tuple[Statement, ...] = ()
    chosen: tuple[Quoted, ...] = ()
    needed: int = 3
    """How many sentences beside `chosen` are welcome."""
    reason: str = ""
    """Why not, where the status is a "no", or where the answer is that the guideline does not state it."""
    missing: str = ""
    """Why no passages were searched, when none were."""
