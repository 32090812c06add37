"""Which row of the decision table holds for a presentation."""

from __future__ import annotations

from app.facts.presentation import Presentation
from app.rules.determination import Determination
from corpus.topic import Topic


def determine(presentation: Presentation, topic: Topic) -> Determination:
    """The determination with its receipt; pure, and independent of the order of rows."""
    raise NotImplementedError
