"""Which FAQ entry asks the same: the nearest phrasing, helped by the rarer words they share."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

from app.vocabulary import stems
from corpus.topic import Topic
from index.found import FaqHit, Found

SHARED = 0.3
"""What sharing every word of the question adds to the similarity of the nearest phrasing; set on the development questions."""


@dataclass(frozen=True)
class FaqMatch:
    """The entry that comes nearest to a question."""

    faq: str
    score: float
    """Cosine of the nearest phrasing, absolute."""


class FaqWords:
    """The words of each entry's phrasings, and how rare each word is among the entries (inverse document frequency)."""

    def __init__(self, topic: Topic) -> None:
        """Gather the words of the topic's FAQ."""
        self._words = {entry.id: stems(" ".join((entry.question, *entry.phrasings))) for entry in topic.faq}
        counted = Counter(word for words in self._words.values() for word in words)
        self._rarity = {word: math.log(1 + len(self._words) / count) for word, count in counted.items()}

    def shared(self, words: frozenset[str], faq: str) -> float:
        """0 to 1: the part of the question's known words, by rarity, that the entry's phrasings use too."""
        whole = sum(self._rarity.get(word, 0.0) for word in words)
        return sum(self._rarity.get(word, 0.0) for word in words & self._words.get(faq, frozenset())) / whole if whole else 0.0


def best_faq(text: str, found: Found, topic: Topic) -> FaqMatch | None:
    """The entry that fits best; None when none comes near at all."""
    words, known = stems(text), _faq_words(topic)

    def fit(hit: FaqHit) -> tuple[float, str]:
        return round(hit.score + SHARED * known.shared(words, hit.faq), 6), hit.faq

    hits = [hit for hit in found.faq if hit.topic == topic.about.slug]
    best = max(hits, key=fit, default=None)
    return FaqMatch(best.faq, best.score) if best else None


def _faq_words(topic: Topic) -> FaqWords:
    if topic.hash not in _GATHERED:
        _GATHERED[topic.hash] = FaqWords(topic)
    return _GATHERED[topic.hash]


_GATHERED: dict[str, FaqWords] = {}
