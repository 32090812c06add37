"""Read a finished index back, and tell whether it is what was written."""

from __future__ import annotations

import numpy as np

from index.chroma_fails import Damaged
from index.contents import KINDS
from index.encoder import Vectors
from index.manifest import Manifest, digest
from index.place import Shelves
from index.shelf import Shelf


def whole(shelf: Shelf) -> dict[str, Vectors]:
    """Every id with its vector."""
    return {name: vector for names, vectors in shelf.pages() for name, vector in zip(names, vectors, strict=True)}


def checked(shelf: Shelf, manifest: Manifest, kind: str) -> dict[str, Vectors]:
    """Every id with its vector, as the manifest describes them.

    Raises:
        Damaged: rows are missing, foreign or altered.
    """
    rows = whole(shelf)
    if len(rows) != manifest.counts.get(kind):
        raise Damaged(f"{len(rows)} {kind} where {manifest.counts.get(kind)} were written")
    if digest(rows.items()) != manifest.digests.get(kind):
        raise Damaged(f"the vectors of its {kind} are not those that were written")
    return rows


def intact(shelves: Shelves, manifest: Manifest, limit: int = 20_000) -> bool:
    """Are the rows those that were written? Beyond `limit` rows only their number is compared."""
    try:
        for kind in KINDS:
            if sum(manifest.counts.values()) > limit:
                if shelves[kind].count() != manifest.counts.get(kind):
                    return False
            else:
                checked(shelves[kind], manifest, kind)
    except Damaged:
        return False
    return True


def stacked(rows: dict[str, Vectors], ids: tuple[str, ...], dimension: int) -> Vectors:
    """The vectors of those ids, in that order."""
    return np.stack([rows[name] for name in ids]) if ids else np.empty((0, dimension), dtype=np.float32)
