"""Does a text lean to what a topic answers or to what it does not? Both by its words and by its vector, fitted when first asked."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index.contents import Contents
from index.encoder import Vectors

SEEN = 2
"""A word, or two words in a row, that fewer texts hold says nothing."""
SMOOTHED = 0.5
"""Texts added to either count, so that a word of one sort only is no proof."""
STRONGEST = 2.5
"""No word says more than this, a ratio of about twelve to one as a logarithm."""
SHRINK = 0.1
"""How much of the scatter of the vectors is taken to be the same in all directions."""
DECIMALS = 6
_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+|\?")


class WordLeaning:
    """Naive Bayes over words and pairs of words: how much more often texts of another sort hold them."""

    def __init__(self, inside: Sequence[Sequence[str]], outside: Sequence[str]) -> None:
        """Count; each sort of texts inside counts alike, however many there are of it."""
        most = max((len(sort) for sort in inside), default=0)
        within: Counter[str] = Counter()
        for sort in inside:
            share = most / len(sort) if sort else 0.0
            for token, count in Counter(token for text in sort for token in tokens(text)).items():
                within[token] += count * share  # type: ignore[assignment]
        without = Counter(token for text in outside for token in tokens(text))
        scale = len(outside) / (most * sum(1 for sort in inside if sort) or 1)
        self._says = {
            token: _between(math.log((without[token] + SMOOTHED) / (within[token] * scale + SMOOTHED)))
            for token in {**within, **without}
            if within[token] + without[token] >= SEEN
        }

    def of(self, text: str) -> float:
        """Above 0 when the words are rather those of other business; long texts count little more than short ones."""
        held = sorted(tokens(text))
        return round(sum(self._says.get(token, 0.0) for token in held) / (1 + math.sqrt(len(held))), DECIMALS)


class VectorLeaning:
    """A linear discriminant between the vectors of both sorts."""

    def __init__(self, inside: Sequence[Vectors], outside: Vectors) -> None:
        """Fit; each sort of vectors inside counts alike, however many there are of it."""
        sorts = [rows.astype(np.float64) for rows in inside if len(rows)]
        others = outside.astype(np.float64)
        shares = np.concatenate([np.full(len(rows), 1 / (len(rows) * len(sorts))) for rows in sorts])
        within = np.concatenate(sorts)
        here, there = shares @ within, others.mean(axis=0)
        apart, beyond = within - here, others - there
        scatter = ((apart.T * shares) @ apart + beyond.T @ beyond / len(others)) / 2
        even = np.trace(scatter) / len(scatter) or 1.0
        self._direction: NDArray[np.float64] = np.linalg.solve((1 - SHRINK) * scatter + SHRINK * even * np.eye(len(scatter)), there - here)
        self._offset = float((here + there) @ self._direction) / 2

    def of(self, vector: Vectors) -> float:
        """Above 0 when the vector lies on the side of other business."""
        return round(float(vector.astype(np.float64) @ self._direction) - self._offset, DECIMALS)


class Leaning:
    """Both, for one topic."""

    def __init__(self, inside: Sequence[tuple[Sequence[str], Vectors]], outside: tuple[Sequence[str], Vectors]) -> None:
        """Fit to texts with their vectors: several sorts of what the topic answers, at least one, and one of what it does not."""
        self._words = WordLeaning([texts for texts, _ in inside], outside[0])
        self._vectors = VectorLeaning([vectors for _, vectors in inside], outside[1])

    def of(self, text: str, vector: Vectors) -> tuple[float, float]:
        """By words and by meaning; above 0 when it leans to what the topic does not answer."""
        return self._words.of(text), self._vectors.of(vector)


def leanings(contents: Contents, rows: Callable[[str], Vectors]) -> dict[str, Leaning]:
    """By topic: fitted to the vectors of `rows`; a topic without texts of either sort has none."""
    found = {}
    for topic in sorted({each.topic for each in contents.outside}):
        stated = [place for place, each in enumerate(contents.phrasings) if each.topic == topic and each.stated]
        within = [place for place, each in enumerate(contents.inside) if each.topic == topic]
        beyond = [place for place, each in enumerate(contents.outside) if each.topic == topic]
        asked = ([contents.phrasings[place].text for place in stated], rows("questions")[stated])
        typed = ([contents.inside[place].text for place in within], rows("inside")[within])
        inside = [sort for sort in (asked, typed) if sort[0]]
        if inside:
            found[topic] = Leaning(inside, ([contents.outside[place].text for place in beyond], rows("outside")[beyond]))
    return found


def tokens(text: str) -> set[str]:
    """The words and the pairs of neighbors of a text; all numbers are one word."""
    held = ["0" if token.isdigit() else token for token in _TOKEN.findall(text.lower().replace("\u2019", "'"))]
    return {*held, *(f"{one} {other}" for one, other in pairwise(held))}


def _between(says: float) -> float:
    return max(-STRONGEST, min(STRONGEST, says))
