"""Which rows are nearest to a question: by comparing with all of them, or by Chroma's own index when there are too many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np

from index.contents import KINDS, Contents
from index.encoder import Vectors
from index.place import Shelves
from index.read import stacked
from index.store import DECIMALS

Near = tuple[int, float]
"""Place in `Contents` of a passage, sentence or phrasing, and its cosine, rounded."""


class Nearest(Protocol):
    """Finds what is near a vector; the same vector always gives the same answer."""

    def near(self, vector: Vectors, limits: Mapping[str, int]) -> dict[str, list[Near]]:
        """For each kind in `limits` that many places, best first, ties in the order of `Contents`."""

    def passages(self, vector: Vectors, places: Sequence[int]) -> list[float]:
        """The cosines of certain passages."""


class Exact:
    """Compares with every row, in 64-bit arithmetic, so that neither rebuilding nor company changes a rounded cosine."""

    def __init__(self, contents: Contents, rows: Mapping[str, dict[str, Vectors]], dimension: int) -> None:
        """Take all vectors into memory: 8 bytes times the dimension for each row."""
        parts = [stacked(rows[kind], contents.ids[kind], dimension) for kind in KINDS]
        ends = np.cumsum([len(part) for part in parts]).tolist()
        self._slices = {kind: slice(end - len(part), end) for kind, part, end in zip(KINDS, parts, ends, strict=True)}
        self._matrix = np.concatenate(parts).astype(np.float64)

    def near(self, vector: Vectors, limits: Mapping[str, int]) -> dict[str, list[Near]]:
        """See `Nearest`; every kind costs one pass over its rows."""
        cosines = np.round(self._matrix @ vector.astype(np.float64), DECIMALS)
        return {kind: _best(cosines[self._slices[kind]], limit) for kind, limit in limits.items()}

    def passages(self, vector: Vectors, places: Sequence[int]) -> list[float]:
        """See `Nearest`."""
        rows = self._matrix[self._slices["passages"]][list(places)]
        return [float(cosine) for cosine in np.round(rows @ vector.astype(np.float64), DECIMALS)]


class Approximate:
    """Asks Chroma's index, which reads a small part of the rows; for corpora that are too large to compare with whole."""

    def __init__(self, contents: Contents, shelves: Shelves) -> None:
        """Keep the way from row ids back to places; the vectors stay in Chroma."""
        self._shelves = shelves
        self._ids = contents.ids
        self._places: dict[str, dict[str, list[int]]] = {kind: {} for kind in KINDS}
        for kind in KINDS:
            for place, name in enumerate(contents.ids[kind]):
                self._places[kind].setdefault(name, []).append(place)

    def near(self, vector: Vectors, limits: Mapping[str, int]) -> dict[str, list[Near]]:
        """See `Nearest`."""
        return {kind: self._near(kind, vector, limit) for kind, limit in limits.items()}

    def passages(self, vector: Vectors, places: Sequence[int]) -> list[float]:
        """See `Nearest`."""
        names = [self._ids["passages"][place] for place in places]
        vectors = self._shelves["passages"].vectors(sorted(set(names)))
        return [round(float(vectors[name].astype(np.float64) @ vector.astype(np.float64)), DECIMALS) for name in names]

    def _near(self, kind: str, vector: Vectors, limit: int) -> list[Near]:
        available = len(self._places[kind])
        if not available:
            return []
        hits = self._shelves[kind].nearest(vector, min(limit, available))
        found = [(place, cosine) for name, cosine in hits for place in self._places[kind].get(name, ())]
        return sorted(found, key=lambda near: (-near[1], near[0]))[:limit]


def _best(cosines: np.ndarray, limit: int) -> list[Near]:
    """The places of the largest values, ties by place."""
    if limit < len(cosines):
        least = np.partition(cosines, len(cosines) - limit)[len(cosines) - limit]
        candidates = np.flatnonzero(cosines >= least)
    else:
        candidates = np.arange(len(cosines))
    order = candidates[np.argsort(-cosines[candidates], kind="stable")][:limit]
    return [(int(place), float(cosines[place])) for place in order]
