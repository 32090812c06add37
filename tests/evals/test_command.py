"""`python -m evals` on wrong input: one line, and an exit code of its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.__main__ import main
from tests.evals.elbow import answer


def test_a_missing_file_to_compare_with_is_told_before_anything_is_loaded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--compare", str(tmp_path / "nothing.jsonl")])
    assert (code, capsys.readouterr().err.count("\n")) == (2, 1)


def test_an_unknown_option_is_no_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    assert (main(["--nope"]), "Traceback" in capsys.readouterr().err) == (2, False)


def test_candidates_are_printed_as_items(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = {"verdict": "bad", "reason": "", "turns": ["Sore elbow."], "answer": answer().model_dump(mode="json")}
    (tmp_path / "f.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert (main(["candidates", str(tmp_path / "f.jsonl")]), "candidate-001" in capsys.readouterr().out) == (0, True)


def test_figures_of_one_tag_are_never_accepted(capsys: pytest.CaptureFixture[str]) -> None:
    assert (main(["--tag", "fresh", "--accept"]), "cannot be accepted" in capsys.readouterr().err) == (2, True)


def test_a_tag_that_no_item_has_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert (main(["--tag", "nonesuch"]), '"nonesuch"' in capsys.readouterr().err) == (2, True)
