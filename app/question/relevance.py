"""Is the question about this guideline at all, and does the guideline answer it? Absolute limits, never relative ones."""

from __future__ import annotations

from dataclasses import dataclass

from app.place import Places
from app.question.faq_match import best_faq
from app.text.vocabulary import unknown_words
from app.writer.draft import Quoted
from corpus.topic import Topic
from index.found import Found

PASSAGE, SENTENCE, FAQ, COVERED, OUTSIDE, UNKNOWN = 1.4, 0.65, 1.5, 0.7, 3.9, 0.11
"""Weights of the similarity to the nearest passage, sentence and FAQ phrasing and of the part of the words that the nearest FAQ entry
uses too, and against them of the similarity to the nearest texts outside the topic and of each word that the topic never uses."""
MOST_UNKNOWN = 3
"""So many words that the topic never uses count; more make a question no stranger."""
USUAL = 0.35
"""A topic without texts of others' business is judged as if some were as near as they usually are."""
ABOUT = 0.25
"""From this sum on a question is about the topic. Weights and limit come from an earlier fit to the development questions;
`python -m evals.weights` prints a fresh one beside them."""
ANSWERS, FAQ_ANSWERS = 0.42, 0.55
"""With no sentence and no FAQ phrasing as near as this, the text does not answer the question."""
FAQ_SURE = 0.78
"""A FAQ phrasing this near is the same question."""
FAQ_CLOSE = 0.62
"""A FAQ phrasing this near is a question of the same kind."""
FAQ_LIKELY = 0.45
"""A FAQ phrasing this near has an answer that helps, beside the nearest passages, and so it does alone where the rest is near, too."""
NEAR = 0.1
"""So much beyond ABOUT is near."""


@dataclass(frozen=True)
class Relevance:
    """How near the corpus is to a question."""

    nearness: float
    """The weighted sum that is held against ABOUT."""
    answers: bool
    """Is any sentence near enough to answer the question?"""
    faq: str | None
    """The FAQ entry that comes nearest, when one comes near."""
    faq_score: float
    """Cosine of the nearest phrasing of that entry."""
    faq_covers: float = 0.0
    """The part of the question's words, the rare ones before all, that this entry's phrasings use too."""
    faq_fit: float = 0.0
    """How well that entry fits altogether, in units of similarity."""
    words: float = 0.0
    """Do the words of the question lean to what the topic does not answer? Above 0 if so."""
    meaning: float = 0.0
    """The same of its meaning as a whole."""

    @property
    def faq_is_sure(self) -> bool:
        """Is the question that entry, in other words?"""
        return self.faq_score >= FAQ_SURE

    @property
    def faq_is_close(self) -> bool:
        """Is the question of that entry's kind?"""
        return self.faq_score >= FAQ_CLOSE

    @property
    def on_topic(self) -> bool:
        """Is the question about this topic?"""
        return self.faq_is_sure or self.nearness >= ABOUT

    def faq_answer(self, topic: Topic, places: Places) -> tuple[Quoted, ...]:
        """The sentences of that FAQ's answer; empty when there is none."""
        return next((places.quotes(entry.answer) for entry in topic.faq if entry.id == self.faq), ())


def judge(text: str, found: Found, topic: Topic) -> Relevance:
    """The relevance of what was found to the last turn `text`."""
    match = best_faq(found, topic)
    _, sentence, faq, covered, *_ = values = measures(text, found, topic)
    nearness = sum(weight * value for weight, value in zip(weights(), values, strict=True))
    likely = faq >= FAQ_LIKELY and nearness >= ABOUT + NEAR
    answers = sentence >= ANSWERS or faq >= FAQ_ANSWERS or likely
    leaning = next(((hit.words, hit.meaning) for hit in found.outside if hit.topic == topic.about.slug), (0.0, 0.0))
    return Relevance(
        nearness, answers, match.faq if match and faq >= FAQ_LIKELY else None, faq, covered, match.fit if match else 0.0, *leaning
    )


def measures(text: str, found: Found, topic: Topic) -> tuple[float, ...]:
    """What nearness is made of, in the order of `weights`; what speaks against it is negative."""
    match = best_faq(found, topic)
    return (
        found.best,
        found.sentences[0].score if found.sentences else 0.0,
        match.score if match else 0.0,
        match.covered if match else 0.0,
        -max((hit.score for hit in found.outside if hit.topic == topic.about.slug), default=USUAL),
        -float(min(MOST_UNKNOWN, len(unknown_words(text, topic)))),
    )


def weights() -> tuple[float, ...]:
    """The weight of each measure."""
    return PASSAGE, SENTENCE, FAQ, COVERED, OUTSIDE, UNKNOWN
