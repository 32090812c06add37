"""What a text states, and what it states of a question's facts once the question leads it in: "3 weeks" as "neck pain, 3 weeks"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.facts.presentation import Fact, Presentation, Status
from corpus.topic import Topic
from corpus.variants import QuestionRow

Reader = Callable[[str, Topic, int], Presentation]


def led_in(row: QuestionRow, text: str, turn: int, topic: Topic, reader: Reader) -> dict[str, Fact]:
    """What a text states of the question's facts after its lead-in, at the offsets of the text: "3 weeks" as "neck pain, 3 weeks"."""
    for lead_in in row.lead_in:
        shift = len(lead_in)
        led = {}
        for name, fact in stated(reader(lead_in + text, topic, turn)).items():
            evidence = tuple(replace(one, start=one.start - shift, end=one.end - shift) for one in fact.evidence if one.start >= shift)
            if evidence and name in row.members:
                led[name] = replace(fact, evidence=evidence, corrected=())
        if led:
            return led
    return {}


def stated(reading: Presentation) -> dict[str, Fact]:
    """The facts a reading states, by name."""
    return {fact.name: fact for fact in reading if fact.status is not Status.NOT_MENTIONED}
