"""Who says what: several voices in one turn, a second voice that denies, patients called by the end of a name."""

from __future__ import annotations

import pytest

from app.conversation.elliptic import denied_briefly
from app.conversation.named import called_in_short
from app.conversation.voices import unlabelled
from app.facts.presentation import Evidence, Fact, Status


def _fell(text: str) -> Fact:
    start = text.index("fell")
    return Fact("fall", Status.PRESENT, (Evidence(0, start, start + 4, "fell", Status.PRESENT, ""),))


def test_who_speaks_is_left_out_where_several_do() -> None:
    assert unlabelled("Nurse: any flags? Doctor: none.") == "       any flags?         none."


def test_a_single_label_is_left_to_the_reader() -> None:
    assert unlabelled("Nurse: any flags? none: at all") == "Nurse: any flags? none: at all"


@pytest.mark.parametrize("text", ["He fell. He did not, delete that.", "I wrote that he fell. No, he didn't, it was the patient before."])
def test_a_second_voice_that_has_it_deleted_denies_it(text: str) -> None:
    assert denied_briefly({"fall": _fell(text)}, text)["fall"].status is Status.ABSENT


def test_a_second_voice_alone_makes_it_contradictory() -> None:
    text = "He fell. He did not."
    assert denied_briefly({"fall": _fell(text)}, text)["fall"].status is Status.CONFLICTING


@pytest.mark.parametrize("text", ["He fell. He did not lose consciousness.", "He fell. He did not, however, faint."])
def test_a_denial_of_something_else_denies_nothing(text: str) -> None:
    assert denied_briefly({"fall": _fell(text)}, text)["fall"].status is Status.PRESENT


@pytest.mark.parametrize("text", ["B again: worse", "And B has had a fall", "what was it for B?", "B's pain is worse"])
def test_a_patient_is_called_by_the_end_of_a_name(text: str) -> None:
    assert called_in_short(text, "Patient B is 30F")


@pytest.mark.parametrize("text", ["a lot worse", "Vitamin B helps", "hepatitis B in 2010"])
def test_a_letter_in_passing_calls_nobody(text: str) -> None:
    assert not called_in_short(text, "Patient B is 30F")
