"""What takes back a red flag stated before, and what does not; told of the invented elbow, where a fall and a rash are red flags."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.conversation import understand
from app.facts.presentation import Status
from corpus.topic import Topic
from tests.app.rules.elbow import elbow
from tests.app.test_conversation import read_tokens

MARKS = {Status.PRESENT: "", Status.ABSENT: "-", Status.CONFLICTING: "?"}


def _flagged() -> Topic:
    topic = elbow()
    rows = [row.model_copy(update={"red_flag": row.name in ("fall", "rash")}) for row in topic.facts.fact]
    return replace(topic, facts=topic.facts.model_copy(update={"fact": tuple(rows)}))


def _facts(*turns: str) -> str:
    presentation = understand(turns, _flagged(), reader=read_tokens).presentation
    return " ".join(MARKS[fact.status] + fact.name for fact in presentation if fact.status in MARKS)


@pytest.mark.parametrize(
    "doubt",
    [
        "2010 is ages ago, surely it no longer counts as rash?",
        "can't we treat it as -rash?",
        "I'd say that is too long ago to matter, so -rash.",
        "so -rash then?",
        "a colleague doubts that the rash is relevant",
    ],
)
def test_a_question_a_doubt_or_an_opinion_takes_nothing_back(doubt: str) -> None:
    assert _facts("sore fresh rash", doubt) == "sore fresh rash"


def test_a_guess_makes_contradictory_what_was_stated() -> None:
    assert _facts("sore fresh rash", "I think there was -rash") == "sore fresh ?rash"


def test_a_plain_statement_takes_back_also_before_a_question() -> None:
    assert _facts("sore fresh rash", "Correction: -rash, so which scan?") == "sore fresh -rash"


@pytest.mark.parametrize(
    "announced",
    ["wait, wrong about the rash, let me check", "the rash may be a mix-up", "I'm not sure about the rash any more", "That's wrong."],
)
def test_an_announced_correction_that_says_nothing_more_makes_contradictory_what_it_speaks_of(announced: str) -> None:
    assert "?rash" in _facts("sore fresh", "rash", announced)


def test_a_statement_behind_the_announcement_counts() -> None:
    assert _facts("sore fresh rash", "I was wrong about the rash: it is a rash of last week") == "sore fresh rash"


@pytest.mark.parametrize(
    "listed",
    [
        "none at all, I checked each: rash, fall",
        "nothing (rash, fall)",
        "rash, fall: nada",
        "I ran through them: rash, fall. Nothing.",
    ],
)
def test_a_bare_list_behind_or_before_a_denial_is_denied_with_it(listed: str) -> None:
    assert "-rash" in _facts("sore fresh", listed)


def test_a_plain_no_with_one_name_is_contradictory() -> None:
    assert "?rash" in _facts("sore fresh", "no, rash")


@pytest.mark.parametrize("answer", ["no, only rash", "none of them, but he has rash", "rash, nothing else"])
def test_what_is_said_to_be_so_behind_a_denial_stands(answer: str) -> None:
    assert " rash" in _facts("sore fresh", answer)


def test_who_counts_two_questions_where_one_is_open_answers_that_one() -> None:
    assert "-rash" in _facts("sore fresh", "Answer to your first question: no. To your second: also no.")


def test_one_of_two_people_told_of_in_one_turn_is_chosen_there_or_later() -> None:
    both = "Mr A: sore fresh rash. Mr B, his neighbour: sore fresh -rash."
    assert [_facts(both + " I need it for Mr B."), _facts(both, "for A"), _facts(both)] == [
        "sore fresh -rash",
        "sore fresh rash",
        "sore fresh ?rash",
    ]


def test_of_a_relative_and_the_writer_the_one_asked_for_counts() -> None:
    told = "My wife and I both have sore elbows. Hers has rash. Mine is fresh. What scan for me?"
    assert _facts(told) == "sore fresh"
