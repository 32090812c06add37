"""Many phrases as one tree of words whose branches may be whole groups; a phrase is unfolded only when its first word is met."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from app.guard.words import cut, first_word

_GROUP = "\x00"
_MAIN = ""
_BESIDE = "\x01"
_PART = re.compile(r"\{(\w+)(\??)\}")
Payload = TypeVar("Payload")


class Grammar(Generic[Payload]):
    """Phrases with meanings; the longest that starts at a word wins, of equally long ones the first given.

    A phrase may name groups in braces: `{name}` stands for each phrase of the group, `{name?}` also for nothing.
    """

    def __init__(
        self,
        phrases: Iterable[tuple[Iterable[str], Payload]],
        groups: Mapping[str, Sequence[str]] | None = None,
        beside: Iterable[tuple[Iterable[str], Payload]] = (),
    ) -> None:
        """Keep the phrases and their groups, not yet unfolded; those of `beside` are found by `both`, in the same walk."""
        self._spelled = groups or {}
        self._groups: dict[str, dict[str, Any]] = {}
        self._root: dict[str, Any] = {}
        self._states: dict[tuple[tuple[int, int], ...], _State] = {}
        self._opened: dict[str, _State] = {}
        self._waiting: dict[str, list[_Entry]] = {}
        self._led: dict[str, list[_Entry]] = {}
        texts: list[str] = []
        for order, (spelled, payload) in enumerate(phrases):
            self._await(spelled, _MAIN, order, payload, texts)
        for order, (spelled, payload) in enumerate(beside):
            self._await(spelled, _BESIDE, order, payload, texts)
        self._leads: dict[str, list[str]] = {}
        for name in self._led:
            for word in {first_word(phrase) for phrase in self._spelled[name]}:
                self._leads.setdefault(word, []).append(name)
        self.firsts = frozenset(self._waiting) | frozenset(self._leads)
        texts = [_PART.sub("\n", "\n".join(texts)), *("\n".join(group) for group in self._spelled.values())]
        self.vocabulary = frozenset(word for text in {*"\n".join(texts).split()} for word in ((text,) if text.isalnum() else cut(text)))

    def _await(self, spelled: Iterable[str], mark: str, order: int, payload: Payload, texts: list[str]) -> None:
        """Put phrases where they wait for their first word."""
        for phrase in spelled:
            texts.append(phrase)
            entry = (mark, order, payload, phrase)
            rest = phrase
            while rest[:1] == "{" and (part := _PART.match(rest)) is not None:
                self._led.setdefault(part[1], []).append(entry)
                rest = rest[part.end() :].lstrip() if part[2] else ""
            if rest:
                self._waiting.setdefault(first_word(rest), []).append(entry)

    def at(self, words: Sequence[str], index: int, stop: int) -> tuple[int, Payload] | None:
        """The longest phrase in words[index:stop] that starts at index: the index after it, and its meaning."""
        if index >= stop:
            return None
        word = words[index]
        state = self._opened.get(word)
        if state is None:
            if word not in self.firsts:
                return None
            state = self._open(word)
        best: tuple[int, Payload] | None = None
        while True:
            index += 1
            if state.hit is not None:
                best = (index, state.hit)
            if index >= stop:
                return best
            word = words[index]
            following = state.next
            state = following[word] if word in following else self._step(state, word)
            if state is None:
                return best

    def both(self, words: Sequence[str], index: int, stop: int) -> tuple[tuple[int, Payload] | None, tuple[int, Payload] | None]:
        """What `at` finds, and the longest phrase of `beside`, in one walk."""
        best: tuple[int, Payload] | None = None
        other: tuple[int, Payload] | None = None
        if index >= stop:
            return best, other
        word = words[index]
        state = self._opened.get(word)
        if state is None:
            if word not in self.firsts:
                return best, other
            state = self._open(word)
        while True:
            index += 1
            if state.hit is not None:
                best = (index, state.hit)
            if state.beside is not None:
                other = (index, state.beside)
            if index >= stop:
                return best, other
            word = words[index]
            following = state.next
            state = following[word] if word in following else self._step(state, word)
            if state is None:
                return best, other

    def _open(self, word: str) -> _State:
        """The state after a first word, whose phrases are unfolded now."""
        for entry in self._waiting.pop(word, ()):
            self._unfold(entry)
        for name in self._leads.get(word, ()):
            for entry in self._led.pop(name, ()):
                self._unfold(entry)
        spots = self._reached(self._root, None, word)
        state = self._opened[word] = self._state(spots)
        return state

    def _unfold(self, entry: _Entry) -> None:
        mark, order, payload, phrase = entry
        for branch in _branches(phrase):
            _grow(self._root, branch, mark, (order, payload))

    def _group(self, name: str) -> dict[str, Any]:
        """The tree of a group, made when it is first needed."""
        root = self._groups.get(name)
        if root is None:
            root = self._groups[name] = {}
            for phrase in self._spelled[name]:
                _grow(root, cut(phrase), _MAIN, (0, True))
        return root

    def _reached(self, inner: dict[str, Any], after: dict[str, Any] | None, word: str) -> list[_Spot]:
        """The places one word leads to from a place in the tree (`after` is where the tree goes on behind a group)."""
        spots: list[_Spot] = []
        child = inner.get(word)
        if child is not None:
            spots.append((child, after))
        if after is None:
            for name, then in inner.get(_GROUP, {}).items():
                entered = self._group(name).get(word)
                if entered is not None:
                    spots.append((entered, then))
        return [*spots, *((then, None) for place, then in spots if then is not None and _MAIN in place)]

    def _step(self, state: _State, word: str) -> _State | None:
        """The state after one more word; worked out once and kept, for the words the grammar knows."""
        if word not in self.vocabulary:
            return None
        spots = [spot for inner, after in state.spots for spot in self._reached(inner, after, word)]
        found = state.next[word] = self._state(spots) if spots else None
        return found

    def _state(self, spots: list[_Spot]) -> _State:
        """The state that stands at all these places at once."""
        key = tuple(sorted((id(inner), id(after)) for inner, after in spots))
        state = self._states.get(key)
        if state is None:
            state = self._states[key] = _State(tuple(spots), _first(spots, _MAIN), _first(spots, _BESIDE))
        return state


_Entry = tuple[str, int, Any, str]
"""A phrase that waits: the mark of its ends in the tree, its place in the order, its meaning, its spelling."""
_Spot = tuple[dict[str, Any], dict[str, Any] | None]


class _State:
    """All the places in the tree where a walk may be, and what ends there."""

    __slots__ = ("beside", "hit", "next", "spots")

    def __init__(self, spots: tuple[_Spot, ...], hit: Any, beside: Any) -> None:
        self.spots = spots
        self.hit = hit
        self.beside = beside
        self.next: dict[str, _State | None] = {}


def _branches(phrase: str) -> list[list[str]]:
    """The words of a phrase; groups are marked, and an optional group makes two branches."""
    branches: list[list[str]] = [[]]
    last = 0
    for part in _PART.finditer(phrase):
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


def _first(spots: Iterable[_Spot], mark: str) -> Any:
    """The meaning given first among those of the phrases that end at these places."""
    hits = [inner[mark] for inner, after in spots if after is None and mark in inner]
    return min(hits, key=lambda hit: int(hit[0]))[1] if hits else None
