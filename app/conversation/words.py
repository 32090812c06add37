"""The words that steer a conversation, compiled from words.toml on first use."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import tomli

from app.conversation.wording import Wording

FILE = Path(__file__).with_name("words.toml")


@cache
def lists() -> dict[str, str | list[str]]:
    """The lists of words.toml as they are written there."""
    loaded: dict[str, str | list[str]] = tomli.loads(FILE.read_text(encoding="utf-8"))
    return loaded


@cache
def pattern(name: str) -> Wording:
    """One wording for a whole list of words.toml; a space in it matches any run of white space."""
    listed = lists()[name]
    return Wording((listed,) if isinstance(listed, str) else tuple(listed))


@cache
def hints(name: str) -> tuple[str, ...]:
    """A list of words.toml that is plain text and no pattern."""
    return tuple(lists()[name])


@cache
def opening(name: str) -> Wording:
    """The same, at the beginning of a reply, after "well," and before "as well" and their likes; group "said" is the match without them."""
    fillers, tail, listed = lists()["fillers"], lists()["tail"], lists()[name]
    said = listed if isinstance(listed, str) else "|".join(f"(?:{one})" for one in listed)
    return Wording((rf"\W*{fillers}(?P<said>{said}){tail}",))
