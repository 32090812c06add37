from __future__ import annotations

from pathlib import Path

import pytest

from index.costs import behind_the_encoder, measure
from index.generated import contents
from index.scale_plot import draw
from tests.index.words import WordCounts


def test_generated_passages_are_the_same_every_time_and_all_different() -> None:
    held = contents(50)
    assert (held == contents(50), len({passage.id for passage in held.passages})) == (True, 50)


def test_an_index_of_generated_passages_is_built_and_asked() -> None:
    measured = measure(20, WordCounts())
    assert (measured.passages, measured.rows, measured.question_ms > 0, measured.rows_per_s > 0) == (20, 40, True, True)


def test_the_share_of_the_bare_encoder_is_a_ratio_of_two_speeds() -> None:
    assert 0 < behind_the_encoder(5, WordCounts(), WordCounts().passages, rounds=1) < 1


def test_the_plot_is_the_same_every_time(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    size = {"question_ms": 9.0, "search_ms": 1.0, "build_s": 2.0, "memory_mb": 600.0}
    figures = {"sizes": [{"passages": 1000, **size}, {"passages": 100_000, **size}]}
    for name in ("a.svg", "b.svg"):
        draw(figures, tmp_path / name)
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()
