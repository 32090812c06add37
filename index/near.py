"""Which rows are nearest to a question: by comparing with all of them, or by Chroma's own index when there are too many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.contents import KINDS, Contents
from index.encoder import Vectors
from index.place import Shelves
from index.read import stacked
from index.shelf import DECIMALS

Near = tuple[int, float]
"""Place in `Contents` of a passage, sentence or phrasing, and its cosine, rounded."""


MARGIN = 1e-4
"""More than 32-bit arithmetic and rounding can be wrong by: every row that belongs to the best is among the candidates."""


class Nearest(Protocol):
    """Finds what is near a vector; the same vector always gives the same answer."""

    def near(self, vector: Vectors, limits: Mapping[str, int]) -> dict[str, list[Near]]:
        """For each kind in `limits` that many places, best first, ties in the order of `Contents`."""

    def passages(self, vector: Vectors, places: Sequence[int]) -> list[float]:
        """The cosines of certain passages."""

    def rows(self, kind: str) -> Vectors:
        """All vectors of a kind, in the order of `Contents`; for a kind with few rows."""


class Exact:
    """Compares with every row.

    What could be among the best is computed anew in 64-bit arithmetic, so that neither the place of a row nor the processor's way of
    adding changes a rounded cosine.
    """

    def __init__(self, contents: Contents, rows: Mapping[str, dict[str, Vectors]], dimension: int) -> None:
        """Take all vectors into memory: 4 bytes times the dimension for each row."""
        stacks = {kind: stacked(rows[kind], contents.ids[kind], dimension) for kind in KINDS}
        self._all = np.concatenate([stacks[kind] for kind in KINDS])
        ends = list(accumulate(len(stacks[kind]) for kind in KINDS))
        self._parts = {kind: slice(end - len(stacks[kind]), end) for kind, end in zip(KINDS, ends, strict=True)}
        self._rows = {kind: self._all[part] for kind, part in self._parts.items()}

    def near(self, vector: Vectors, limits: Mapping[str, int]) -> dict[str, list[Near]]:
        """See `Nearest`; one pass over the rows of all kinds, or over those of the only one."""
        if len(limits) == 1:
            ((kind, limit),) = limits.items()
            places = self._candidates(self._rows[kind] @ vector, limit)
            return {kind: _best(places, _cosines(self._rows[kind][places], vector), limit)}
        rough = self._all @ vector
        candidates = {kind: self._candidates(rough[self._parts[kind]], limit) for kind, limit in limits.items()}
        rows = np.concatenate([places + self._parts[kind].start for kind, places in candidates.items()])
        cosines = _cosines(self._all[rows], vector)  # of all kinds together: each call has its price
        near: dict[str, list[Near]] = {}
        done = 0
        for kind, places in candidates.items():
            near[kind] = _best(places, cosines[done : done + len(places)], limits[kind])
            done += len(places)
        return near

    def passages(self, vector: Vectors, places: Sequence[int]) -> list[float]:
        """See `Nearest`."""
        return list(map(float, _cosines(self._rows["passages"][list(places)], vector)))

    def rows(self, kind: str) -> Vectors:
        """See `Nearest`."""
        return self._rows[kind]

    @staticmethod
    def _candidates(rough: Vectors, limit: int) -> NDArray[np.intp]:
        """Every row that may be among the best, by what 32-bit arithmetic says."""
        if limit >= len(rough):
            return np.arange(len(rough))
        least = np.partition(rough, len(rough) - limit)[len(rough) - limit]
        return np.flatnonzero(rough >= least - MARGIN)


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
        return list(map(float, _cosines(np.stack([vectors[name] for name in names]), vector)))

    def rows(self, kind: str) -> Vectors:
        """See `Nearest`; read from Chroma."""
        names = self._ids[kind]
        vectors = self._shelves[kind].vectors(sorted(set(names)))
        return np.stack([vectors[name] for name in names])

    def _near(self, kind: str, vector: Vectors, limit: int) -> list[Near]:
        available = len(self._places[kind])
        if not available:
            return []
        hits = self._shelves[kind].nearest(vector, min(limit, available))
        found = [(place, cosine) for name, cosine in hits for place in self._places[kind].get(name, ())]
        return sorted(found, key=lambda near: (-near[1], near[0]))[:limit]


def _best(places: NDArray[np.intp], cosines: NDArray[np.float64], limit: int) -> list[Near]:
    """So many places, best first."""
    order = np.argsort(-cosines, kind="stable")[:limit]
    return list(zip(places[order].tolist(), cosines[order].tolist(), strict=True))


def _cosines(rows: Vectors, vector: Vectors) -> NDArray[np.float64]:
    return np.round(rows.astype(np.float64) @ vector.astype(np.float64), DECIMALS)
