"""Find the ages in a sentence, whoever they belong to."""

from __future__ import annotations

from dataclasses import dataclass

from app.facts.times.age_forms import PARTS_OF_YEAR, age_is_told, end_of_age, stands_under_age
from app.facts.times.births import age_by_birthday, birth_year, born_ago
from app.facts.times.durations import tells_of_a_thing
from app.text.word_set import word_set, word_tuple

_OLDEST = 120
_TENS = word_set("twenty thirty forty fifty sixty seventy eighty ninety")
_ONES = word_set("one two three four five six seven eight nine")
NUMBERS = dict(
    zip(
        word_tuple(
            "five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
            "twenty thirty forty fifty sixty seventy eighty ninety one two three four"
        ),
        (*range(5, 20), *range(20, 100, 10), 1, 2, 3, 4),
        strict=True,
    )
)
_NO_AGE_AFTER = frozenset(["'", "/", "c", "t", "l", "stage", "#"])
_SOMEBODY = frozenset(["a", "an", "our", "my", "this"])


@dataclass(frozen=True, slots=True)
class Age:
    """An age in years, tokens `start` to `end` (exclusive)."""

    start: int
    end: int
    years: float
    """When `born`, the year of birth."""
    born: bool = False


def ages(words: list[str], marks: list[int], first: int, last: int) -> list[Age]:
    """All ages of a sentence, in order; `marks` are the places of its numbers."""
    found: list[Age] = []
    for mark in marks:
        if year := birth_year(words, mark, first):
            found.append(Age(mark, mark + 1, year, born=True))
            continue
        at, number = _number(words, mark, first, last)
        before = words[at - 1] if at > first else ""
        if not 0 <= number <= _OLDEST or before in _NO_AGE_AFTER:
            continue
        end = at + 3 if born_ago(words, at, first) else end_of_age(words, at, first, last)
        if end:
            part = next((word for word in words[at + 1 : end] if word in PARTS_OF_YEAR), "")
            if not part or not _is_of_a_thing(words, at, end, first):
                found.append(Age(at, end, number / PARTS_OF_YEAR.get(part, 1.0)))
        elif (now := age_by_birthday(words, at, number, first, last)) >= 0:
            found.append(Age(at, at + 1, now))
        elif stands_under_age(words, at, first) or age_is_told(words, at, first, last):
            found.append(Age(at, at + 1, number))
    return found


def _number(words: list[str], at: int, first: int, last: int) -> tuple[int, float]:
    """The number at `at` and its last token ("forty-two" is three); -1 when it is none, or was read with the one before."""
    word = words[at]
    if word.isdecimal() and len(word) <= 3:
        return at, float(word)
    if word not in NUMBERS or words[at - 1 : at] == ["-"] or (at > first and words[at - 1] in _TENS and word in _ONES):
        return at, -1.0
    number = float(NUMBERS[word])
    if word in _TENS:
        ones = at + 2 if at + 2 < last and words[at + 1] == "-" else at + 1
        if ones < last and words[ones] in _ONES:
            return ones, number + NUMBERS[words[ones]]
    return at, number


def _is_of_a_thing(words: list[str], at: int, end: int, first: int) -> bool:
    """Are the weeks or months those of a complaint: "the pain is two weeks old", "a 3-week-old injury"?"""
    if "old" in words[at + 1 : end] and at > first and words[at - 1] in _SOMEBODY:
        return False
    return tells_of_a_thing(words, at, first) or tells_of_a_thing(words, end + 2, end)
