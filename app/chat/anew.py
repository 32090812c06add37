"""Does the last turn begin another patient? What was set by hand belongs to the patient before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.conversation import understand
from corpus.topic import Topic


def begins_anew(turns: Sequence[str], topics: Mapping[str, Topic]) -> bool:
    """True when any topic's reading of the conversation starts its patient at the last turn, and that is not the first."""
    return len(turns) > 1 and any(understand(turns, topic).first_turn == len(turns) - 1 for topic in topics.values())
