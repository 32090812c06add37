"""The invented topic, answers about it made by hand, and an assistant over it whose encoder can be computed in the head."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from app.answer import Answer, CitationShown, Versions
from app.shown import DeterminationShown, FactShown, RatingShown
from corpus.load import load_topic
from corpus.topic import Topic
from evals.asked import Asked, texts_of
from evals.item import Item
from index.encoder import Vectors
from index.opening import open_index
from index.settings import IndexSettings

if TYPE_CHECKING:
    from app.assistant import Assistant

FOLDER = Path(__file__).parent.parent / "topics" / "sore-elbow"
GOLD = Path(__file__).parent / "gold"
VERSIONS = Versions(corpus="c", rules="r", index="i", embedding_model="m")
DIMENSION = 512


class WordEncoder:
    """Each word has a direction of its own, so that the similarity of two texts is the share of words they have in common."""

    id, dimension = "words", DIMENSION

    def questions(self, texts: Sequence[str]) -> Vectors:
        return self.passages(texts)

    def passages(self, texts: Sequence[str], bulk: bool = False) -> Vectors:
        vectors = np.zeros((len(texts), DIMENSION), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in set(text.lower().replace("?", " ").replace(".", " ").replace(",", " ").split()):
                vectors[row, zlib.crc32(word.encode()) % DIMENSION] = 1
        return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def topic(folder: Path = FOLDER) -> Topic:
    return load_topic(folder)


def assistant(store: Path, folder: Path = FOLDER) -> Assistant:
    return assistant_over(topic(folder), store)


def assistant_over(of: Topic, store: Path) -> Assistant:
    from app.assistant import Assistant
    from app.writer.quoting import QuotingWriter

    topics = {"sore-elbow": of}
    return Assistant(topics, open_index(topics, IndexSettings(index=store), WordEncoder(), say=lambda _: None), QuotingWriter())


def item(**expected: Any) -> Item:
    return Item.model_validate(
        {"id": "x-1", "kind": "case", "turns": ["My elbow is sore."], "from": "made up", "date": "2026-01-01"} | expected
    )


def answer(**shown: Any) -> Answer:
    usual: dict[str, Any] = {
        "id": "0", "status": "answered", "provisional": False, "text": "", "facts": (), "determination": None, "ask": (), "refer": None,
        "alerts": (), "citations": (), "conflicts": (), "writer": "by hand", "versions": VERSIONS,
    }  # fmt: skip
    return Answer(**usual | shown)


def determined(variant: int) -> DeterminationShown:
    """The determination of a variant with its whole table as it is."""
    of = topic()
    rows = tuple(RatingShown(procedure=r.procedure, rating=r.rating, rrl=r.rrl, sources=r.sources) for r in of.table(variant))
    return DeterminationShown(
        topic="sore-elbow", edition=of.about.edition, variant=variant, title="", first_choice=(), ratings=rows, why_not=(), would_change=()
    )


def read(name: str, status: Any) -> FactShown:
    return FactShown(name=name, status=status)


def cited(quote: str, n: int = 1, shift: int = 0) -> CitationShown:
    """A citation of these words of the text, or of a place `shift` characters further."""
    start = topic().texts["text/elbows.md"].index(quote) + shift
    return CitationShown(
        n=n,
        passage="sore-elbow/text/elbows.md#x",
        source="A",
        section="Elbows",
        link=None,
        quote=quote,
        start=start,
        end=start + len(quote),
    )


def asked(of: Item, got: Answer) -> Asked:
    return Asked(of, got, topic(), texts_of(topic()))
