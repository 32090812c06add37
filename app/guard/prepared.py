"""Everything the guard needs of a topic, prepared once."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.guard.language import Language, language
from app.guard.mentions import Named, Names, names
from app.guard.spelling import Speller
from app.guard.tables import Table, Tables
from corpus.topic import Topic

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class Prepared:
    """The names, the language, the tables and the variants of a topic."""

    def __init__(self, topic: Topic) -> None:
        """Prepare a topic."""
        self.topic = topic
        self.names: Names = names(topic.procedures)
        self.language: Language = language()
        self.tables = Tables(topic)
        self.doses = self.language.doses
        vocabulary = self.names.stems.vocabulary() | self.names.after.vocabulary() | self.names.before.vocabulary()
        for grammar in self.language.grammars.values():
            vocabulary |= grammar.vocabulary
        vocabulary |= self.language.english
        self.speller = Speller(vocabulary)
        about = topic.about
        self.neighbours = {n.topic.lower(): frozenset(_YEAR.findall(f"{n.edition} {n.citation}")) for n in about.neighbour}
        self._by_name = {name.lower(): row.number for row in topic.variants.variant for name in (*row.names, row.title)}
        self._name_pattern = _pattern(self._by_name)

    def variants_named(self, text: str) -> set[int]:
        """Variants that a text names in words."""
        return {self._by_name[match] for match in self._name_pattern.findall(text.lower())}

    def neighbour_year(self, text: str, year: str) -> bool:
        """Is it the edition of another topic, which the sentence names?"""
        return any(topic in text and year in years for topic, years in self.neighbours.items())

    def other_tables(self, text: str, heading: str, variant: int) -> list[Table]:
        """Tables of other variants a sentence (or the heading above it) is plainly about."""
        return self._situation(text, variant) or self._situation(heading, variant)

    def _situation(self, text: str, variant: int) -> list[Table]:
        named = self.variants_named(text)
        if named and variant not in named:
            return [self.tables.now[number] for number in sorted(named) if number in self.tables.now]
        return []

    def siblings(self, named: Named) -> int:
        """The same study in every phase."""
        wanted = {procedure.modality for index, procedure in enumerate(self.names.procedures) if named.bits >> index & 1}
        return sum(1 << index for index, procedure in enumerate(self.names.procedures) if procedure.modality in wanted)


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(phrases, key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(phrase)}(?!\w)" for phrase in ordered) or r"(?!)")


_prepared: dict[int, tuple[Topic, Prepared]] = {}


def prepared(topic: Topic) -> Prepared:
    """The topic prepared; kept for as long as the topic is in use."""
    hit = _prepared.get(id(topic))
    if hit is not None:
        return hit[1]
    if len(_prepared) >= 16:
        _prepared.clear()
    _prepared[id(topic)] = (topic, Prepared(topic))
    return _prepared[id(topic)][1]
