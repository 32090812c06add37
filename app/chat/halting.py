"""Stop an answer that is being made, at once, even while a model is silent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TypeVar

LOOK = 0.05
"""Seconds between two looks at whether to stop."""
T = TypeVar("T")


class Halts:
    """Who asked to stop; one entry per browser session that is being answered."""

    def __init__(self) -> None:
        """Nobody yet."""
        self._asked: dict[str, Event] = {}

    def begin(self, person: str) -> Callable[[], bool]:
        """A new answer for this person; the function tells whether to stop it."""
        event = self._asked[person] = Event()
        return event.is_set

    def halt(self, person: str) -> None:
        """Stop what is being answered for this person; nothing when there is nothing."""
        if event := self._asked.get(person):
            event.set()

    def end(self, person: str) -> None:
        """The answer is over."""
        self._asked.pop(person, None)


def until_halted(pieces: Iterator[T], halted: Callable[[], bool]) -> Iterator[T]:
    """The pieces, made in a thread of their own, until `halted`; an error while making them is raised here."""
    made: SimpleQueue[tuple[str, T | Exception | None]] = SimpleQueue()
    Thread(target=_make, args=(pieces, made.put, halted), daemon=True).start()
    while not halted():
        try:
            kind, piece = made.get(timeout=LOOK)
        except Empty:
            continue
        match kind, piece:
            case "piece", _:
                yield piece  # type: ignore[misc]
            case "error", Exception() as error:
                raise error
            case _:
                return


def _make(pieces: Iterator[T], put: Callable[[tuple[str, T | Exception | None]], None], halted: Callable[[], bool]) -> None:
    try:
        for piece in pieces:
            if halted():
                return
            put(("piece", piece))
        put(("end", None))
    except Exception as error:  # handed to the one who waits for the pieces, and raised there
        put(("error", error))
