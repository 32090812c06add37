"""Tables of a complaint, lists denied at their end, and which of two statements is right; on the topic that is shipped."""

from __future__ import annotations

import pytest

from app.conversation import understand
from app.facts.presentation import Status
from corpus.load import load_topics

TOPIC = next(iter(load_topics().values()))
BOTH = "Neck pain 2 weeks, no cancer in the history. PMH: colon carcinoma 2016."


def status_of(name: str, *turns: str) -> Status:
    return understand(turns, TOPIC).presentation[name].status


@pytest.mark.parametrize(("entry", "status"), [("arm = yes", Status.PRESENT), ("arms: fine", Status.ABSENT), ("Arm: n", Status.ABSENT)])
def test_an_entry_tells_of_the_arm(entry: str, status: Status) -> None:
    assert status_of("radiculopathy", "Neck pain, 51M", f"{entry}; fever = no") is status


def test_a_normal_neck_in_a_table_takes_no_neck_pain_back() -> None:
    assert status_of("neck_pain", "Neck pain, 51M", "neck: normal; fever = no") is Status.PRESENT


@pytest.mark.parametrize("text", ["cancer, fever, injury: none", "asked him re cancer / fever / injury, he says none of the three"])
def test_a_list_closed_by_a_denial_is_denied_in_the_first_text_too(text: str) -> None:
    assert {status_of(name, f"Neck pain 3 days. {text}") for name in ("known_malignancy", "suspected_infection", "recent_trauma")} == {
        Status.ABSENT
    }


def test_a_known_disease_is_not_denied_by_the_end_of_a_mixed_list() -> None:
    assert status_of("known_malignancy", "Neck pain, lymphoma, trauma: none") is Status.PRESENT


@pytest.mark.parametrize("choice", ["PMH is the correct one.", "The second is right", "the first was wrong"])
def test_the_statement_said_to_be_right_holds(choice: str) -> None:
    assert status_of("known_malignancy", BOTH, choice) is Status.PRESENT


def test_without_a_choice_two_statements_stay_contradictory() -> None:
    assert status_of("known_malignancy", BOTH, "not sure which of them is right") is Status.CONFLICTING


@pytest.mark.parametrize("why", ["that was on purpose", "it was intended, she is on a diet"])
def test_a_loss_that_was_meant_is_no_red_flag(why: str) -> None:
    assert status_of("other_red_flags", "Neck pain one month, lost 7 kg", why) is Status.ABSENT


@pytest.mark.parametrize("why", ["that was a surprise", "that was not on purpose", "she was trying to sleep"])
def test_a_loss_that_was_not_meant_stays_one(why: str) -> None:
    assert status_of("other_red_flags", "Neck pain one month, lost 7 kg", why) is Status.PRESENT


@pytest.mark.parametrize("reporter", ["Correction from the daughter: he", "His wife has arrived and says he", "Update from the son: he"])
def test_what_a_relative_reports_is_of_the_patient(reporter: str) -> None:
    assert status_of("recent_trauma", "66M, neck pain, no injury", f"{reporter} came off a ladder on Monday") is Status.PRESENT


@pytest.mark.parametrize("text", ["my grandson, four", "it's my daughter, she's six", "my son (7) has neck pain"])
def test_the_age_of_the_writers_child_is_the_patients(text: str) -> None:
    assert status_of("child", "Neck pain for 2 days", text) is Status.PRESENT


def test_an_infection_that_has_gone_on_is_not_over() -> None:
    assert status_of("suspected_infection", "Neck pain, infected hip.", "The infection has gone into her neck") is Status.PRESENT


def test_a_denial_can_be_taken_back() -> None:
    assert status_of("recent_trauma", "Neck pain, no trauma", "scratch the no trauma bit, he was tackled on Saturday") is Status.PRESENT


@pytest.mark.parametrize("text", ["not after an injury", "it did not come after a fall"])
def test_a_pain_that_did_not_come_after_an_injury_has_none(text: str) -> None:
    assert status_of("recent_trauma", "Neck pain for eight days", text) is Status.ABSENT


def test_a_temperature_answers_the_question_before_it() -> None:
    assert status_of("suspected_infection", "Neck pain 6 days. Any fever? 36.7.") is Status.ABSENT
