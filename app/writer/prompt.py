"""Prompts are Markdown files with {names}; a name too many or too few is an error, not an empty place."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from corpus.errors import CorpusError

PROMPTS = Path(__file__).with_name("prompts")
NAME = re.compile(r"\{(\w+)\}")


def prompt(name: str, **values: str) -> str:
    """The prompt of that name with its places filled; values are inserted as they are, also when they hold braces.

    Raises:
        CorpusError: the prompt wants a value that was not given, or was given one it does not use.
    """
    text = _read(name)
    wanted = set(NAME.findall(text))
    if wanted != set(values):
        different = ", ".join(sorted(wanted ^ set(values)))
        raise CorpusError(f"prompts/{name}.md", "its places", f"do not fit what is filled in: {different}", "Make both name the same")
    return NAME.sub(lambda place: values[place[1]], text)


@cache
def _read(name: str) -> str:
    return (PROMPTS / f"{name}.md").read_text(encoding="utf-8")
