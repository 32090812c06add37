from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.chat.flow import FORGOTTEN, Flow, View
from app.chat.session import Session
from app.chat.shelf import stock
from tests.app.chat.fake_assistant import FakeAssistant

GOUT = "sore elbow, gout, no fall, no fever"


@pytest.fixture
def flow() -> Flow:
    assistant = FakeAssistant()
    return Flow(assistant, stock(assistant.topics))


def last(views: Iterator[View]) -> Session:
    *_, view = views
    return view.session


def variant(session: Session) -> int | None:
    answer = session.current
    return answer.determination.variant if answer and answer.determination else None


def test_a_turn_is_answered_and_its_basis_shown(flow: Flow) -> None:
    session = last(flow.say(Session(), GOUT))
    assert (session.turns, variant(session), session.shown) == ((GOUT,), 1, 0)


def test_the_patient_carries_over(flow: Flow) -> None:
    session = last(flow.say(last(flow.say(Session(), GOUT)), "and in winter?"))
    assert (variant(session), session.shown) == (1, 1)


def test_a_fact_set_by_hand_answers_the_same_turn_anew(flow: Flow) -> None:
    session = last(flow.flip(last(flow.say(Session(), GOUT)), "fall", "present"))
    assert (len(session.exchanges), session.current.status if session.current else "", dict(session.exchanges[0].facts)) == (
        1,
        "not_covered",
        {"fall": "present"},
    )


def test_another_patient_starts_without_what_was_set_by_hand(flow: Flow) -> None:
    session = last(flow.flip(last(flow.say(Session(), GOUT)), "fall", "present"))
    session = last(flow.say(session, "Next patient: sore elbow, gout, no fall, no fever"))
    shown = flow.show(session, 1).conversation.split('id="fs-reply-1"')[1]
    assert (dict(session.facts), variant(session), "New patient" in shown, "Changed" in shown) == ({}, 1, True, False)


def test_a_follow_up_keeps_what_was_set_by_hand(flow: Flow) -> None:
    session = last(flow.flip(last(flow.say(Session(), GOUT)), "fall", "present"))
    assert dict(last(flow.say(session, "and now?")).facts) == {"fall": "present"}


def test_an_edited_turn_drops_what_came_after_it(flow: Flow) -> None:
    session = last(flow.say(last(flow.say(Session(), GOUT)), "fever"))
    session = last(flow.resend(session, 0, "sore elbow, no gout, no fever"))
    assert (session.turns, variant(session)) == (("sore elbow, no gout, no fever",), 3)


def test_a_stopped_answer_keeps_what_was_said_and_is_not_an_answer(flow: Flow) -> None:
    session = last(flow.say(Session(), GOUT, halted=lambda: True))
    assert (session.turns, session.current, session.shown) == ((GOUT,), None, -1)


def test_a_browser_that_shows_more_than_the_server_knows_is_told(flow: Flow) -> None:
    (view,) = flow.say(Session(), "and now?", believed=2)
    assert (FORGOTTEN in view.conversation, view.session) == (True, Session())


def test_nothing_typed_is_no_turn(flow: Flow) -> None:
    assert list(flow.say(Session(), "  \n ")) == []


def test_an_error_in_words_takes_the_turn_back(flow: Flow) -> None:
    before = last(flow.say(Session(), GOUT))
    *_, view = flow.say(before, "broken")
    assert (view.session.turns, "the question is broken. Mend it." in view.conversation) == (before.turns, True)


def test_an_unexpected_error_is_not_swallowed(flow: Flow) -> None:
    with pytest.raises(RuntimeError, match="a bug"):
        list(flow.say(Session(), "bug"))


def test_an_earlier_basis_can_be_looked_at(flow: Flow) -> None:
    session = last(flow.say(last(flow.say(Session(), GOUT)), "no gout"))
    assert (variant(session), variant(flow.show(session, 0).session), flow.show(session, 7).session) == (3, 1, session)
