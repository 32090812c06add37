"""Ask every item of a gold set and score the answers."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from app.answer import Answer
from corpus.topic import Topic
from evals.asked import Asked, texts_of
from evals.item import Item


class Answers(Protocol):
    """What is evaluated: anything that answers turns with an Answer, such as app.assistant.Assistant."""

    def ask(self, turns: Sequence[str]) -> Answer:
        """The answer to the last turn."""


def ask_all(assistant: Answers, items: Iterable[Item], topic: Topic, done: Callable[[Item], None] = lambda item: None) -> Iterator[Asked]:
    """Every item with its answer, in order; `done` is called after each, for a progress bar."""
    texts = texts_of(topic)
    for item in items:
        started = time.perf_counter()
        answer = assistant.ask(item.turns)
        yield Asked(item, answer, topic, texts, time.perf_counter() - started)
        done(item)


def quick(items: Sequence[Item], every: int = 4) -> tuple[Item, ...]:
    """The short form of a set: of each kind every n-th item, and all injections, so that each area stays covered."""
    chosen: list[Item] = []
    seen: dict[str, int] = {}
    for item in items:
        seen[item.kind] = seen.get(item.kind, -1) + 1
        if item.kind == "injection" or seen[item.kind] % every == 0:
            chosen.append(item)
    return tuple(chosen)
