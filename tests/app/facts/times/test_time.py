"""Durations, dates and ages find their owner."""

from __future__ import annotations

import pytest

from tests.app.facts.elbow import stated

SORE = {"sore": "present"}


@pytest.mark.parametrize(
    "text",
    [
        "elbow pain x 3 wks",
        "elbow pain for two weeks",
        "3-week history of elbow pain",
        "new elbow pain",
        "elbow pain, getting worse",
        "elbow pain. Started 4 days ago.",
        "elbow pain since Monday",
        "elbow pain 3/52",
        "elbow pain x2d",
    ],
)
def test_the_complaint_is_new(text: str) -> None:
    assert stated(text) == SORE | {"new": "present"}


@pytest.mark.parametrize(
    "text", ["chronic elbow pain", "elbow pain for 10 years", "elbow pain since 2015", "6 months of elbow pain", "elbow pain for years"]
)
def test_the_complaint_is_long_standing(text: str) -> None:
    assert stated(text) == SORE | {"old": "present"}


def test_unchanged_is_not_new() -> None:
    assert stated("elbow pain for years, unchanged") == SORE | {"new": "absent", "old": "present", "same": "present"}


def test_acute_on_chronic_is_both() -> None:
    assert stated("acute on chronic elbow pain") == SORE | {"new": "present", "old": "present"}


@pytest.mark.parametrize(
    "text",
    [
        "gout 2 years ago, elbow pain",
        "elbow pain worse with movement",
        "in no acute distress, elbow pain",
        "chronic knee pain. No change. Elbow pain",
    ],
)
def test_what_belongs_to_something_else_says_nothing_of_the_complaint(text: str) -> None:
    assert {"new", "old", "same"} & set(stated(text)) == set()


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("bumped yesterday", "knock"),
        ("bumped 3 weeks ago", "knock"),
        ("bumped", "knock"),
        ("bumped in 2003", "old_knock"),
        ("h/o knock", "old_knock"),
        ("knock 20 years ago", "old_knock"),
    ],
)
def test_an_event_is_recent_or_long_ago(text: str, fact: str) -> None:
    assert stated(text) == {fact: "present"}


def test_no_recent_knock_and_an_old_one_do_not_conflict() -> None:
    assert stated("no recent knock, but a knock in 1998") == {"knock": "absent", "old_knock": "present"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("7yo boy", "present"),
        ("9 month old", "present"),
        ("aged 7", "present"),
        ("17 y/o", "present"),
        ("52F", "absent"),
        ("a 62-year-old woman", "absent"),
        ("sixty-year-old", "absent"),
    ],
)
def test_an_age_tells_whether_it_is_a_child(text: str, status: str) -> None:
    assert stated(text) == {"child": status}


@pytest.mark.parametrize("text", ["her 7-year-old son is well", "mother of a 4-year-old", "diagnosed at age 9"])
def test_the_age_of_somebody_else_or_of_long_ago_is_not_read(text: str) -> None:
    assert stated(text) == {}


@pytest.mark.parametrize(
    "text",
    [
        "elbow pain, seen today",
        "elbow pain at C6/7",
        "elbow pain. 24hr: nothing to note",
    ],
)
def test_a_visit_a_level_and_a_pattern_of_the_day_are_no_duration(text: str) -> None:
    assert stated(text) == SORE


def test_what_began_today_is_new() -> None:
    assert stated("elbow pain since today") == SORE | {"new": "present"}


def test_days_after_a_strain_tell_how_long_the_complaint_has_lasted() -> None:
    assert stated("elbow pain 3 days after painting") == SORE | {"new": "present"}


@pytest.mark.parametrize(
    "text",
    [
        "elbow pain, came on suddenly at breakfast",
        "3-day-old elbow pain",
        "Slept badly. Elbow pain",
        "a clear step up in elbow pain",
        "elbow pain, twice as bad",
        "and since ten days elbow pain",
    ],
)
def test_it_began_or_grew_lately(text: str) -> None:
    assert stated(text)["new"] == "present"


@pytest.mark.parametrize("text", ["elbow pain for years, not better, not worse", "elbow pain for years, has not altered"])
def test_neither_better_nor_worse_is_unchanged(text: str) -> None:
    assert stated(text)["same"] == "present"


@pytest.mark.parametrize(
    "text",
    ["elbow pain for years, saw a physio last week", "elbow pain for years, flu 3 weeks ago", "elbow pain for years, tablets doubled"],
)
def test_a_time_or_change_behind_a_comma_may_be_of_something_else(text: str) -> None:
    assert stated(text) == SORE | {"old": "present"}


def test_a_complaint_years_after_a_knock_tells_when_the_knock_was() -> None:
    assert stated("elbow pain 10 years after a knock") == SORE | {"old_knock": "present"}
