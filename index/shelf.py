"""The rows of one kind, passages or sentences or questions, as Chroma keeps them: put in, read out, and searched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from index.chroma_fails import explained
from index.contents import Row
from index.encoder import Vectors

PAGE = 1000
"""Rows per request."""

DECIMALS = 5
"""Of a similarity: coarse enough to hide the noise of 32-bit arithmetic."""


class Shelf:
    """The rows of one kind in one index."""

    def __init__(self, collection: Any, where: str) -> None:
        """Wrap a Chroma collection; `where` names the store in messages."""
        self._collection, self._where = collection, where

    def count(self) -> int:
        """How many rows there are."""
        with explained(self._where):
            return int(self._collection.count())

    def add(self, rows: Sequence[Row], vectors: Vectors) -> None:
        """Put rows in, or replace those of the same id."""
        with explained(self._where):
            for start in range(0, len(rows), PAGE):
                part = rows[start : start + PAGE]
                self._collection.upsert(
                    ids=[row.id for row in part],
                    embeddings=vectors[start : start + PAGE],
                    documents=[row.text for row in part],
                    metadatas=[dict(row.meta) for row in part],
                )

    def vectors(self, ids: Sequence[str]) -> dict[str, Vectors]:
        """The vectors of those ids that are there."""
        found: dict[str, Vectors] = {}
        with explained(self._where):
            for start in range(0, len(ids), PAGE):
                got = self._collection.get(ids=list(ids[start : start + PAGE]), include=["embeddings"])
                found.update(zip(got["ids"], np.asarray(got["embeddings"], dtype=np.float32), strict=True))
        return found

    def pages(self) -> Iterator[tuple[list[str], Vectors]]:
        """All ids with their vectors, a page at a time."""
        start = 0
        while True:
            with explained(self._where):
                got = self._collection.get(limit=PAGE, offset=start, include=["embeddings"])
            if not got["ids"]:
                return
            yield list(got["ids"]), np.asarray(got["embeddings"], dtype=np.float32)
            start += len(got["ids"])

    def nearest(self, vector: Vectors, limit: int) -> list[tuple[str, float]]:
        """Ids and cosines of the nearest rows by Chroma's own index, best first, ties by id."""
        with explained(self._where):
            got = self._collection.query(query_embeddings=[vector], n_results=limit, include=["distances"])
        hits = [(name, round(1.0 - float(away), DECIMALS)) for name, away in zip(got["ids"][0], got["distances"][0], strict=True)]
        return sorted(hits, key=lambda hit: (-hit[1], hit[0]))
