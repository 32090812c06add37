"""Read a stream that may stall: what has come by the deadline, and then an error, never a wait without end."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


class DeadlineError(Exception):
    """The stream was not complete in time."""


def until(seconds: float, open_stream: Callable[[], Iterable[T]]) -> Iterator[T]:
    """The items of the stream as they come, for at most that many seconds in all.

    The stream is opened and read in a thread of its own, which is left behind when it stalls.

    Raises:
        DeadlineError: the time is over before the stream is.
        Exception: whatever the stream raises.
    """
    items: queue.SimpleQueue[tuple[str, T | BaseException | None]] = queue.SimpleQueue()
    stopped = threading.Event()

    def read() -> None:
        try:
            for item in open_stream():
                if stopped.is_set():
                    return
                items.put(("item", item))
            items.put(("end", None))
        except Exception as problem:
            items.put(("error", problem))

    threading.Thread(target=read, daemon=True, name="chat-model").start()
    ends = time.monotonic() + seconds
    try:
        while True:
            try:
                kind, value = items.get(timeout=max(0.0, ends - time.monotonic()))
            except queue.Empty:
                raise DeadlineError(f"no complete answer within {seconds:g} s") from None
            if kind == "end":
                return
            if isinstance(value, BaseException):
                raise value
            yield value  # type: ignore[misc]
    finally:
        stopped.set()
