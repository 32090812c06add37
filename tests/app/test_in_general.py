"""A question about such patients in general is answered from the guideline, although the facts of a patient are open."""

from __future__ import annotations

import pytest

from app.assistant import Assistant


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return Assistant.open()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Would you scan all three regions of the spine in everyone with a sore neck?", "answered"),
        ("Should each new pain in a cancer patient be blamed on the tumour?", "answered"),
        ("She has neck pain. Should I scan the whole spine?", "needs_information"),
        ("My neck hurts, do I need an MRI?", "needs_information"),
    ],
)
def test_nobody_at_hand_is_not_asked_about(assistant: Assistant, text: str, status: str) -> None:
    assert assistant.ask(text).status == status


def test_a_question_beside_a_patient_is_answered_with_the_patients_table(assistant: Assistant) -> None:
    answer = assistant.ask(["60M, prostate cancer, new neck pain for two weeks, no trauma.", "Why not go straight to a PET?"])
    assert (answer.determination and answer.determination.variant, "epidural" in answer.text) == (5, True)
