"""ratings.csv and superseded.csv: one row per variant and procedure, each with its sources."""

from __future__ import annotations

import csv
import io

from pydantic import ValidationError

from corpus.errors import CorpusError
from corpus.file_text import FileText
from corpus.rating import RRL, Rating
from corpus.record import Record
from corpus.suggest import did_you_mean


class RatingRow(Record):
    """One cell of the guideline's table; columns of the CSV in this order."""

    variant: int
    procedure: str
    rating: Rating
    rrl: RRL
    sources: str
    """Source codes as the reference writes them, e.g. "P, Q†, G2"."""
    certainty: str


COLUMNS = tuple(RatingRow.model_fields)


def parse_table(file: FileText) -> tuple[tuple[int, RatingRow], ...]:
    """The file's rows, each with its line number.

    Raises:
        CorpusError: a wrong header, a row with too few or too many cells, an empty cell, an unknown rating or level, a row given twice.
    """
    rows: list[tuple[int, RatingRow]] = []
    seen: dict[tuple[int, str], int] = {}
    reader = csv.reader(io.StringIO(file.text, newline=""), strict=True)
    try:
        _check_header(file, next(reader, []))
        for cells in reader:
            if not cells:
                continue
            row = _row(file, reader.line_num, [cell.strip() for cell in cells])
            first = seen.setdefault((row.variant, row.procedure), reader.line_num)
            if first != reader.line_num:
                wrong = f'variant {row.variant}, "{row.procedure}" is already in line {first}'
                raise CorpusError(file.shown, f"line {reader.line_num}", wrong, "Keep one of the two rows")
            rows.append((reader.line_num, row))
    except csv.Error as error:
        raise CorpusError(file.shown, f"line {reader.line_num}", f"not CSV: {error}", "Put cells with commas in double quotes") from None
    if not rows:
        raise CorpusError(file.shown, "line 2", "the table has no rows", f"Add a row per variant and procedure: {', '.join(COLUMNS)}")
    return tuple(rows)


def _check_header(file: FileText, header: list[str]) -> None:
    if tuple(header) == COLUMNS:
        return
    if len(header) == 1 and (";" in header[0] or "\t" in header[0]):
        raise CorpusError(file.shown, "line 1", "the columns are not separated by commas", "Save it as comma-separated CSV")
    wrong = f"the columns are {', '.join(header) or 'missing'}"
    raise CorpusError(file.shown, "line 1", wrong, f"They must be: {', '.join(COLUMNS)}")


def _row(file: FileText, line: int, cells: list[str]) -> RatingRow:
    where = f"line {line}"
    if len(cells) != len(COLUMNS):
        wrong = f"{len(cells)} cells instead of {len(COLUMNS)}"
        raise CorpusError(file.shown, where, wrong, "Put cells that contain commas in double quotes")
    values = dict(zip(COLUMNS, cells, strict=True))
    for column, cell in values.items():
        if not cell and column == "sources":
            raise CorpusError(
                file.shown, where, f'the rating of "{values["procedure"]}" has no source', "Name the source codes of topic.toml"
            )
        if not cell:
            raise CorpusError(file.shown, where, f"the cell {column} is empty", f"Fill in {column}")
    try:
        return RatingRow.model_validate(values)
    except ValidationError as error:
        column = str(error.errors()[0]["loc"][0])
        known: list[str] = {"rating": [str(r) for r in Rating], "rrl": [str(r) for r in RRL]}.get(column, [])
        remedy = did_you_mean(values[column], known) if known else "Write the variant's number"
        raise CorpusError(file.shown, where, f'"{values[column]}" is not a {column}', remedy) from None
