"""The states a reader of many phrases can be in: sets of places in their trie, found when a text first leads to them.

One step then is one look-up, however many phrases are still possible (as in RE2: a deterministic automaton built while it runs).
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, field

from app.facts.trie import Node, Trie

REMEMBERED = 200_000
"""Steps, and words, kept; then all are forgotten and found again, so that memory stays bounded whatever is read."""
END = 1
"""The kind of what stands behind the last word: no phrase goes on over it."""
_WHOLE, _WITHIN = -1, -2
"""A place reached by a word, where phrases may end and gaps begin; and one where only the next word counts, as after a hyphen."""


Place = tuple[Node, int]
"""A node, and how: _WHOLE, _WITHIN, or the number of words that may still be passed over before its next word."""


@dataclass(slots=True, eq=False)
class State:
    """All places a stretch of words leads to; `after` are the states one word later, by the word's kind: None where no phrase goes on."""

    places: tuple[Place, ...]
    here: tuple[int, ...]
    goes_on: bool
    after: dict[int, State | None] = field(default_factory=dict)


class _Kinds(dict[str, int]):
    """Numbers words by what they can match, so that words no phrase tells apart are one kind."""

    def __init__(self, keys_of: Callable[[str], tuple[str, ...]], stops: Container[str]) -> None:
        super().__init__()
        self._keys_of, self._stops = keys_of, stops
        self._numbers: dict[tuple[tuple[str, ...], bool, bool], int] = {((), False, False): 0, ((), True, False): END}
        self.of: list[tuple[tuple[str, ...], bool, bool]] = list(self._numbers)

    def __missing__(self, word: str) -> int:
        kind = (self._keys_of(word), word in self._stops, word == "-")
        number = self._numbers.setdefault(kind, len(self.of))
        if number == len(self.of):
            self.of.append(kind)
        if len(self) >= REMEMBERED:
            self.clear()
        self[word] = number
        return number


class States:
    """The states of one trie."""

    def __init__(self, trie: Trie, keys_of: Callable[[str], tuple[str, ...]], stops: Container[str]) -> None:
        """Begin at the root; `keys_of` tells the edges a word may take, and a gap does not reach over a word of `stops`."""
        self.kinds = _Kinds(keys_of, stops)
        self._grown = trie.grown
        self.begin = State(((trie.grown(trie.root), _WITHIN),), (), True)
        self._known: dict[frozenset[Place], State] = {}
        self._steps = 0

    def step(self, state: State, kind: int) -> State | None:
        """The state one word of that kind later; remembered in `state.after`."""
        places = frozenset(place for before in state.places for place in self._follow(before, kind))
        following = (self._known.get(places) or self._add(places)) if places else None
        state.after[kind] = following
        self._steps += 1
        if self._steps > REMEMBERED:
            self._known.clear()
            self.begin.after.clear()
            self._steps = 0
        return following

    def _follow(self, place: Place, kind: int) -> Iterator[Place]:
        """The places one word later."""
        keys, stops, hyphen = self.kinds.of[kind]
        node, how = place
        for key in keys:
            if key in node.edges:
                yield from self._reached(node.edges[key])
        if how == _WHOLE and hyphen:
            yield node, _WITHIN
        if how > 0 and not stops:
            yield node, how - 1

    def _add(self, places: frozenset[Place]) -> State:
        here = sorted({cue for node, how in places if how == _WHOLE for cue in node.here})
        goes_on = any(node.edges or (how == _WHOLE and node.gaps) for node, how in places)
        state = self._known[places] = State(tuple(places), tuple(here), goes_on)
        return state

    def _reached(self, node: Node) -> Iterator[Place]:
        yield self._grown(node), _WHOLE
        for reach, target in node.gaps:
            yield self._grown(target), reach
