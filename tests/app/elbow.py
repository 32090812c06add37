"""The invented topic with an assistant over it: an index that knows words, not meanings, so that every hit can be foreseen."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from app.assistant import Assistant
from app.writer.draft import Writer
from app.writer.quoting import QuotingWriter
from corpus.load import load_topic
from corpus.topic import Topic
from index.chunk import passages_of, phrasings_of
from index.found import FaqHit, Found, PassageHit, SentenceHit

FOLDER = Path(__file__).parent.parent / "topics" / "sore-elbow"


@cache
def elbow() -> Topic:
    """The invented topic."""
    return load_topic(FOLDER)


def alike(one: str, other: str) -> float:
    """The part of the words of `one` that `other` has too."""
    first, second = (set(re.findall(r"\w+", text.lower())) for text in (one, other))
    return round(len(first & second) / len(first), 4) if first else 0.0


class WordIndex:
    """Finds what shares words with the question."""

    version, model = "words", "words"

    def __init__(self, topic: Topic) -> None:
        self._passages = passages_of(topic)
        self._phrasings = phrasings_of(topic)

    def search(self, question: str, k: int = 8) -> Found:
        passages = sorted((PassageHit(p, alike(question, p.text)) for p in self._passages), key=lambda h: (-h.score, h.passage.id))
        sentences = sorted(
            (SentenceHit(p, s, alike(question, s.text)) for p in self._passages for s in p.sentences),
            key=lambda h: (-h.score, h.sentence.start),
        )
        best: dict[str, FaqHit] = {}
        for phrasing in self._phrasings:
            hit = FaqHit(phrasing.topic, phrasing.faq, phrasing.text, alike(question, phrasing.text))
            if hit.score > best.get(hit.faq, FaqHit("", "", "", -1.0)).score:
                best[hit.faq] = hit
        faq = tuple(sorted(best.values(), key=lambda h: (-h.score, h.faq)))
        return Found(tuple(passages[:k]), tuple(sentences[: 3 * k]), faq[:k], passages[0].score)


def assistant(writer: Writer | None = None) -> Assistant:
    """An assistant for elbows."""
    topic = elbow()
    return Assistant({topic.about.slug: topic}, WordIndex(topic), writer or QuotingWriter())  # type: ignore[arg-type]
