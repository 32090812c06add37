"""The words that steer a conversation, compiled from words.toml on first use."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("words.toml")


@cache
def _lists() -> dict[str, str | list[str]]:
    loaded: dict[str, str | list[str]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return loaded


@cache
def pattern(name: str) -> re.Pattern[str]:
    """One pattern for a whole list of words.toml; a space in it matches any run of white space."""
    listed = _lists()[name]
    return _compiled(listed if isinstance(listed, str) else "|".join(f"(?:{one})" for one in listed))


@cache
def opening(name: str) -> re.Pattern[str]:
    """The same, at the beginning of a reply, after "well," and its like; group "said" is the match without them."""
    fillers, listed = _lists()["fillers"], _lists()[name]
    return _compiled(rf"\W*{fillers}(?P<said>{listed if isinstance(listed, str) else '|'.join(f'(?:{one})' for one in listed)})")


@cache
def ordinals() -> tuple[re.Pattern[str], ...]:
    """Patterns of "the first one", "the second", ... each by itself at the beginning of a reply."""
    fillers = _lists()["fillers"]
    return tuple(_compiled(rf"\W*{fillers}(?P<said>{one})") for one in _lists()["ordinals"])


def _compiled(source: str) -> re.Pattern[str]:
    spaced = re.sub(r" \?", r"\\s*", source)
    return re.compile(re.sub(r" (?![^\[]*\])", r"\\s+", spaced), re.IGNORECASE)
