"""Statements made from the rating table: the only place where a rating turns into words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from corpus.rating import Rating
from corpus.rating_table import RatingRow
from corpus.scales import rrl_band
from corpus.topic import Topic


@dataclass(frozen=True)
class Statement:
    """A line of the answer that is rendered from rows of the table; `rows` are its sources."""

    text: str
    rows: tuple[RatingRow, ...]
    superseded: tuple[RatingRow, ...] = ()
    """Rows of the previous edition, where it says what that one rated."""


def first_choice(topic: Topic, variant: int) -> tuple[RatingRow, ...]:
    """The rows rated highest, when that is usually or may be appropriate; empty when every study is usually not."""
    table = topic.table(variant)
    best = max(row.rating.tier for row in table)
    return tuple(row for row in table if row.rating.tier == best) if best > Rating.NOT.tier else ()


def say_first_choice(topic: Topic, variant: int) -> Statement:
    """Which study first, in one line."""
    rows = first_choice(topic, variant)
    if not rows:
        return Statement(f"No study is usually appropriate as the first one in variant {variant}.", topic.table(variant))
    names = _joined(f"**{row.procedure}** ({row.rrl})" for row in rows)
    tiers = [rating.value for rating in dict.fromkeys(row.rating for row in rows)]
    if rows[0].rating is Rating.USUALLY:
        return Statement(f"First study: {names}: {tiers[0]}.", rows)
    return Statement(f"No study is usually appropriate as the first one here; rated highest: {names}: {' or '.join(tiers)}.", rows)


def say_rating(topic: Topic, variant: int, procedures: Sequence[str]) -> tuple[Statement, ...]:
    """The rating of each named procedure in a variant; says so when the variant's table does not list it."""
    rows = {row.procedure: row for row in topic.table(variant)}
    listed = tuple(_in_variant(topic, rows[name]) for name in procedures if name in rows)
    if listed:
        return listed
    return (Statement(f"The table of variant {variant} does not list {_joined(procedures, 'or')}.", ()),)


def say_everywhere(topic: Topic, procedures: Sequence[str]) -> tuple[Statement, ...]:
    """The rating of each named procedure across all variants, variants of equal rating together."""
    return tuple(statement for name in procedures for statement in _everywhere(topic, name))


def say_tier(topic: Topic, variant: int, ratings: Sequence[Rating]) -> tuple[Statement, ...]:
    """Every procedure of a tier in a variant; asked for "may be appropriate", those with disagreement are included and marked."""
    wanted = set(ratings) | ({Rating.DISAGREEMENT} if Rating.MAY in ratings else set())
    rows = [row for row in topic.table(variant) if not wanted or row.rating in wanted]
    if not rows:
        tiers = _joined((rating.value for rating in ratings), "or")
        return (Statement(f"Variant {variant} lists no study as {tiers}.", topic.table(variant)[:1]),)
    return tuple(
        Statement(f"**{_capital(rating.value)}** (variant {variant}): {_joined(f'{row.procedure} ({row.rrl})' for row in tier)}.", tier)
        for rating, tier in ((rating, tuple(group)) for rating, group in groupby(rows, key=lambda row: row.rating))
    )


def say_comparison(topic: Topic, variant: int, procedures: Sequence[str]) -> tuple[Statement, ...]:
    """Each rating, and one line that ranks them by the table alone."""
    rows = [row for row in topic.table(variant) if row.procedure in procedures]
    tiers = {row.rating.tier for row in rows}
    each = say_rating(topic, variant, procedures)
    if len(rows) < 2:
        return each
    if len(tiers) == 1:
        same = len({row.rating for row in rows}) == 1
        split = "" if same else ", but the panel disagreed on some of them"
        line = f"The table rates them alike{split}; it ranks none of them above the others."
    else:
        best = [row.procedure for row in rows if row.rating.tier == max(tiers)]
        line = f"By the table, {_joined(best)} {'comes' if len(best) == 1 else 'come'} first."
    return (*each, Statement(line, tuple(rows)))


def _in_variant(topic: Topic, row: RatingRow) -> Statement:
    dose = f", {band}" if (band := rrl_band(row.rrl)) else ""
    place = f"variant {row.variant}, {topic.about.edition} edition; RRL {row.rrl}{dose}"
    return Statement(f"**{row.procedure}**: {row.rating} ({place}).", (row,))


def _everywhere(topic: Topic, name: str) -> tuple[Statement, ...]:
    rows = sorted((row for row in topic.ratings if row.procedure == name), key=lambda row: (-row.rating.tier, row.rating, row.variant))
    if not rows:
        return (Statement(f"The {topic.about.edition} table does not list {name}.", ()),)
    parts = []
    for rating, group in groupby(rows, key=lambda row: row.rating):
        numbers = [str(row.variant) for row in group]
        parts.append(f"{rating} in variant{'s' if len(numbers) > 1 else ''} {_joined(numbers)}")
    dose = f", {band}" if (band := rrl_band(rows[0].rrl)) else ""
    return (Statement(f"**{name}** (RRL {rows[0].rrl}{dose}): {'; '.join(parts)}.", tuple(rows)),)


def _joined(words: Iterable[str], last: str = "and") -> str:
    *before, end = list(words) or [""]
    return f"{', '.join(before)} {last} {end}" if before else end


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
