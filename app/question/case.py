"""All that is known of a question when its answer is planned."""

from __future__ import annotations

from dataclasses import dataclass

from app.conversation import Understood
from app.place import Places
from app.question.asked import Asked
from app.question.relevance import Relevance
from corpus.topic import Topic
from index.found import Found


@dataclass(frozen=True)
class Case:
    """All that is known when planning."""

    topic: Topic
    understood: Understood
    asked: Asked
    found: Found
    places: Places
    relevance: Relevance
    turn: int
    """Number of the last turn, counted from 0."""
