"""Fold the turns of a conversation: facts accumulate, corrections win, answers meet the question asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.conversation.led import Reader
from app.conversation.patient import as_typed
from app.conversation.talk import Talk
from app.facts.presentation import Presentation, Status
from app.facts.read import read
from app.rules.alerts import alerts
from app.rules.determination import Alert, Determination
from app.rules.determine import determine
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
    evades: bool = False
    """True when the last turn met an open question of ours with "I don't know"."""


def understand(turns: Sequence[str], topic: Topic, by_hand: Mapping[str, Status] | None = None, reader: Reader = read) -> Understood:
    """Read all turns of a person; `by_hand` holds statuses set with a click, which win over every reading."""
    talk = Talk(topic, reader, by_hand or {})
    for number, text in enumerate(turns):
        talk.hear(number, text)
    patient, only_now = (talk.supposed.patient, talk.supposed.names) if talk.supposed else (talk.now.patient, ())
    presentation = as_typed(patient.presentation(topic, talk.by_hand, only_now), turns)
    return Understood(
        presentation=presentation,
        determination=determine(presentation, topic),
        alerts=alerts(presentation, topic),
        first_turn=talk.now.first_turn,
        states_patient=talk.stated,
        evades=talk.evaded,
    )
