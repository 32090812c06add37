"""How many of a question's rarer pieces of words a FAQ entry uses too: a mistyped or inflected word still shares most of its pieces."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from index.lexical import words
from index.shared import Entry

LETTERS = 4
"""Letters of a piece; a word begins and ends with a mark that counts as one."""
DECIMALS = 6


class SharedPieces:
    """Which entries use each piece, and how rare the piece is among all entries (inverse document frequency)."""

    def __init__(self, phrasings: Iterable[tuple[Entry, str]]) -> None:
        """Gather the pieces of all phrasings."""
        self._at: dict[Entry, int] = {}
        having: dict[str, set[int]] = {}
        for entry, text in phrasings:
            place = self._at.setdefault(entry, len(self._at))
            for piece in pieces(text):
                having.setdefault(piece, set()).add(place)
        self._row = {piece: row for row, piece in enumerate(having)}
        self._uses: NDArray[np.float64] = np.zeros((len(having), len(self._at)))
        for row, places in enumerate(having.values()):
            self._uses[row, sorted(places)] = math.log(1 + len(self._at) / len(places))
        self._rarity: NDArray[np.float64] = self._uses.max(axis=1, initial=0.0)

    def shares(self, question: str, entries: Iterable[Entry]) -> Mapping[Entry, float]:
        """0 to 1 for each entry: the part of the question's known pieces, by rarity, that its phrasings use too."""
        rows = sorted(self._row[piece] for piece in pieces(question) if piece in self._row)
        if not rows:
            return dict.fromkeys(entries, 0.0)
        shared: list[float] = (self._uses[rows].sum(axis=0) / self._rarity[rows].sum()).tolist()
        return {entry: round(shared[self._at[entry]], DECIMALS) for entry in entries}


def pieces(text: str) -> set[str]:
    """The pieces of the words of a text; a short word is one piece."""
    marked = [f"#{word}#" for word in words(text)]
    return {word[at : at + LETTERS] for word in marked for at in range(max(1, len(word) - LETTERS + 1))}
