"""How long a complaint has lasted where entries disagree, where the number is left out, and where something is spoken of again."""

from __future__ import annotations

import pytest

from tests.app.facts.elbow import stated


@pytest.mark.parametrize(
    "text",
    ["Onset: this Tuesday. Duration: six years. Elbow pain.", "Elbow pain. He says two weeks, his wife says two years."],
)
def test_entries_that_disagree_leave_open_whether_it_is_new(text: str) -> None:
    assert stated(text)["new"] == "conflicting"


def test_a_change_that_is_dated_is_no_second_entry() -> None:
    assert stated("Elbow pain for two years. He says it got worse two weeks ago.") == {
        "sore": "present",
        "new": "present",
        "old": "present",
    }


@pytest.mark.parametrize(
    "text", ["Fortnight of elbow pain.", "Week-old elbow pain.", "A month-old elbow pain.", "Elbow pain a week, no more."]
)
def test_a_unit_alone_is_one(text: str) -> None:
    assert stated(text) == {"sore": "present", "new": "present"}


def test_what_is_spoken_of_again_has_its_time() -> None:
    assert stated("A knock in 1987. The knock was nothing much.") == {"old_knock": "present"}


@pytest.mark.parametrize("text", ["Age, since you ask: fifteen.", "He is barely fifteen.", "Fifteen years young."])
def test_an_age_told_aside_is_an_age(text: str) -> None:
    assert stated(text) == {"child": "present"}
