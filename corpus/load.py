"""Load topics from their folders; every fault is a CorpusError that names file, row and remedy."""

from __future__ import annotations

from pathlib import Path

from corpus.topic import Topic

TOPICS = Path(__file__).parent / "topics"


def load_topic(folder: Path) -> Topic:
    """The topic in that folder, validated as a whole."""
    raise NotImplementedError


def load_topics(root: Path = TOPICS) -> dict[str, Topic]:
    """All topics below root by slug, in alphabetical order."""
    raise NotImplementedError
