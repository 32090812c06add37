"""The cues of language.toml, ready to be found: a tree of words whose branches may be whole groups of phrases."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from app.guard.words import Words

_GROUP = "\x00"


@dataclass(frozen=True)
class Cue:
    """What a phrase does in a sentence."""

    kind: str
    value: str = ""
    side: str = "any"
    """"pre" when the study follows the phrase ("start with ...")."""


class Grammar:
    """All cues; the longest phrase that starts at a word wins, of equally long ones the first in the file, per layer."""

    def __init__(self, groups: dict[str, list[str]], cues: Sequence[tuple[Cue, Sequence[str]]]) -> None:
        """Prepare `cues`, whose phrases may name `groups` in braces."""
        self._groups: dict[str, dict[str, Any]] = {}
        for name, phrases in groups.items():
            root = self._groups[name] = {}
            for phrase in phrases:
                _grow(root, Words(phrase).words, True)
        self._root: dict[str, Any] = {}
        self.vocabulary: set[str] = set()
        for order, (cue, phrases) in enumerate(cues):
            for phrase in phrases:
                for branch in _branches(phrase):
                    _grow(self._root, branch, (order, cue))
        self._collect(self._root)
        for root in self._groups.values():
            self._collect(root)
        self._starts = {word for word in self._root if word and word[0] != _GROUP}
        for group in self._root.get(_GROUP, ()):
            self._starts.update(word for word in self._groups[group] if word)

    def _collect(self, node: dict[str, Any]) -> None:
        for word, child in node.items():
            if word == _GROUP:
                for branch in child.values():
                    self._collect(branch)
            elif word:
                self.vocabulary.add(word)
                self._collect(child)

    def at(self, words: Sequence[str], index: int, stop: int) -> tuple[int, Cue] | None:
        """The longest cue in words[index:stop] that starts at index: the index after it, and the cue."""
        if words[index] not in self._starts:
            return None
        best: tuple[int, int, Cue] | None = None
        for end, order, cue in self._walk(self._root, words, index, stop):
            if best is None or end > best[0] or (end == best[0] and order < best[1]):
                best = (end, order, cue)
        return None if best is None else (best[0], best[2])

    def _walk(self, node: dict[str, Any], words: Sequence[str], index: int, stop: int) -> Iterator[tuple[int, int, Cue]]:
        hit = node.get("")
        if hit is not None:
            yield index, *hit
        if index >= stop:
            return
        child = node.get(words[index])
        if child is not None:
            yield from self._walk(child, words, index + 1, stop)
        branches = node.get(_GROUP)
        if branches is not None:
            for group, after in branches.items():
                at, inner = index, self._groups[group]
                while at < stop and (step := inner.get(words[at])) is not None:
                    at, inner = at + 1, step
                    if "" in inner:
                        yield from self._walk(after, words, at, stop)


def _branches(phrase: str) -> list[list[str]]:
    """The words of a phrase; groups are marked, and an optional group makes two branches."""
    branches: list[list[str]] = [[]]
    for part in phrase.replace("{", "\x01{").replace("}", "}\x01").split("\x01"):
        if part.startswith("{"):
            name = part[1:-1]
            with_group = [[*branch, _GROUP + name.rstrip("?")] for branch in branches]
            branches = branches + with_group if name.endswith("?") else with_group
        else:
            words = Words(part).words
            branches = [branch + words for branch in branches]
    return branches


def _grow(node: dict[str, Any], words: Sequence[str], payload: object) -> None:
    for word in words:
        node = node.setdefault(_GROUP, {}).setdefault(word[1:], {}) if word[0] == _GROUP else node.setdefault(word, {})
    node.setdefault("", payload)


@cache
def language() -> Language:
    """The language data, read once."""
    data = tomllib.loads((Path(__file__).parent / "language.toml").read_text(encoding="utf-8"))
    return Language(data)


class Language:
    """The cues by layer: what rates a study, what concerns contrast, and what shapes the sentence."""

    def __init__(self, data: dict[str, Any]) -> None:
        """Prepare the data of language.toml."""
        layers: dict[str, list[tuple[Cue, Sequence[str]]]] = {"rating": [], "need": [], "shape": [], "extra": []}
        layer_of = {
            "rating": "rating",
            "compare": "rating",
            "alike": "extra",
            "need": "need",
            "skip": "need",
            "imaging": "extra",
            "edition": "extra",
            "now": "extra",
            "inability": "extra",
            "verb": "extra",
        }
        for row in data["cue"]:
            cue = Cue(row.get("kind", "rating"), row.get("value", ""), row.get("side", "any"))
            layers[layer_of.get(cue.kind, "shape")].append((cue, row["phrases"]))
        self.signs: dict[str, str] = data["signs"]
        self.abbreviations: dict[str, str] = data["abbreviations"]
        self.doses: dict[str, tuple[float, float]] = {symbol: (band[0], band[1]) for symbol, band in data["dose"].items()}
        self.foreign_function = frozenset(data["foreign"]["function"])
        self.foreign_telling = frozenset(data["foreign"]["telling"])
        self.english = frozenset(data["foreign"]["english"])
        self.grammars = {name: Grammar(data["groups"], cues) for name, cues in layers.items()}
