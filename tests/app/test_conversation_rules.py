"""What holds of any conversation: the order of replies, small talk between turns, patients in between, words put right."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.conversation import understand
from app.facts.presentation import Status
from tests.app.rules.elbow import elbow
from tests.app.test_conversation import read_tokens

ONSET = {"new": "fresh -old", "ancient": "-fresh old"}
FLAGS = {"none of those": "-fall -rash", "no": "-fall -rash", "-fall": "-fall", "nothing like that": "-fall -rash"}
SMALL_TALK = ("thanks", "ok", "Good morning!", "great, thank you", "lol", "one moment please", "busy clinic today")
CASES = ("sore fresh -fall", "sore old -fall -rash", "stiff -sore", "stiff rash", "sore fall")


def stated(*turns: str) -> frozenset[tuple[str, Status]]:
    """Every fact that stands after the last turn."""
    presentation = understand(turns, elbow(), reader=read_tokens).presentation
    return frozenset((fact.name, fact.status) for fact in presentation if fact.status is not Status.NOT_MENTIONED)


def expected(words: str) -> frozenset[tuple[str, Status]]:
    """ "sore -fall": sore is present, fall absent."""
    return frozenset((word.lstrip("-"), Status.ABSENT if word.startswith("-") else Status.PRESENT) for word in words.split())


@settings(deadline=None)
@given(onset=st.sampled_from(sorted(ONSET)), flags=st.sampled_from(["none of those", "no"]), swapped=st.booleans())
def test_two_questions_may_be_replied_to_in_any_order(onset: str, flags: str, swapped: bool) -> None:
    replies = [f"second question: {flags}.", f"first: {onset}."]
    assert stated("sore", " ".join(reversed(replies) if swapped else replies)) == expected(f"sore {ONSET[onset]} {FLAGS[flags]}")


@settings(deadline=None)
@given(onset=st.sampled_from(sorted(ONSET)), flags=st.sampled_from(sorted(FLAGS)), swapped=st.booleans())
def test_two_turns_may_reply_in_any_order(onset: str, flags: str, swapped: bool) -> None:
    replies = [onset, flags]
    assert stated("sore", *(reversed(replies) if swapped else replies)) == expected(f"sore {ONSET[onset]} {FLAGS[flags]}")


@settings(deadline=None)
@given(
    case=st.sampled_from(CASES), talk=st.lists(st.sampled_from(SMALL_TALK), max_size=3), later=st.sampled_from(["rash", "-rash", "gloves"])
)
def test_small_talk_between_turns_changes_nothing(case: str, talk: list[str], later: str) -> None:
    assert stated(case, *talk, later, *talk) == stated(case, later)


@settings(deadline=None)
@given(first=st.sampled_from(CASES), others=st.lists(st.sampled_from(CASES), min_size=1, max_size=3))
def test_whoever_comes_in_between_back_to_the_first_patient_is_as_before(first: str, others: list[str]) -> None:
    assert stated(first, *(f"new patient: {other}" for other in others), "back to the first patient please") == stated(first)


@settings(deadline=None)
@given(first=st.sampled_from(CASES), second=st.sampled_from(CASES), later=st.sampled_from(["rash", "-rash"]))
def test_what_is_told_after_the_return_is_told_of_the_first_patient(first: str, second: str, later: str) -> None:
    assert stated(f"Bed 1: {first}", f"Bed 2: {second}", f"Bed 1: {later}") == stated(first, later)


@settings(deadline=None)
@given(case=st.sampled_from(CASES), supposed=st.sampled_from(["rash", "fall", "-fall", "stiff"]))
def test_a_supposition_is_forgotten_with_the_next_turn(case: str, supposed: str) -> None:
    assert stated(case, f"what if {supposed}?", "ok") == stated(case)


@pytest.mark.parametrize(
    ("turns", "facts"),
    [
        (["sore fall", "rash, not fall"], "sore rash"),
        (["sore old", "not old - fresh"], "sore fresh"),
        (["sore old", "did I say old? I meant fresh"], "sore fresh"),
        (["sore fall", "delete fall insert rash"], "sore rash"),
        (["sore old fall", "fresh instead of old"], "sore fresh fall"),
    ],
)
def test_words_put_right_are_read_in_the_place_of_the_old_ones(turns: list[str], facts: str) -> None:
    assert stated(*turns) == expected(facts)


def test_the_evidence_of_words_put_right_is_the_new_words() -> None:
    fact = understand(["sore fall", "rash, not fall"], elbow(), reader=read_tokens).presentation["rash"]
    assert [(one.turn, one.text) for one in fact.evidence] == [(1, "rash")]


@pytest.mark.parametrize(
    "turn",
    [
        "Next in line: stiff",
        "what about a 40-year-old with stiff",
        "same question for a man of 30 who is stiff",
        "Bed 5: stiff",
        "OK. Now a 40M, stiff",
        "thanks, done with her. stiff",
        "And the following patient: stiff",
    ],
)
def test_somebody_new_is_told_by_the_head_of_the_turn(turn: str) -> None:
    assert stated("Bed 4: sore fresh -fall", turn) == expected("stiff")


@pytest.mark.parametrize(
    "turn", ["the one with rash again", "and back to the lady with rash", "now for the previous patient", "and the 62-year-old?"]
)
def test_a_description_turns_back_to_the_patient_it_fits(turn: str) -> None:
    assert stated("62F sore rash", "next patient: 45M stiff -fall", turn) == expected("sore rash")
