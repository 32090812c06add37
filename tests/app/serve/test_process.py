"""The server as a process with real sockets: how it ends, and how it bears clients that behave badly."""

from __future__ import annotations

import json
import signal
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from app.serve.server import listen
from corpus.errors import UsageError
from tests.app.serve.conftest import served
from tests.app.serve.elbow import LOCKED

ASK = json.dumps({"input": LOCKED})


@pytest.fixture(scope="module")
def site(store: Path) -> Iterator[str]:
    """The server with the chat."""
    with served(store, "chat") as (address, _):
        yield address


def _raw(address: str, sent: bytes, wait: float = 30.0) -> bytes:
    """What comes back for these bytes, until the server hangs up."""
    host, port = address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=wait) as line:
        line.sendall(sent)
        got = b""
        while part := line.recv(65_536):
            got += part
        return got


def test_answers_under_way_are_finished_before_the_process_ends(store: Path) -> None:
    with served(store, "slow") as (address, process), ThreadPoolExecutor(4) as threads:
        asked = [threads.submit(httpx.post, f"{address}/api/v1/ask", json={"input": LOCKED}, timeout=60) for _ in range(4)]
        while "firstscan_requests_under_way 5" not in httpx.get(f"{address}/metrics").text:
            time.sleep(0.02)
        process.send_signal(signal.SIGTERM)
        answers = {each.result().status_code for each in asked}
        ended = process.wait()
        with pytest.raises(httpx.ConnectError):
            httpx.get(f"{address}/healthz")
    assert (answers, ended) == ({200}, -signal.SIGTERM)


def test_an_idle_connection_does_not_hold_the_process_back(store: Path) -> None:
    with served(store) as (address, process):
        host, port = address.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port))):
            process.send_signal(signal.SIGTERM)
            assert process.wait() == -signal.SIGTERM


def test_a_head_without_end_is_cut_off(site: str) -> None:
    with pytest.raises((ConnectionResetError, BrokenPipeError)):
        _raw(site, b"GET /healthz HTTP/1.1\r\nHost: x\r\n" + b"X-Long: " + b"a" * 20_000_000)


@pytest.mark.slow
def test_a_head_that_never_ends_is_given_up(site: str) -> None:
    assert _raw(site, b"GET /healthz HTTP/1.1\r\nHost: x\r\n") == b""


@pytest.mark.slow
def test_a_connection_that_never_speaks_is_given_up(site: str) -> None:
    assert _raw(site, b"") == b""


@pytest.mark.slow
def test_a_body_that_never_comes_is_a_408(site: str) -> None:
    head = f"POST /api/v1/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {len(ASK)}\r\n\r\n"
    assert _raw(site, head.encode() + ASK[:5].encode()).split(b"\r\n")[0] == b"HTTP/1.1 408 Request Timeout"


def test_slow_clients_do_not_keep_others_waiting(site: str) -> None:
    host, port = site.removeprefix("http://").split(":")
    slow = [socket.create_connection((host, int(port))) for _ in range(100)]
    try:
        for line in slow:
            line.sendall(b"POST /api/v1/ask HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{")
        assert httpx.post(f"{site}/api/v1/ask", content=ASK, headers={"Content-Type": "application/json"}, timeout=60).status_code == 200
    finally:
        for line in slow:
            line.close()


@pytest.mark.parametrize("length", ["5, 5", "-1", "9" * 30, "0x10", ""])
def test_a_length_that_is_none_is_refused(site: str, length: str) -> None:
    head = f"POST /api/v1/ask HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n"
    assert _raw(site, head.encode()).split(b" ")[1] in (b"400", b"413", b"422")


def test_a_request_smuggled_behind_two_lengths_is_not_answered(site: str) -> None:
    sent = (
        b"POST /api/v1/faq HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    )
    assert b"alive" not in _raw(site, sent)


def test_what_is_typed_into_an_address_or_a_header_comes_back_in_no_header_and_no_log(store: Path) -> None:
    with served(store, "chat") as (address, process):
        got = [
            _raw(address, f"GET {path} HTTP/1.1\r\nHost: x\r\nUser-Agent: Zanzibar\r\nConnection: close\r\n\r\n".encode())
            for path in (
                "/api/v1/table?topic=Zanzibar%0d%0aSet-Cookie:%20a=b",
                "/Zanzibar%0d%0aX-Forged:1?q=Zanzibar",
                "/api/v1/Zanzibar%0aINFO",
                "//Zanzibar.example/%2e%2e",
            )
        ]
        heads = [part.split(b"\r\n\r\n")[0].lower() for part in got]
        process.terminate()
        logged = "".join(process.communicate())
    assert ([b"zanzibar" in head or b"forged" in head for head in heads], "anzibar" in logged) == ([False] * 4, False)


def test_a_port_that_is_taken_is_named(site: str) -> None:
    port = int(site.rsplit(":", 1)[1])
    with pytest.raises(UsageError, match=rf"port {port} on 127\.0\.0\.1 cannot be used: .*in use.*\. Choose another with --port\."):
        listen("127.0.0.1", port)


def test_many_questions_at_once_all_get_their_own_answer(site: str) -> None:
    texts = [f"{LOCKED} She is {age}." for age in range(20, 84)]
    with ThreadPoolExecutor(64) as threads:
        gate = threading.Barrier(64)

        def ask(text: str) -> tuple[int, str]:
            gate.wait()
            got = httpx.post(f"{site}/api/v1/ask", json={"input": text}, timeout=120)
            return got.status_code, got.json()["id"]

        at_once = list(threads.map(ask, texts))
    one_by_one = [(200, httpx.post(f"{site}/api/v1/ask", json={"input": text}, timeout=120).json()["id"]) for text in texts]
    assert at_once == one_by_one
