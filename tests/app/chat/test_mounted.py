"""The page inside another application, and the doors that stay closed there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.app.chat.conftest import ask, free_port, serving

httpx = pytest.importorskip("httpx")


@pytest.fixture(scope="module")
def mounted() -> Iterator[str]:
    """A FastAPI application with the chat at /chat."""
    with serving(free_port(), program="serve_mounted", below="chat/") as found:
        yield found


@pytest.mark.browser
def test_a_mounted_chat_answers(visit: Callable[..., Any], mounted: str) -> None:
    assert (
        ask(visit(of=mounted), "elbow, gout, no fall, no fever").locator(".fs-variant").inner_text()
        == "Variant 1 · Sore elbow with known gout"
    )


@pytest.mark.parametrize(
    "path", ["gradio_api/upload", "gradio_api/file=/etc/hostname", "gradio_api/deep_link", "gradio_api/info", "gradio_api/runs"]
)
def test_what_the_page_does_not_use_is_not_there(mounted: str, path: str) -> None:
    assert [httpx.request(method, mounted + path).status_code for method in ("GET", "POST")] == [404, 404]


def test_the_browser_is_told_to_stay_on_this_host(mounted: str) -> None:
    assert httpx.get(mounted).headers["content-security-policy"].split("; ")[0] == "default-src 'self'"
