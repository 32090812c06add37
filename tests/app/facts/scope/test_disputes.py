"""What is disputed, unknown, answered behind a comma, or left open by a question nobody answered."""

from __future__ import annotations

import pytest

from tests.app.facts.elbow import stated


@pytest.mark.parametrize(
    "text",
    [
        "She had a knock last week; her husband says she never did.",
        "She had a knock last week. Her husband says not.",
        "Knock last week, she says nothing of the sort.",
        "Daughter: she had a knock on Monday. Patient, over her: I did no such thing.",
    ],
)
def test_what_somebody_denies_is_left_open(text: str) -> None:
    assert stated(text) == {"knock": "conflicting"}


def test_a_dispute_about_something_else_leaves_it() -> None:
    assert stated("Knock last week, daughter says she has not had gout.") == {"knock": "present", "gout": "absent"}


@pytest.mark.parametrize("text", ["Gout, never.", "Gout, none.", "Gout of the ordinary sort, never.", "Gout not there.", "Gout: never."])
def test_an_answer_behind_it_denies_it(text: str) -> None:
    assert stated(text) == {"gout": "absent"}


def test_a_slip_behind_a_comma_denies_nothing() -> None:
    assert stated("Elbow pain since Monday, no, Tuesday.") == {"sore": "present", "new": "present"}


def test_a_tag_question_denies_nothing() -> None:
    assert stated("She has gout, no?") == {"gout": "present"}


def test_a_whole_list_may_be_unknown() -> None:
    assert stated("Gout, knock, warmth: unknown.") == {}


def test_looked_for_and_not_found_is_absent() -> None:
    assert stated("Warmth was looked for and not found.") == {"warmth": "absent"}


def test_what_was_not_so_until_a_day_is_left_open_and_a_complaint_is_so_since() -> None:
    assert stated("No gout until last year.") == {"gout": "conflicting"}
    assert stated("No elbow pain until Monday.") == {"sore": "present", "new": "present"}


def test_a_short_question_nobody_answered_is_left_open() -> None:
    assert stated("Past history of gout? The form is silent.") == {"gout": "conflicting"}


def test_a_sign_asked_for_and_answered_in_words_not_understood_is_left_open() -> None:
    assert stated("Warm? Purple as plums.") == {"warmth": "conflicting"}


def test_who_speaks_before_a_colon_speaks_of_the_patient() -> None:
    assert stated("Daughter: she had a knock on Monday.") == {"knock": "present"}
    assert stated("Daughter: she has gout.") == {"gout": "conflicting"}


def test_quoted_words_are_words() -> None:
    assert stated("Card says 'gout'; elbow pain, 'new'.") == stated("Card says gout; elbow pain, new.")
