"""What is asked without a patient, on the real topic: by class of question, each in words that no phrasing holds."""

from __future__ import annotations

import pytest

from app.question.asked import Asked
from app.question.reading import read_question
from corpus.load import load_topics


def _asked(text: str) -> Asked:
    return read_question(text, load_topics()["cervical-pain"])


@pytest.mark.parametrize(
    "text",
    [
        "On whose authority does the CT row carry a flag?",
        "How do you know that the panel was split?",
        "Is there a second source for the radiation level?",
        "Whose byline stands under the article?",
    ],
)
def test_a_question_how_something_is_known_is_one_of_the_document(text: str) -> None:
    asked = _asked(text)
    assert (asked.provenance, asked.document) == (True, True)


@pytest.mark.parametrize(
    "text",
    [
        "Does it make any difference which tumor it was?",
        "How would you persuade a colleague who wants PET first?",
        "Neck only or everything, as a general rule?",
        "Which findings would shift a patient to the infection table?",
        "Do cancer patients always need gadolinium?",
    ],
)
def test_what_holds_of_patients_in_general_is_told_from_one_patient(text: str) -> None:
    assert _asked(text).general


@pytest.mark.parametrize(
    "text",
    [
        "62F, lymphoma, neck pain for a week, which scan?",
        "He has a sore neck since Monday. What first?",
        "My neck hurts, do I need a scan?",
    ],
)
def test_one_patient_is_not_patients_in_general(text: str) -> None:
    assert not _asked(text).general


@pytest.mark.parametrize(
    "text",
    [
        "what's the weather tomorrow?",
        "what day is it",
        "any good films on tonight?",
        "what's 12 times 19",
        "my laptop is dead",
        "tell me a joke",
    ],
)
def test_small_talk_is_told_from_imaging(text: str) -> None:
    assert _asked(text).chatter


@pytest.mark.parametrize(
    "text", ["any films needed first?", "what time frame for the MRI?", "she cannot walk to the car any more", "good news: no fever"]
)
def test_what_concerns_the_patient_is_no_small_talk(text: str) -> None:
    assert not _asked(text).chatter
