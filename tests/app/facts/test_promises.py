"""What holds for any text."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.facts.tokens import fold, tokenize
from app.text.word_set import word_tuple
from tests.app.facts.elbow import presentation, stated

SENTENCES = (
    "She has gout.",
    "No knock.",
    "Her mother had podagra.",
    "Elbow pain for 3 weeks.",
    "Denies warmth.",
    "A knock in 2003.",
    "Elbow operation 2010.",
    "Works as a baker.",
    "Takes vitamin D.",
    "52-year-old woman.",
)
NOISE = ("Lives alone.", "Hypertension.", "Blood pressure 130/80.", "Likes gardening.", "Takes omeprazole 20 mg.", "Non-smoker.")
CUES = word_tuple("no not denies gout knock warm elbow pain mother her she if r/o and or but , - . ; : ? ( ) +")
TIMES = word_tuple("x 3 wks years ago 2015 since known without was ruled out 7yo")
WORDS = st.sampled_from(["\n", *CUES, *TIMES])


@given(st.text(max_size=300))
def test_folding_keeps_the_length_of_any_text(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(max_size=300))
def test_tokens_of_any_text_stand_in_order_and_inside_it(text: str) -> None:
    tokens = tokenize(text)
    places = [place for pair in zip(tokens.starts, tokens.ends, strict=True) for place in pair]
    assert places == sorted(places)


@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_evidence_is_found_at_its_exact_place_in_any_text(text: str) -> None:
    read = presentation(text)
    shown = [*read.remarks, *(evidence for fact in read for evidence in (*fact.evidence, *fact.corrected))]
    assert [text[evidence.start : evidence.end] for evidence in shown] == [evidence.text for evidence in shown]


@given(st.text(max_size=200))
def test_any_text_is_read_twice_alike(text: str) -> None:
    assert presentation(text) == presentation(text)


@given(st.permutations(SENTENCES))
def test_the_order_of_sentences_changes_nothing(order: list[str]) -> None:
    assert stated(" ".join(order)) == stated(" ".join(SENTENCES))


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6, unique=True), st.sampled_from([str.upper, str.lower, str.title]))
def test_case_changes_nothing(sentences: list[str], change: object) -> None:
    text = " ".join(sentences)
    assert callable(change)
    assert stated(change(text)) == stated(text)


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6, unique=True), st.integers())
def test_line_breaks_between_words_change_nothing(sentences: list[str], seed: int) -> None:
    text = " ".join(sentences)
    random_breaks = random.Random(seed)
    broken = "".join("\n" if char == " " and random_breaks.random() < 0.3 else char for char in text)
    assert stated(broken) == stated(text)


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True), st.sampled_from(NOISE), st.integers(0, 5))
def test_an_irrelevant_sentence_changes_nothing(sentences: list[str], noise: str, at: int) -> None:
    assert stated(" ".join([*sentences[:at], noise, *sentences[at:]])) == stated(" ".join(sentences))


@given(st.sampled_from(["She has gout.", "Known gout.", "gout 2015.", "h/o gout."]), st.lists(st.sampled_from(NOISE), max_size=3))
@settings(max_examples=40)
def test_moving_a_fact_to_a_relative_takes_it_from_the_patient(fact: str, noise: list[str]) -> None:
    assert stated(" ".join([*noise, "Her sister: " + fact])) == {}


@pytest.mark.parametrize("char", ["\u200b", "\u00ad"])
def test_invisible_characters_inside_a_word_change_nothing(char: str) -> None:
    assert stated(f"known go{char}ut") == {"gout": "present"}


@pytest.mark.parametrize("text", ["known gоut", "known ｇｏｕｔ", "known góut", "KNOWN GOUT"])
def test_look_alike_letters_are_read(text: str) -> None:
    assert stated(text) == {"gout": "present"}


@pytest.mark.parametrize(
    ("text", "expected"), [("podagr", {"gout": "present"}), ("podagara", {"gout": "present"}), ("goat", {}), ("gut", {}), ("warn", {})]
)
def test_a_typo_is_put_right_only_in_long_words(text: str, expected: dict[str, str]) -> None:
    assert stated(text) == expected
