"""Is the question about this guideline at all, and does the guideline answer it? Absolute limits, never relative ones."""

from __future__ import annotations

from dataclasses import dataclass

from app.asked import Asked
from app.phrases import holds
from app.place import Places
from app.writer.draft import Quoted
from corpus.topic import Topic
from index.found import Found

ABOUT = 0.50
"""A passage this near means the question is about the topic, also without any of its words."""
ABOUT_WITH_WORDS = 0.30
"""With one of the topic's own words in the question, this is near enough."""
ANSWERS = 0.45
"""Below this no sentence answers the question."""
FAQ_SURE = 0.78
"""A FAQ phrasing this near is the same question."""


@dataclass(frozen=True)
class Relevance:
    """How near the corpus is to a question; the limits were set on the development questions."""

    on_topic: bool
    answers: bool
    faq: str | None

    @property
    def faq_is_sure(self) -> bool:
        """Is the question one of the FAQ, in other words?"""
        return self.faq is not None

    def faq_answer(self, topic: Topic, places: Places) -> tuple[Quoted, ...]:
        """The sentences of that FAQ's answer; empty when there is none."""
        return next((places.quotes(entry.answer) for entry in topic.faq if entry.id == self.faq), ())


def judge(text: str, asked: Asked, found: Found, topic: Topic) -> Relevance:
    """The relevance of what was found to the last turn `text`."""
    words = holds(text, topic.about.words)
    best_sentence = found.sentences[0].score if found.sentences else 0.0
    faq = next((hit.faq for hit in found.faq if hit.topic == topic.about.slug and hit.score >= FAQ_SURE), None)
    on_topic = faq is not None or found.best >= ABOUT or (words and found.best >= ABOUT_WITH_WORDS)
    return Relevance(on_topic=on_topic, answers=best_sentence >= ANSWERS, faq=faq)
