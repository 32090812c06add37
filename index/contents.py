"""What an index has to hold: one row per text that is embedded, named by its content, and what each row stands for."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus.topic import Topic
from index.chunk import CHUNKING, Phrasing, passages_of, phrasings_of
from index.passage import Passage, Sentence

KINDS = ("passages", "sentences", "questions", "inside", "outside")
"""Names of the collections: paragraphs, their sentences, FAQ phrasings, and what else people type, within a topic and beside it."""

Meta = Mapping[str, str | bool]


@dataclass(frozen=True)
class Row:
    """A text to embed. Rows of the same text are one row: `id` is the hash of the text."""

    id: str
    text: str
    meta: Meta
    """For other programs that look into the store; Firstscan itself reads ids and vectors only."""


@dataclass(frozen=True)
class Typed:
    """A text that people type, of which the topic is known to answer it, or not to."""

    topic: str
    text: str


@dataclass(frozen=True)
class Contents:
    """Everything that is searched, in an order that depends on content alone."""

    passages: tuple[Passage, ...]
    phrasings: tuple[Phrasing, ...]
    inside: tuple[Typed, ...] = ()
    outside: tuple[Typed, ...] = ()

    @cached_property
    def sentences(self) -> tuple[tuple[Passage, Sentence], ...]:
        """Every sentence with its passage, by passage id and place."""
        return tuple((passage, sentence) for passage in self.passages for sentence in passage.sentences)

    @cached_property
    def ids(self) -> Mapping[str, tuple[str, ...]]:
        """By kind: the row id of every passage, sentence and phrasing, in their order."""
        return {
            "passages": tuple(row_id(embedded(passage)) for passage in self.passages),
            "sentences": tuple(row_id(sentence.text) for _, sentence in self.sentences),
            "questions": tuple(row_id(phrasing.text) for phrasing in self.phrasings),
            "inside": tuple(row_id(each.text) for each in self.inside),
            "outside": tuple(row_id(each.text) for each in self.outside),
        }

    def rows(self, kind: str) -> tuple[Row, ...]:
        """The rows of one kind, each once, by id."""
        found: dict[str, Row] = {}
        for name, (text, meta) in zip(self.ids[kind], self._texts(kind), strict=True):
            found.setdefault(name, Row(name, text, meta))
        return tuple(found[name] for name in sorted(found))

    def version(self, model: str) -> str:
        """Hash of what an index of these contents by that model holds; the same on every machine and in every folder."""
        digest = hashlib.sha256(f"{CHUNKING}\0{model}".encode())
        for kind in KINDS:
            digest.update(f"\0{kind}".encode())
            for name in sorted(set(self.ids[kind])):
                digest.update(name.encode())
        return digest.hexdigest()[:32]

    def _texts(self, kind: str) -> Iterable[tuple[str, Meta]]:
        match kind:
            case "passages":
                return ((embedded(passage), _meta(passage)) for passage in self.passages)
            case "sentences":
                return ((sentence.text, _meta(passage)) for passage, sentence in self.sentences)
            case "inside" | "outside":
                return ((each.text, {"topic": each.topic}) for each in (self.inside if kind == "inside" else self.outside))
            case _:
                return ((phrasing.text, {"topic": phrasing.topic, "faq": phrasing.faq}) for phrasing in self.phrasings)


def contents_of(topics: Iterable[Topic], own: Sequence[Passage] = ()) -> Contents:
    """The contents of these topics and of the user's own documents."""
    topics = tuple(topics)
    passages = [passage for topic in topics for passage in passages_of(topic)]
    phrasings = [phrasing for topic in topics for phrasing in phrasings_of(topic)]
    return Contents(
        tuple(sorted((*passages, *own), key=lambda passage: passage.id)),
        tuple(sorted(phrasings, key=lambda phrasing: (phrasing.topic, phrasing.faq, phrasing.text))),
        tuple(Typed(topic.about.slug, text) for topic in topics for text in sorted(set(topic.inside))),
        tuple(Typed(topic.about.slug, text) for topic in topics for text in sorted(set(topic.outside))),
    )


def embedded(passage: Passage) -> str:
    """What the encoder reads of a passage: the nearest heading says what the paragraph is about."""
    heading = passage.section.rsplit(" > ", 1)[-1]
    return f"{heading}. {passage.text}" if heading else passage.text


def row_id(text: str) -> str:
    """The id of a text's row: 128 bits of its sha256, in hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _meta(passage: Passage) -> Meta:
    return {
        "passage": passage.id,
        "topic": passage.topic,
        "section": passage.section,
        "sources": ", ".join(passage.sources),
        "own": passage.own,
    }
