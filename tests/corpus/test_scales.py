from __future__ import annotations

from pathlib import Path

import pytest

from corpus.errors import CorpusError
from corpus.rating import RRL, Rating
from corpus.scales import FOLDER, load_scales, rrl_band, score_band


def test_every_symbol_stands_for_its_dose() -> None:
    assert {symbol.value: rrl_band(symbol) for symbol in RRL} == {
        "O": "0 mSv",
        "☢": "below 0.1 mSv",
        "☢☢": "0.1 to 1 mSv",
        "☢☢☢": "1 to 10 mSv",
        "☢☢☢☢": "10 to 30 mSv",
        "☢☢☢☢☢": "30 to 100 mSv",
        "Varies": "",
    }


def test_scores_in_the_data_are_the_band_in_the_code() -> None:
    assert {rating: (min(score_band(rating)), max(score_band(rating))) for rating in Rating} == {rating: rating.band for rating in Rating}


def test_a_scale_that_lacks_a_symbol_is_refused(tmp_path: Path) -> None:
    text = (FOLDER / "scales.toml").read_text(encoding="utf-8")
    (tmp_path / "scales.toml").write_text(text.replace('symbol = "☢☢☢☢☢"', 'symbol = "☢☢☢☢"'), encoding="utf-8")
    with pytest.raises(CorpusError, match="is missing or given twice"):
        load_scales(tmp_path)
