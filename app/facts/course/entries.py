"""Entries of a form that tell how long the complaint has lasted, and may disagree: "Onset: Tuesday. Duration: six years"."""

from __future__ import annotations

from collections.abc import Sequence

from app.facts.presentation import Status
from app.facts.reading import Reading
from app.facts.sources import differ, labels, newly
from app.text.word_set import word_set
from corpus.facts import Onset

LABELS = frozenset(["duration", "onset", "started", "length"])
"""A sentence that begins with one of these tells how long the complaint has lasted, though it is named only behind it."""
_NEAR = 5
"""Tokens before a time within which its source is named."""
_SOURCES = word_set("says said writes wrote claims insists swears maintains according per states reckons letter card form note notes")
_NEWLY = word_set("worse worst flare flared new now changed since but increased recently lately again")
"""With one of these it is a change that is dated, not the whole."""


class Entries:
    """Times given as the whole length, each under a label or in somebody's words."""

    def __init__(self, words: list[str], onset: Onset) -> None:
        """Keep those of the complaint of `onset`."""
        self._words, self._onset = words, onset
        self._kept: list[Reading] = []

    def keep(self, lasting: Reading, first: int) -> None:
        """Keep this time of a sentence that begins at token `first`, if it is an entry."""
        if self._is_an_entry(lasting.start, first):
            self._kept.append(lasting)

    def _is_an_entry(self, at: int, first: int) -> bool:
        """Does it stand under a label, or in the words of somebody who is named as the source?"""
        said = self._words[first:at]
        if not _NEWLY.isdisjoint(said[1:]):
            return False
        return (said[:1] != [] and said[0] in LABELS and ":" in said) or not _SOURCES.isdisjoint(said[-_NEAR:])

    def disagreement(self) -> list[Reading]:
        """A denial that the complaint is new where entries disagree: one of them is wrong, and nobody knows which."""
        said = {entry.fact for entry in self._kept}
        if not {self._onset.acute, self._onset.chronic} <= said:
            return []
        last = self._kept[-1]
        return [Reading(self._onset.acute, Status.ABSENT, last.start, last.end, "two entries disagree", whole=True)]


def contradicted(course: Sequence[Reading], words: list[str], onset: Onset) -> list[Reading]:
    """A denial that the complaint is new where one source says that it is and another that it is old or unchanged."""
    new = [reading for reading in course if reading.fact == onset.acute and reading.says is Status.PRESENT]
    old = [reading for reading in course if reading.fact in (onset.chronic, onset.unchanged) and reading.says is Status.PRESENT]
    named = labels(words) if new and old else []
    if len(named) < 2:
        return []
    if all(reading.fact == onset.chronic for reading in old):
        new = newly(new, named, words)
    if not new or not differ(named, (reading.start for reading in new), (reading.start for reading in old)):
        return []
    return [Reading(onset.acute, Status.ABSENT, old[-1].start, old[-1].end, "two sources disagree", whole=True)]
