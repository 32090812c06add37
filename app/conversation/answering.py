"""One reply while it is read: what it states already, and what each question of ours makes of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from app.conversation.counted import Counted, counted
from app.conversation.hinted import Span, hinted, without_years
from app.conversation.led import Reader, led_in, stated
from app.conversation.options import cued
from app.conversation.turn import without
from app.conversation.verdict import verdict
from app.conversation.words import pattern
from app.facts.presentation import Evidence, Fact, Status
from corpus.topic import Topic
from corpus.variants import QuestionRow

BECAUSE = "answer to a question"
LIST = re.compile(r"\s*:")
"""After it comes what is denied or affirmed: "negative for all: fever, cancer"."""


class Reply:
    """The reply; `states` grows with each question it answers."""

    def __init__(self, text: str, turn: int, topic: Topic, reader: Reader) -> None:
        """Read what the words state by themselves, without the yes or no."""
        self.text, self.turn, self.topic, self.reader = text, turn, topic, reader
        as_it_stands = stated(reader(text, topic, turn))
        self.own = [one for fact in as_it_stands.values() for one in fact.evidence]
        meant = verdict(text, turn, self.own)
        self.unsure, self.no, self.yes, self.both = meant.unsure, meant.no, meant.yes, meant.both
        rest = text
        for said in (self.no, self.yes, self.both):
            rest = without(rest, *said) if said and not LIST.match(text, said[1]) else rest
        self.rest = rest
        reading = reader(rest, topic, turn)
        denied = {name: fact for name, fact in as_it_stands.items() if fact.status is Status.ABSENT}
        self.states: dict[str, Fact] = {**denied, **stated(reading)}
        self.remarks = reading.remarks

    def to_fact(self, name: str, alone: bool) -> None:
        """A question about one fact."""
        if name in self.states:
            return
        if self.no and not self._hinted(name):
            self._set(name, Status.ABSENT, self.no)
        elif self.both or (self.yes and alone):
            self._set(name, Status.PRESENT, self._whole())
        else:
            self._hint([name])

    def to_group(self, row: QuestionRow, facts: tuple[str, ...], alone: bool, last: bool) -> None:
        """A question about several facts, each of which may be the reply, or none."""
        named = [name for name in facts if name in self.states and self.states[name].status is Status.PRESENT] or self._hint(facts)
        places = counted(self.text, len(facts)) if alone and len(facts) == len(row.members) else Counted({}, {})
        if places.yes or places.no:
            for index, span in [*places.yes.items(), *places.no.items()]:
                self._set(facts[index], Status.PRESENT if index in places.yes else Status.ABSENT, span)
        elif self.no or (named and pattern("except_for").match(self.text.strip())):
            if row.none and (last or named or not self._of_the_rest()):
                for name in facts:
                    if name not in self.states:
                        self._set(name, Status.ABSENT, self.no or self._whole())
        elif self.both and len(facts) == 2:
            for name in facts:
                self._set(name, Status.PRESENT, self.both)

    def to_options(self, row: QuestionRow, alone: bool) -> None:
        """A question with fixed replies; the reader's own understanding of the words comes first."""
        if self.unsure:
            return
        self.states = {**self._led(row), **self.states}
        options = cued(row, self.text, self.rest)
        read = [one for name in row.members if name in self.states for one in self.states[name].evidence]
        if any(not any(start <= one.start and one.end <= end for start, end in options.values()) for one in read):
            return  # the reader understood more than our cues do
        places = counted(self.text, len(row.option)).yes if not options and alone else {}
        if len(places) == 1:
            options = places
        if not options and self.both:
            options = dict.fromkeys(range(len(row.option)), self.both)
        for index, span in options.items():
            option = row.option[index]
            for name in option.present:
                self._set(name, Status.PRESENT, span)
            for name in option.absent if len(options) == 1 else ():
                self._set(name, Status.ABSENT, span)

    def _led(self, row: QuestionRow) -> dict[str, Fact]:
        led = led_in(row, without_years(self.rest, self.topic), self.turn, self.topic, self.reader)
        return {name: replace(fact, evidence=tuple(replace(one, because=BECAUSE) for one in fact.evidence)) for name, fact in led.items()}

    def _hinted(self, name: str) -> Span | None:
        return hinted(name, self.rest, self.topic, self.remarks, self.own)

    def _hint(self, names: Iterable[str]) -> list[str]:
        """Facts named only by a hint of the question, such as an organ when it asks for cancer."""
        if self.no or self.unsure:
            return []
        hinted = []
        for name in names:
            found = None if name in self.states else self._hinted(name)
            if found and pattern("denied_before").search(self.rest[: found[0]]):
                continue  # "no arm trouble" is left to the reader
            if found:
                self._set(name, Status.PRESENT, self._whole())
                hinted.append(name)
        return hinted

    def _of_the_rest(self) -> bool:
        """Does it deny only what was not taken up yet: "no to the rest"?"""
        return bool(self.no and pattern("counted_rest").search(self.text[slice(*self.no)]))

    def _whole(self) -> Span:
        start = len(self.text) - len(self.text.lstrip())
        return start, len(self.text.rstrip())

    def _set(self, name: str, says: Status, span: Span) -> None:
        evidence = Evidence(self.turn, *span, self.text[slice(*span)], says, BECAUSE)
        self.states[name] = Fact(name, says, (evidence,))
