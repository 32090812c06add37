from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from corpus.errors import ServiceError, UsageError
from corpus.topic import Topic
from index.check import check
from index.opening import open_index
from index.search import Index
from index.server import IndexServer
from index.settings import IndexSettings
from index.store import Store
from tests.index.words import WordCounts, elbow, saying

CHROMA = Path(sys.executable).with_name("chroma")


class Server:
    """A Chroma server on the loopback address that can be stopped and started again."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.folder, self.url = folder, f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = [str(CHROMA), "run", "--path", str(self.folder), "--host", "127.0.0.1", "--port", str(self.port)]
        environment = {**os.environ, "ANONYMIZED_TELEMETRY": "False"}
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
        while self.process.poll() is None:
            with contextlib.suppress(httpx.TransportError):
                if httpx.get(f"{self.url}/api/v2/heartbeat").is_success:
                    return
            time.sleep(0.05)
        raise RuntimeError("the Chroma server ended at once")

    def kill(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    if not CHROMA.exists() and shutil.which(str(CHROMA)) is None:
        pytest.skip("the chroma command is not installed")
    running = Server(tmp_path / "chroma")
    running.start()
    yield running
    running.kill()


@pytest.fixture(autouse=True)
def _close_what_is_opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Close every connection at the end of its test."""
    opened: list[Store] = []
    make = Store.__init__

    def remembered(self: Store, client: object, where: str) -> None:
        make(self, client, where)
        opened.append(self)

    monkeypatch.setattr(Store, "__init__", remembered)
    yield
    for store in opened:
        store.close()


def _open(server: Server, folder: Path, topics: dict[str, Topic], limit: int = 20_000) -> tuple[Index, list[str], list[str]]:
    encoder, said = WordCounts(), list[str]()
    index = open_index(topics, IndexSettings(index=folder, chroma=server.url), encoder, say=said.append, limit=limit)
    return index, encoder.encoded, said


def test_a_server_gives_the_same_answers_as_a_folder(server: Server, tmp_path: Path) -> None:
    questions = ["crumb", "stove contrast", "why mri", "blue fingers", "zebra"]
    local = open_index({"e": elbow()}, IndexSettings(index=tmp_path / "store"), WordCounts(), say=lambda line: None)
    shared = [_open(server, tmp_path / "other", {"e": elbow()}, limit)[0] for limit in (20_000, 0)]
    found = [[index.search(q) for q in questions] for index in (local, *shared)]
    assert (found[1] == found[0], found[2] == found[0], {index.version for index in shared}) == (True, True, {local.version})


def test_a_second_process_embeds_nothing_and_writes_no_folder(server: Server, tmp_path: Path) -> None:
    _open(server, tmp_path / "store", saying("Apple."))
    _, encoded, said = _open(server, tmp_path / "store", saying("Apple."))
    assert (encoded, said, (tmp_path / "store").exists()) == ([], [], False)


def test_a_build_embeds_only_what_changed_and_disturbs_no_reader(server: Server, tmp_path: Path) -> None:
    reader, _, _ = _open(server, tmp_path, saying("Apple. Berry."), limit=0)
    before = reader.search("apple")
    _, encoded, said = _open(server, tmp_path, saying("Apple. Cherry."))
    assert (reader.search("apple"), sorted(encoded), said) == (
        before,
        ["Cherry.", "Notes. Apple. Cherry."],
        [f"index {server.url}: stale; building it"],
    )


def test_a_server_that_goes_away_is_named_and_used_again_when_it_is_back(server: Server, tmp_path: Path) -> None:
    index, _, _ = _open(server, tmp_path, saying("Apple."), limit=0)
    before = index.search("apple")
    server.kill()
    with pytest.raises(ServiceError, match=rf"Chroma server {server.url} does not answer \(.*\)\. Start it \(chroma run\), or unset"):
        index.search("apple")
    server.start()
    assert index.search("apple") == before


def test_a_small_index_is_searched_on_when_its_server_is_gone(server: Server, tmp_path: Path) -> None:
    index, _, _ = _open(server, tmp_path, saying("Apple."))
    server.kill()
    assert [hit.passage.text for hit in index.search("apple").passages] == ["Apple."]


def test_only_the_latest_versions_stay_on_a_server(server: Server, tmp_path: Path) -> None:
    for text in ("Apple.", "Berry.", "Cherry."):
        _open(server, tmp_path, saying(text))
    assert len(IndexServer(server.url).manifests()) == 2


def test_a_build_that_stopped_half_way_is_not_taken_for_whole(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise RuntimeError("stopped")

    with monkeypatch.context() as patched:
        patched.setattr(Store, "write_note", stop)
        with pytest.raises(RuntimeError, match="stopped"):
            _open(server, tmp_path, saying("Apple."))
    state = check(saying("Apple."), IndexSettings(index=tmp_path, chroma=server.url), WordCounts.id).state
    assert (state, [hit.passage.text for hit in _open(server, tmp_path, saying("Apple."))[0].search("apple").passages]) == (
        "missing",
        ["Apple."],
    )


def test_a_server_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ServiceError, match=r"Chroma server http://127\.0\.0\.1:9 does not answer"):
        open_index(saying("Apple."), IndexSettings(index=tmp_path, chroma="http://127.0.0.1:9"), WordCounts())


@pytest.mark.parametrize("url", ["127.0.0.1:8000", "ftp://x", "http://", "nonsense"])
def test_an_address_that_is_none_is_named(tmp_path: Path, url: str) -> None:
    with pytest.raises(UsageError, match=r"is not an address\. Write it like http://127\.0\.0\.1:8000"):
        open_index(saying("Apple."), IndexSettings(index=tmp_path, chroma=url), WordCounts())
