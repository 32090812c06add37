"""What shares the topic's words and is about something else; the topic's own list is replaced by one for the invented elbow."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.question.elsewhere import about_another_subject
from app.question.reading import read_question
from corpus.topic import Topic
from tests.app.elbow import elbow


def _topic() -> Topic:
    topic = elbow()
    signs = topic.about.elsewhere.model_copy(
        update={"here": ("elbow",), "senses": ("elbow grease",), "parts": ("knee",), "organs": ("liver",), "beside": ("scan", "biopsy")}
    )
    return replace(topic, about=topic.about.model_copy(update={"elsewhere": signs}))


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("a scan of the knee", True),
        ("a scan of the knee and the elbow", False),
        ("how much elbow grease does it take?", True),
        ("elbow grease on a sore elbow", False),
        ("a liver biopsy", True),
        ("a scan of the liver", True),
        ("the liver by itself", False),
        ("a scan for liver cancer", False),
        ("a rusty hinge", False),
    ],
)
def test_a_text_is_about_another_subject_unless_it_names_the_topic_itself(text: str, elsewhere: bool) -> None:
    assert about_another_subject(text, _topic()) is elsewhere


@pytest.mark.parametrize(
    "text",
    [
        "Which pillow is best for a sore elbow?",
        "Can I take ibuprofen?",
        "Write me a poem about elbows",
        "Best treatment for a sore elbow?",
        "Please calculate 12 times 12",
        "What are early signs of bone cancer?",
    ],
)
def test_a_question_for_something_other_than_imaging_is_beside(text: str) -> None:
    assert read_question(text, elbow()).beside


@pytest.mark.parametrize("text", ["Which scan comes first?", "How do I take a scan for a sore elbow?", "She takes ibuprofen. Which scan?"])
def test_a_question_for_imaging_is_not_beside(text: str) -> None:
    assert not read_question(text, elbow()).beside


@pytest.mark.parametrize("text", ["Will my insurance cover the MRI?", "Which ICD-10 code fits?", "Can you book me a CT?"])
def test_what_is_never_about_imaging_is_told_where_a_study_is_named(text: str) -> None:
    assert read_question(text, elbow()).never_imaging


@pytest.mark.parametrize("text", ["Which edition is this?", "Who writes the criteria?", "What are examples of red flags?"])
def test_a_question_about_the_guideline_itself_is_told(text: str) -> None:
    assert read_question(text, elbow()).document


@pytest.mark.parametrize(
    ("text", "turns"), [("Different question: is it late?", True), ("By the way, a joke?", True), ("Is it a different pain?", False)]
)
def test_words_that_announce_another_subject_are_told_at_the_beginning(text: str, turns: bool) -> None:
    assert read_question(text, elbow()).turns_to is turns
