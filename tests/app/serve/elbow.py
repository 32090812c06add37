"""An assistant over the invented topic, whose encoder can be computed in the head."""

from __future__ import annotations

from pathlib import Path

from app.assistant import Assistant
from app.writer.quoting import QuotingWriter
from index.opening import open_index
from index.settings import IndexSettings
from tests.index.words import WordCounts, elbow

LOCKED = "Her elbow is locked. No knock, not warm."
"""Variant 2."""


def elbow_assistant(store: Path) -> Assistant:
    """An assistant whose index is built in `store`."""
    topics = {"sore-elbow": elbow()}
    return Assistant(topics, open_index(topics, IndexSettings(index=store), WordCounts(), say=lambda _: None), QuotingWriter())
