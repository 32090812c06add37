"""What a search finds, for one question that is encoded once."""

from __future__ import annotations

from dataclasses import dataclass

from index.passage import Passage, Sentence


@dataclass(frozen=True)
class PassageHit:
    """A passage and its similarity to the question (cosine, -1 to 1, absolute: comparable between questions).

    In dense search the score is that of the passage, of its nearest sentence or of the nearest question it answers, whichever is highest;
    passages that answer the same question stand in the order in which its answer quotes them.
    """

    passage: Passage
    score: float


@dataclass(frozen=True)
class SentenceHit:
    """A sentence of a passage and its own similarity to the question."""

    passage: Passage
    sentence: Sentence
    score: float


@dataclass(frozen=True)
class FaqHit:
    """A FAQ entry and the similarity of its nearest phrasing to the question."""

    topic: str
    faq: str
    phrasing: str
    score: float
    shared: float = 0.0
    """0 to 1: the part of the pieces of the question's words, by rarity, that the entry's phrasings use too."""
    behind: float = 0.0
    """How far it lies behind the likeliest entry when all phrasings are weighed (a logarithm: 0 for that one, else negative)."""
    covered: float = 0.0
    """0 to 1: the part of all the question's words, by rarity, that the entry's phrasings use; words that no entry uses count most."""


@dataclass(frozen=True)
class OutsideHit:
    """How near a question comes to what a topic does not answer: the mean similarity of the few nearest such texts."""

    topic: str
    score: float
    words: float = 0.0
    """How much its words are those of such texts rather than of what the topic answers; below 0 where they are the topic's."""
    meaning: float = 0.0
    """The same of its vector."""


@dataclass(frozen=True)
class Found:
    """Hits, best first, ties broken by id so that the order is always the same."""

    passages: tuple[PassageHit, ...] = ()
    sentences: tuple[SentenceHit, ...] = ()
    faq: tuple[FaqHit, ...] = ()
    best: float = 0.0
    """The highest passage similarity, also when it is below the relevance threshold and `passages` is empty."""
    outside: tuple[OutsideHit, ...] = ()
    """For each topic that has such texts."""
