"""How near a question comes to what a topic does not answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from index.contents import Contents
from index.encoder import Vectors
from index.found import OutsideHit
from index.leaning import Leaning, leanings
from index.near import Near

OUTSIDE = 5
"""So many of the nearest texts that are none of a topic's business tell together how near a question comes to them."""


class OutsideHits:
    """The texts of others' business of all topics."""

    def __init__(self, contents: Contents, rows: Callable[[str], Vectors]) -> None:
        """Over the texts of `contents`, whose vectors `rows` gives by kind."""
        self._contents, self._rows = contents, rows

    def hits(self, question: str, vector: Vectors, near: Sequence[Near]) -> tuple[OutsideHit, ...]:
        """Each topic once, by the nearest texts that are none of its business, for a few together err less than one; and by all of them."""
        nearest: dict[str, list[float]] = {}
        for place, score in near:
            nearest.setdefault(self._contents.outside[place].topic, []).append(score)
        return tuple(
            OutsideHit(topic, sum(scores[:OUTSIDE]) / len(scores[:OUTSIDE]), *self._leaning(topic, question, vector))
            for topic, scores in nearest.items()
        )

    def _leaning(self, topic: str, question: str, vector: Vectors) -> tuple[float, ...]:
        return self._leanings[topic].of(question, vector) if topic in self._leanings else ()

    @cached_property
    def _leanings(self) -> Mapping[str, Leaning]:
        """For each topic that has such texts; fitted at the first question."""
        return leanings(self._contents, self._rows)
