"""One patient of a conversation, as heard so far; a conversation may turn from one to another and back."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from app.conversation.patient import Patient
from app.conversation.words import hints, pattern
from app.facts.presentation import Fact, Status
from app.text.vocabulary import content_words, stems

OPENING = 200
"""Characters in which a case tells its age, when it opens with it."""
FIGURE = re.compile(r"\d+")


@dataclass
class Heard:
    """What was said of one patient, and in which words."""

    first_turn: int = 0
    patient: Patient = field(default_factory=Patient)
    before: Patient = field(default_factory=Patient)
    """The patient before the last statement, for "scratch that"."""
    undone: dict[str, Fact] = field(default_factory=dict)
    """What was taken back last, in case it holds after all."""
    last: tuple[str, ...] = ()
    """Facts the last statement was about."""
    age: str = ""
    called: str = ""
    """The name with which the conversation turned to this patient: "bed 4"."""
    turns: list[str] = field(default_factory=list)
    """All turns about this patient, the last one last."""
    closed: bool = False
    """Was it said that this patient is done with?"""

    among: list[Heard] = field(default_factory=list)
    """The people told of in one turn, while nobody was chosen of them."""

    @property
    def known(self) -> bool:
        """Was anything stated yet?"""
        return bool(self.patient.facts)

    @property
    def words(self) -> str:
        """All turns about this patient as one text, with what he is called by."""
        return "\n".join((self.called, *self.turns))

    def listen(self, text: str) -> None:
        """Keep the words, and the age that a case opens with."""
        self.turns.append(text)
        if told := age_in(text):
            self.age = told

    def present(self) -> frozenset[str]:
        """Facts stated of this patient."""
        return frozenset(name for name, fact in self.patient.facts.items() if fact.status is Status.PRESENT)


def age_in(text: str) -> str:
    """The age a case opens with, in digits; "" when it tells none."""
    found = pattern("age").match(text[:OPENING])
    return found.group(1) if found else ""


def likeness(description: str, said: frozenset[str], heard: Heard) -> int:
    """How well a description, such as "the lady with lymphoma", and the facts it states fit a patient; 0 when not at all."""
    telling = stems(" ".join(content_words(description))) - stems(" ".join(hints("any_person")))
    figures = set(FIGURE.findall(description)) & {heard.age, *FIGURE.findall(heard.words)}
    sex = any(pattern(one).search(description) and pattern(one).search(heard.words) for one in ("female", "male"))
    return 2 * len(said & heard.present()) + len(telling & stems(heard.words)) + 2 * len(figures) + int(sex)
