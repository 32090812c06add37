from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import SecretStr
from starlette.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from app.serve.limits import Bodies, Rates
from tests.app.serve.elbow import LOCKED

Make = Callable[..., TestClient]
ASK = {"input": LOCKED}


def test_a_body_that_is_too_large_is_refused_by_its_declared_length(client: Make) -> None:
    got = client(body_limit=100).post("/api/v1/ask", json={"input": "x" * 100})
    assert (got.status_code, got.json()["detail"], got.headers["connection"]) == (
        413,
        "The body is larger than 100 bytes. Send the part about this patient.",
        "close",
    )


def test_a_body_that_does_not_declare_its_length_is_refused_where_it_becomes_too_large(client: Make) -> None:
    read = 0

    def endless() -> Any:
        nonlocal read
        for _ in range(1000):
            read += 10
            yield b"x" * 10

    got = client(body_limit=100).post("/api/v1/ask", content=endless(), headers={"content-type": "application/json"})
    assert got.status_code == 413


def _run(app: Any, messages: list[Message], scope: dict[str, Any], pause: float = 0.0) -> tuple[int, int]:
    """The status of one request, and how many of its messages were read."""
    sent: list[Message] = []
    unread = list(messages)

    async def receive() -> Message:
        await asyncio.sleep(pause)
        return unread.pop(0)

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(app({"type": "http", "method": "POST", "path": "/api/v1/ask", "headers": [], **scope}, receive, send))
    return sent[0]["status"], len(messages) - len(unread)


async def _fine(scope: Scope, receive: Receive, send: Send) -> None:
    body = await receive()
    await send({"type": "http.response.start", "status": 200 if body == WHOLE else 500, "headers": []})
    await send({"type": "http.response.body", "body": b""})


PART = {"type": "http.request", "body": b"ab", "more_body": True}
WHOLE = {"type": "http.request", "body": b"abababab", "more_body": False}


def test_a_body_in_parts_is_passed_on_whole() -> None:
    assert _run(Bodies(_fine, 8), [PART, PART, PART, {**PART, "more_body": False}], {}) == (200, 4)


def test_no_more_is_read_than_it_takes_to_refuse() -> None:
    assert _run(Bodies(_fine, 8), [PART] * 100, {}) == (413, 5)


def test_a_body_that_dribbles_is_given_up() -> None:
    assert _run(Bodies(_fine, 10**6, seconds=0.05), [PART] * 1000, {}, pause=0.01)[0] == 408


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def _from(client: str, path: str = "/api/v1/ask", method: str = "POST") -> dict[str, Any]:
    return {"client": (client, 1), "path": path, "method": method}


def test_a_client_that_asks_too_often_waits_and_others_do_not() -> None:
    clock = Clock()
    rates = Rates(_fine, 2, clock=clock)
    body = [WHOLE]
    first = [_run(rates, body, _from("10.0.0.1"))[0] for _ in range(3)]
    other = _run(rates, body, _from("10.0.0.2"))[0]
    clock.now = 30.0
    later = [_run(rates, body, _from("10.0.0.1"))[0] for _ in range(2)]
    assert (first, other, later) == ([200, 200, 429], 200, [200, 429])


def test_addresses_of_one_ipv6_network_share_a_bucket() -> None:
    rates = Rates(_fine, 1, clock=Clock())
    assert [_run(rates, [WHOLE], _from(host))[0] for host in ("2001:db8::1", "2001:db8::2", "2001:db8:0:1::1")] == [200, 429, 200]


def test_without_a_setting_this_machine_is_not_limited_and_others_are() -> None:
    rates = Rates(_fine, None, usual=1, clock=Clock())
    assert [_run(rates, [WHOLE], _from(host))[0] for host in ("127.0.0.1", "::1", "127.0.0.1", "10.0.0.1", "10.0.0.1")] == [
        200,
        200,
        200,
        200,
        429,
    ]


def test_passwords_cannot_be_tried_by_the_thousand() -> None:
    rates = Rates(_fine, 0, clock=Clock())
    tried = [_run(rates, [WHOLE], _from("127.0.0.1", "/login"))[0] for _ in range(11)]
    assert tried == [200] * 10 + [429]


def test_only_so_many_clients_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.serve.limits.REMEMBERED", 3)
    rates = Rates(_fine, 5, clock=Clock())
    for i in range(10):
        _run(rates, [WHOLE], _from(f"10.0.0.{i}"))
    assert list(rates._buckets) == ["10.0.0.7", "10.0.0.8", "10.0.0.9"]


def test_a_refusal_says_when_to_come_back(client: Make) -> None:
    site = client(rate_limit=1)
    site.get("/api/v1/topics")
    got = site.get("/api/v1/topics")
    assert (got.status_code, got.headers["retry-after"], got.json()["detail"]) == (429, "60", "Too many requests. Try again in 60 s.")


KEY = {"api_key": SecretStr("zebra")}


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"Authorization": "Bearer zebra"}, 200),
        ({"Authorization": "bearer  zebra "}, 200),
        ({"X-API-Key": "zebra"}, 200),
        ({"Authorization": "Bearer zebr"}, 401),
        ({"Authorization": "Bearer zebra1"}, 401),
        ({"Authorization": "Basic zebra"}, 401),
        ({"Authorization": "Bearer"}, 401),
        ({"X-API-Key": ""}, 401),
    ],
)
def test_the_api_asks_for_its_key(client: Make, headers: dict[str, str], status: int) -> None:
    assert client(**KEY).post("/api/v1/ask", json=ASK, headers=headers).status_code == status


def test_a_key_guards_metrics_and_every_unknown_address_but_not_the_probes(client: Make) -> None:
    site = client(**KEY)
    paths = ("/metrics", "/api/v1/nothing", "/api/v1/schema", "/healthz", "/readyz", "/openapi.json")
    assert [site.get(path).status_code for path in paths] == [401, 401, 401, 200, 200, 200]


def test_without_the_key_nothing_of_the_body_is_read(client: Make) -> None:
    got = client(**KEY).post("/api/v1/ask", content=b"{", headers={"content-type": "application/json"})
    assert (got.status_code, got.json()["title"], got.headers["www-authenticate"]) == (401, "Unauthorized", "Bearer")


def test_a_chat_behind_a_login_leaves_no_door_open_beside_it(client: Make) -> None:
    got = client(login=SecretStr("ada:$2b$04$x")).post("/api/v1/ask", json=ASK)
    assert (got.status_code, "FIRSTSCAN_API_KEY" in got.json()["detail"]) == (401, True)


def test_a_page_of_another_origin_gets_no_leave(client: Make) -> None:
    asked = {"Origin": "https://elsewhere.example", "Access-Control-Request-Method": "POST"}
    site = client()
    got = [site.options("/api/v1/ask", headers=asked), site.post("/api/v1/ask", json=ASK, headers=asked)]
    assert [name for each in got for name in each.headers if name.startswith("access-control")] == []


def test_an_origin_that_was_configured_gets_leave(client: Make) -> None:
    got = client(cors="https://a.example, https://b.example").post("/api/v1/ask", json=ASK, headers={"Origin": "https://b.example"})
    assert got.headers["access-control-allow-origin"] == "https://b.example"


@pytest.mark.parametrize("path", ["/api/v1/topics", "/api/v1/nothing", "/healthz"])
def test_every_response_carries_the_security_headers(client: Make, path: str) -> None:
    got = client().get(path).headers
    assert (got["x-content-type-options"], got["referrer-policy"], got["content-security-policy"].split(";")[0], "server" in got) == (
        "nosniff",
        "no-referrer",
        "default-src 'none'",
        False,
    )
