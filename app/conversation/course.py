"""Read what a turn says of the complaint stated before without naming it: "3 weeks", "I meant 2 years", "that was in 2009"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.conversation.complaint import is_complaint, symptoms
from app.conversation.heard import Heard
from app.conversation.hinted import names_a_disease, without_years
from app.conversation.led import Reader, led_in, stated
from app.conversation.patient import Statements
from app.conversation.reply import could_be_reply
from app.conversation.retraction import clause_of
from app.conversation.turn import without
from app.conversation.words import pattern
from app.facts.presentation import Evidence, Fact, Status
from app.text.vocabulary import stems, unknown_words
from corpus.topic import Topic


@dataclass(frozen=True)
class Course:
    """How the complaint goes, in turns that name none."""

    topic: Topic
    reader: Reader

    def of(self, text: str, number: int, said: Statements, facts: Mapping[str, Fact]) -> Statements:
        """What is said of the complaint among `facts`; where the turn names one itself, only what stands before that clause counts."""
        if not is_complaint(facts, self.topic) or not could_be_reply(text):
            return {}
        if is_complaint(said, self.topic):
            text = self._before_the_complaint(text, said)
        if not text:
            return {}
        undated = without_years(text, self.topic)
        for row in self.topic.variants.question:
            led = led_in(row, undated, number, self.topic, self.reader)
            told = [one for fact in led.values() for one in fact.evidence]
            of_it = {
                name: fact
                for name, fact in led.items()
                if not all(self._of_something_else(one, text, facts, told) for one in fact.evidence)
            }
            if of_it:
                return of_it
        return {}

    def read(self, text: str) -> dict[str, Fact]:
        """All that a turn states, taken alone or for a reply."""
        said = stated(self.reader(text, self.topic, 0))
        if is_complaint(said, self.topic):
            return said
        led = (led_in(row, text, 0, self.topic, self.reader) for row in self.topic.variants.question)
        return {**next((one for one in led if one), {}), **said}

    def without_a_time(self, text: str, number: int, heard: Heard) -> tuple[str, frozenset[str]]:
        """A correction without the time it takes back, and the facts of that time: "two years, not two weeks"."""
        found = pattern("not_so_long").search(text)
        if found is None:
            return text, frozenset()
        undone = self.of(text[slice(*found.span("time"))], number, {}, heard.patient.facts)
        return without(text, *found.span()), frozenset(undone)

    def dated(self, text: str, heard: Heard) -> frozenset[str]:
        """Facts of the last statement that a correction places in the past: "he fell", "no wait, that was last year"."""
        found = pattern("dated").search(text)
        rows = {row.name: row.remote for row in self.topic.facts.fact if row.remote and row.remote != row.name}
        back = set()
        for fact in (heard.patient.facts[name] for name in heard.last if name in rows) if found else ():
            when = text[slice(*found.span("when"))] if found else ""
            again = stated(self.reader(f"{fact.evidence[-1].text} {when}", self.topic, 0)) if when and fact.evidence else {}
            if rows[fact.name] in again and fact.name not in again:
                back.add(fact.name)
        return frozenset(back)

    def steadied(self, said: Statements, facts: Mapping[str, Fact]) -> Statements:
        """Without "no change" where a short time was told before: pain of three weeks is new, though it is the same as last week."""
        onset = self.topic.facts.onset
        names = (onset.acute, onset.chronic, onset.unchanged) if onset else ()
        stated_now = {name for name in names if name in said and said[name].status is Status.PRESENT}
        if onset is None or stated_now != {onset.unchanged} or onset.acute not in facts:
            return said
        told = [one.text for one in (*facts[onset.acute].evidence, *said[onset.unchanged].evidence)]
        for row in self.topic.variants.question:
            together = led_in(row, ", ".join(told), 0, self.topic, self.reader)
            if onset.acute in together and together[onset.acute].status is Status.PRESENT and onset.unchanged not in together:
                return {name: fact for name, fact in said.items() if name not in names}
        return said

    def _before_the_complaint(self, text: str, said: Statements) -> str:
        """The clauses before the first complaint that the turn names; "" when it says itself how long that one lasts."""
        onset = self.topic.facts.onset
        if onset is None or not said.keys().isdisjoint((onset.acute, onset.chronic, onset.unchanged)):
            return ""
        first = min(one.start for name in symptoms(self.topic) & said.keys() for one in said[name].evidence)
        return text[: max(text.rfind(mark, 0, first) for mark in ",;.\n") + 1]

    def _names_another(self, text: str, facts: Mapping[str, Fact]) -> bool:
        """Does it name something stated before that is neither the complaint nor its course?"""
        course = {name for row in self.topic.variants.question if row.lead_in for name in row.members}
        others = (fact for name, fact in facts.items() if name not in course and not is_complaint({name: fact}, self.topic))
        told = stems(" ".join(one.text for fact in others for one in fact.evidence))
        said = stated(self.reader(text, self.topic, 0))
        return bool(told & stems(text)) or any(name not in course and not is_complaint({name: said[name]}, self.topic) for name in said)

    def _of_something_else(self, one: Evidence, text: str, facts: Mapping[str, Fact], told: Iterable[Evidence]) -> bool:
        """Does it stand in a clause with words this topic never uses, as the year in "prostatitis in 2010", or speak of what was named?

        What is `told` of the complaint was understood, whatever its words.
        """
        clause = clause_of(one, text).rsplit(": ", 1)[-1]
        if pattern("it_happened").match(clause) and self._names_another(text[: one.start], facts):
            return True
        if pattern("another_time").search(clause) or names_a_disease(clause, self.topic):
            return True
        for other in told:
            clause = clause.replace(other.text, " ")
        return bool(unknown_words(clause, self.topic))
