"""What the guideline does not state, and small talk after a patient, answered from the real index."""

from __future__ import annotations

import pytest

from app.answering.planned import UNSTATED
from app.assistant import Assistant

PATIENT = "58M, kidney cancer, neck pain getting worse for three weeks, no injury."


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return Assistant.open()


@pytest.mark.parametrize(
    "question",
    [
        "How thick must the slices be, as laid down in the guideline?",
        "Which price does the ACR document give for a cervical MRI?",
        "What is the longest wait for the MRI that the guideline allows?",
    ],
)
def test_what_the_guideline_does_not_state_is_said_first(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert (answer.status, answer.text.startswith(UNSTATED)) == ("answered", True)


@pytest.mark.parametrize(
    "turn", ["what's the weather tomorrow?", "will my team win on Sunday?", "what day is it", "could you get me a taxi"]
)
def test_small_talk_after_a_patient_shows_no_table(assistant: Assistant, turn: str) -> None:
    answer = assistant.ask([PATIENT, turn])
    assert (answer.status, answer.determination) == ("out_of_scope", None)


@pytest.mark.parametrize("turn", ["thank you, she also has diabetes", "He's a roofer.", "and how was CT rated?"])
def test_what_goes_on_about_the_patient_stays_with_the_patient(assistant: Assistant, turn: str) -> None:
    answer = assistant.ask([PATIENT, turn])
    assert (answer.status, answer.determination and answer.determination.variant) == ("answered", 5)
