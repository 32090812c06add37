"""An index whose server was away when the program started: everything else works, and each search tries again."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from time import monotonic

from corpus.errors import ServiceError
from corpus.topic import Topic
from index.embed import SentenceTransformerEncoder
from index.encoder import Encoder
from index.found import Found
from index.locate import locate
from index.opening import open_index
from index.search import Index
from index.settings import Wanted

AGAIN_S = 5.0
"""Seconds between two attempts to reach the server; a search in between fails at once."""
UNAVAILABLE = "unavailable"
"""Version and model of an index that is not there."""


class LateIndex:
    """Searches like `Index` as soon as it could be opened; safe to share between threads."""

    def __init__(self, open: Callable[[], Index], problem: ServiceError, clock: Callable[[], float] = monotonic) -> None:
        """`open` was tried just now, and failed with `problem`."""
        self._open, self._problem, self._clock = open, problem, clock
        self._tried = clock()
        self._trying = threading.Lock()
        self._index: Index | None = None
        self._lanes = 1

    @property
    def version(self) -> str:
        """The index's version once it is there."""
        return self._index.version if self._index else UNAVAILABLE

    @property
    def model(self) -> str:
        """The index's model once it is there."""
        return self._index.model if self._index else UNAVAILABLE

    def search(self, question: str, k: int = 8) -> Found:
        """See `Index.search`.

        Raises:
            ServiceError: the server still does not answer.
        """
        return self._opened().search(question, k)

    def for_many(self, lanes: int) -> None:
        """See `Index.for_many`."""
        self._lanes = lanes
        if self._index:
            self._index.for_many(lanes)

    def close(self) -> None:
        """See `Index.close`."""
        if self._index:
            self._index.close()

    def _opened(self) -> Index:
        if self._index is None and self._clock() - self._tried >= AGAIN_S and self._trying.acquire(blocking=False):
            try:
                index = self._open()
                index.for_many(self._lanes)
                self._index = index
            except ServiceError as problem:
                self._problem = problem
            finally:
                self._tried = self._clock()
                self._trying.release()
        if self._index is None:
            raise ServiceError(str(self._problem))
        return self._index


def open_or_wait(topics: Mapping[str, Topic], settings: Wanted, encoder: Encoder | None = None) -> Index | LateIndex:
    """The index; when its server does not answer, one that goes on trying.

    Raises:
        UsageError: a setting cannot be used.
        IndexFolderError: the index cannot be used and cannot be rebuilt.
    """
    encoder = encoder or SentenceTransformerEncoder(locate(settings.embedding))
    try:
        return open_index(topics, settings, encoder)
    except ServiceError as problem:
        return LateIndex(lambda: open_index(topics, settings, encoder), problem)
