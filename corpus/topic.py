"""A topic: one ACR document, loaded from its folder and checked as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NoReturn

from corpus.cases import WorkedCase
from corpus.errors import UsageError
from corpus.facts import FactRow, FactsFile
from corpus.faq import FaqEntry
from corpus.pathway import PathwayFile
from corpus.procedures import Procedure
from corpus.rating_table import RatingRow
from corpus.text import Paragraph
from corpus.topic_file import Neighbour, TopicFile
from corpus.variants import NotCoveredRow, VariantRow, VariantsFile


@dataclass(frozen=True)
class Topic:
    """Everything the guideline says on one topic, validated."""

    folder: Path
    about: TopicFile
    ratings: tuple[RatingRow, ...]
    superseded: tuple[RatingRow, ...]
    variants: VariantsFile
    facts: FactsFile
    procedures: tuple[Procedure, ...]
    pathway: PathwayFile
    faq: tuple[FaqEntry, ...]
    cases: tuple[WorkedCase, ...]
    paragraphs: tuple[Paragraph, ...]
    texts: Mapping[str, str]
    """File path inside the folder -> its whole text, for offsets."""
    hash: str
    """sha256 over all files, hex."""
    rules_hash: str
    """sha256 over facts.toml and variants.toml and ratings.csv, hex."""
    inside: tuple[str, ...] = ()
    """What people type that this topic answers, beside the questions of its FAQ."""
    outside: tuple[str, ...] = ()
    """What people also type, though this topic does not answer it."""

    def variant(self, number: int) -> VariantRow:
        """The variant of that number; UsageError naming the known ones when there is none."""
        for row in self.variants.variant:
            if row.number == number:
                return row
        known = ", ".join(str(row.number) for row in self.variants.variant)
        raise UsageError(f"Variant {number} is not in {self.about.title} ({self.about.edition}). Choose one of: {known}.")

    def table(self, number: int) -> tuple[RatingRow, ...]:
        """The variant's rating rows, best rating first, in the guideline's order within a rating."""
        if number not in self._tables:
            self.variant(number)
        return self._tables.get(number, ())

    @cached_property
    def _tables(self) -> Mapping[int, tuple[RatingRow, ...]]:
        """The table of each variant that has one."""
        tables: dict[int, list[RatingRow]] = {}
        for row in sorted(self.ratings, key=lambda row: -row.rating.tier):
            tables.setdefault(row.variant, []).append(row)
        return {number: tuple(rows) for number, rows in tables.items()}

    def procedure(self, name: str) -> Procedure:
        """The procedure of that ACR name; KeyError when there is none."""
        return next((p for p in self.procedures if p.name == name), None) or _absent("procedure", name)

    def fact(self, name: str) -> FactRow:
        """The fact of that name; KeyError when there is none."""
        return next((f for f in self.facts.fact if f.name == name), None) or _absent("fact", name)

    def neighbour(self, id: str) -> Neighbour:
        """The neighbouring topic of that id; KeyError when there is none."""
        return next((n for n in self.about.neighbour if n.id == id), None) or _absent("neighbour", id)

    def not_covered(self, id: str) -> NotCoveredRow:
        """The "not covered" row of that id; KeyError when there is none."""
        return next((row for row in self.variants.not_covered if row.id == id), None) or _absent("not_covered row", id)


def _absent(kind: str, name: str) -> NoReturn:
    raise KeyError(f"{kind} {name!r}")
