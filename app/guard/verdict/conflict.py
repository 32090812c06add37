"""What is recorded of a statement that disagrees with the table."""

from __future__ import annotations

from dataclasses import dataclass

from app.guard.verdict.statement import Kind


@dataclass(frozen=True)
class Conflict:
    """A statement that disagrees with the table, and what was shown instead."""

    said: str
    shown: str
    procedure: str | None
    kind: Kind
