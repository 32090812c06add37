"""Which FAQ entries a question comes near to: by its nearest phrasing, shared words, their pieces, and all phrasings weighed together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from index.chunk import Phrasing
from index.encoder import Vectors
from index.found import FaqHit
from index.near import Near
from index.pieces import SharedPieces
from index.shared import Entry, SharedWords
from index.told_apart import ToldApart


class FaqHits:
    """The entries of all topics; what is fitted to their phrasings is fitted at the first question."""

    def __init__(self, phrasings: Sequence[Phrasing], rows: Callable[[str], Vectors], relevant: float) -> None:
        """Over these phrasings, whose vectors `rows("questions")` gives; below `relevant` nothing is a hit."""
        self._phrasings, self._rows, self._relevant = phrasings, rows, relevant

    def hits(self, question: str, vector: Vectors, near: Sequence[Near]) -> tuple[FaqHit, ...]:
        """Each entry once, by its nearest phrasing."""
        nearest: dict[Entry, tuple[str, float]] = {}
        for place, score in near:
            entry = self._entries[place]
            if score >= self._relevant and entry not in nearest:
                nearest[entry] = self._phrasings[place].text, score
        shares, pieces = self._shared.shares(question, nearest), self._pieces.shares(question, nearest)
        behind = self._told_apart.scores(vector, nearest) if self._told_apart else dict.fromkeys(nearest, 0.0)
        known = self._shared.known(question)
        return tuple(
            FaqHit(*entry, text, score, pieces[entry], behind[entry], round(known * shares[entry], 6))
            for entry, (text, score) in nearest.items()
        )

    @cached_property
    def answered_by(self) -> Mapping[Entry, tuple[str, ...]]:
        """The passages that each entry's answer quotes, in its order."""
        return {(phrasing.topic, phrasing.faq): phrasing.answered_by for phrasing in self._phrasings}

    @cached_property
    def _entries(self) -> Sequence[Entry]:
        """The entry of each phrasing."""
        return [(phrasing.topic, phrasing.faq) for phrasing in self._phrasings]

    @cached_property
    def _shared(self) -> SharedWords:
        return SharedWords(((phrasing.topic, phrasing.faq), phrasing.text) for phrasing in self._phrasings)

    @cached_property
    def _pieces(self) -> SharedPieces:
        return SharedPieces(((phrasing.topic, phrasing.faq), phrasing.text) for phrasing in self._phrasings)

    @cached_property
    def _told_apart(self) -> ToldApart | None:
        """Fitted at the first question, to the vectors the index holds."""
        return ToldApart(self._entries, self._rows("questions")) if self._phrasings else None
