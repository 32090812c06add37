from __future__ import annotations

from pathlib import Path

import pytest

from corpus.topic import Topic
from index.found import Found
from index.opening import open_index
from index.search import Index
from index.settings import IndexSettings
from tests.index.words import WordCounts, elbow, saying


def _open(folder: Path, topics: dict[str, Topic]) -> tuple[Index, list[str], list[str]]:
    """The index, the texts that were encoded for it, and what was said."""
    encoder, said = WordCounts(), list[str]()
    index = open_index(topics, IndexSettings(index=folder), encoder, say=said.append)
    return index, encoder.encoded, said


def test_an_unchanged_index_embeds_nothing_and_says_nothing(tmp_path: Path) -> None:
    _open(tmp_path, saying("apple. Berry."))
    assert _open(tmp_path, saying("apple. Berry."))[1:] == ([], [])


def test_only_what_changed_is_embedded(tmp_path: Path) -> None:
    _open(tmp_path, saying("Apple. Berry.", "Cherry."))
    _, encoded, said = _open(tmp_path, saying("Apple. Date.", "Cherry."))
    assert (sorted(encoded), said) == (["Date.", "Notes. Apple. Date."], [f"index {tmp_path}: stale; building it"])


def test_moving_a_paragraph_embeds_nothing(tmp_path: Path) -> None:
    _open(tmp_path, saying("Apple.", "Berry."))
    assert _open(tmp_path, saying("Berry.", "Apple."))[1:] == ([], [])


def test_what_went_is_not_found_any_more(tmp_path: Path) -> None:
    _open(tmp_path, saying("Apple.", "Berry."))
    index, _, _ = _open(tmp_path, saying("Berry."))
    counts = {"passages": 1, "sentences": 1, "questions": 0, "inside": 0, "outside": 0}
    assert (index.search("apple"), index.opened.manifest.counts) == (Found(), counts)


def test_a_sentence_that_occurs_twice_is_embedded_once_and_found_twice(tmp_path: Path) -> None:
    index, encoded, _ = _open(tmp_path, saying("Same. Apple.", "Same. Berry."))
    found = index.search("same").sentences
    assert (encoded.count("Same."), [hit.sentence.start for hit in found if hit.score == 1.0]) == (1, [13, 0])


def test_going_back_to_the_version_before_builds_nothing(tmp_path: Path) -> None:
    _open(tmp_path, saying("Apple."))
    _open(tmp_path, saying("Berry."))
    assert _open(tmp_path, saying("Apple."))[1:] == ([], [])


def test_only_two_versions_are_kept(tmp_path: Path) -> None:
    for text in ("Apple.", "Berry.", "Cherry.", "Date."):
        _open(tmp_path, saying(text))
    assert len([each for each in tmp_path.iterdir() if each.is_dir()]) == 2


def test_a_reader_is_not_disturbed_by_a_build(tmp_path: Path) -> None:
    reader, _, _ = _open(tmp_path, saying("Apple."))
    before = reader.search("apple")
    for text in ("Berry.", "Cherry.", "Date."):
        _open(tmp_path, saying(text))
    assert reader.search("apple") == before


def test_the_same_text_in_two_folders_gives_the_same_answers(tmp_path: Path) -> None:
    words = ("why", "what", "stove", "crumb", "elbow", "mri", "contrast", "cheese", "blue", "warm")
    questions = [f"{first} {second}" for first in words for second in words]
    one, other = ([index.search(q) for q in questions] for index, _, _ in (_open(tmp_path / name, {"e": elbow()}) for name in "ab"))
    assert (one == other, len(one)) == (True, 100)


def test_an_incremental_index_equals_a_fresh_one(tmp_path: Path) -> None:
    _open(tmp_path / "a", saying("Apple. Berry."))
    grown, fresh = _open(tmp_path / "a", {"e": elbow()})[0], _open(tmp_path / "b", {"e": elbow()})[0]
    assert (grown.version, grown.opened.manifest.digests) == (fresh.version, fresh.opened.manifest.digests)


def test_another_model_embeds_everything_anew(tmp_path: Path) -> None:
    class Other(WordCounts):
        id = "word-counts@2"

    _open(tmp_path, saying("Apple."))
    encoder = Other()
    open_index(saying("Apple."), IndexSettings(index=tmp_path), encoder, say=lambda line: None)
    assert sorted(encoder.encoded) == ["Apple.", "Notes. Apple."]


def test_notices_go_to_stderr(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    open_index(saying("Apple."), IndexSettings(index=tmp_path), WordCounts())
    assert capsys.readouterr() == ("", f"index {tmp_path}: missing; building it\n")
