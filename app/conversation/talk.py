"""A conversation while it is heard, turn by turn: who the patient is, and what the last turn only supposed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.conversation.heard import Heard
from app.conversation.patient import Patient, Statements
from app.conversation.reply import Reader, could_be_reply, led_in, read_reply, stated
from app.conversation.retraction import clause_of, disowned, placed_in_the_past, reassigned
from app.conversation.turn import Turn, after, split, without
from app.conversation.whose import turning
from app.conversation.words import opening, pattern
from app.facts.presentation import Evidence, Fact, Presentation, Status
from app.rules.determination import NeedsFacts, Question
from app.rules.determine import determine
from app.vocabulary import unknown_words
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
    supposed: Patient | None = None
    supposing: tuple[str, ...] = ()
    stated: bool = False

    def hear(self, number: int, text: str) -> None:
        """Take in one more turn."""
        self.supposed, self.supposing, self.stated = None, (), False
        text = self._turned(number, text)
        self.now.listen(text)
        asked = self._asked(text) if number > self.now.first_turn else ()
        if self.now.known and (exclaimed := pattern("interjection").match(text)):
            text = without(text, *exclaimed.span())
        turn = split(text, known=self.now.known, answering=bool(asked))
        reading = self.reader(turn.states, self.topic, number)
        said = read_reply(turn.states, number, asked, self.topic, self.reader) if asked else stated(reading)
        self._state(number, turn.states, _settled(said, turn.states), reading)
        if reading.remarks:
            self.now.patient = replace(self.now.patient, remarks=(*self.now.patient.remarks, *reading.remarks))
        self._suppose(number, turn)

    def _state(self, number: int, text: str, said: Statements, reading: Presentation) -> None:
        """What the turn states counts from now on; what the reader took for a supposition, for this turn only."""
        correcting = self.now.known and bool(pattern("correction").search(text))
        text, said, undone = self._without_a_time(text, number, said) if correcting else (text, said, frozenset[str]())
        dated = self._dated(text) if correcting else frozenset()
        if self.now.known and not dated:
            said = {**self._course(text, number, said), **said}
        back = dated | placed_in_the_past(said, text, self.topic, correcting) | (undone - said.keys())
        if correcting:
            remarks = self._about(reading.remarks)
            said, disclaimed = disowned(said, text, [remark for remark, names in remarks if not names])
            back |= disclaimed | reassigned(remarks, text, self.now.patient) - said.keys()
        counted = {name: fact for name, fact in said.items() if name not in reading.hypothetical}
        if back or counted:
            self.now.last = tuple(counted)
        if counted or back & self.now.patient.facts.keys():
            self.now.before, self.stated = self.now.patient, True
            self.now.patient = self.now.patient.without(back).told(counted, self.topic, correcting)
        elif self.now.known and opening("undo").match(text):
            self.now.patient, self.now.before = self.now.before, Patient()
        if len(counted) < len(said):
            self._for_this_turn(self.now.patient.told(said, self.topic, True), {n: f for n, f in said.items() if n not in counted})

    def _course(self, text: str, number: int, said: Statements) -> Statements:
        """A turn that names no complaint, such as "I meant 2 years, not weeks", speaks of the one stated before."""
        if self._complaint(said) or not self._complaint(self.now.patient.facts) or not could_be_reply(text):
            return {}
        for row in self.topic.variants.question:
            led = led_in(row, text, number, self.topic, self.reader)
            of_it = {name: fact for name, fact in led.items() if not all(self._of_something_else(one, text) for one in fact.evidence)}
            if of_it:
                return of_it
        return {}

    def _of_something_else(self, one: Evidence, text: str) -> bool:
        """Does it stand in a clause with words this topic never uses, as the year in "prostatitis in 2010"?"""
        return bool(unknown_words(clause_of(one, text), self.topic))

    def _without_a_time(self, text: str, number: int, said: Statements) -> tuple[str, Statements, frozenset[str]]:
        """A correction without the time it takes back, and the facts of that time: "two years, not two weeks"."""
        found = pattern("not_so_long").search(text)
        if found is None:
            return text, said, frozenset()
        undone = self._course(text[slice(*found.span("time"))], number, {})
        rest = without(text, *found.span())
        return rest, stated(self.reader(rest, self.topic, number)), frozenset(undone)

    def _dated(self, text: str) -> frozenset[str]:
        """Facts of the last statement that a correction places in the past: "he fell", "no wait, that was last year"."""
        found = pattern("dated").search(text)
        rows = {row.name: row.remote for row in self.topic.facts.fact if row.remote and row.remote != row.name}
        back = set()
        for fact in (self.now.patient.facts[name] for name in self.now.last if name in rows) if found else ():
            when = text[slice(*found.span("when"))] if found else ""
            again = stated(self.reader(f"{fact.evidence[-1].text} {when}", self.topic, 0)) if when and fact.evidence else {}
            if rows[fact.name] in again and fact.name not in again:
                back.add(fact.name)
        return frozenset(back)

    def _about(self, remarks: Sequence[Evidence]) -> list[tuple[Evidence, frozenset[str]]]:
        """Each remark with the facts its words alone would state."""
        return [(one, frozenset(stated(self.reader(one.text, self.topic, one.turn)))) for one in remarks]

    def _turned(self, number: int, text: str) -> str:
        """The turn's words about the patient whom it is about, who is at hand from now on."""

        def stating(words: str) -> frozenset[str]:
            return frozenset(name for name, fact in stated(self.reader(words, self.topic, 0)).items() if fact.status is Status.PRESENT)

        turned = turning(text, self.now, self.others, stating, self._symptoms)
        if turned is None:
            return text
        self.others = [*(other for other in self.others if other is not turned.to), self.now]
        self.now = turned.to or Heard(first_turn=number)
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

    def _suppose(self, number: int, turn: Turn) -> None:
        """What this turn alone supposes: of the patient at hand, or, in a question with a complaint of its own, of anybody."""
        if turn.supposes:
            said = stated(self.reader(turn.supposes, self.topic, number))
            if self.now.known:
                said = {**self._course(turn.supposes, number, said), **said}
            left, back = disowned(said, turn.supposes)
            if left or back & self.now.patient.facts.keys():
                self._for_this_turn(self.now.patient.without(back).told(left, self.topic, True), {*back, *left})
            if not self.now.known and self._complaint(said):
                self.now.patient = self.now.patient.told(said, self.topic, False)  # "what if a patient with ..." begins a case
        if turn.asks:
            said = stated(self.reader(turn.asks, self.topic, number))
            if self._complaint(said) and len(said) > 1:
                self._for_this_turn(Patient().told(said, self.topic, False), said)

    def _for_this_turn(self, patient: Patient, names: Iterable[str]) -> None:
        self.supposed, self.supposing, self.stated = patient, tuple(names), True

    def _complaint(self, said: Statements) -> bool:
        return any(name in said and said[name].status is Status.PRESENT for name in self._symptoms)

    @property
    def _symptoms(self) -> frozenset[str]:
        questions = self.topic.variants.question
        return frozenset(questions[0].members) if questions else frozenset()


def _settled(said: Statements, text: str) -> Statements:
    """A contradiction within one turn is settled by a correction between its two halves: "fell, sorry, did not fall"."""
    contradictory = [name for name, fact in said.items() if fact.status is Status.CONFLICTING]
    found = pattern("correction").search(text) if contradictory else None
    if found is None:
        return said
    settled = dict(said)
    for name in contradictory:
        late = [one for one in said[name].evidence if one.start >= found.start()]
        if late and len({one.says for one in late}) == 1:
            settled[name] = Fact(name, late[0].says, tuple(late), _early(said[name], late))
    return settled


def _early(fact: Fact, late: Sequence[Evidence]) -> tuple[Evidence, ...]:
    return tuple(one for one in fact.evidence if one not in late)
