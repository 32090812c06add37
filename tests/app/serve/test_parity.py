"""The same fifty questions through every door: Python, command line, HTTP, MCP, LangChain and the chat give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import anyio
import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

from app.answer import Answer
from app.assistant import Assistant
from app.chain import answer_chain
from app.chat.flow import Flow
from app.chat.session import Session
from app.chat.shelf import stock
from app.cli import app as command_line
from app.serve.site import build_site
from app.settings import Settings

Turns = tuple[str, ...]
Doors = list[bytes]


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    """As it is installed: the real topics, the packaged model."""
    return Assistant.open()


@pytest.fixture(scope="module")
def questions(assistant: Assistant) -> list[Turns]:
    """Forty worked examples, several turns among them, and ten questions as people phrase them."""
    topics = assistant.topics.values()
    cases = sorted((case.turns for topic in topics for case in topic.cases), key=lambda turns: (-len(turns), turns))
    phrased = [(entry.phrasings[-1],) for topic in topics for entry in topic.faq if entry.phrasings]
    return [*cases[:40], *phrased[:10]]


@pytest.fixture(scope="module")
def records(assistant: Assistant, questions: list[Turns]) -> Doors:
    """The bytes that Python gives."""
    return [assistant.ask(turns).model_dump_json().encode() for turns in questions]


def _compact(record: object) -> bytes:
    """A record that was read back, in the order of its keys, as it was before somebody laid it out."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()


def test_there_are_fifty_of_them_and_they_differ(records: Doors) -> None:
    assert (len(records), len(set(records))) == (50, 50)


def test_the_command_line_gives_them_one_by_one(
    assistant: Assistant, questions: list[Turns], records: Doors, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Assistant, "open", lambda settings=None: assistant)
    got = []
    for first, *more in questions:
        then = [word for turn in more for word in ("--then", turn)]
        got.append(_compact(json.loads(CliRunner().invoke(command_line, ["ask", "--json", *then, "--", first]).stdout)))
    assert got == records


def test_the_command_line_gives_them_in_a_batch(
    assistant: Assistant, questions: list[Turns], records: Doors, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Assistant, "open", lambda settings=None: assistant)
    (tmp_path / "in.jsonl").write_text("".join(json.dumps({"id": i, "turns": turns}) + "\n" for i, turns in enumerate(questions)), "utf-8")
    CliRunner().invoke(command_line, ["ask", "--batch", str(tmp_path / "in.jsonl"), "--out", str(tmp_path / "out.jsonl")])
    lines = (tmp_path / "out.jsonl").read_text("utf-8").split("\n")[:-1]
    assert [_compact(json.loads(line)["answer"]) for line in lines] == records


def test_http_gives_them(assistant: Assistant, questions: list[Turns], records: Doors) -> None:
    client = TestClient(build_site(assistant, Settings(), chat=False))
    assert [client.post("/api/v1/ask", json={"turns": turns}).content for turns in questions] == records


def test_mcp_gives_them(assistant: Assistant, questions: list[Turns], records: Doors) -> None:
    mcp = pytest.importorskip("mcp", reason="mcp is not installed (pip install 'firstscan[mcp]')")
    from app.serve.mcp_tools import build_mcp

    async def run() -> list[tuple[bytes, bytes]]:
        async with mcp.Client(build_mcp(assistant)) as client:
            got = [await client.call_tool("ask", {"turns": list(turns)}) for turns in questions]
            return [(result.content[0].text.encode(), _compact(result.structured_content)) for result in got]

    assert anyio.run(run) == [(record, record) for record in records]


def test_langchain_gives_them_alone_and_in_a_batch(assistant: Assistant, questions: list[Turns], records: Doors) -> None:
    chain = answer_chain(assistant)
    one_by_one = [chain.invoke(turns).model_dump_json().encode() for turns in questions]
    together = [answer.model_dump_json().encode() for answer in chain.batch(list(questions))]
    assert (one_by_one, together) == (records, records)


def test_the_chat_gives_them(assistant: Assistant, questions: list[Turns], records: Doors) -> None:
    flow = Flow(assistant, stock(assistant.topics))

    def last(turns: Turns) -> Answer | None:
        session = Session()
        for turn in turns:
            *_, view = flow.say(session, turn)
            session = view.session
        return session.current

    got = [answer.model_dump_json().encode() if (answer := last(turns)) else b"" for turns in questions]
    assert got == records


@pytest.mark.parametrize("question", ["why not PET first", "zebra"])
def test_a_faq_entry_is_the_same_through_every_door(assistant: Assistant, question: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Assistant, "open", lambda settings=None: assistant)
    found = assistant.find_faq(question)
    record = found.model_dump_json().encode() if found else b"null"
    client: Callable[..., object] = TestClient(build_site(assistant, Settings(), chat=False)).post
    doors = [
        client("/api/v1/faq", json={"question": question}).content,  # type: ignore[attr-defined]
        _compact(json.loads(CliRunner().invoke(command_line, ["faq", "--json", question]).stdout)),
    ]
    assert doors == [record, record]
