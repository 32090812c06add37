"""A Chromium, the page on the invented topic, and a fresh visitor per test."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def chromium() -> str | None:
    """Where the machine's Chromium is."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(port: int, *more: str, program: str = "serve_fake", below: str = "") -> Iterator[str]:
    """The page in a process of its own, until the block ends."""
    process = subprocess.Popen(
        [sys.executable, "-m", f"tests.app.chat.{program}", str(port), *more],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}/{below}"
    try:
        while True:
            if process.poll() is not None:
                raise RuntimeError(f"the page ended with {process.returncode} before it answered")
            try:
                urllib.request.urlopen(address).close()
                break
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.2)
        yield address
    finally:
        process.terminate()
        process.wait()


@pytest.fixture(scope="package")
def browser() -> Iterator[Any]:
    """One Chromium for all tests here; skipped where there is none. It ends with them: an open Playwright keeps its event loop running."""
    program = chromium()
    if program is None:
        pytest.skip("no Chromium on this machine (apt-get install chromium)")
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (pip install 'firstscan[dev]')")
    with sync_api.sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield found
        found.close()


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The page, without feedback."""
    with serving(free_port()) as found:
        yield found


@pytest.fixture
def visit(browser: Any, address: str) -> Iterator[Callable[..., Any]]:
    """Open the page as a new visitor; `requests` and `errors` collect what the browser saw."""
    contexts = []

    def open_page(width: int = 1440, height: int = 900, dark: bool = False, at: str = "", of: str = "") -> Any:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            permissions=["clipboard-read", "clipboard-write"],
        )
        contexts.append(context)
        page = context.new_page()
        page.requests, page.errors = [], []
        page.on("request", lambda request: page.requests.append(request.url))
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.goto((of or address) + at)
        page.wait_for_selector("#fs-text", state="attached")
        page.wait_for_function("window.fsServer && document.body.dataset.view")
        return page

    yield open_page
    for context in contexts:
        context.close()


def ask(page: Any, text: str) -> Any:
    """Type, press Enter, wait for the answer; the newest reply."""
    before = page.locator(".fs-reply").count()
    page.fill("#fs-text", text)
    page.press("#fs-text", "Enter")
    return answered(page, before + 1)


def answered(page: Any, count: int) -> Any:
    """The newest reply, once there are `count` of them and none is on its way."""
    page.wait_for_function("n => document.querySelectorAll('.fs-reply').length === n && !document.querySelector('.fs-busy')", arg=count)
    return page.locator(".fs-reply").last
