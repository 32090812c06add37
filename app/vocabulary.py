"""The words a topic is written in; a question full of other words is likely about something else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from corpus.topic import Topic

WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")
ENDINGS = ("'s", "ing", "ies", "ed", "es", "ly", "al", "s", "e")
FUNCTION_WORDS = Path(__file__).with_name("function_words.txt")
"""Words of any English text, which say nothing about its subject."""


NOT_STATED = "not stated"
"""Tag of FAQ entries about what the guideline leaves out: their words are those of other subjects."""


def unknown_words(text: str, topic: Topic) -> tuple[str, ...]:
    """The words of `text` that the topic never uses, each once, in order; function words and endings do not count."""
    known = _stems(topic)
    return tuple(dict.fromkeys(word for word in _words(text) if _stem(word) not in known))


def stems(text: str) -> frozenset[str]:
    """The words of a text without their endings; function words are left out."""
    return frozenset(_stem(word) for word in _words(text))


def _stems(topic: Topic) -> frozenset[str]:
    """The topic's words without endings, gathered once per version of the topic."""
    if topic.hash not in _GATHERED:
        _GATHERED[topic.hash] = frozenset(_stem(word) for text in _texts(topic) for word in _words(text))
    return _GATHERED[topic.hash]


_GATHERED: dict[str, frozenset[str]] = {}


def _texts(topic: Topic) -> Iterable[str]:
    yield from topic.about.words
    yield from topic.about.covers
    elsewhere = [quote.text for entry in topic.faq if NOT_STATED in entry.tags for quote in entry.answer[:1]]
    for paragraph in topic.paragraphs:
        if not any(text in paragraph.text for text in elsewhere):
            yield " ".join((*paragraph.headings, paragraph.text))
    for entry in topic.faq:
        if NOT_STATED not in entry.tags:
            yield " ".join((entry.question, *entry.phrasings))
    for procedure in topic.procedures:
        yield " ".join((procedure.name, *procedure.aliases, *procedure.stems))
    for variant in topic.variants.variant:
        yield " ".join((variant.title, variant.words, *variant.names))
    for fact in topic.facts.fact:
        if fact.kind == "decides":
            yield " ".join((fact.label, fact.question, *fact.present, *fact.absent))


@cache
def _function_words() -> frozenset[str]:
    return frozenset(FUNCTION_WORDS.read_text(encoding="utf-8").split())


def _words(text: str) -> list[str]:
    function = _function_words()
    return [word for word in WORD.findall(text.lower()) if len(word) > 2 and word not in function and not word.endswith("n't")]


def _stem(word: str) -> str:
    """The word without one common ending; crude, and the same for question and text."""
    return next((word[: -len(end)] for end in ENDINGS if word.endswith(end) and len(word) - len(end) >= 3), word)
