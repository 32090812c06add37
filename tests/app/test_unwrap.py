"""Line ends that only wrap a text change nothing; those a writer set himself stay."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.conversation import understand
from app.text.unwrap import NARROWEST, unwrapped
from corpus.load import load_topics

TOPIC = load_topics()["cervical-pain"]
CASES = [case.turns[0] for case in TOPIC.cases if len(case.turns) == 1 and "\n" not in case.turns[0]]


@pytest.mark.parametrize(
    "text",
    [
        "New neck pain for three days, no fever, no\ncancer.",
        "Dull ache of the neck for two years. Denies fever, heavy\nlifting or falls.",
        "Her neck has hurt since the move in spring, and now she\ncannot sleep for it. No injury that anybody knows of,\nno cancer.",
    ],
)
def test_a_line_that_had_no_room_for_the_next_word_goes_on(text: str) -> None:
    assert unwrapped(text) == text.replace("\n", " ")


@pytest.mark.parametrize(
    "text",
    [
        "no fever, no trauma, no cancer\nneck pain 3 wks",
        "any cancer in the patient's past: no\nneck pain for 3 weeks",
        "fever in the last four weeks, no\ncancer of any kind, no",
        "Neck pain for three days, getting worse\n- no fever, no cancer",
        "PAST MEDICAL HISTORY OF THE PATIENT:\nasthma",
        "No fever, no trauma, no weight loss\n\nno cancer",
        "no fever\nno cancer",
    ],
)
def test_a_line_of_its_own_stays(text: str) -> None:
    assert unwrapped(text) == text


@given(st.text(alphabet="no fever,.\n\r-:A", max_size=400))
def test_every_place_of_any_text_stays(text: str) -> None:
    joined = unwrapped(text)
    assert (len(joined), joined.replace("\n", " ").replace("\r", " ")) == (len(text), text.replace("\n", " ").replace("\r", " "))


@settings(deadline=None)
@given(st.sampled_from(CASES), st.integers(min_value=NARROWEST + 12, max_value=100))
def test_any_case_wrapped_at_any_width_is_the_same_case(text: str, width: int) -> None:
    wrapped = "\n".join(textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False))
    assert understand([wrapped], TOPIC).determination == understand([text], TOPIC).determination
