"""A list of phrases is found in a text the quick way just where one expression for all of them finds it."""

from __future__ import annotations

import re
from itertools import product

import pytest

from app.question.asked_words import language_of_questions as language
from app.text.phrases import Worded, found, holds, pattern
from evals.gold import load_gold

PHRASES = ("scan?", "MRI", "what's in the", "mri .. impossible", "x-ray", "= ?", "ct of", "first  study", "7-9", "Kelvin")
TEXTS = (
    "",
    " ",
    "An MRI, sadly, is impossible",
    "mri impossible",
    "mrimpossible",
    "mris?",
    "scan ?",
    "a scan?b",
    "a scan?",
    "What's\nin the",
    "x-rays or an X-RAY",
    "ct  of",
    "ct\nof it",
    "= ?",
    "=?",
    "rated 17-9",
    "rated 7-9",
    "\u212aelvin",
    "the first study \u2013 mri?",
)


@pytest.mark.parametrize("text", TEXTS)
def test_each_phrase_and_all_together_are_found_just_where_the_expression_finds_them(text: str) -> None:
    lists = [(phrase,) for phrase in PHRASES] + [PHRASES, ()]
    assert [holds(text, phrases) for phrases in lists] == [pattern(phrases).search(text) is not None for phrases in lists]


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_said_to_be_impossible_is_never_found(text: str) -> None:
    assert not [phrase for phrase in PHRASES if not Worded(text).may_hold((phrase,)) and found(text, (phrase,))]


def test_every_phrase_of_the_language_is_found_in_itself_and_between_other_words() -> None:
    lists = [words for part in language().values() if isinstance(part, dict) for words in part.values() if isinstance(words, tuple)]
    plain = [
        (phrases, phrase) for phrases in lists if not any("\\" in each for each in phrases) for phrase in phrases if ".." not in phrase
    ]
    missed = [
        phrase
        for (phrases, phrase), frame in product(plain, ("{}", "so {}, then", "SO {} THEN"))
        if not holds(frame.format(phrase), phrases)
    ]
    assert (len(plain) > 500, missed) == (True, [])


def test_expressions_match_in_a_text_of_any_case_just_where_one_without_regard_to_case_does() -> None:
    lists = [one for part in language().values() for one in part.values() if isinstance(one, tuple) and any("\\" in each for each in one)]
    questions = [item.turns[-1] for item in load_gold("dev")[::9]]
    differ = [
        (text, one)
        for text in (*TEXTS, *questions, *map(str.upper, questions), *map(str.title, questions))
        for one in lists
        if Worded(text).says(one) != (re.compile("|".join(f"(?:{each})" for each in one), re.IGNORECASE).search(text) is not None)
    ]
    assert (len(lists) > 5, differ) == (True, [])
