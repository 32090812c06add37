"""Find the longest of many phrases at a word; a phrase is unfolded only when its first word is met, and every step is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Generic

from app.guard.text.grammar_state import Entry, Payload, State
from app.guard.text.phrase_tree import BESIDE, MAIN, PART, Spot, Tree
from app.guard.text.words import cut, first_word


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
        self._tree = Tree(self._spelled)
        self._states: dict[tuple[tuple[int, int], ...], State] = {}
        self._opened: dict[str, State] = {}
        self._waiting: defaultdict[str, list[Entry]] = defaultdict(list)
        self._led: dict[str, list[Entry]] = {}
        texts: list[str] = []
        for order, (spelled, payload) in enumerate(phrases):
            self._await(spelled, MAIN, order, payload, texts)
        for order, (spelled, payload) in enumerate(beside):
            self._await(spelled, BESIDE, order, payload, texts)
        self._leads: dict[str, list[str]] = {}
        for name in self._led:
            for word in {first_word(phrase) for phrase in self._spelled[name]}:
                self._leads.setdefault(word, []).append(name)
        self.firsts = frozenset(self._waiting) | frozenset(self._leads)
        texts = [PART.sub("\n", "\n".join(texts)), *("\n".join(group) for group in self._spelled.values())]
        self.vocabulary = frozenset(word for text in {*"\n".join(texts).split()} for word in ((text,) if text.isalnum() else cut(text)))

    def _await(self, spelled: Iterable[str], mark: str, order: int, payload: Payload, texts: list[str]) -> None:
        """Put phrases where they wait for their first word."""
        for phrase in spelled:
            texts.append(phrase)
            entry = (mark, order, payload, phrase)
            rest = phrase
            if rest[:1] != "{":
                head = rest.partition(" ")[0]
                self._waiting[head if head.isalnum() else cut(rest)[0]].append(entry)
                continue
            while rest[:1] == "{" and (part := PART.match(rest)) is not None:
                self._led.setdefault(part[1], []).append(entry)
                rest = rest[part.end() :].lstrip() if part[2] else ""
            if rest:
                self._waiting[first_word(rest)].append(entry)

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
        known = self.vocabulary
        while True:
            index += 1
            if state.hit is not None:
                best = (index, state.hit)
            if index >= stop:
                return best
            word = words[index]
            following = state.next
            if word in following:
                state = following[word]
            elif word in known:
                state = self._step(state, word)
            else:
                return best
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
        known = self.vocabulary
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
            if word in following:
                state = following[word]
            elif word in known:
                state = self._step(state, word)
            else:
                return best, other
            if state is None:
                return best, other

    def _open(self, word: str) -> State:
        """The state after a first word, whose phrases are unfolded now."""
        entries = self._waiting.pop(word, [])
        for name in self._leads.get(word, ()):
            entries += self._led.pop(name, [])
        for mark, order, payload, phrase in entries:
            self._tree.add(phrase, mark, (order, payload))
        state = self._opened[word] = self._state(self._tree.reached(self._tree.root, None, word))
        return state

    def _step(self, state: State, word: str) -> State | None:
        """The state after one more word; worked out once and kept; the grammar knows the word."""
        spots = [spot for inner, after in state.spots for spot in self._tree.reached(inner, after, word)]
        found = state.next[word] = self._state(spots) if spots else None
        return found

    def _state(self, spots: list[Spot]) -> State:
        """The state that stands at all these places at once."""
        key = tuple(sorted((id(inner), id(after)) for inner, after in spots))
        state = self._states.get(key)
        if state is None:
            state = self._states[key] = State(tuple(spots))
        return state
