"""Fold the turns of a conversation into one presentation: facts accumulate, corrections win, answers meet the question asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.facts.presentation import Presentation, Status
from app.rules.determination import Alert, Determination
from corpus.topic import Topic


@dataclass(frozen=True)
class Understood:
    """Where the conversation stands after its last turn."""

    presentation: Presentation
    determination: Determination
    alerts: tuple[Alert, ...]
    first_turn: int
    """The turn the current patient starts at ("new patient" starts anew)."""
    states_patient: bool
    """True when the last turn itself said something about a patient (rather than only asking)."""


def understand(turns: Sequence[str], topic: Topic, by_hand: Mapping[str, Status] | None = None) -> Understood:
    """Read all turns of a person; `by_hand` holds statuses set with a click, which win over every reading."""
    raise NotImplementedError
