"""The FAQ: questions as people ask them, each answer a chain of quotations with their sources."""

from __future__ import annotations

from collections.abc import Mapping

from app.answer import CitationShown
from app.answering.citation import Citations
from app.place import Places
from app.shown import Record
from corpus.topic import Topic
from index.chunk import passages_of


class FaqShown(Record):
    """One FAQ entry as a reader gets it; `answer` is markdown with [n] marks."""

    id: str
    topic: str
    question: str
    phrasings: tuple[str, ...]
    answer: str
    citations: tuple[CitationShown, ...]
    tags: tuple[str, ...]


def faq_shown(topic: Topic, places: Places) -> tuple[FaqShown, ...]:
    """Every entry of a topic's FAQ, in the order of its file."""
    shown = []
    for entry in topic.faq:
        citations = Citations(topic)
        answer = " ".join(f"{quoted.sentence.text} {citations.sentence(quoted)}" for quoted in places.quotes(entry.answer))
        shown.append(
            FaqShown(
                id=entry.id,
                topic=topic.about.slug,
                question=entry.question,
                phrasings=entry.phrasings,
                answer=answer,
                citations=citations.all(),
                tags=entry.tags,
            )
        )
    return tuple(shown)


def all_entries(topics: Mapping[str, Topic]) -> tuple[FaqShown, ...]:
    """Every entry of every topic; needs no index."""
    return tuple(entry for topic in topics.values() for entry in faq_shown(topic, Places(passages_of(topic))))
