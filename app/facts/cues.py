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
        self._keys: dict[str, tuple[str, ...]] = {}
        self._words: set[str] = set()
        self._frozen: frozenset[str] = frozenset()

    @property
    def words(self) -> frozenset[str]:
        """Every word that occurs in a phrase or a used list."""
        if len(self._frozen) != len(self._words):
            self._frozen = frozenset(self._words)
        return self._frozen

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
                    inner = tokenize(member).words
                    if len(inner) > 1:
                        self._words.update(inner)
                        continue
                    self._labels[member] = (*self._labels.get(member, (member,)), word)
                    self._words.add(member)
            members = sorted(self._lists.get(name, ()))
            return [(word,), *(parts for member in members if len(parts := tuple(tokenize(member).words)) > 1)]
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

    def _keys_of(self, word: str) -> tuple[str, ...]:
        """The keys of a word, empty for one that no phrase holds; those of cue words are remembered."""
        known = self._keys.get(word)
        if known is not None:
            return known
        if word in self._words or word in self._labels:
            known = self._keys[word] = self.keys(word)
            return known
        return self.keys(word) if word[0].isdigit() or word in _NUMBER_WORDS else ()

    def find(self, words: list[str]) -> list[Match]:
        """Every place where a phrase matches, in order of start; for each start and phrase the longest."""
        found: list[Match] = []
        get, keys_of = self._keys.get, self._keys_of
        keys = [get(word) or keys_of(word) for word in words]
        keys.append(())
        root = self._root.edges
        for start, options in enumerate(keys):
            best: dict[int, int] = {}
            for key in options:
                node = root.get(key)
                if node is None:
                    continue
                if not node.here and not node.gaps and words[start + 1 : start + 2] != ["-"]:
                    edges = node.edges
                    for following in keys[start + 1]:
                        if following in edges:
                            break
                    else:
                        continue
                self._walk(words, keys, node, start + 1, best)
            for cue, end in best.items():
                found.append(Match(start, end, cue))
        return found

    def _walk(self, words: list[str], keys: list[tuple[str, ...]], root: _Node, start: int, best: dict[int, int]) -> None:
        """Follow all phrases that go on from a state at token `start`; keep the longest end of each in `best`."""
        states = [(root, start)]
        size = len(words)
        while states:
            node, at = states.pop()
            for cue in node.here:
                if best.get(cue, 0) < at:
                    best[cue] = at
            if at >= size:
                continue
            edges = node.edges
            if edges:
                for key in keys[at]:
                    if key in edges:
                        states.append((edges[key], at + 1))
                if words[at] == "-":
                    for key in keys[at + 1]:
                        if key in edges:
                            states.append((edges[key], at + 2))
            for reach, target in node.gaps:
                edges = target.edges
                for there in range(at, min(at + reach + 1, size)):
                    for key in keys[there]:
                        if key in edges:
                            states.append((edges[key], there + 1))
                    if words[there] in GAP_STOPS:
                        break
