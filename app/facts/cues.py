"""Match many cue phrases at once: one trie over words, built once, followed from each token that can start a phrase.

A phrase is written as words: `neck pain`; `ache|pain` either word; `the?` an optional word; `{neck}` a word of that
list, in which `*sarcoma` stands for every word that ends so; `{n}` a number, `{year}` a year; `~` up to three further
words (`~5`: up to five), never across punctuation, "and", "or" or a negation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from app.facts.alphabet import Alphabet, PhraseError, Steps
from app.facts.states import END, States
from app.facts.trie import GAP, Trie
from app.text.word_set import word_set

GAP_STOPS = word_set("""
    . ! ? ; : , ( ) / and or but no not without denies denied never nor however although though except deny negative
    doesnt dont didnt isnt wasnt arent werent hasnt havent hadnt aint
    """) | {
    "\n",
    "\n\n",
}


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
        self._alphabet = Alphabet(lists)
        self._choices = cache(self._unfolded)
        self._trie = Trie(self._choices)
        self._states: States | None = None

    @property
    def words(self) -> frozenset[str]:
        """Every word that occurs in a phrase or a used list."""
        return self._alphabet.words

    def add(self, phrase: str, cue: int) -> None:
        """Add a phrase under a number; PhraseError when it names an unknown list or could match nothing."""
        elements = phrase.split()
        try:
            ways = [self._choices(element) for element in elements]  # all of them, since a text is spelled with the words of all phrases
        except PhraseError as problem:
            raise PhraseError(f"the phrase {phrase!r} {problem}") from None
        needed = next((at for at, steps in enumerate(ways) if () not in steps), len(ways))
        if needed == len(ways) or any(element.startswith(GAP) for element in elements[: needed + 1]):
            raise PhraseError(f"the phrase {phrase!r} can match nothing or starts with a gap")
        self._trie.add(elements, cue)
        self._states = None

    def _unfolded(self, element: str) -> list[Steps]:
        """What may stand for one element of a phrase."""
        if element.startswith(GAP):
            return [(element if element != GAP else "~3",)]
        optional = len(element) > 1 and element.endswith("?")
        options = [steps for word in (element[:-1] if optional else element).split("|") for steps in self._alphabet.forms(word)]
        return [*options, ()] if optional else options

    def find(self, words: list[str]) -> list[Match]:
        """Every place where a phrase matches, in order of start, the longer first; for each start and phrase the longest."""
        states = self._states
        if states is None:
            states = self._states = States(self._trie, self._alphabet.distinct, GAP_STOPS)
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
            ends = dict.fromkeys(state.here, at) if state.here else {}
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
