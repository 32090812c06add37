"""A conversation while it is heard, turn by turn: who the patient is, and what the last turn only supposed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.conversation.apart import chosen_of, of_one, told_apart
from app.conversation.complaint import is_complaint, red_flags, symptoms
from app.conversation.correction import Change, change, exchange
from app.conversation.course import Course
from app.conversation.heard import Heard
from app.conversation.led import Reader, stated
from app.conversation.listed import with_list
from app.conversation.named import labels
from app.conversation.patient import Patient, undecided
from app.conversation.reply import could_be_reply, read_reply
from app.conversation.restored import as_said, restored, undone
from app.conversation.supposed import Supposed, suppose, supposing
from app.conversation.trimmed import trimmed
from app.conversation.turn import after, split
from app.conversation.voices import unlabelled
from app.conversation.whose import turning
from app.conversation.words import opening, pattern
from app.facts.presentation import Presentation, Status
from app.rules.determination import NeedsFacts, Question
from app.rules.determine import determine
from app.text.unwrap import unwrapped
from corpus.topic import Topic


@dataclass
class Talk:
    """The conversation so far: each turn is read once, so that a long one costs as much as its turns."""

    topic: Topic
    reader: Reader
    by_hand: Mapping[str, Status]
    now: Heard = field(default_factory=Heard)
    """The patient at hand."""
    others: list[Heard] = field(default_factory=list)
    """Patients of before, the last one last."""
    supposed: Supposed | None = None
    """What counts for the last turn only."""
    stated: bool = False
    evaded: bool = False
    """Did the last turn meet an open question with "I don't know"?"""

    @property
    def course(self) -> Course:
        """What turns say of the complaint without naming it."""
        return Course(self.topic, self.reader)

    def hear(self, number: int, text: str) -> None:
        """Take in one more turn; of several people told of in it, the one who is chosen is at hand, or nobody."""
        several, chosen = told_apart(text)
        if not several:
            return self._hear(number, of_one(text))
        already = len(self.others)
        for part in several:
            self._hear(number, part)
            self.now.turns[-1] = part  # with the name
        if not chosen and len(self.others) > already:
            self.others.append(self.now)
            self.now = Heard(number, undecided([one.patient for one in self.others[already:]]), among=self.others[already:])
        return None

    def _hear(self, number: int, text: str) -> None:
        only_supposed, wondered = self.supposed is not None, self.supposed.wondered() if self.supposed else {}
        self.supposed, self.stated = None, False
        text = whole = self._turned(number, unlabelled(unwrapped(text)))
        asked = self._asked(text) if number > self.now.first_turn else ()
        text = trimmed(text, self.now, bool(asked), lambda words: is_complaint(stated(self.reader(words, self.topic, number)), self.topic))
        turn, exchanged = split(text, known=self.now.known, answering=bool(asked)), Change({}, frozenset())
        if not turn.supposes:
            rest, exchanged = exchange(text, number, self.now, self.course)
            turn = turn if rest is text else split(rest, known=self.now.known, answering=bool(asked))
        reading = self.reader(turn.states, self.topic, number)
        said = read_reply(turn.states, number, asked, self.topic, self.reader) if asked else stated(reading)
        if could_be_reply(text):
            said = with_list(said, turn.states, number, red_flags(self.topic), alone=not self.now.known)
        changed = change(turn.states, number, said, reading, self.now, self.course)
        if again := restored(turn.states, number, changed.said, self.now.undone):
            changed = replace(changed, said={**changed.said, **again}, back=changed.back - again.keys())
        if wondered and pattern("it_is_so").match(turn.states):
            changed = replace(changed, said={**as_said(wondered, number, turn.states), **changed.said})
        self.evaded = bool(asked) and opening("unsure").match(text) is not None and not pattern("demands").match(text)
        if not self._state(changed, exchanged, reading) and not only_supposed and opening("undo").match(turn.states):
            self.now.undone = undone(self.now.patient.facts, self.now.before.facts)
            self.now.patient, self.now.before = self.now.before, Patient()
        if reading.remarks:
            self.now.patient = replace(self.now.patient, remarks=(*self.now.patient.remarks, *reading.remarks))
        if supposed := suppose(number, turn, self.now, self.course):
            self.supposed, self.stated = supposed, True
        self.now.listen(whole)

    def _state(self, changed: Change, exchanged: Change, reading: Presentation) -> bool:
        """What the turn states counts from now on; what the reader took for a supposition, for this turn only. Did it change anything?"""
        said = {**{name: fact for name, fact in changed.said.items() if name not in exchanged.back}, **exchanged.said}
        back, correcting = changed.back | exchanged.back, changed.correcting or exchanged.correcting
        counted = {name: fact for name, fact in said.items() if name not in reading.hypothetical}
        if back or counted:
            self.now.last = tuple(counted)
        changes = bool(counted or back & self.now.patient.facts.keys())
        if changes:
            self.now.before, self.stated = self.now.patient, True
            self.now.patient = self.now.patient.without(back).told(counted, self.topic, correcting)
            self.now.undone = undone(self.now.before.facts, self.now.patient.facts) or self.now.undone
        if len(counted) < len(said):
            self.supposed = supposing(self.now.patient.told(said, self.topic, True), said.keys() - counted.keys())
            self.stated = True
        return changes

    def _turned(self, number: int, text: str) -> str:
        """The turn's words about the patient whom it is about, who is at hand from now on."""

        def stating(words: str) -> frozenset[str]:
            return frozenset(name for name, fact in stated(self.reader(words, self.topic, 0)).items() if fact.status is Status.PRESENT)

        if self.now.among and (choice := chosen_of(text, self.now.among)):
            self.others, self.now = [one for one in self.others if one is not choice], choice
            return text
        complaints = symptoms(self.topic) | {row.name for row in self.topic.facts.fact if row.region}
        turned = turning(text, self.now, self.others, stating, complaints)
        if turned is None:
            return text
        self.others = [*(other for other in self.others if other is not turned.to), self.now]
        self.now = turned.to or Heard(first_turn=number, called=" ".join(labels(text[: turned.start])))
        return after(text, turned.start)

    def _asked(self, text: str) -> tuple[Question, ...]:
        """The questions this turn may answer: those the conversation so far leaves open."""
        if not could_be_reply(text):
            return ()
        match determine(self.now.patient.presentation(self.topic, self.by_hand), self.topic):
            case NeedsFacts(ask=ask):
                return ask
            case _:
                return ()
