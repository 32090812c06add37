"""scales.toml: what a radiation symbol and a rating stand for, in figures; shared by all topics."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from corpus.errors import CorpusError
from corpus.file_text import read_text
from corpus.rating import RRL, Rating
from corpus.record import Record
from corpus.toml_record import parse_record

FOLDER = Path(__file__).parent


class RrlRow(Record):
    """An adult effective dose band."""

    symbol: RRL
    dose: str
    """For a person, in mSv: "1 to 10 mSv"; empty where it depends on the region imaged."""
    sources: tuple[str, ...]


class RatingScaleRow(Record):
    """The panel scores that a rating stands for."""

    name: Rating
    scores: tuple[int, ...]
    sources: tuple[str, ...]


class Scales(Record):
    """The whole of scales.toml."""

    rrl: tuple[RrlRow, ...]
    rating: tuple[RatingScaleRow, ...]


@cache
def load_scales(folder: Path = FOLDER) -> Scales:
    """The scales, read once.

    Raises:
        CorpusError: the file is malformed, or does not list every symbol and every rating exactly once.
    """
    file = read_text(folder, "scales.toml")
    scales = parse_record(file, Scales)
    symbols, names = sorted(row.symbol for row in scales.rrl), sorted(row.name for row in scales.rating)
    if symbols != sorted(RRL) or names != sorted(Rating):
        wrong = "a radiation symbol or a rating is missing or given twice"
        raise CorpusError(file.shown, "rows", wrong, f"List each once: {', '.join([*RRL, *Rating])}")
    return scales


def rrl_band(rrl: RRL) -> str:
    """The adult dose of a symbol, in mSv ("1 to 10 mSv"); empty for "Varies"."""
    return next(row.dose for row in load_scales().rrl if row.symbol is rrl)


def score_band(rating: Rating) -> tuple[int, ...]:
    """The panel scores (1 to 9) of a rating, lowest first."""
    return next(row.scores for row in load_scales().rating if row.name is rating)
