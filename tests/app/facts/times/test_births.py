"""Ages told by a year of birth or a birthday."""

from __future__ import annotations

import pytest

from app.facts.times.ages import Age, ages

CASES = [
    ("dob 14 / 03 / 2016", Age(5, 6, 2016, born=True)),
    ("she was born in 1951", Age(4, 5, 1951, born=True)),
    ("she turns 12 in march", Age(2, 3, 11)),
    ("hell be seven next week", Age(2, 3, 6)),
    ("he turned 45 .", Age(2, 3, 45)),
    ("born 14 months ago", Age(1, 4, 14 / 12)),
    ("age ? nine", Age(2, 3, 9)),
]


@pytest.mark.parametrize(("text", "age"), CASES, ids=[text for text, _ in CASES])
def test_a_birth_or_a_birthday_tells_an_age(text: str, age: Age) -> None:
    words = text.split()
    first = 2 if "?" in words else 0
    assert ages(words, list(range(first, len(words))), first, len(words)) == [age]


@pytest.mark.parametrize("text", ["the scheme was born in 12", "it will be 5 in the evening", "pain turned 7 today", "since 2014 , worse"])
def test_other_numbers_tell_none(text: str) -> None:
    words = text.split()
    assert ages(words, list(range(len(words))), 0, len(words)) == []
