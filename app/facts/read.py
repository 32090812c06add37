"""Read facts from one turn of text: deterministic, list-aware, three-valued."""

from __future__ import annotations

from app.facts.presentation import Presentation
from corpus.topic import Topic


def read(text: str, topic: Topic, turn: int = 0) -> Presentation:
    """The facts one turn states, with evidence at exact offsets; everything else is NOT_MENTIONED."""
    raise NotImplementedError
