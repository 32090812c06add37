"""How many of a question's rarer words the phrasings of a FAQ entry use too: what a cosine over whole sentences tends to overlook."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Container, Iterable, Mapping

from index.lexical import words

Entry = tuple[str, str]
"""Topic and id of a FAQ entry."""


class SharedWords:
    """The words of each entry's phrasings, and how rare each word is among the entries (inverse document frequency)."""

    def __init__(self, phrasings: Iterable[tuple[Entry, str]]) -> None:
        """Gather the words of all phrasings, by entry."""
        self._words: dict[Entry, set[str]] = {}
        for entry, text in phrasings:
            self._words.setdefault(entry, set()).update(words(text))
        counted = Counter(word for each in self._words.values() for word in each)
        self._rarity = {word: math.log(1 + len(self._words) / count) for word, count in counted.items()}

    def shares(self, question: str, entries: Iterable[Entry]) -> Mapping[Entry, float]:
        """0 to 1 for each entry: the part of the question's known words, by rarity, that its phrasings use too."""
        asked = {word: self._rarity[word] for word in sorted(set(words(question))) if word in self._rarity}
        whole = sum(asked.values())
        if not whole:
            return dict.fromkeys(entries, 0.0)
        rare = list(asked.items())
        return {entry: round(sum([rarity for word, rarity in rare if word in have]) / whole, 6) for entry, have in self._of(entries)}

    def _of(self, entries: Iterable[Entry]) -> Iterable[tuple[Entry, Container[str]]]:
        return ((entry, self._words.get(entry, ())) for entry in entries)
