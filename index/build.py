"""Build an index: embed what no earlier version holds, copy the rest, and show the result only when it is whole."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from queue import Queue

import numpy as np

from index.chroma_fails import Damaged
from index.chunk import CHUNKING
from index.contents import KINDS, Contents, Row
from index.encoder import Encoder, Vectors
from index.manifest import Manifest, digest
from index.place import Place, Shelves
from index.read import intact
from index.shelf import Shelf

EXACT_LIMIT = 20_000
"""Rows up to which a search compares the question with every one of them; beyond, Chroma's own index is asked."""

BATCH = 512
"""Texts per call of the encoder, which orders them by length."""


@dataclass(frozen=True)
class Built:
    """What a build did."""

    manifest: Manifest
    embedded: int
    """Texts that were encoded; the others were copied from an earlier version."""


def build(
    place: Place,
    contents: Contents,
    encoder: Encoder,
    corpora: Mapping[str, str],
    progress: Callable[[int, int], None] = lambda done, total: None,
    limit: int = EXACT_LIMIT,
) -> Built:
    """Build the version of these contents in `place`, which the caller has locked.

    `progress` is told how many rows of how many are done. What was there before stays visible until the last step. Beyond `limit` rows
    they are encoded without regard to the last bit of a vector.
    """
    version = contents.version(encoder.id)
    earlier = _earlier(place, encoder.id, version)
    number = max((manifest.number for manifest in place.manifests()), default=0) + 1
    rows = {kind: contents.rows(kind) for kind in KINDS}
    total, done, embedded = sum(map(len, rows.values())), 0, 0
    shelves = place.begin(version)
    digests: dict[str, str] = {}
    for kind in KINDS:
        written: list[tuple[str, Vectors]] = []
        with _Writer(shelves[kind]) as writer:
            for part, vectors, fresh in _vectors(rows[kind], encoder, earlier, kind, bulk=total > limit):
                writer.put(part, vectors)
                written.extend((row.id, vector) for row, vector in zip(part, vectors, strict=True))
                done, embedded = done + len(part), embedded + fresh
                progress(done, total)
        digests[kind] = digest(written)
    counts = {kind: len(rows[kind]) for kind in KINDS}
    manifest = Manifest(version, number, encoder.id, CHUNKING, encoder.dimension, dict(corpora), counts, digests)
    place.finish(manifest)
    place.tidy()
    return Built(manifest, embedded)


def _vectors(rows: Sequence[Row], encoder: Encoder, earlier: Shelves, kind: str, bulk: bool) -> Iterator[tuple[list[Row], Vectors, int]]:
    """Rows with their vectors, and how many of them had to be encoded, a batch at a time."""
    for start in range(0, len(rows), BATCH):
        part = list(rows[start : start + BATCH])
        known = earlier[kind].vectors([row.id for row in part]) if kind in earlier else {}
        missing = [row for row in part if row.id not in known]
        encode = encoder.questions if kind in ("questions", "inside", "outside") else lambda texts: encoder.passages(texts, bulk)
        fresh = encode([row.text for row in missing]) if missing else np.empty((0, encoder.dimension), dtype=np.float32)
        known.update(zip((row.id for row in missing), fresh, strict=True))
        yield part, np.stack([known[row.id] for row in part]), len(missing)


def _earlier(place: Place, model: str, version: str) -> Shelves:
    """The latest version of the same model that is whole, to copy vectors from; empty when there is none."""
    for manifest in reversed(place.manifests()):
        if manifest.model == model and manifest.chunking == CHUNKING and manifest.version != version:
            try:
                shelves = place.open(manifest.version)
                if intact(shelves, manifest):
                    return shelves
            except (Damaged, OSError):
                continue
    return {}


class _Writer:
    """Writes rows in a thread of its own, so that the encoder does not wait for the store."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._queue: Queue[tuple[list[Row], Vectors] | None] = Queue(maxsize=4)
        self._failed: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="index-writer", daemon=True)

    def put(self, rows: list[Row], vectors: Vectors) -> None:
        if self._failed is not None:
            raise self._failed
        self._queue.put((rows, vectors))

    def __enter__(self) -> _Writer:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        self._queue.put(None)
        self._thread.join()
        if self._failed is not None and error is None:
            raise self._failed

    def _run(self) -> None:
        while (item := self._queue.get()) is not None:
            if self._failed is None:
                try:
                    self._shelf.add(*item)
                except BaseException as error:
                    self._failed = error
