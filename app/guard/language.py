"""The cues of language.toml, ready to be found: a tree of words whose branches may be whole groups of phrases."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.guard.fold import fold
from app.guard.words import Words

if TYPE_CHECKING:
    from app.guard.mentions import Names

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
        for order, (cue, spelled) in enumerate(cues):
            for phrase in spelled:
                for branch in _branches(phrase):
                    _grow(self._root, branch, (order, cue))
        self._collect(self._root)
        for root in self._groups.values():
            self._collect(root)
        self._states: dict[tuple[tuple[int, int], ...], _State] = {}
        self._first = _State(((self._root, None),), None)
        self.firsts = {word for word in self._root if word and word[0] != _GROUP}
        for group in self._root.get(_GROUP, ()):
            self.firsts.update(word for word in self._groups[group] if word)

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
        if index >= stop or words[index] not in self.firsts:
            return None
        state: _State | None = self._first
        best: tuple[int, Cue] | None = None
        while state is not None and index < stop:
            word = words[index]
            following = state.next
            state = following[word] if word in following else self._step(state, word)
            index += 1
            if state is not None and state.cue is not None:
                best = (index, state.cue)
        return best

    def _step(self, state: _State, word: str) -> _State | None:
        """The state after one more word; worked out once and kept, for the words the grammar knows."""
        if word not in self.vocabulary:
            return None
        spots: list[_Spot] = []
        for inner, after in state.spots:
            child = inner.get(word)
            if child is not None:
                spots.append((child, after))
            if after is None:
                for group, then in inner.get(_GROUP, {}).items():
                    entered = self._groups[group].get(word)
                    if entered is not None:
                        spots.append((entered, then))
        spots += [(after, None) for inner, after in spots if after is not None and "" in inner]
        found = state.next[word] = self._state(spots) if spots else None
        return found

    def _state(self, spots: list[_Spot]) -> _State:
        """The state that stands at all these spots at once."""
        key = tuple(sorted((id(inner), id(after)) for inner, after in spots))
        state = self._states.get(key)
        if state is None:
            hits = [inner[""] for inner, after in spots if after is None and "" in inner]
            state = self._states[key] = _State(tuple(spots), min(hits, key=lambda hit: int(hit[0]))[1] if hits else None)
        return state


_Spot = tuple[dict[str, Any], dict[str, Any] | None]


class _State:
    """All the places in the tree where a walk may be."""

    __slots__ = ("cue", "next", "spots")

    def __init__(self, spots: tuple[_Spot, ...], cue: Cue | None) -> None:
        self.spots = spots
        self.cue = cue
        self.next: dict[str, _State | None] = {}


def _branches(phrase: str) -> list[list[str]]:
    """The words of a phrase; groups are marked, and an optional group makes two branches."""
    branches: list[list[str]] = [[]]
    for part in phrase.replace("{", "\x01{").replace("}", "}\x01").split("\x01"):
        if part.startswith("{"):
            name = part[1:-1]
            with_group = [[*branch, _GROUP + name.rstrip("?")] for branch in branches]
            branches = [*branches, *with_group] if name.endswith("?") else with_group
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
            "oftwo": "rating",
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
        self._starts: frozenset[str] | None = None
        self.signs: dict[str, str] = data["signs"]
        self.doses: dict[str, tuple[float, float]] = {symbol: (band[0], band[1]) for symbol, band in data["dose"].items()}
        self.abbreviations: dict[str, str] = data["abbreviations"]
        self.foreign_function = frozenset(
            fold(word).text for word in data["foreign"]["function"] if len(word) > 1 and word not in self.abbreviations
        )
        self.foreign_telling = frozenset(fold(word).text for word in data["foreign"]["telling"])
        self.english = frozenset(data["foreign"]["english"])
        self.grammars = {name: Grammar(data["groups"], cues) for name, cues in layers.items()}

    def starts(self, names: Names) -> frozenset[str]:
        """The words at which a cue or a contrast agent may start."""
        if self._starts is None:
            words = names.agents.firsts() | set(self.signs) | set(self.abbreviations)
            for name in ("rating", "shape"):
                words |= self.grammars[name].firsts
            self._starts = frozenset(words)
        return self._starts
