"""Questions that arrive while another is being encoded share the next batch, so that load raises throughput."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from index.encoder import Encoder, Vectors

LARGEST = 32
"""Questions per batch; more gain nothing on a processor of a few cores."""


@dataclass(eq=False)
class _Waiting:
    """A question and its thread, which sleeps until there is news: its vector or failure is there, or a lane is free for it."""

    text: str
    news: threading.Lock = field(default_factory=threading.Lock)
    """Held until there is news."""
    leads: bool = False
    vector: Vectors | None = None
    failed: Exception | None = None

    def wake(self) -> None:
        """Tell the thread that there is news; once is enough."""
        if self.news.locked():
            self.news.release()


class SharedBatches:
    """Encodes single questions for many threads; a question alone is encoded at once, without waiting for company.

    The threads encode by themselves: whoever finds a lane free takes all that wait, and hands the lane on to the next. Nobody is woken
    but those who have something to do, since each waking costs every other thread time.
    """

    def __init__(self, encoder: Encoder, lanes: int = 1) -> None:
        """Share `encoder`, which from now on is called by so many threads at a time."""
        self._encoder = encoder
        self.lanes = lanes
        self._lock = threading.Lock()
        self._waiting: list[_Waiting] = []
        self._busy = 0

    def question(self, text: str) -> Vectors:
        """The vector of one question; the same bytes as if it had been asked alone."""
        mine = _Waiting(text)
        mine.news.acquire()
        with self._lock:
            self._waiting.append(mine)
            if self._busy < self.lanes:
                self._busy += 1
                mine.leads = True
                mine.wake()
        while True:
            mine.news.acquire()
            if mine.leads:  # even when another lane has encoded it meanwhile: this thread has the lane now, and must hand it on
                self._encode(mine)
            if mine.failed is not None:
                raise mine.failed
            if mine.vector is not None:
                return mine.vector

    def _encode(self, mine: _Waiting) -> None:
        """Encode what waits, wake those it belongs to, and hand the lane on."""
        with self._lock:
            mine.leads = False
            batch, self._waiting = self._waiting[:LARGEST], self._waiting[LARGEST:]
        vectors: Vectors | None = None
        failed: Exception | None = None
        try:
            if batch:
                vectors = self._encoder.questions([waiting.text for waiting in batch])
        except Exception as error:
            failed = error
        finally:
            with self._lock:
                for row, waiting in enumerate(batch):
                    waiting.vector = None if vectors is None else vectors[row]
                    waiting.failed = failed if vectors is not None or failed else RuntimeError("encoding was interrupted")
                    if waiting is not mine:
                        waiting.wake()
                heir = next((waiting for waiting in self._waiting if not waiting.leads), None)
                if heir is None:
                    self._busy -= 1
                else:
                    heir.leads = True
                    heir.wake()
