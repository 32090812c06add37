"""What is typed, piped in or printed."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from corpus.errors import UsageError

AsJson = Annotated[bool, typer.Option("--json", help="One JSON record on stdout.")]
BatchIn = Annotated[Path | None, typer.Option("--batch", help="JSON lines to work through, one record a line.")]
BatchOut = Annotated[Path | None, typer.Option("--out", help="Where the JSON lines of a batch go (default: stdout).")]
TopicName = Annotated[str | None, typer.Option("--topic", help="The topic's folder name (default: the first).")]


def typed(text: str | None) -> str:
    """The question, read from stdin for "-"; UsageError when there is none."""
    if text == "-":
        return sys.stdin.buffer.read().decode("utf-8", errors="replace")
    if text is None:
        raise UsageError('there is no question. Give one in quotes, or "-" to read it from stdin.')
    return text


def text_of_file(file: str | None) -> str:
    """The text of a file, or of stdin for "-"; UsageError when there is none."""
    if file is None:
        raise UsageError('there is no text to check. Name a file, or "-" to read it from stdin.')
    if file == "-":
        return sys.stdin.buffer.read().decode("utf-8", errors="replace")
    try:
        return Path(file).read_text(encoding="utf-8", errors="replace")
    except OSError as problem:
        raise UsageError(f'"{file}" cannot be read ({problem.strerror}). Name a text file, or "-" for stdin.') from problem


def print_json(value: Any) -> None:
    """One record on stdout."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
