"""Read through disguises: one plain lower-case text, with the place of every character in the original."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

from app.guard.text.late import Late
from app.guard.text.letters import letter_of

_SIGN = Late(r"[*_`~&<\\\r@$]|-\n")
_OTHER = Late(r"[^\x00-\x7f]")
_MARKUP = Late(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,10});"  # an HTML entity
    r"|<!--.{0,300}?-->|</?[a-zA-Z][^<>]{0,200}>"  # a comment or tag
    r"|(?<=[A-Za-z])-\r?\n[ \t]{0,8}(?=[a-z])"  # a word broken at the end of a line
    r"|\\(?=[*_`~\[\]()#+\-.!|<>&\\])"  # a Markdown escape
    r"|(?<!['’/])\b\w(?:[ .\-_·]\w){3,}\b",  # s p a c e d letters
    re.DOTALL,
)
_BLOCKS = {"br", "p", "li", "ul", "ol", "tr", "td", "th", "div", "h1", "h2", "h3", "h4", "table"}


class Folded(NamedTuple):
    """`text[i]` was read from the original at `at[i]` (None: at i); `spaced` are stretches of single letters, joined."""

    text: str
    at: tuple[int, ...] | None
    length: int

    def start(self, index: int) -> int:
        """Where in the original the folded character stands."""
        return index if self.at is None else (self.at[index] if index < len(self.at) else self.length)

    def end(self, index: int) -> int:
        """Where in the original a stretch ends whose folded end is `index` (exclusive)."""
        if self.at is None or index <= 0:
            return index
        return self.at[index - 1] + 1


def fold(text: str, spaced: bool = False) -> Folded:
    """The text in plain lower case; an ordinary text keeps every offset. `spaced`: it may hold letters in a row."""
    if not spaced and _SIGN.search(text) is None:
        if text.isascii():
            return Folded(text.lower(), None, len(text))
        others = {char: letter_of(char) for char in _OTHER.findall(text)}
        if all(len(letter) == 1 for letter in others.values()):
            for char, letter in others.items():
                text = text.replace(char, letter)
            return Folded(text.lower(), None, len(text))
    pieces: list[str] = []
    at: list[int] = []
    last = 0
    for match in _MARKUP.finditer(text):
        _copy(text, last, match.start(), pieces, at)
        _markup(match, pieces, at)
        last = match.end()
    _copy(text, last, len(text), pieces, at)
    return Folded("".join(pieces), tuple(at), len(text))


def _markup(match: re.Match[str], pieces: list[str], at: list[int]) -> None:
    """Write what a piece of markup stands for."""
    found = match[0]
    if found[0] == "&":
        for char in html.unescape(found):
            _write(letter_of(char), match.start(), pieces, at)
    elif found[0] == "<":
        tag = found.strip("</>").split(None, 1)[:1]
        _write(" " if tag and tag[0].lower() in _BLOCKS else "", match.start(), pieces, at)
    elif len(found) > 3 and found[0] not in "-\\":
        for offset, char in enumerate(found):
            if offset % 2 == 0:
                _write(letter_of(char), match.start() + offset, pieces, at)


def _copy(text: str, start: int, end: int, pieces: list[str], at: list[int]) -> None:
    """Fold an ordinary stretch."""
    for index in range(start, end):
        char = text[index]
        if char in "*_~":
            between = 0 < index < len(text) - 1 and text[index - 1].isalnum() and text[index + 1].isalnum()
            folded = " " if char == "_" and between else ""
        elif char in "@$" and 0 < index < len(text) - 1 and (text[index - 1].isalpha() or text[index + 1].isalpha()):
            folded = "a" if char == "@" else "s"
        else:
            folded = letter_of(char)
        _write(folded, index, pieces, at)


def _write(folded: str, index: int, pieces: list[str], at: list[int]) -> None:
    for char in folded:
        pieces.append(char)
        at.append(index)
