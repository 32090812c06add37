from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from index.__main__ import main, settings_from
from index.check import check
from index.opening import open_index
from index.settings import IndexSettings
from tests.index.words import WordCounts, saying

TOPICS = saying("Apple.")


def _state(folder: Path, topics: dict = TOPICS, model: str = WordCounts.id) -> tuple[str, tuple[str, ...]]:  # type: ignore[type-arg]
    found = check(topics, IndexSettings(index=folder), model)
    return found.state, found.reasons


@pytest.fixture
def built(tmp_path: Path) -> Path:
    open_index(TOPICS, IndexSettings(index=tmp_path), WordCounts(), say=lambda line: None)
    return tmp_path


def test_a_built_index_is_current(built: Path) -> None:
    assert _state(built) == ("current", ())


def test_no_folder_is_a_missing_index_and_stays_missing(tmp_path: Path) -> None:
    assert (_state(tmp_path / "none"), (tmp_path / "none").exists()) == (("missing", ()), False)


def test_a_changed_topic_makes_it_stale(built: Path) -> None:
    assert _state(built, saying("Berry.")) == ("stale", ("topic notes has changed",))


def test_a_topic_that_came_and_one_that_went_are_named(built: Path) -> None:
    topics = {"other": replace(TOPICS["notes"], paragraphs=())}
    assert _state(built, topics) == ("stale", ("topic notes is gone", "topic other is new"))


def test_another_model_makes_it_stale(built: Path) -> None:
    assert _state(built, model="other@1") == ("stale", ("built with the model word-counts@1, wanted is other@1",))


def test_other_peoples_files_are_foreign(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").touch()
    assert _state(tmp_path) == ("foreign", ("it holds files that are not a Firstscan index",))


def test_the_line_for_a_person_says_what_to_do(tmp_path: Path) -> None:
    found = check(TOPICS, IndexSettings(index=tmp_path), WordCounts.id)
    assert str(found) == f"index {tmp_path}: missing. It is built when it is first needed, or by: firstscan index"


def test_the_command_tells_the_state_by_its_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FIRSTSCAN_INDEX", str(tmp_path))
    assert (main(["--check"]), capsys.readouterr().out.startswith(f"index {tmp_path}: missing.")) == (4, True)


def test_the_environment_gives_the_settings() -> None:
    environment = {"FIRSTSCAN_INDEX": "x", "FIRSTSCAN_CHROMA": "http://h:1", "FIRSTSCAN_EMBEDDING": "m", "FIRSTSCAN_RETRIEVAL": "hybrid"}
    assert (settings_from(environment), settings_from({})) == (IndexSettings(Path("x"), "http://h:1", "m", "hybrid"), IndexSettings())
