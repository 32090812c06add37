"""The rating tables as the guard asks them: by candidates, not by name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from corpus.procedures import Procedure
from corpus.rating import RRL, Rating
from corpus.rating_table import RatingRow
from corpus.topic import Topic


class Cell(NamedTuple):
    """One row of a table."""

    name: str
    rating: Rating
    rrl: RRL
    tier: int


@dataclass
class Table:
    """One variant's rows by procedure bit."""

    variant: int
    edition: str
    cells: dict[int, Cell] = field(default_factory=dict)
    top: int = 0
    needs_contrast: bool | None = None
    """True when every best-rated study with a contrast phase uses contrast, False when none does, None otherwise."""

    def best(self, bits: int) -> Cell | None:
        """The best-rated row among candidates; None when none of them is rated."""
        found: Cell | None = None
        while bits:
            low = bits & -bits
            bits ^= low
            cell = self.cells.get(low)
            if cell is not None and (found is None or cell.tier > found.tier):
                found = cell
        return found

    def rows(self, bits: int) -> list[Cell]:
        """All rated rows among candidates."""
        return [cell for low, cell in self.cells.items() if low & bits]


class Tables:
    """All variants of the edition in force and of the superseded one."""

    def __init__(self, topic: Topic) -> None:
        """Read the tables of a topic."""
        self.topic = topic
        bit = {}
        for index, procedure in enumerate(topic.procedures):
            for name in (procedure.name, *procedure.superseded_names):
                bit[name] = 1 << index
        self.procedures = topic.procedures
        self.edition = topic.about.edition
        self.old_editions = tuple(old.edition for old in topic.about.supersedes)
        self.now = _tables(topic.ratings, bit, self.edition, topic.procedures)
        old = _tables(topic.superseded, bit, self.old_editions[0] if self.old_editions else "", topic.procedures)
        self.before: dict[int, Table] = {}
        for row in topic.variants.variant:
            earlier = getattr(row, "predecessor", row.number)
            if earlier in old:
                self.before[row.number] = old[earlier]
        self.all_before = old


def _tables(rows: tuple[RatingRow, ...], bit: dict[str, int], edition: str, procedures: tuple[Procedure, ...]) -> dict[int, Table]:
    tables: dict[int, Table] = {}
    for row in rows:
        if row.procedure in bit:
            table = tables.setdefault(row.variant, Table(row.variant, edition))
            table.cells[bit[row.procedure]] = Cell(row.procedure, row.rating, row.rrl, row.rating.tier)
    for table in tables.values():
        table.top = max(cell.tier for cell in table.cells.values())
        phases = {procedures[low.bit_length() - 1].contrast for low, cell in table.cells.items() if cell.tier == table.top} - {"none"}
        if phases:
            table.needs_contrast = True if "without" not in phases else (None if phases != {"without"} else False)
    return tables
