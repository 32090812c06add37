from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from index.batching import SharedBatches
from index.encoder import Vectors
from tests.index.words import WordCounts


class Gated(WordCounts):
    """Waits at a gate in its first batch, and remembers its batches."""

    def __init__(self) -> None:
        super().__init__()
        self.entered, self.gate = threading.Event(), threading.Event()
        self.batches: list[list[str]] = []

    def questions(self, texts: Sequence[str]) -> Vectors:
        self.batches.append(list(texts))
        self.entered.set()
        self.gate.wait()
        if "bad" in texts:
            raise ValueError("bad question")
        return super().questions(texts)


def _ask_while_busy(encoder: Gated, first: str, others: list[str]) -> list[object]:
    """Ask `first`, and while it is being encoded all others; their vectors or errors, in order."""
    shared = SharedBatches(encoder)

    def ask(text: str) -> object:
        try:
            return shared.question(text)
        except ValueError as error:
            return str(error)

    with ThreadPoolExecutor(len(others) + 1) as pool:
        asked = [pool.submit(ask, first)]
        encoder.entered.wait()
        asked += [pool.submit(ask, text) for text in others]
        while len(shared._waiting) < len(others):
            threading.Event().wait(0.01)
        encoder.gate.set()
        return [each.result() for each in asked]


def test_questions_that_come_meanwhile_share_the_next_batch() -> None:
    encoder = Gated()
    _ask_while_busy(encoder, "first", ["b", "c", "d"])
    assert [sorted(batch) for batch in encoder.batches] == [["first"], ["b", "c", "d"]]


def test_each_gets_the_vector_it_would_get_alone() -> None:
    words = ["apple", "berry", "cherry", "date"]
    alone = [WordCounts().questions([word])[0] for word in words]

    together = _ask_while_busy(Gated(), words[0], words[1:])

    assert [np.array_equal(one, other) for one, other in zip(alone, together, strict=True)] == [True] * 4  # type: ignore[call-overload]


def test_a_failure_reaches_everyone_it_concerns_and_nobody_later() -> None:
    encoder = Gated()
    failed = _ask_while_busy(encoder, "first", ["bad", "worse"])[1:]
    shared = SharedBatches(encoder)
    assert (failed, shared.question("later").shape) == (["bad question"] * 2, (WordCounts.dimension,))


def test_more_questions_than_a_batch_holds_are_all_answered() -> None:
    vectors = _ask_while_busy(Gated(), "first", [f"word{n}" for n in range(70)])
    assert len([vector for vector in vectors if isinstance(vector, np.ndarray)]) == 71


def test_an_interrupt_is_passed_on() -> None:
    class Interrupted(WordCounts):
        def questions(self, texts: Sequence[str]) -> Vectors:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        SharedBatches(Interrupted()).question("x")


def test_a_second_lane_takes_what_comes_while_the_first_is_busy() -> None:
    encoder = Gated()
    shared = SharedBatches(encoder, lanes=2)
    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(shared.question, "first")]
        encoder.entered.wait()
        encoder.entered.clear()
        asked.append(pool.submit(shared.question, "second"))
        encoder.entered.wait()
        asked += [pool.submit(shared.question, text) for text in ("third", "fourth")]
        while len(shared._waiting) < 2:
            threading.Event().wait(0.01)
        encoder.gate.set()
        vectors = [each.result() for each in asked]
    alone = [WordCounts().questions([word])[0] for word in ("first", "second", "third", "fourth")]
    assert ([sorted(batch) for batch in encoder.batches], np.array_equal(vectors, alone)) == (
        [["first"], ["second"], ["fourth", "third"]],
        True,
    )


def test_many_threads_on_two_lanes_all_get_their_own() -> None:
    shared = SharedBatches(WordCounts(), lanes=2)
    texts = [f"word{n % 7} " * (n % 5 + 1) for n in range(600)]
    with ThreadPoolExecutor(48) as pool:
        vectors = list(pool.map(shared.question, texts))
    assert (np.array_equal(vectors, WordCounts().questions(texts)), shared._busy, shared._waiting) == (True, 0, [])
