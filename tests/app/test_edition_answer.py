"""What changed between the editions, by the text; on the topic of the neck, whose variants have such sentences."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from app.answering.edition_answer import changed
from app.place import Places
from app.question.reading import read_question
from corpus.load import load_topics
from index.chunk import passages_of

TOPIC = next(iter(load_topics().values()))


def said(question: str, *variants: int) -> list[str]:
    case = SimpleNamespace(topic=TOPIC, asked=read_question(question, TOPIC), places=Places(passages_of(TOPIC)))
    return [quoted.sentence.text for quoted in changed(case, variants)]  # type: ignore[arg-type]


def test_a_question_for_a_change_gets_the_sentences_on_the_variant_asked_about() -> None:
    assert all("(infection)" in sentence for sentence in said("What changed since 2018?", 4))


@pytest.mark.parametrize(
    ("question", "holds"),
    [("Has the rating of PET/CT changed since 2018?", "FDG-PET/CT"), ("Bone scan then and now?", "bone scan")],
)
def test_a_study_that_is_named_gets_its_own_sentence_only(question: str, holds: str) -> None:
    assert [holds in sentence for sentence in said(question, 5)] == [True]


def test_a_study_that_no_sentence_names_gets_all_of_them() -> None:
    assert len(said("Did ultrasound change since 2018?", 6)) == 2


def test_a_question_for_anything_else_gets_none() -> None:
    assert said("How is the X-ray rated?", 5) == []
