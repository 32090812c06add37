"""The invented topic, loaded once.

Its variant 2 wants MRI without contrast, variant 3 MRI without and with contrast, variant 1 nothing in particular.
"""

from functools import cache
from pathlib import Path

from corpus.load import load_topic
from corpus.topic import Topic


@cache
def elbow() -> Topic:
    return load_topic(Path(__file__).parents[2] / "topics" / "sore-elbow")
