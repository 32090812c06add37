"""Load the gold set and refuse what would make its figures worthless: doubles, leaks between splits, unknown names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal, get_args

from corpus.errors import CorpusError
from corpus.file_text import read_text
from corpus.suggest import did_you_mean
from corpus.toml_record import parse_record
from corpus.topic import Topic
from evals.item import GoldFile, Item

GOLD = Path(__file__).with_name("gold")
Split = Literal["dev", "test"]
NEAR = 0.85
"""Two items that share this much of their words are near-duplicates."""
REMEDY_DOUBLE = "Keep one of the two, or word it truly differently"


def load_gold(split: Split, topic: Topic | None = None, root: Path = GOLD) -> tuple[Item, ...]:
    """The items of a split, by file and order in the file; the other split is loaded too, to see that none leaks.

    Args:
        split: Which half to return.
        topic: When given, names of facts, procedures, variants, ratings and neighbours are checked against it.
        root: The folder with the folders dev and test.

    Raises:
        CorpusError: a file is not as the format says, an id is used twice, or two items are near-duplicates.
    """
    placed = [(path, item) for each in get_args(Split) for path in sorted((root / each).glob("*.toml")) for item in _items(path)]
    _refuse_double_ids(placed)
    _refuse_near_duplicates(placed)
    if topic is not None:
        for path, item in placed:
            _check_names(path, item, topic)
    return tuple(item for path, item in placed if path.parent.name == split)


def _items(path: Path) -> tuple[Item, ...]:
    return parse_record(read_text(path.parent, path.name), GoldFile).item


def _shown(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _refuse_double_ids(placed: Iterable[tuple[Path, Item]]) -> None:
    seen: dict[str, Path] = {}
    for path, item in placed:
        if item.id in seen:
            raise CorpusError(_shown(path), item.id, f"this id is used in {seen[item.id].name} as well", "Give every item an id of its own")
        seen[item.id] = path


def _refuse_near_duplicates(placed: Sequence[tuple[Path, Item]]) -> None:
    """Refuse pairs of nearly the same words.

    A minimal pair (another expectation, same split) is welcome; so are single sentences for the reader that differ in one word.
    """
    numbers: dict[str, int] = {}
    read = [(path, item, _words(item, numbers)) for path, item in placed]
    read.sort(key=lambda each: each[2].bit_count())
    for position, (path, item, words) in enumerate(read):
        count = words.bit_count()
        for other_path, other, others in read[position + 1 :]:
            if count < NEAR * others.bit_count():
                break
            if (words & others).bit_count() < NEAR * (words | others).bit_count():
                continue
            if item.kind == other.kind == "reading" and item.turns != other.turns:
                continue
            if path.parent != other_path.parent or _expected(item) == _expected(other):
                raise CorpusError(
                    _shown(path), item.id, f"it says nearly the same as {other.id} in {other_path.parent.name}", REMEDY_DOUBLE
                )


def _words(item: Item, numbers: dict[str, int]) -> int:
    """The words of an item as a set of bits; word order is left out, so that a shuffled copy is found too."""
    bits = 0
    for turn, text in enumerate(item.turns):
        for word in re.findall(r"[^\W_]+|[☢+?]+", text.lower()):
            bits |= 1 << numbers.setdefault(f"{turn} {word}", len(numbers))
    return bits


def _expected(item: Item) -> tuple[object, ...]:
    return (item.statuses, item.variant, item.refer, tuple(sorted(item.facts.items())), item.must_say, item.ratings)


def _check_names(path: Path, item: Item, topic: Topic) -> None:
    known = {
        "fact": (item.facts, [row.name for row in topic.facts.fact]),
        "neighbour": ((item.refer,) if item.refer else (), [row.id for row in topic.about.neighbour]),
        "procedure": ([row.procedure for row in item.ratings], [row.procedure for row in topic.ratings]),
        "variant": ([str(n) for n in (item.variant, item.table) if n], [str(row.number) for row in topic.variants.variant]),
    }
    for what, (named, allowed) in known.items():
        for name in named:
            if name not in allowed:
                raise CorpusError(_shown(path), item.id, f'unknown {what} "{name}"', did_you_mean(name, allowed))
    for expected in item.ratings:
        rows = [row.rating for row in topic.ratings if (row.variant, row.procedure) == (expected.variant, expected.procedure)]
        if rows != [expected.rating]:
            raise CorpusError(
                path, item.id, f"the table does not rate {expected.procedure} so in variant {expected.variant}", "Mend it by ratings.csv"
            )
