"""A TOML file as a record: every fault is told with its line and what to write instead."""

from __future__ import annotations

import re
from enum import Enum
from typing import Any, TypeVar, get_args

import tomli  # the same parser as the standard library's, compiled: light commands spend most of their time here
from pydantic import ValidationError

from corpus.errors import CorpusError
from corpus.file_text import FileText
from corpus.record import Record
from corpus.suggest import did_you_mean

R = TypeVar("R", bound=Record)
Where = tuple[int | str, ...]


def parse_record(file: FileText, model: type[R]) -> R:
    """The file's content as `model`.

    Raises:
        CorpusError: not TOML, an unknown or missing key, or a value of the wrong kind; the first fault, and how many follow.
    """
    try:
        data = tomli.loads(file.text)
    except tomli.TOMLDecodeError as error:
        wrong, line = str(error), re.search(r"line (\d+)", str(error))
        where = f"line {line[1]}" if line else "the end"
        raise CorpusError(file.shown, where, wrong.split(" (at ")[0], "Mend the TOML there; strings need quotes") from None
    try:
        return model.model_validate(data)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        first = faults[0]
        loc: Where = first["loc"]
        wrong, remedy = _told(first, model)
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        raise CorpusError(file.shown, place(file, loc), wrong + more, remedy) from None


def place(file: FileText, loc: Where) -> str:
    """Where in the file a path of keys and positions lies: 'line 12, [[variant]] 3'."""
    at, parts, header = 0, [], ""
    for part in loc:
        if isinstance(part, int):
            starts = [m.start() for m in re.finditer(rf"^[ \t]*\[\[[ \t]*{re.escape(header)}[ \t]*\]\]", file.text, re.M)]
            if part < len(starts):
                at = starts[part]
                parts.append(f"[[{header}]] {part + 1}")
        else:
            header = f"{header}.{part}" if header else part
            key = re.compile(rf"^[ \t]*(\[{re.escape(header)}\]|{re.escape(part)}[ \t]*=)", re.M).search(file.text, at)
            at = key.start() if key else at
    return ", ".join([f"line {file.line(at + len(file.text[at:]) - len(file.text[at:].lstrip()))}", *parts])


def _told(fault: Any, model: type[Record]) -> tuple[str, str]:
    loc: Where = fault["loc"]
    key = next((str(part) for part in reversed(loc) if isinstance(part, str)), "?")
    match fault["type"]:
        case "extra_forbidden":
            return f'unknown key "{key}"', did_you_mean(key, _model_at(model, loc).model_fields)
        case "missing":
            return f'the key "{key}" is missing', f"Add {key} = ..."
        case "enum" | "literal_error":
            return f'"{fault["input"]}" is not a value of {key}', did_you_mean(str(fault["input"]), _values(model, loc))
        case _:
            return f"{key} is {fault['input']!r}: {fault['msg'][0].lower()}{fault['msg'][1:]}", f"Write {key} as the other rows do"


def _model_at(model: type[Record], loc: Where) -> type[Record]:
    """The record whose key the last part of loc is."""
    current = model
    for part in loc[:-1]:
        if isinstance(part, str) and part in current.model_fields:
            current = next(iter(_records(current.model_fields[part].annotation)), current)
    return current


def _records(annotation: Any) -> list[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return [annotation]
    return [record for inner in get_args(annotation) for record in _records(inner)]


def _values(model: type[Record], loc: Where) -> list[str]:
    key = next((part for part in reversed(loc) if isinstance(part, str)), "")
    field = _model_at(model, loc).model_fields.get(key)
    annotation = field.annotation if field else None
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return [str(member.value) for member in annotation]
    return [str(value) for value in get_args(annotation)]
