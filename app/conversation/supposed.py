"""What counts for one turn only: "what if she had a fever?", or a case of anybody in a question."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.conversation.complaint import is_complaint
from app.conversation.correction import change, exchange
from app.conversation.course import Course
from app.conversation.heard import Heard
from app.conversation.led import stated
from app.conversation.patient import Patient, Statements
from app.conversation.retraction import disowned
from app.conversation.turn import Turn
from app.facts.presentation import Status


@dataclass(frozen=True)
class Supposed:
    """A patient as he is for one turn, and the facts that are only supposed."""

    patient: Patient
    names: tuple[str, ...]

    def wondered(self) -> Statements:
        """What was supposed to be so."""
        facts = self.patient.facts
        return {name: facts[name] for name in self.names if name in facts and facts[name].status is Status.PRESENT}


def supposing(patient: Patient, names: Iterable[str]) -> Supposed:
    """That patient, for this turn."""
    return Supposed(patient, tuple(names))


def suppose(number: int, turn: Turn, heard: Heard, course: Course) -> Supposed | None:
    """What this turn alone supposes: of the patient at hand, or, in a question with a complaint of its own, of anybody.

    "What if a patient with ..." begins a case: it is told of the patient at hand when nothing is known of him.
    """
    topic, found = course.topic, None
    if turn.supposes:
        text, exchanged = exchange(turn.supposes, number, heard, course)
        reading = course.reader(text, topic, number)
        changed = change(text, number, stated(reading), reading, heard, course)
        said, disclaimed = disowned({**changed.said, **exchanged.said}, turn.supposes)
        back = (changed.back | exchanged.back | disclaimed) - said.keys()
        if said or back & heard.patient.facts.keys():
            found = supposing(heard.patient.without(back).told(said, topic, True), {*back, *said})
        if not heard.known and is_complaint(said, topic):
            heard.patient = heard.patient.told(said, topic, False)
    if turn.asks:
        said = stated(course.reader(turn.asks, topic, number))
        if is_complaint(said, topic) and len(said) > 1:
            found = supposing(Patient().told(said, topic, False), said)
    return found
