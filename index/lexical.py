"""Search by words (BM25), and the fusion of two orders by rank."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

RANK = 60
"""The constant of reciprocal rank fusion (Cormack, Clarke and Buettcher, 2009)."""

_WORD = re.compile(r"\w+(?:[-/]\w+)*")
# fmt: off
_COMMON = frozenset((
    "a", "about", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did", "do", "does", "for",
    "from", "get", "had", "has", "have", "he", "her", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "me", "my",
    "of", "on", "or", "our", "she", "should", "so", "that", "the", "their", "them", "then", "there", "these", "they", "this", "to",
    "was", "we", "were", "what", "when", "where", "which", "who", "why", "will", "with", "would", "you", "your",
))
# fmt: on


class Words:
    """BM25 over texts that do not change."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Count the words of all texts; about a second for each 10,000 passages."""
        import bm25s

        self._size = len(texts)
        self._index: Any = bm25s.BM25(method="lucene", backend="numpy")
        tokens = [words(text) for text in texts]
        if any(tokens):
            self._index.index(tokens, show_progress=False)
        else:
            self._size = 0

    def ranked(self, question: str, limit: int) -> list[int]:
        """Places of the texts that share words with the question, best first, ties by place."""
        known = [word for word in words(question) if self._size and word in self._index.vocab_dict]
        if not known:
            return []
        scores = np.round(self._index.get_scores(known), 5)
        order = np.argsort(-scores, kind="stable")[:limit]
        return [int(place) for place in order if scores[place] > 0]


def fused(*orders: Iterable[int]) -> list[int]:
    """One order out of several: each place counts 1 / (RANK + its rank) in every order that has it; ties by place."""
    points: dict[int, float] = {}
    for order in orders:
        for rank, place in enumerate(order, 1):
            points[place] = points.get(place, 0.0) + 1 / (RANK + rank)
    return sorted(points, key=lambda place: (-points[place], place))


def words(text: str) -> list[str]:
    """The words that say what a text is about, without the plural's s, in order."""
    return [_stem(word) for word in _WORD.findall(text.lower()) if word not in _COMMON]


def _stem(word: str) -> str:
    """The word without the plural's s: enough for "scans" to meet "scan" without merging terms."""
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "is", "us")) else word
