"""How many of a question's rarer words the phrasings of a FAQ entry use too: what a cosine over whole sentences tends to overlook."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from index.lexical import words

Entry = tuple[str, str]
"""Topic and id of a FAQ entry."""


class SharedWords:
    """The entries that use each word, and how rare the word is among all entries (inverse document frequency)."""

    def __init__(self, phrasings: Iterable[tuple[Entry, str]]) -> None:
        """Gather the words of all phrasings."""
        entries = set[Entry]()
        self._with: dict[str, set[Entry]] = {}
        for entry, text in phrasings:
            entries.add(entry)
            for word in words(text):
                self._with.setdefault(word, set()).add(entry)
        self._rarity = {word: math.log(1 + len(entries) / len(having)) for word, having in self._with.items()}
        self._rarest = math.log(1 + len(entries))

    def known(self, question: str) -> float:
        """0 to 1: the part of the question's words, by rarity, that any entry uses; a word that none uses is the rarest of all."""
        asked = set(words(question))
        rarity = sum(sorted(self._rarity[word] for word in asked if word in self._rarity))
        unknown = sum(word not in self._rarity for word in asked) * self._rarest
        return round(rarity / (rarity + unknown), 6) if rarity else 0.0

    def shares(self, question: str, entries: Iterable[Entry]) -> Mapping[Entry, float]:
        """0 to 1 for each entry: the part of the question's known words, by rarity, that its phrasings use too."""
        asked = {word: self._rarity[word] for word in sorted(set(words(question))) if word in self._rarity}
        whole = sum(asked.values())
        if not whole:
            return dict.fromkeys(entries, 0.0)
        shared: dict[Entry, float] = dict.fromkeys(entries, 0.0)
        for word, rarity in asked.items():
            for entry in self._with[word]:
                if entry in shared:
                    shared[entry] += rarity
        return {entry: round(each / whole, 6) for entry, each in shared.items()}
