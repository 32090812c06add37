"""The names a topic's files use of one another, and the errors when one is not defined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from corpus.errors import CorpusError
from corpus.file_text import FileText
from corpus.quote import Quote
from corpus.sources import codes
from corpus.suggest import did_you_mean
from corpus.toml_record import Where, place
from corpus.topic import Topic


@dataclass(frozen=True)
class Named:
    """A topic with the files it was read from; every method raises CorpusError when what it looks for is not there.

    `name` is a file inside the topic folder, `loc` the path of keys and positions of the entry that is checked.
    """

    topic: Topic
    files: Mapping[str, FileText]

    @cached_property
    def fact_names(self) -> frozenset[str]:
        """All facts of facts.toml."""
        return frozenset(row.name for row in self.topic.facts.fact)

    @cached_property
    def numbers(self) -> frozenset[int]:
        """All variants of variants.toml."""
        return frozenset(row.number for row in self.topic.variants.variant)

    @cached_property
    def paragraphs(self) -> dict[str, list[str]]:
        """The paragraphs of each text file, by its path."""
        texts: dict[str, list[str]] = {}
        for row in self.topic.paragraphs:
            texts.setdefault(row.file, []).append(row.text)
        return texts

    @cached_property
    def _together(self) -> dict[str, str]:
        """The same, each file in one piece, with a character between paragraphs that no file may hold."""
        return {file: "\0".join(texts) for file, texts in self.paragraphs.items()}

    def fault(self, name: str, loc: Where, wrong: str, remedy: str) -> CorpusError:
        """The error to raise for an entry."""
        return CorpusError(self.files[name].shown, place(self.files[name], loc), wrong, remedy)

    def unique(self, name: str, table: str, key: str, values: Iterable[object]) -> None:
        """No two rows of [[table]] have the same `key`."""
        seen: dict[object, int] = {}
        for i, value in enumerate(values):
            if (first := seen.setdefault(value, i)) != i:
                wrong = f'{key} "{value}" is already that of [[{table}]] {first + 1}'
                raise self.fault(name, (table, i, key), wrong, "Give each its own, or delete one of the two")

    def known(self, name: str, loc: Where, kind: str, value: str, known: Iterable[str], home: str) -> None:
        """`value` is one of `known`, which are defined in `home`."""
        if value not in (names := set(known)):
            raise self.fault(name, loc, f'{kind} "{value}" is not in {home}', did_you_mean(value, names))

    def facts(self, name: str, loc: Where, used: Iterable[str]) -> None:
        """Every fact used is defined."""
        for fact in used:
            self.known(name, loc, "fact", fact, self.fact_names, "facts.toml")

    def variant(self, name: str, loc: Where, number: int) -> None:
        """The variant is defined."""
        self.known(name, loc, "variant", str(number), map(str, self.numbers), "variants.toml")

    def neighbour(self, name: str, loc: Where, id: str | None) -> None:
        """The neighbouring topic is defined; None refers to nobody."""
        if id is not None:
            self.known(name, loc, "neighbour", id, (row.id for row in self.topic.about.neighbour), "topic.toml")

    def sources(self, name: str, loc: Where, sources: str) -> None:
        """Every source code in the list is defined."""
        for code in codes(sources):
            self.known(name, loc, "source", code, self.topic.about.sources, "topic.toml")

    def quotes(self, name: str, loc: Where, quotes: Iterable[Quote]) -> None:
        """Each quotation stands in its file, inside one paragraph, exactly once."""
        for quote in quotes:
            self.known(name, loc, "text file", quote.file, self.paragraphs, "the folder")
            if not quote.text.strip():
                raise self.fault(name, loc, "an empty quotation", f"Quote a sentence of {quote.file}")
            if (times := self._together[quote.file].count(quote.text)) != 1:
                found = f"{times} times in {quote.file}" if times else f"in no paragraph of {quote.file}"
                remedy = "Quote a longer piece, so that it is found once" if times else self._nearest(quote)
                raise self.fault(name, loc, f'the quotation "{quote.text[:60]}" is {found}', remedy)

    def _nearest(self, quote: Quote) -> str:
        near = did_you_mean(quote.text, [part for text in self.paragraphs[quote.file] for part in text.replace(". ", ".\n").split("\n")])
        return near if near.startswith("Did you mean") else "Copy a sentence of a paragraph, letter by letter"


def offsets(topic: Topic, quote: Quote) -> list[int]:
    """Where in the quote's file its words stand inside a paragraph; characters from the file's start."""
    text, found = topic.texts.get(quote.file, ""), []
    inside = [(row.start, row.end) for row in topic.paragraphs if row.file == quote.file]
    at = text.find(quote.text)
    while at >= 0:
        if any(start <= at and at + len(quote.text) <= end for start, end in inside):
            found.append(at)
        at = text.find(quote.text, at + 1)
    return found
