"""Phrases as one tree of words whose branches may be whole groups of phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.guard.text.words import cut

MAIN = ""
"""Marks in the tree where a phrase ends."""
BESIDE = "\x01"
"""Marks where a phrase ends that is looked up beside the main ones."""
PART = re.compile(r"\{(\w+)(\??)\}")
"""A group in a phrase: `{name}`, or `{name?}` when it may be left out."""
_GROUP = "\x00"

Spot = tuple[dict[str, Any], dict[str, Any] | None]
"""A place in the tree, and where the tree goes on behind a group."""


class Tree:
    """Grows by phrases, and tells where words lead."""

    def __init__(self, groups: Mapping[str, Sequence[str]]) -> None:
        """A tree without phrases; those of `groups` are cut when they are first needed."""
        self._spelled = groups
        self._groups: dict[str, dict[str, Any]] = {}
        self.root: dict[str, Any] = {}

    def add(self, phrase: str, mark: str, meaning: tuple[int, Any]) -> None:
        """Put a phrase in; `meaning` is its place in the order and its payload."""
        for branch in _branches(phrase):
            _grow(self.root, branch, mark, meaning)

    def reached(self, inner: dict[str, Any], after: dict[str, Any] | None, word: str) -> list[Spot]:
        """The places one word leads to from a spot."""
        spots: list[Spot] = []
        child = inner.get(word)
        if child is not None:
            spots.append((child, after))
        if after is None:
            for name, then in inner.get(_GROUP, {}).items():
                entered = self._group(name).get(word)
                if entered is not None:
                    spots.append((entered, then))
        return [*spots, *((then, None) for place, then in spots if then is not None and MAIN in place)]

    def _group(self, name: str) -> dict[str, Any]:
        """The tree of a group."""
        root = self._groups.get(name)
        if root is None:
            root = self._groups[name] = {}
            for phrase in self._spelled[name]:
                _grow(root, cut(phrase), MAIN, (0, True))
        return root


def first_meaning(spots: Iterable[Spot], mark: str) -> Any:
    """The meaning given first among those of the phrases that end at these places; None when none does."""
    hits = [inner[mark] for inner, after in spots if after is None and mark in inner]
    return min(hits, key=lambda hit: int(hit[0]))[1] if hits else None


def _branches(phrase: str) -> list[list[str]]:
    """The words of a phrase; groups are marked, and an optional group makes two branches."""
    branches: list[list[str]] = [[]]
    last = 0
    for part in PART.finditer(phrase):
        before = cut(phrase[last : part.start()])
        last = part.end()
        branches = [branch + before for branch in branches]
        with_group = [[*branch, _GROUP + part[1]] for branch in branches]
        branches = [*branches, *with_group] if part[2] else with_group
    rest = cut(phrase[last:])
    return [branch + rest for branch in branches]


def _grow(node: dict[str, Any], words: Sequence[str], mark: str, meaning: tuple[int, Any]) -> None:
    for word in words:
        node = node.setdefault(_GROUP, {}).setdefault(word[1:], {}) if word[0] == _GROUP else node.setdefault(word, {})
    known = node.setdefault(mark, meaning)
    if meaning[0] < known[0]:
        node[mark] = meaning
