"""One of several ways to say a thing, found fast: regular expressions that ignore case, and where a space is any white space.

A search tries what only opens a text at its beginning alone, and every other wording only where a word begins. Plain ASCII text is put
in lower case first, because comparing letters exactly is several times as fast as ignoring their case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import groupby

EDGE, BEGINNING = r"\b", "^"
PLAIN = re.compile(r"[a-z](?![?*+{])")
BRACKETED = re.compile(r"\\.|\[(?:\\.|[^\]])*\]|\((?:\\.|[^()])*\)")


class Wording:
    """Alternatives in order; what it finds tells places, and its letters are those of the text in lower case."""

    def __init__(self, alternatives: tuple[str, ...]) -> None:
        """Take regular expressions in lower case; they are compiled when first used."""
        self._alternatives = alternatives

    @cached_property
    def _all(self) -> str:
        return _spaced(_joined(self._alternatives))

    @cached_property
    def _exact(self) -> re.Pattern[str]:
        return re.compile(self._all)

    @cached_property
    def _folding(self) -> re.Pattern[str]:
        return re.compile(self._all, re.IGNORECASE)

    @cached_property
    def _later(self) -> re.Pattern[str] | None:
        """What may be found behind the beginning, too; None when nothing may."""
        later = [one for one in self._alternatives if not one.startswith(BEGINNING) or has_bar(one)]
        return re.compile(_spaced(_joined(later))) if later else None

    def over(self, text: str) -> tuple[re.Pattern[str], str]:
        """What to compare, and what with; for a caller who looks at many places of one long text."""
        return (self._exact, text.lower()) if text.isascii() else (self._folding, text)

    def search(self, text: str) -> re.Match[str] | None:
        """The first place where one of the alternatives stands; of several at one place the first in order."""
        pattern, compared = self.over(text)
        if pattern is not self._exact:
            return pattern.search(text)
        found = pattern.match(compared)
        if found is not None or self._later is None or not text:
            return found
        return self._later.search(compared, 1)

    def match(self, text: str) -> re.Match[str] | None:
        """The alternative that the text begins with."""
        pattern, compared = self.over(text)
        return pattern.match(compared)

    def fullmatch(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The alternative that takes up the text from `start` to `end`."""
        pattern, compared = self.over(text)
        return pattern.fullmatch(compared, start, end)


def part(found: re.Match[str]) -> tuple[int, int]:
    """Where the one named group stands that took part in what was found."""
    return next((found.span(name) for name, words in found.groupdict().items() if words is not None), (0, 0))


def has_bar(alternative: str) -> bool:
    """Does it hold a bar outside all brackets, so that it is two alternatives?"""
    while (less := BRACKETED.sub("", alternative)) != alternative:
        alternative = less
    return "|" in alternative


def _joined(alternatives: Iterable[str]) -> str:
    """All alternatives in order; neighbours that begin at a word's edge share the look for it."""
    parts: list[str] = []
    for edged, group in groupby(alternatives, lambda one: one.startswith(EDGE) and not has_bar(one)):
        ones = list(group)
        parts += [rf"{EDGE}(?:{_by_letter(one.removeprefix(EDGE) for one in ones)})"] if edged else map(_whole, ones)
    return "|".join(parts)


def _by_letter(words: Iterable[str]) -> str:
    """Neighbours that begin with plain letters, by their first one: two that begin differently never stand at one place."""
    parts: list[str] = []
    for plain, ones in groupby(words, lambda word: bool(PLAIN.match(word))):
        listed = list(ones)
        if not plain:
            parts += map(_whole, listed)
            continue
        for letter in dict.fromkeys(one[0] for one in listed):
            parts.append(f"{letter}(?:{'|'.join(_whole(one[1:]) for one in listed if one[0] == letter)})")
    return "|".join(parts)


def _whole(one: str) -> str:
    return f"(?:{one})"


def _spaced(source: str) -> str:
    spaced = re.sub(r" \?", r"\\s*", source)
    return re.sub(r" (?![^\[]*\])", r"\\s+", spaced)
