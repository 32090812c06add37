"""Questions that arrive while another is being encoded share the next batch, so that load raises throughput."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from index.encoder import Encoder, Vectors

LARGEST = 32
"""Questions per batch; more gain nothing on a processor of a few cores."""


@dataclass(eq=False)
class _Waiting:
    text: str
    taken: bool = False
    vector: Vectors | None = None
    failed: Exception | None = None


class SharedBatches:
    """Encodes single questions for many threads; a question alone is encoded at once, without waiting for company."""

    def __init__(self, encoder: Encoder, lanes: int = 1) -> None:
        """Share `encoder`, which from now on is called by so many threads at a time."""
        self._encoder = encoder
        self.lanes = lanes
        self._turn = threading.Condition()
        self._waiting: list[_Waiting] = []
        self._busy = 0

    def question(self, text: str) -> Vectors:
        """The vector of one question; the same bytes as if it had been asked alone."""
        mine = _Waiting(text)
        with self._turn:
            self._waiting.append(mine)
        while mine.vector is None and mine.failed is None:
            batch = self._next_batch(mine)
            if batch:
                self._encode(batch)
        if mine.failed is not None:
            raise mine.failed
        if mine.vector is None:
            raise RuntimeError("a batch ended without a vector")
        return mine.vector

    def _next_batch(self, mine: _Waiting) -> list[_Waiting]:
        """The batch that this thread is to encode; empty when another thread has encoded `mine` meanwhile."""
        with self._turn:
            while (self._busy >= self.lanes or mine.taken) and mine.vector is None and mine.failed is None:
                self._turn.wait()
            if mine.vector is not None or mine.failed is not None:
                return []
            batch, self._waiting = self._waiting[:LARGEST], self._waiting[LARGEST:]
            for waiting in batch:
                waiting.taken = True
            self._busy += 1
            return batch

    def _encode(self, batch: list[_Waiting]) -> None:
        vectors: Vectors | None = None
        failed: Exception | None = None
        try:
            vectors = self._encoder.questions([waiting.text for waiting in batch])
        except Exception as error:
            failed = error
        finally:
            with self._turn:
                for row, waiting in enumerate(batch):
                    waiting.vector = None if vectors is None else vectors[row]
                    waiting.failed = failed if vectors is not None or failed else RuntimeError("encoding was interrupted")
                self._busy -= 1
                self._turn.notify_all()
