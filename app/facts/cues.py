"""Match many cue phrases at once: one trie over words, built once, walked from each token that can start a phrase.

A phrase is written as words: `neck pain`; `ache|pain` either word; `the?` an optional word; `{neck}` a word of that
list; `{n}` a number, `{year}` a year; `~` up to three further words (`~5`: up to five), never across punctuation or
a negation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product

from app.facts.tokens import tokenize
from app.facts.word_set import word_set

GAP_STOPS = word_set(". ! ? ; : , ( ) / and or but no not without denies denied never nor however although though except deny negative") | {
    "\n",
    "\n\n",
}
GAP = "~"
_NUMBER_WORDS = word_set("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty")


@dataclass(slots=True)
class _Node:
    """A state of the trie; `here` are the payloads of phrases that end at it."""

    edges: dict[str, _Node] = field(default_factory=dict)
    gaps: list[tuple[int, _Node]] = field(default_factory=list)
    here: list[int] = field(default_factory=list)


class PhraseError(ValueError):
    """A phrase that cannot be read; says which."""


@dataclass(slots=True)
class Match:
    """Phrase number `cue` covers tokens `start` to `end` (exclusive)."""

    start: int
    end: int
    cue: int


class Phrases:
    """All phrases of a lexicon; immutable once it is used."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        """Start empty, with the named word lists (single words) that `{name}` refers to."""
        self._root = _Node()
        self._labels: dict[str, tuple[str, ...]] = {}
        self._lists = {name: frozenset(words) for name, words in lists.items()}
        self._used: set[str] = set()
        self._starts: dict[str, tuple[_Node, ...]] = {}
        self._words: set[str] = set()

    @property
    def words(self) -> frozenset[str]:
        """Every word that occurs in a phrase or a used list."""
        return frozenset(self._words)

    def add(self, phrase: str, cue: int) -> None:
        """Add a phrase under a number; PhraseError when it names an unknown list or could match nothing."""
        choices: list[list[tuple[str, ...]]] = []
        for element in phrase.split():
            if element.startswith(GAP):
                choices.append([(element if element != GAP else "~3",)])
                continue
            optional = len(element) > 1 and element.endswith("?")
            options = [option for word in (element[:-1] if optional else element).split("|") for option in self._element(word, phrase)]
            choices.append([*options, ()] if optional else options)
        for combination in product(*choices):
            path = [step for part in combination for step in part]
            if not path or path[0].startswith(GAP):
                raise PhraseError(f"the phrase {phrase!r} can match nothing or starts with a gap")
            node = self._root
            for step in path:
                node = self._next(node, step)
            if cue not in node.here:
                node.here.append(cue)

    def _element(self, word: str, phrase: str) -> list[tuple[str, ...]]:
        """The steps of one word, in all its forms: itself, its tokens ("c5" is two), or a list's label and its longer members."""
        if word.startswith("{") and word.endswith("}"):
            name = word[1:-1]
            if name not in self._lists and name not in ("n", "year"):
                raise PhraseError(f"the phrase {phrase!r} names the word list {name!r}, which does not exist")
            if name not in self._used and name in self._lists:
                self._used.add(name)
                for member in self._lists[name]:
                    if len(tokenize(member).words) > 1:
                        continue
                    self._labels[member] = (*self._labels.get(member, (member,)), word)
                    self._words.add(member)
            members = sorted(self._lists.get(name, ()))
            return [(word,), *(steps for member in members if len(steps := tuple(tokenize(member).words)) > 1)]
        steps = tuple(tokenize(word).words)
        self._words.update(steps)
        return [steps]

    def _next(self, node: _Node, step: str) -> _Node:
        """The state after a step, made when it is new."""
        if not step.startswith(GAP):
            return node.edges.setdefault(step, _Node())
        size = int(step[1:])
        for known, target in node.gaps:
            if known == size:
                return target
        target = _Node()
        node.gaps.append((size, target))
        return target

    def keys(self, word: str) -> tuple[str, ...]:
        """What a word can match as: itself and the labels of its lists."""
        known = self._labels.get(word)
        if known is not None:
            return known
        if word in _NUMBER_WORDS:
            return (word, "{n}")
        if word[0].isdigit():
            return (word, "{n}", "{year}") if len(word) == 4 and word[:2] in ("19", "20") else (word, "{n}")
        return (word,)

    def _first(self, word: str) -> tuple[_Node, ...]:
        """The states after a first word; remembered for cue words, of which there are not many."""
        known = self._starts.get(word)
        if known is None:
            root = self._root.edges
            known = tuple(root[key] for key in self.keys(word) if key in root)
            if known and word in self._words:
                self._starts[word] = known
        return known

    def find(self, words: list[str]) -> list[Match]:
        """Every place where a phrase matches, in order of start; for each start and phrase the longest."""
        found: list[Match] = []
        size, starts, first = len(words), self._starts, self._first
        for start, word in enumerate(words):
            nodes = starts.get(word)
            if nodes is None:
                if word not in self._words and not word[0].isdigit():
                    continue
                nodes = first(word)
            if nodes:
                self._walk(words, start, [(node, start + 1) for node in nodes], size, found)
        return found

    def _walk(self, words: list[str], start: int, states: list[tuple[_Node, int]], size: int, found: list[Match]) -> None:
        """Follow all phrases that start at one token; append what matches."""
        best: dict[int, int] = {}
        keys = self.keys
        while states:
            node, at = states.pop()
            for cue in node.here:
                if best.get(cue, 0) < at:
                    best[cue] = at
            if at >= size:
                continue
            edges = node.edges
            if edges:
                word = words[at]
                for key in keys(word):
                    after = edges.get(key)
                    if after is not None:
                        states.append((after, at + 1))
                if word == "-" and at + 1 < size:
                    for key in keys(words[at + 1]):
                        after = edges.get(key)
                        if after is not None:
                            states.append((after, at + 2))
            for reach, target in node.gaps:
                edges = target.edges
                for there in range(at, min(at + reach + 1, size)):
                    word = words[there]
                    for key in keys(word):
                        after = edges.get(key)
                        if after is not None:
                            states.append((after, there + 1))
                    if word in GAP_STOPS:
                        break
        for cue, end in best.items():
            found.append(Match(start, end, cue))
