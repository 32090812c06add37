from __future__ import annotations

import math

import pytest

from index.pieces import SharedPieces, pieces

FRUIT, ROAD = ("topic", "fruit"), ("topic", "road")


def test_a_word_is_cut_into_overlapping_pieces_of_four_letters_with_its_ends_marked() -> None:
    assert pieces("pear") == {"#pea", "pear", "ear#"}


def test_a_short_word_is_one_piece() -> None:
    assert pieces("x-y go") >= {"#go#"}


def test_a_mistyped_word_still_shares_its_other_pieces() -> None:
    known = SharedPieces([(FRUIT, "banana"), (ROAD, "street")])
    assert known.shares("bananna", (FRUIT, ROAD)) == {FRUIT: 1.0, ROAD: 0.0}


def test_a_rarer_piece_that_is_shared_counts_for_more() -> None:
    known = SharedPieces([(FRUIT, "red pear"), (ROAD, "red")])
    rare, common = 3 * math.log(3), 2 * math.log(2)
    expected = {FRUIT: 1.0, ROAD: common / (rare + common)}
    assert known.shares("red pear", (FRUIT, ROAD)) == pytest.approx(expected, abs=1e-6)


def test_nothing_is_shared_when_no_piece_is_known() -> None:
    assert SharedPieces([(FRUIT, "pear")]).shares("zoo", (FRUIT,)) == {FRUIT: 0.0}
