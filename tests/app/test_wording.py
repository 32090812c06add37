"""Wordings: one of several ways to say a thing."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.conversation.wording import Wording, has_bar
from app.conversation.words import hints, lists

ALTERNATIVES = (r"^\W*so what", r"\bsorry\b", r"\bsort of\b", r"\b(?:i|we) said", r"\bcan ?not\b", "e+k", r"\bof\b")
PLAIN = re.compile("|".join(f"(?:{one})" for one in ALTERNATIVES).replace("so what", r"so\s+what").replace(" ?", r"\s*"), re.IGNORECASE)
WORDS = st.sampled_from(["So", "so", "what", "SORRY", "sorry", "sort", "of", "eek", "we", "I", "said", "cannot", "can not", ".", "é", "\n"])


@given(st.lists(WORDS, max_size=8), st.sampled_from([" ", "", "\n"]))
def test_a_wording_is_found_where_trying_every_alternative_everywhere_finds_it(words: list[str], between: str) -> None:
    text = between.join(words)
    plain = re.compile(PLAIN.pattern.replace("sort of", r"sort\s+of").replace(") said", r")\s+said"), re.IGNORECASE).search(text)
    found = Wording(ALTERNATIVES).search(text)
    assert (found and found.span()) == (plain and plain.span())


@pytest.mark.parametrize(
    ("alternative", "expected"), [(r"a|b", True), (r"(?:a|b)[|]\|", False), (r"\ba\b|c", True), (r"(?:a(?:b|c))", False)]
)
def test_a_bar_counts_outside_all_brackets_only(alternative: str, expected: bool) -> None:
    assert has_bar(alternative) is expected


@pytest.mark.parametrize("name", [name for name, listed in lists().items() if isinstance(listed, list)])
def test_every_list_of_words_is_in_lower_case(name: str) -> None:
    letters = re.sub(r"\\.|\(\?P<", "", "".join(lists()[name]))
    assert letters == letters.lower()


@given(st.sampled_from(lists()["hypothetical"]).flatmap(lambda one: st.from_regex(re.compile(one, re.ASCII))))
def test_whatever_supposes_holds_a_hint_of_it(text: str) -> None:
    low = " ".join(text.lower().split())
    assert any(hint in low for hint in hints("may_suppose"))
