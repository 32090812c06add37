"""Work through JSON lines: one record in, one out, in order; a bad record yields an error line, never a lost one."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.guarding import check_text
from corpus.errors import FirstscanError, UsageError
from corpus.topic import Topic

if TYPE_CHECKING:
    from app.assistant import Assistant

Work = Callable[[dict[str, Any]], dict[str, Any]]


def answer_lines(assistant: Assistant) -> Work:
    """{"id", "input"} or {"id", "turns"} -> {"id", "answer"}."""
    return lambda record: {"id": record.get("id"), "answer": assistant.ask(_turns(record)).model_dump(mode="json")}


def guard_lines(topic: Topic) -> Work:
    """{"id", "variant", "draft"} -> {"id", "text", "conflicts"}."""

    def work(record: dict[str, Any]) -> dict[str, Any]:
        draft = record.get("draft", record.get("text"))
        if not isinstance(draft, str):
            raise UsageError('the record has no "draft". Give {"id", "variant", "draft"}.')
        checked = check_text(draft, topic, record.get("variant"))
        return {"id": record.get("id"), "text": checked.text, "conflicts": [vars(conflict) for conflict in checked.conflicts]}

    return work


def run_batch(source: Path, target: Path | None, work: Work) -> None:
    """Work through the file, showing progress on stderr.

    Raises:
        UsageError: a file cannot be read or written.
    """
    try:
        lines = source.read_text(encoding="utf-8").splitlines()
        out = target.open("w", encoding="utf-8") if target else sys.stdout
    except OSError as problem:
        raise UsageError(f'"{problem.filename}" cannot be opened ({problem.strerror}). Check the path.') from problem
    except UnicodeDecodeError as problem:
        raise UsageError(f'"{source}" is not UTF-8 text ({problem.reason}). Save it as UTF-8.') from problem
    try:
        for result in _with_progress([line for line in lines if line.strip()], work):
            out.write(json.dumps(result, ensure_ascii=False) + "\n")
    finally:
        if target:
            out.close()


def _with_progress(lines: list[str], work: Work) -> Iterator[dict[str, Any]]:
    from rich.console import Console
    from rich.progress import track

    for number, line in enumerate(track(lines, "Working", console=Console(stderr=True), disable=not sys.stderr.isatty()), 1):
        yield _one(number, line, work)


def _one(number: int, line: str, work: Work) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as problem:
        return {"id": None, "error": f"line {number}: not JSON ({problem.msg}). Write one record a line."}
    if not isinstance(record, dict):
        return {"id": None, "error": f"line {number}: not a record. Write one JSON object a line."}
    try:
        return work(record)
    except FirstscanError as problem:
        return {"id": record.get("id"), "error": str(problem)}


def _turns(record: dict[str, Any]) -> list[str]:
    turns = record.get("turns", record.get("input"))
    if isinstance(turns, str):
        return [turns]
    if isinstance(turns, list) and all(isinstance(turn, str) for turn in turns):
        return turns
    if isinstance(turns, list) and all(isinstance(turn, dict) for turn in turns):
        return [str(turn.get("content", "")) for turn in turns if turn.get("role", "user") == "user"]
    raise UsageError('the record has no "input" or "turns". Give {"id", "input"} or {"id", "turns": [...]}.')
