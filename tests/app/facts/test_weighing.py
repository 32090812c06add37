"""Two plain statements that disagree are a conflict; implied ones give way; a correction wins."""

from __future__ import annotations

import pytest

from app.facts.presentation import Status
from tests.app.facts.elbow import presentation, stated


@pytest.mark.parametrize("text", ["No gout. She has gout.", "Known gout. No gout.", "No gout. PMH: podagra 2016."])
def test_plain_statements_that_disagree_conflict(text: str) -> None:
    assert stated(text) == {"gout": "conflicting"}


@pytest.mark.parametrize("text", ["no bump. A knock yesterday", "knock yesterday, no bump"])
def test_a_denied_part_does_not_contradict_another_part(text: str) -> None:
    assert stated(text) == {"knock": "present"}


def test_an_implied_absence_gives_way() -> None:
    assert stated("cool at first, now glowing") == {"warmth": "present"}


def test_a_correction_wins_and_shows_what_it_overruled() -> None:
    gout = presentation("No gout. Sorry, she has gout.")["gout"]
    assert (gout.status, [shown.text for shown in gout.evidence], [shown.text for shown in gout.corrected]) == (
        Status.PRESENT,
        ["gout"],
        ["gout"],
    )


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("glow 12", "present"),
        ("glow: 120 lux", "present"),
        ("glow <5", "absent"),
        ("glow 4.5", "absent"),
        ("glow 0.02 klux", "present"),
        ("glow is 8", "absent"),
    ],
)
def test_a_measured_value_states_by_its_limit(text: str, status: str) -> None:
    assert stated(text) == {"warmth": status}


def test_a_number_that_is_no_such_measurement_is_not_read() -> None:
    assert stated("glow 9000") == {}
