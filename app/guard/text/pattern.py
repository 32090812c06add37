"""Patterns of figures in a text: a blank stands for any white space, and each is compiled only when a text needs it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property

from app.guard.text.marks import mark, told_by_words

NUMBERS = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "zero": "0",
}
"""Numbers in words."""


class Spaced:
    """A pattern in which a blank stands for any run of white space, compiled when a text holds one of its signs."""

    def __init__(self, pattern: str, signs: str) -> None:
        """A pattern, and the signs of which one must stand in a text, separated by blanks."""
        self._pattern = pattern
        self._signs = signs.split()
        self._marks = mark(self._signs) if all(map(told_by_words, self._signs)) else 0

    def of(self, text: str, held: int) -> Iterator[re.Match[str]]:
        """Its matches in a text, whose words hold these marks."""
        if self._marks:
            return self.finditer(text) if held & self._marks else iter(())
        for sign in self._signs:
            if sign in text:
                return self.finditer(text)
        return iter(())

    @cached_property
    def finditer(self) -> Callable[[str], Iterator[re.Match[str]]]:
        """The search itself."""
        return re.compile(self._pattern.replace(" ", r"\s+")).finditer


def number(text: str | None) -> float | None:
    """The value of a figure or number word."""
    return None if text is None else float(NUMBERS.get(text, text))
