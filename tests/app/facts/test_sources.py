"""Where two sources disagree it is asked; what belongs to somebody else, or to another line of a form, is kept apart."""

from __future__ import annotations

import pytest

from tests.app.facts.elbow import stated

CONFLICTING, PRESENT, ABSENT, SILENT = "conflicting", "present", "absent", None


@pytest.mark.parametrize(
    "text",
    [
        "Line 2: no bump. Line 7: bumped yesterday.",
        "Page one: no knock. Page two: bumped on Monday.",
        "Examiner 1 (junior): no bump. Examiner 2 (senior): bumped.",
        "She says no bump, the old chart lists a bump.",
    ],
)
def test_two_sources_that_disagree_leave_it_open(text: str) -> None:
    assert stated(text).get("knock") == CONFLICTING


def test_the_same_source_may_deny_a_part_and_state_another() -> None:
    assert stated("Line 2: no knock. Bumped it on Monday, says line 7.").get("knock") != ABSENT


@pytest.mark.parametrize("text", ["One note says the sore elbow is brand new, the other says unchanged for ten years."])
def test_new_in_one_source_and_unchanged_in_another_is_asked(text: str) -> None:
    assert stated(text).get("new") == CONFLICTING


def test_a_denial_without_a_target_ends_at_a_colon() -> None:
    assert stated("No car, no driver: gout, sore elbow.").get("gout") == PRESENT


def test_a_list_behind_a_colon_is_still_denied() -> None:
    assert stated("None of these apply: gout, warmth, knock.").get("gout") == ABSENT


def test_a_denial_that_is_called_untrue_denies_nothing() -> None:
    assert stated("It is not true that nothing happened: he bumped it.").get("knock") == PRESENT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gout no warmth no knock yes sore elbow yes", (ABSENT, ABSENT, PRESENT)),
        ("✗ gout ✗ warmth ✓ sore elbow ✓ knock", (ABSENT, ABSENT, PRESENT)),
        ("gout ✗ warmth ✗ knock ✓ sore elbow ✓", (ABSENT, ABSENT, PRESENT)),
        ("gout=no;warmth=no;knock=yes", (ABSENT, ABSENT, PRESENT)),
    ],
)
def test_a_table_may_run_on_and_its_marks_may_stand_before_or_behind(text: str, expected: tuple[str, ...]) -> None:
    found = stated(text)
    assert (found.get("gout"), found.get("warmth"), found.get("knock")) == expected


def test_a_label_is_no_statement_where_its_line_denies_it() -> None:
    assert stated("Knock: nobody saw any bump.").get("knock") == ABSENT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sore elbow for 2 years. Getting worse: no", ABSENT),
        ("Sore elbow for 2 years. Getting worse? No.", ABSENT),
        ("Sore elbow for 2 years. Getting worse: yes", PRESENT),
    ],
)
def test_a_form_may_ask_for_the_course(text: str, expected: str) -> None:
    assert stated(text).get("new") == expected


def test_what_a_writer_tells_of_himself_is_not_the_patients() -> None:
    assert stated("Sister of the patient here. I had gout. Her elbow hurts.").get("gout") == SILENT


def test_what_a_relative_did_to_the_patient_is_the_patients() -> None:
    assert stated("I am her son. I found her, she has a bump. Her elbow hurts.").get("knock") == PRESENT
