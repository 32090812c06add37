"""What a question names, on the invented topic."""

from __future__ import annotations

import pytest

from app.question.asked import Want
from app.question.reading import read_question
from corpus.rating import Rating
from tests.app.elbow import elbow


@pytest.mark.parametrize(
    ("text", "outright", "in_passing"),
    [
        ("Rating of CT in variant 2?", (2,), ()),
        ("variants 1 and 3", (1, 3), ()),
        ("variant one or two", (1, 2), ()),
        ("v1", (1,), ()),
        ("the warm table: CT?", (3,), (3,)),
        ("CT, the warm table", (3,), (3,)),
        ("the warm table", (3,), (3,)),
        ("What is in the warm table?", (3,), (3,)),
        ("a warm elbow", (), ()),
    ],
)
def test_a_variant_is_named_outright_or_in_passing(text: str, outright: tuple[int, ...], in_passing: tuple[int, ...]) -> None:
    asked = read_question(text, elbow())
    assert (asked.variants, asked.implied) == (outright, in_passing)


@pytest.mark.parametrize(
    ("text", "ratings"),
    [
        ("Which studies are usually appropriate?", (Rating.USUALLY,)),
        ("the middle tier", (Rating.MAY,)),
        ("which are usually not appropriate", (Rating.NOT,)),
        ("may be appropriate (disagreement)", (Rating.DISAGREEMENT,)),
        ("an elbow without red flags", ()),
    ],
)
def test_a_tier_is_named_in_many_ways(text: str, ratings: tuple[Rating, ...]) -> None:
    assert read_question(text, elbow()).ratings == ratings


@pytest.mark.parametrize(
    ("text", "question", "personal"),
    [
        ("Why MRI?", True, False),
        ("She is 52F with a sore elbow", False, True),
        ("compare CT and MRI", True, False),
        ("sore elbow", False, False),
    ],
)
def test_a_question_is_told_from_a_patient(text: str, question: bool, personal: bool) -> None:
    asked = read_question(text, elbow())
    assert (asked.question, asked.personal) == (question, personal)


def test_each_study_named_keeps_its_candidates() -> None:
    assert read_question("CT or an x-ray?", elbow()).procedures == (("CT elbow without IV contrast",), ("Radiography elbow",))


def test_wants_are_read_from_ordinary_words() -> None:
    assert {Want.REASON, Want.RADIATION} <= read_question("Why does CT give radiation?", elbow()).wants
