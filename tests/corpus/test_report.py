"""`python -m corpus`: what is loaded, what is missing, and what it exits with."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.__main__ import main
from corpus.gaps import gaps
from corpus.load import load_topic
from tests.corpus.copies import INVENTED, change, copy_topic


def test_gaps_are_listed_in_a_fixed_order() -> None:
    assert gaps(load_topic(INVENTED))[:3] == (
        "variants without a worked case: 1, 3",
        "variants for which no step after a result is known: 1, 2",
        "variants without an alternative for mri_contraindicated: 1, 2",
    )


def test_the_report_counts_what_was_loaded(capsys: pytest.CaptureFixture[str]) -> None:
    code = main([str(INVENTED.parent)])
    assert (code, capsys.readouterr().out.splitlines()[:2]) == (
        0,
        [
            "sore-elbow: Sore or Locked Elbow (2031), Sore or Locked Elbow: 2031 Update. J Invent Elbows 2031;4:1-9",
            "  13 ratings in 3 variants, 5 superseded ratings",
        ],
    )


def test_a_fault_is_one_line_on_stderr(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(copy_topic(tmp_path), "ratings.csv", "3,Elbow listening", "3,Elbow glistening")
    code = main([str(tmp_path)])
    shown = capsys.readouterr()
    line = 'sore-elbow/ratings.csv, line 14: procedure "Elbow glistening" is not in procedures.toml. Did you mean "Elbow listening"?\n'
    assert (code, shown.out, shown.err) == (3, "", line)


def test_a_folder_without_topics_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main([str(tmp_path / "nowhere")])
    assert (code, capsys.readouterr().err) == (
        3,
        "nowhere, the folder: holds no topic. Install the package again, or point to a folder of topics\n",
    )
