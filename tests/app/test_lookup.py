"""Statements from the table, on the invented topic."""

from __future__ import annotations

import pytest

from app.answering.changes import say_changes
from app.answering.lookup import first_choice, say_comparison, say_everywhere, say_first_choice, say_rating, say_tier
from corpus.rating import Rating
from tests.app.elbow import elbow

MRI, BOTH, CT, XRAY = (
    "MRI elbow without IV contrast",
    "MRI elbow without and with IV contrast",
    "CT elbow without IV contrast",
    "Radiography elbow",
)


@pytest.mark.parametrize(("variant", "names"), [(1, [XRAY]), (2, [MRI]), (3, [BOTH])])
def test_the_first_choice_is_what_is_rated_highest(variant: int, names: list[str]) -> None:
    assert [row.procedure for row in first_choice(elbow(), variant)] == names


def test_a_first_choice_below_usually_appropriate_is_not_called_so() -> None:
    assert say_first_choice(elbow(), 1).text == (
        "No study is usually appropriate as the first one here; rated highest: **Radiography elbow** (☢): may be appropriate."
    )


def test_a_rating_names_variant_edition_and_dose() -> None:
    assert [statement.text for statement in say_rating(elbow(), 2, [CT])] == [
        "**CT elbow without IV contrast**: may be appropriate (disagreement) (variant 2, 2031 edition; RRL ☢☢, 0.1 to 1 mSv)."
    ]


def test_a_study_outside_the_table_is_said_to_be_outside() -> None:
    assert [statement.text for statement in say_rating(elbow(), 1, ["Elbow listening"])] == [
        "The table of variant 1 does not list Elbow listening."
    ]


def test_a_study_without_a_variant_is_told_for_every_variant() -> None:
    assert next(statement.text for statement in say_everywhere(elbow(), [XRAY])).startswith(
        "**Radiography elbow** (RRL ☢, below 0.1 mSv): may be appropriate in variant 1; usually not appropriate in variant"
    )


def test_the_middle_tier_includes_what_the_panel_disagreed_on() -> None:
    assert [statement.text for statement in say_tier(elbow(), 3, [Rating.MAY])] == [
        "**May be appropriate** (variant 3): MRI elbow without IV contrast (O).",
        "**May be appropriate (disagreement)** (variant 3): CT elbow without IV contrast (☢☢).",
    ]


def test_a_comparison_ranks_by_the_table_alone() -> None:
    assert say_comparison(elbow(), 2, [MRI, CT])[-1].text == f"By the table, {MRI} comes first."


def test_equal_ratings_are_not_ranked() -> None:
    assert say_comparison(elbow(), 1, [MRI, CT])[-1].text == "The table rates them alike; it ranks none of them above the others."


def test_a_change_names_both_editions_and_which_one_is_superseded() -> None:
    assert [statement.text for statement in say_changes(elbow(), 1)] == [
        "**Radiography elbow**: may be appropriate now (2031, variant 1); the superseded 2021 edition had usually appropriate."
    ]


def test_a_change_is_told_from_the_rows_of_both_editions() -> None:
    (change,) = say_changes(elbow(), 1)
    assert [[(row.variant, row.procedure, str(row.rating)) for row in rows] for rows in (change.rows, change.superseded)] == [
        [(1, XRAY, "may be appropriate")],
        [(1, XRAY, "usually appropriate")],
    ]
