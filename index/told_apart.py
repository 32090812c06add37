"""Tell FAQ entries apart by what their phrasings have in common: a linear discriminant over the vectors, fitted when first asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from index.encoder import Vectors
from index.shared import Entry

SHRINK = 0.1
"""How much of the common scatter is taken to be the same in all directions; set by hand on the development questions."""
DECIMALS = 6


class ToldApart:
    """One direction for each entry, along which its phrasings differ from those of the others.

    The nearest single phrasing may be near by accident; this looks at all phrasings of all entries, and at what usually varies between
    phrasings of the same question (its tone, its length) and therefore says little.
    """

    def __init__(self, entries: Sequence[Entry], vectors: Vectors) -> None:
        """Fit to the phrasings: `vectors[n]` is one of `entries[n]`."""
        self._at: dict[Entry, int] = {entry: place for place, entry in enumerate(dict.fromkeys(entries))}
        labels = np.array([self._at[entry] for entry in entries])
        rows = vectors.astype(np.float64)
        means = np.zeros((len(self._at), rows.shape[1]))
        np.add.at(means, labels, rows)
        means /= np.bincount(labels)[:, None]
        rest = rows - means[labels]
        scatter = rest.T @ rest / len(rest)
        even = np.trace(scatter) / len(scatter) or 1.0
        directions = np.linalg.solve((1 - SHRINK) * scatter + SHRINK * even * np.eye(len(scatter)), means.T)
        self._directions: NDArray[np.float64] = directions
        self._offsets: NDArray[np.float64] = -0.5 * np.sum(means.T * directions, axis=0)

    def scores(self, vector: Vectors, entries: Iterable[Entry]) -> Mapping[Entry, float]:
        """For each entry how much less likely it is than the likeliest of all, as a logarithm: 0 for that one, else below."""
        all_scores: list[float] = (vector.astype(np.float64) @ self._directions + self._offsets).tolist()
        best = max(all_scores)
        return {entry: round(all_scores[self._at[entry]] - best, DECIMALS) for entry in entries}
