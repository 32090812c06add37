"""Thumbs-down in the chat becomes a candidate for the gold set: what was asked, what was answered, and blanks for a clinician."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from app.chat.privacy import sightings
from corpus.errors import UsageError


def read_feedback(path: Path) -> tuple[dict[str, Any], ...]:
    """The records of a feedback file (one JSON object per line), those with a thumbs-down only.

    Raises:
        UsageError: the file cannot be read, or a line is not a record.
    """
    try:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        raise UsageError(f'"{path}" is not a feedback file ({type(error).__name__}). It is what FIRSTSCAN_FEEDBACK names.') from None
    if not all(isinstance(row, dict) and "turns" in row and "answer" in row for row in rows):
        raise UsageError(f'"{path}" holds a line without "turns" and "answer". It is what FIRSTSCAN_FEEDBACK names.')
    return tuple(row for row in rows if row.get("verdict") == "bad")


def identifiers(turns: Iterable[str]) -> tuple[str, ...]:
    """What in the turns may identify a person, by kind; a candidate must have none before it may enter the gold set."""
    return tuple(seen.kind for turn in turns for seen in sightings(turn))


def candidate(record: Mapping[str, Any], number: int, today: date) -> str:
    """The record as an item in the format of the gold files, its receipt as comments; expectations are left for a clinician.

    Raises:
        UsageError: the turns may still identify a person.
    """
    turns = [str(turn) for turn in record["turns"]]
    if found := identifiers(turns):
        raise UsageError(f"feedback {number} may identify a person ({len(found)} places). Remove names, numbers and dates from it first.")
    answer: Mapping[str, Any] = record["answer"]
    shown = answer.get("determination") or {}
    facts = {fact["name"]: fact["status"] for fact in answer.get("facts", ()) if fact["status"] in ("present", "absent", "conflicting")}
    receipt = [
        f"answered: {answer.get('status')}, variant {shown.get('variant')}, answer {answer.get('id')}",
        *(f"fact {name}: {status}" for name, status in facts.items()),
        *(f"versions: {name} {value}" for name, value in (answer.get("versions") or {}).items()),
        *(f"set by hand: {name} {value}" for name, value in (record.get("set_by_hand") or {}).items()),
        *(f"reason: {line}" for line in str(record.get("reason") or "").splitlines()),
    ]
    lines = [
        *(f"# {_one_line(line)}" for line in receipt),
        "[[item]]",
        f'id = "candidate-{number:03d}"',
        f'kind = "{"dialogue" if len(turns) > 1 else "case"}"',
        f"turns = {json.dumps(turns, ensure_ascii=False)}",
        '# status = ""   # what should it have been? then the variant, facts, must_say ...',
        'tags = ["feedback"]',
        'from = "thumbs-down"',
        f"date = {today.isoformat()}",
    ]
    return "\n".join(lines) + "\n"


def _one_line(text: str) -> str:
    return " ".join(text.split())
