"""The whole site, chat included, as somebody with bad intentions finds it."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import bcrypt
import httpx
import pytest

from app.answer import Answer
from app.assistant import Assistant
from app.chat.messages import conversation
from app.chat.session import Exchange, Session
from app.chat.shelf import stock
from tests.app.serve.conftest import served
from tests.app.serve.elbow import LOCKED

SECRET = "zebra-in-a-file"
HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a>\'&lt;'


@pytest.fixture(scope="module")
def site(store: Path) -> Iterator[str]:
    """The site with the chat."""
    with served(store, "chat") as (address, _):
        yield address


@pytest.fixture(scope="module")
def locked(store: Path) -> Iterator[str]:
    """The same behind a login, and with a small limit."""
    hashed = bcrypt.hashpw(b"zebra", bcrypt.gensalt(4)).decode()
    with served(store, "chat", FIRSTSCAN_LOGIN=f"ada:{hashed}", FIRSTSCAN_BODY_LIMIT="1000") as (address, _):
        yield address


def _get(address: str, path: str) -> tuple[int, str]:
    """Status and body for a path that is sent as it stands."""
    line = http.client.HTTPConnection(address.removeprefix("http://"), timeout=60)
    line.putrequest("GET", path, skip_host=False)
    line.endheaders()
    got = line.getresponse()
    body = got.read().decode("utf-8", "replace")
    line.close()
    return got.status, body


@pytest.mark.parametrize("prefix", ["", "/assets", "/static", "/svelte", "/api/v1", "/gradio_api/file=", "/file=", "/theme.css"])
@pytest.mark.parametrize(
    "climb", ["/../../../../..", "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e", "/..%2f..%2f..%2f..%2f..", "/....//....//..", "//", "/..\\..\\.."]
)
def test_no_path_leads_to_a_file_of_the_machine(site: str, tmp_path: Path, prefix: str, climb: str) -> None:
    (tmp_path / "secret.txt").write_text(SECRET)
    status, body = _get(site, f"{prefix}{climb}{tmp_path}/secret.txt")
    assert (SECRET in body, status >= 500) == (False, False)


@pytest.mark.parametrize(
    "path",
    [
        "/gradio_api/upload",
        "/gradio_api/file=README.md",
        "/gradio_api/proxy=http://127.0.0.1:1/",
        "/gradio_api/stream/x/y/0/playlist.m3u8",
        "/gradio_api/info",
        "/gradio_api/call/say",
        "/gradio_api/run/say",
        "/gradio_api/component_server",
        "/gradio_api/deep_link",
        "/gradio_api/runs",
        "/gradio_api/mcp/",
        "/monitoring",
        "/docs",
        "/redoc",
        "/robots.txt/../app.py",
    ],
)
def test_what_the_chat_does_not_use_is_closed(site: str, path: str) -> None:
    assert [httpx.request(method, site + path).status_code for method in ("GET", "POST")] == [404, 404]


def test_the_chat_takes_no_body_that_is_too_large(locked: str) -> None:
    assert httpx.post(f"{locked}/gradio_api/queue/join", content=b"x" * 1001).status_code == 413


def test_no_page_of_another_origin_may_use_the_chat(site: str) -> None:
    got = httpx.get(f"{site}/config", headers={"Origin": "https://elsewhere.example", "Host": "firstscan.example"})
    assert [name for name in got.headers if name.startswith("access-control")] == []


def test_the_page_allows_its_own_host_only(site: str) -> None:
    got = httpx.get(site).headers
    policy = dict(part.split(" ", 1) for part in got["content-security-policy"].split("; "))
    assert (policy["default-src"], policy["connect-src"], policy["frame-ancestors"], policy["object-src"], got["x-frame-options"]) == (
        "'self'",
        "'self'",
        "'self'",
        "'none'",
        "SAMEORIGIN",
    )


def test_a_login_keeps_the_chat_closed_and_a_right_password_opens_it(locked: str) -> None:
    with httpx.Client(base_url=locked) as client:
        before = client.get("/config").status_code
        wrong = [
            client.post("/login", data={"username": who, "password": word}).status_code for who, word in (("ada", "x"), ("eve", "zebra"))
        ]
        right = client.post("/login", data={"username": "ada", "password": "zebra"}).status_code
        after = client.get("/config").status_code
        program = client.get("/api/v1/topics").status_code
    assert (before, wrong, right, after, program) == (401, [400, 400], 200, 200, 401)


class Tags(HTMLParser):
    """Collects elements and attributes that could act."""

    def __init__(self) -> None:
        super().__init__()
        self.acting: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = [tag] if tag in ("script", "img", "iframe", "object", "embed", "form", "style", "base", "meta", "link", "svg") else []
        found += [
            name for name, value in attrs if name.startswith("on") or (value or "").strip().lower().startswith(("javascript:", "data:"))
        ]
        self.acting += found


def _hostile(record: object) -> object:
    """The record with every text made hostile, where its schema leaves the text free."""
    match record:
        case dict():
            kept = ("status", "rating", "rrl", "level", "kind", "link")
            return {key: value if key in kept else _hostile(value) for key, value in record.items()}
        case list():
            return [_hostile(each) for each in record]
        case str():
            return record + HOSTILE
        case _:
            return record


@pytest.mark.parametrize("turn", [LOCKED, "My elbow is sore.", "His elbow hurts since he knocked it yesterday."])
def test_markup_in_every_field_of_an_answer_is_shown_and_does_nothing(elbows: Assistant, turn: str) -> None:
    conflict = {"said": "a", "shown": "b", "procedure": "c", "kind": "rating"}
    record = json.loads(elbows.ask(turn).model_dump_json()) | {"conflicts": [conflict], "alerts": [{"level": "urgent", "text": "now"}]}
    answer = Answer.model_validate(_hostile(record))
    page = conversation(Session((Exchange(turn + HOSTILE, answer),), shown=0), stock(elbows.topics), notice=HOSTILE, feedback=True)
    tags = Tags()
    tags.feed(page)
    assert (tags.acting, "&lt;script&gt;" in page) == ([], True)


def test_a_link_that_is_no_web_address_is_not_one(elbows: Assistant) -> None:
    usual = elbows.ask("His elbow hurts since he knocked it yesterday.")
    refer = usual.refer.model_copy(update={"link": "javascript:alert(1)"}) if usual.refer else None
    page = conversation(Session((Exchange("x", usual.model_copy(update={"refer": refer})),), shown=0), stock(elbows.topics))
    assert (refer is None, "javascript:" in page) == (False, False)
