"""Leaning is told from the words and the vectors of examples of both sorts, each sort alike however many there are."""

from __future__ import annotations

import math

import numpy as np
import pytest

from index.chunk import Phrasing
from index.contents import Contents, Typed
from index.leaning import VectorLeaning, WordLeaning, leanings, tokens


def test_numbers_are_one_word_and_neighbors_are_a_word_of_their_own() -> None:
    assert tokens("MRI, 54 or 7?") == {"mri", "0", "or", "?", "mri 0", "0 or", "or 0", "0 ?"}


def test_words_of_other_business_lean_out_and_words_of_both_not_at_all() -> None:
    words = WordLeaning([["red", "both"], ["red", "both"]], ["blue", "blue", "both", "both"])
    # a word stands alone in its text: what it says, divided by 1 + 1; two texts out of four hold each word of the other business
    half = round(math.log((2 + 0.5) / 0.5) / 2, 6)
    assert (words.of("blue"), words.of("red"), words.of("both"), words.of("green")) == (half, -half, 0.0, 0.0)


def test_a_sort_of_few_texts_counts_as_much_as_one_of_many() -> None:
    many, few = ["red"] * 8, ["green", "green"]
    words = WordLeaning([many, few], ["blue"] * 4)
    assert words.of("red") == words.of("green")


def test_a_vector_leans_to_the_nearer_side() -> None:
    here, there = np.array([[1, 0, 0.1], [1, 0, -0.1]], dtype=np.float32), np.array([[0, 1, 0.1], [0, 1, -0.1]], dtype=np.float32)
    leaning = VectorLeaning([here, here[:0]], there)
    sides = [leaning.of(np.array(vector, dtype=np.float32)) for vector in ([1, 0, 0], [0, 1, 0], [0.5, 0.5, 0])]
    assert [round(side / abs(sides[0])) for side in sides] == [-1, 1, 0]


@pytest.mark.parametrize(
    ("contents", "expected"),
    [
        (Contents((), (), (), (Typed("a", "out"),)), []),
        (Contents((), (Phrasing("a", "q", "in"),), (), ()), []),
        (Contents((), (Phrasing("a", "q", "in", stated=False),), (), (Typed("a", "out"),)), []),
        (Contents((), (Phrasing("a", "q", "in"),), (), (Typed("a", "out"),)), ["a"]),
        (Contents((), (), (Typed("a", "in"),), (Typed("a", "out"), Typed("b", "out"))), ["a"]),
    ],
    ids=["nothing inside", "nothing outside", "only what is not stated", "questions", "typed texts"],
)
def test_a_topic_leans_only_when_both_sorts_are_known(contents: Contents, expected: list[str]) -> None:
    rows = {"questions": len(contents.phrasings), "inside": len(contents.inside), "outside": len(contents.outside)}
    assert sorted(leanings(contents, lambda kind: np.ones((rows[kind], 2), dtype=np.float32))) == expected
