"""What only hints at a fact, what is disputed and what was only asked about is left open, so that it is asked."""

from __future__ import annotations

import pytest

from tests.app.facts.elbow import stated


def test_a_hint_is_left_open() -> None:
    assert stated("steaming since noon") == {"warmth": "conflicting"}


@pytest.mark.parametrize(
    ("text", "status"), [("steaming, warm", "present"), ("steaming but no warmth", "absent"), ("not steaming", "absent")]
)
def test_a_plain_statement_outweighs_a_hint(text: str, status: str) -> None:
    assert stated(text) == {"warmth": status}


def test_a_hint_about_somebody_else_is_none() -> None:
    assert stated("her mother was steaming") == {}


@pytest.mark.parametrize("text", ["Wife reports a knock, which he denies.", "a knock last week, he says he never did"])
def test_what_is_disputed_is_left_open(text: str) -> None:
    assert stated(text) == {"knock": "conflicting"}


def test_what_was_only_asked_about_is_left_open() -> None:
    assert stated("I asked about gout.") == {"gout": "conflicting"}


@pytest.mark.parametrize(
    "text",
    [
        "Asked about gout and warmth, all denied.",
        "Screening questions (gout, toes, warmth, sleep) all answered no.",
        "I asked about gout and warmth and she said no to everything.",
        "Gout, warmth: each of these denied.",
    ],
)
def test_an_answer_to_a_list_denies_all_of_it(text: str) -> None:
    assert stated(text) == {"gout": "absent", "warmth": "absent"}


def test_two_notes_that_disagree_conflict() -> None:
    assert stated("Nurse note: no bump. Doctor note: a knock at noon.")["knock"] == "conflicting"


@pytest.mark.parametrize("text", ["my sister has gout, elbow pain", "our neighbour had gout. I am a nurse: the elbow hurts."])
def test_a_relative_told_of_alone_may_be_the_patient(text: str) -> None:
    assert stated(text) == {"gout": "conflicting", "sore": "present"}


@pytest.mark.parametrize("text", ["elbow pain, started 5 years ago", "elbow pain (onset 18 months ago)"])
def test_a_beginning_long_ago_is_nothing_new(text: str) -> None:
    assert stated(text) == {"sore": "present", "old": "present"}
