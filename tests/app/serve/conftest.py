"""One assistant over the invented topic, and the real server over it in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.assistant import Assistant
from app.serve.site import build_site
from app.settings import Settings
from tests.app.serve.elbow import elbow_assistant

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the index of the invented topic is."""
    return tmp_path_factory.mktemp("serve") / "store"


@pytest.fixture(scope="session")
def elbows(store: Path) -> Assistant:
    """The assistant over the invented topic."""
    return elbow_assistant(store)


@pytest.fixture
def client(elbows: Assistant) -> Callable[..., TestClient]:
    """A client of the site without the chat, with these settings; errors come back as responses, as from a real server."""

    def make(of: Any = elbows, **settings: Any) -> TestClient:
        return TestClient(build_site(of, Settings(**settings), chat=False), raise_server_exceptions=False, follow_redirects=False)

    return make


@contextmanager
def served(store: Path, *words: str, module: str = "serve_elbow", **settings: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The address of a server of its own, and its process, until the block ends."""
    process = subprocess.Popen(
        [sys.executable, "-m", f"tests.app.serve.{module}", str(store), *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **settings},
    )
    try:
        address = process.stdout.readline().strip() if process.stdout else ""
        if not address:
            raise RuntimeError(f"the server did not start: {process.communicate()[1][-2000:]}")
        yield address, process
    finally:
        if process.poll() is None:
            process.terminate()
        process.communicate()
