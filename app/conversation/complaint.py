"""Which facts are the complaint itself, and which are red flags."""

from __future__ import annotations

from collections.abc import Mapping

from app.facts.presentation import Fact, Status
from corpus.topic import Topic


def symptoms(topic: Topic) -> frozenset[str]:
    """The facts one of which must hold: those that the topic's first question asks about."""
    questions = topic.variants.question
    return frozenset(questions[0].members) if questions else frozenset()


def is_complaint(said: Mapping[str, Fact], topic: Topic) -> bool:
    """Is one of them stated?"""
    return any(name in said and said[name].status is Status.PRESENT for name in symptoms(topic))


def red_flags(topic: Topic) -> frozenset[str]:
    """The facts whose presence makes the complaint urgent."""
    return frozenset(row.name for row in topic.facts.fact if row.red_flag)
