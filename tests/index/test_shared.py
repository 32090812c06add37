from __future__ import annotations

import math

from index.shared import SharedWords

FRUIT, ROAD = ("topic", "fruit"), ("topic", "road")


def test_a_rarer_word_that_is_shared_counts_for_more() -> None:
    known = SharedWords([(FRUIT, "red apple"), (ROAD, "red road")])
    rare, common = math.log(3), math.log(2)
    expected = {FRUIT: round((rare + common) / (rare + common), 6), ROAD: round(common / (rare + common), 6)}
    assert known.shares("Which red apples?", (FRUIT, ROAD)) == expected


def test_nothing_is_shared_when_no_word_is_known() -> None:
    assert SharedWords([(FRUIT, "apple")]).shares("zebra", (FRUIT,)) == {FRUIT: 0.0}


def test_a_word_that_no_entry_uses_counts_as_the_rarest() -> None:
    known = SharedWords([(FRUIT, "red apple"), (ROAD, "red road")])
    rare, common = math.log(3), math.log(2)
    assert known.known("red apple zebra") == round((rare + common) / (2 * rare + common), 6)
