"""Thumbs up and down: appended to the file the operator named, and to nothing else."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

from app.chat.session import Session

LONGEST_REASON = 2_000
"""Characters of a reason that are kept."""


def record(session: Session, turn: int, good: bool, reason: str, now: datetime | None = None) -> dict[str, object]:
    """The feedback on one answer, with all that is needed to make a gold item of it.

    Raises:
        LookupError: there is no answer to that turn.
    """
    answer = session.exchanges[turn].answer if 0 <= turn < len(session.exchanges) else None
    if answer is None:
        raise LookupError(f"turn {turn} has no answer")
    return {
        "date": (now or datetime.now(UTC)).date().isoformat(),
        "verdict": "good" if good else "bad",
        "reason": reason.strip()[:LONGEST_REASON],
        "turns": list(session.turns[: turn + 1]),
        "set_by_hand": dict(session.exchanges[turn].facts),
        "answer": answer.model_dump(mode="json"),
    }


def keep(path: Path, row: dict[str, object]) -> None:
    """Append one line of JSON; the folder must exist, so that a mistyped path is noticed."""
    line = json.dumps(row, ensure_ascii=False) + "\n"
    with path.open("a", encoding="utf-8") as file:
        file.write(line)
