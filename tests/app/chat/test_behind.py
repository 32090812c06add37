"""Feedback, the gate before gradio's routes, and stopping."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest

from app.chat.feedback import keep, record
from app.chat.gate import is_open
from app.chat.halting import Halts, until_halted
from app.chat.session import Session
from tests.app.chat.fake_assistant import FakeAssistant


def test_feedback_holds_what_a_gold_item_needs(tmp_path: Path) -> None:
    answer = FakeAssistant().ask(["elbow, gout"])
    session = Session().said("elbow, gout").answered(answer).said("later")
    keep(tmp_path / "f.jsonl", record(session, 0, False, " wrong\n", datetime(2031, 2, 3, tzinfo=UTC)))
    assert json.loads((tmp_path / "f.jsonl").read_text("utf-8")) == {
        "date": "2031-02-03",
        "verdict": "bad",
        "reason": "wrong",
        "turns": ["elbow, gout"],
        "set_by_hand": {},
        "answer": answer.model_dump(mode="json"),
    }


def test_there_is_no_feedback_on_what_was_not_answered() -> None:
    with pytest.raises(LookupError, match="turn 3 has no answer"):
        record(Session(), 3, True, "")


@pytest.mark.parametrize(
    "path", ["/", "/theme.css", "/assets/index.js", "/gradio_api/queue/join", "/gradio_api/heartbeat/x", "/gradio_api/app_id"]
)
def test_the_page_and_its_queue_are_open(path: str) -> None:
    assert (is_open(path), is_open(f"/chat{path}", "/chat")) == (True, True)


@pytest.mark.parametrize(
    "path",
    [
        "/gradio_api/upload",
        "/gradio_api/file=/etc/passwd",
        "/gradio_api/proxy=https://example.org",
        "/gradio_api/deep_link",
        "/gradio_api/runs",
        "/gradio_api/info",
        "/gradio_api/run/predict",
        "/gradio_api/component_server",
        "/monitoring",
    ],
)
def test_uploads_files_proxies_links_and_history_are_closed(path: str) -> None:
    assert is_open(path) is False


def test_a_silent_stream_is_stopped_without_waiting_for_it() -> None:
    silent, asked = Event(), Halts()
    halted = asked.begin("one")

    def pieces() -> Iterator[str]:
        yield "first"
        silent.wait()
        yield "late"

    got = []
    for piece in until_halted(pieces(), halted):
        got.append(piece)
        asked.halt("one")
    silent.set()
    assert got == ["first"]


def test_to_stop_one_person_stops_nobody_else() -> None:
    halts = Halts()
    one, two = halts.begin("one"), halts.begin("two")
    halts.halt("one")
    halts.halt("nobody")
    assert (one(), two()) == (True, False)
