"""Match many cue phrases at once: one trie over words, built once, followed from each token that can start a phrase.

A phrase is written as words: `neck pain`; `ache|pain` either word; `the?` an optional word; `{neck}` a word of that
list, in which `*sarcoma` stands for every word that ends so; `{n}` a number, `{year}` a year; `~` up to three further
words (`~5`: up to five), never across punctuation, "and", "or" or a negation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product

from app.facts.states import END, Node, States
from app.facts.tokens import tokenize
from app.facts.word_set import word_set

GAP_STOPS = word_set("""
    . ! ? ; : , ( ) / and or but no not without denies denied never nor however although though except deny negative
    doesnt dont didnt isnt wasnt arent werent hasnt havent hadnt aint
    """) | {
    "\n",
    "\n\n",
}
GAP = "~"
ENDING = "*"
_NUMBER_WORDS = word_set("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty")


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
        self._root = Node()
        self._labels: dict[str, tuple[str, ...]] = {}
        self._lists = {name: frozenset(words) for name, words in lists.items()}
        self._endings: dict[str, tuple[str, ...]] = {}
        self._used: set[str] = set()
        self._states: States | None = None
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
        self._states = None

    def _element(self, word: str, phrase: str) -> list[tuple[str, ...]]:
        """The steps of one word, in all its forms: itself, its tokens ("c5" is two), or a list's label and its longer members."""
        if word.startswith("{") and word.endswith("}"):
            name = word[1:-1]
            if name not in self._lists and name not in ("n", "year"):
                raise PhraseError(f"the phrase {phrase!r} names the word list {name!r}, which does not exist")
            if name not in self._used and name in self._lists:
                self._used.add(name)
                for member in self._lists[name]:
                    if member.startswith(ENDING):
                        self._endings[member[1:]] = (*self._endings.get(member[1:], ()), word)
                        continue
                    inner = tokenize(member).words
                    if len(inner) > 1:
                        self._words.update(inner)
                        continue
                    self._labels[member] = (*self._labels.get(member, (member,)), word)
                    self._words.add(member)
            members = sorted(member for member in self._lists.get(name, ()) if not member.startswith(ENDING))
            return [(word,), *(parts for member in members if len(parts := tuple(tokenize(member).words)) > 1)]
        steps = tuple(tokenize(word).words)
        self._words.update(steps)
        return [steps]

    def _next(self, node: Node, step: str) -> Node:
        """The state after a step, made when it is new."""
        if not step.startswith(GAP):
            return node.edges.setdefault(step, Node())
        size = int(step[1:])
        for known, target in node.gaps:
            if known == size:
                return target
        target = Node()
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
        for ending, labels in self._endings.items():
            if word.endswith(ending) and word.isalpha():
                return (word, *labels)
        return (word,)

    def _states_now(self) -> States:
        known = self._words | self._labels.keys()

        def keys_of(word: str) -> tuple[str, ...]:
            if word in known or word in _NUMBER_WORDS:
                return self.keys(word)
            return self.keys(word)[1:]

        self._states = States(self._root, keys_of, GAP_STOPS)
        return self._states

    def find(self, words: list[str]) -> list[Match]:
        """Every place where a phrase matches, in order of start, the longer first; for each start and phrase the longest."""
        states = self._states or self._states_now()
        step, begin = states.step, states.begin
        first = begin.after
        kinds = [*map(states.kinds.__getitem__, words), END]
        found: list[Match] = []
        for start, kind in enumerate(kinds):
            try:
                state = first[kind]
            except KeyError:
                state = step(begin, kind)
            if state is None:
                continue
            at = start + 1
            ends = dict.fromkeys(state.here, at)
            while state.goes_on:
                try:
                    following = state.after[kinds[at]]
                except KeyError:
                    following = step(state, kinds[at])
                if following is None:
                    break
                state, at = following, at + 1
                for cue in state.here:
                    ends[cue] = at
            if len(ends) > 1:
                found += [Match(start, end, cue) for cue, end in sorted(ends.items(), key=_longest_first)]
            else:
                for cue, end in ends.items():
                    found.append(Match(start, end, cue))
        return found


def _longest_first(found: tuple[int, int]) -> int:
    return -found[1]
