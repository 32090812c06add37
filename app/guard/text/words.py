"""Cut a folded text into words."""

from __future__ import annotations

import re
from collections.abc import Sequence

_JOINT = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[^\w\s/\x22'-]|(?<![^\W_])[/-]|-(?![^\W_])")
_KEPT = 20000
"""Pieces kept, and the longest that is."""
_LONGEST = 32
_pieces: dict[str, list[str]] = {}


def cut(text: str) -> list[str]:
    """The words of a text; hyphens and slashes inside words only separate.

    No word reaches over white space, so a text is cut piece by piece; most pieces are words, and those with signs come again.
    """
    words: list[str] = []
    for piece in text.split():
        if piece.isalnum():
            words.append(piece)
            continue
        parts = _pieces.get(piece)
        if parts is None:
            parts = _JOINT.findall(piece)
            if len(piece) <= _LONGEST:
                if len(_pieces) >= _KEPT:
                    _pieces.clear()
                _pieces[piece] = parts
        words += parts
    return words


def first_word(text: str) -> str:
    """The first word of a phrase."""
    head = text.partition(" ")[0]
    return head if head.isalnum() else cut(text)[0]


class Words:
    """The words of a text, and where they stand in it."""

    __slots__ = ("_spans", "text", "words")

    def __init__(self, text: str) -> None:
        """Cut `text`, which is folded."""
        self.text = text
        self.words: list[str] = cut(text)
        self._spans: tuple[list[int], list[int]] | None = None

    @property
    def starts(self) -> list[int]:
        """Where each word starts."""
        return self._placed()[0]

    @property
    def ends(self) -> list[int]:
        """Where each word ends."""
        return self._placed()[1]

    def _placed(self) -> tuple[list[int], list[int]]:
        """Offsets are needed seldom, so they are found on need."""
        if self._spans is None:
            matches = list(_JOINT.finditer(self.text))
            self._spans = [match.start() for match in matches], [match.end() for match in matches]
        return self._spans


def spaced(words: Sequence[str]) -> bool:
    """Are there four single letters in a row?"""
    if len([word for word in words if len(word) == 1]) < 4:
        return False
    run = 0
    for word in words:
        if len(word) != 1:
            run = 0
        elif word not in ".-_":
            run = run + 1 if word.isalpha() else 0
            if run == 4:
                return True
    return False
