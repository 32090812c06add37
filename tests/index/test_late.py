from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import ServiceError
from index.late import LateIndex, open_or_wait
from index.opening import open_index
from index.search import Index
from index.settings import IndexSettings
from tests.index.words import WordCounts, saying


def _index(folder: Path) -> Index:
    return open_index(saying("Apple."), IndexSettings(index=folder), WordCounts(), say=lambda _: None)


class Server:
    """Away until it is back; counts who knocked."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.away, self.knocks, self.now = folder, True, 0, 0.0

    def open(self) -> Index:
        self.knocks += 1
        if self.away:
            raise ServiceError("still away")
        return _index(self.folder)

    def clock(self) -> float:
        return self.now


def test_it_fails_at_once_until_it_is_time_to_try_again(tmp_path: Path) -> None:
    server, said = Server(tmp_path), []
    late = LateIndex(server.open, ServiceError("away"), server.clock)
    for server.now in (0.0, 4.0, 5.0, 6.0):
        with pytest.raises(ServiceError) as raised:
            late.search("apple")
        said.append(str(raised.value))
    assert (said, server.knocks, late.version) == (["away", "away", "still away", "still away"], 1, "unavailable")


def test_it_finds_as_soon_as_the_server_is_back(tmp_path: Path) -> None:
    server = Server(tmp_path)
    late = LateIndex(server.open, ServiceError("away"), server.clock)
    server.away, server.now = False, 5.0
    whole = _index(tmp_path)
    assert (late.search("apple"), late.search("apple"), late.version, late.model, server.knocks) == (
        whole.search("apple"),
        whole.search("apple"),
        whole.version,
        whole.model,
        1,
    )


def test_a_server_that_is_away_at_the_start_is_waited_for(tmp_path: Path) -> None:
    late = open_or_wait(saying("Apple."), IndexSettings(index=tmp_path, chroma="http://127.0.0.1:9"), WordCounts())
    with pytest.raises(ServiceError, match=r"Chroma server http://127\.0\.0\.1:9 does not answer"):
        late.search("apple")
