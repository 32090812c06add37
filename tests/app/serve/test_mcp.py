"""The official client, over both transports, against a server in a process of its own."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest

from app.assistant import Assistant
from tests.app.serve.conftest import ROOT, served
from tests.app.serve.elbow import LOCKED

mcp = pytest.importorskip("mcp", reason="mcp is not installed (pip install 'firstscan[mcp]')")

Call = tuple[str, dict[str, Any]]


@asynccontextmanager
async def _connected(over: str, store: Path) -> AsyncIterator[Any]:
    if over == "stdio":
        server = mcp.StdioServerParameters(command=sys.executable, args=["-m", "tests.app.serve.mcp_elbow", str(store)], cwd=str(ROOT))
        async with mcp.Client(mcp.stdio_client(server)) as client:
            yield client
    else:
        with served(store, "http", module="mcp_elbow") as (address, _):
            async with mcp.Client(f"{address}/mcp") as client:
                yield client


def _call(over: str, store: Path, *calls: Call) -> list[Any]:
    async def run() -> list[Any]:
        async with _connected(over, store) as client:
            return [await client.call_tool(name, given) for name, given in calls]

    return anyio.run(run)


@pytest.mark.parametrize("over", ["stdio", "http"])
def test_every_tool_gives_the_record_as_text_and_as_structure(over: str, store: Path, elbows: Assistant) -> None:
    text = "Start with an X-ray of the elbow."
    calls: list[Call] = [
        ("ask", {"input": LOCKED}),
        ("ask", {"turns": ["Her elbow is sore.", "What about MRI?"], "facts": {"locked": "present"}}),
        ("faq", {"question": "why mri for locking"}),
        ("faq", {}),
        ("rating_table", {"variant": 2}),
        ("guard", {"text": text, "variant": 2}),
    ]
    got = _call(over, store, *calls)
    checked = elbows.guard(text, 2)
    faq = [entry.model_dump(mode="json") for entry in elbows.faq()]
    assert ([result.content[0].text for result in got[:2]], [result.structured_content for result in got[2:4]]) == (
        [
            elbows.ask(LOCKED).model_dump_json(),
            elbows.ask(["Her elbow is sore.", "What about MRI?"], {"locked": "present"}).model_dump_json(),
        ],
        [{"entries": faq[:1]}, {"entries": faq}],
    )
    assert (
        [row["procedure"] for row in got[4].structured_content["rows"]],
        got[5].structured_content,
        got[0].structured_content == elbows.ask(LOCKED).model_dump(mode="json"),
    ) == (
        [row.procedure for row in elbows.topic().table(2)],
        {"text": checked.text, "conflicts": [vars(conflict) for conflict in checked.conflicts]},
        True,
    )


def test_what_cannot_be_used_is_said_in_one_line(store: Path) -> None:
    calls: list[Call] = [("ask", {"input": " "}), ("ask", {}), ("rating_table", {"variant": 99}), ("guard", {"text": "x", "topic": "../x"})]
    got = _call("stdio", store, *calls)
    said = [result.content[0].text.removeprefix("Error executing tool ") for result in got]
    assert ([result.is_error for result in got], [line.split(".")[0] for line in said[:2]], ["\n" in line for line in said]) == (
        [True] * 4,
        ["ask: the question is empty", "ask: give either turns or input"],
        [False] * 4,
    )


def test_tools_describe_what_they_take_and_give_and_that_they_only_read(store: Path) -> None:
    async def run() -> Any:
        async with _connected("stdio", store) as client:
            return (await client.list_tools()).tools

    tools = anyio.run(run)
    assert [(tool.name, tool.annotations.read_only_hint, bool(tool.output_schema), bool(tool.description)) for tool in tools] == [
        (name, True, True, True) for name in ("ask", "faq", "rating_table", "guard")
    ]


def test_over_http_the_key_is_asked_for_and_a_foreign_host_refused(store: Path) -> None:
    with served(store, "http", module="mcp_elbow", FIRSTSCAN_API_KEY="zebra") as (address, _):
        bare = httpx.post(f"{address}/mcp", json={})
        rebound = httpx.post(f"{address}/mcp", json={}, headers={"X-API-Key": "zebra", "Host": "evil.example"})
    assert (bare.status_code, rebound.status_code) == (401, 421)
