"""What was told of one patient so far; each turn gives a new one, the newest statement wins and what it overruled is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.facts.presentation import Evidence, Fact, Presentation, Status
from corpus.topic import Topic

Statements = Mapping[str, Fact]
"""Facts one turn states, by name; none of them NOT_MENTIONED."""
GUESSED, ANNOUNCED = "taken back by a guess only", "a correction was announced"
"""Why a fact stated before is contradictory now."""


@dataclass(frozen=True)
class Patient:
    """The facts stated so far, by name, and mentions that count for nobody."""

    facts: Statements = field(default_factory=dict)
    remarks: tuple[Evidence, ...] = ()

    def told(self, said: Statements, topic: Topic, correcting: bool) -> Patient:
        """The patient after one more turn.

        A statement replaces an earlier one on the same fact. Of mutually exclusive replies in variants.toml the newer wins as well: what
        a reply excludes is taken back, and when the turn corrects, so is every other fact its question asks about.
        """
        facts = dict(self.facts)
        sweeping = broad(said)
        for name, fact in said.items():
            earlier = facts.get(name)
            if earlier is not None and earlier.status is Status.PRESENT and name in sweeping:
                continue  # "no other red flags" does not take back the cancer
            if earlier is not None and earlier.status is Status.PRESENT and _open(fact):
                continue  # nor does "a lump was removed"
            facts[name] = _newer(earlier, fact) if earlier else fact
        for name in _outdated(said, topic, correcting):
            if name in facts and name not in said:
                facts[name] = _withdrawn(facts[name])
        return replace(self, facts=facts)

    def without(self, names: Iterable[str]) -> Patient:
        """The patient after these facts were taken back: nobody states them now, and what was said is kept as corrected."""
        back = frozenset(names)
        facts = {name: _withdrawn(fact) if name in back else fact for name, fact in self.facts.items()}
        return replace(self, facts=facts)

    def presentation(self, topic: Topic, by_hand: Mapping[str, Status], supposed: Iterable[str] = ()) -> Presentation:
        """All facts in the topic's order, those set by hand first of all."""
        rows, what_if = [], set(supposed) - set(by_hand)
        for row in topic.facts.fact:
            fact = self.facts.get(row.name) or Fact(row.name, Status.NOT_MENTIONED)
            rows.append(replace(fact, status=by_hand[row.name], set_by_hand=True) if row.name in by_hand else fact)
        return Presentation(tuple(rows), tuple(fact.name for fact in rows if fact.name in what_if) if what_if else (), self.remarks)


def undecided(patients: Sequence[Patient]) -> Patient:
    """Several people of whom nobody was chosen: what is not the same of all of them is contradictory, so that it is asked."""
    names = dict.fromkeys(name for one in patients for name in one.facts)
    facts: dict[str, Fact] = {}
    for name in names:
        told = [one.facts.get(name, Fact(name, Status.NOT_MENTIONED)) for one in patients]
        evidence = tuple(one for fact in told for one in fact.evidence)
        says = {fact.status for fact in told}
        facts[name] = Fact(name, says.pop() if len(says) == 1 else Status.CONFLICTING, evidence)
    return Patient(facts, tuple(one for patient in patients for one in patient.remarks))


def as_typed(presentation: Presentation, turns: Sequence[str]) -> Presentation:
    """The presentation with the evidence in the person's own letters, where a stretch of the turn was read as blank."""

    def blank(one: Evidence) -> bool:
        return turns[one.turn][one.start : one.end] != one.text

    def typed(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        return tuple(replace(one, text=turns[one.turn][one.start : one.end]) if blank(one) else one for one in evidence)

    facts = tuple(
        replace(fact, evidence=typed(fact.evidence), corrected=typed(fact.corrected))
        if any(map(blank, fact.evidence)) or any(map(blank, fact.corrected))
        else fact
        for fact in presentation
    )
    return replace(presentation, facts=facts, remarks=typed(presentation.remarks))


def _withdrawn(fact: Fact) -> Fact:
    """The fact after its statement was taken back: nobody states it now."""
    return Fact(fact.name, Status.NOT_MENTIONED, corrected=(*fact.corrected, *fact.evidence))


def _newer(earlier: Fact, fact: Fact) -> Fact:
    if fact.status is earlier.status:
        return replace(earlier, evidence=(*earlier.evidence, *fact.evidence), corrected=(*earlier.corrected, *fact.corrected))
    kept = tuple(one for one in earlier.evidence if one.says is fact.status)
    overruled = tuple(one for one in earlier.evidence if one.says is not fact.status)
    return Fact(fact.name, fact.status, (*kept, *fact.evidence), (*earlier.corrected, *overruled, *fact.corrected))


def broad(said: Statements) -> frozenset[str]:
    """Facts denied only by words that deny others too, such as "no red flags"."""
    denied = [fact for fact in said.values() if fact.status is Status.ABSENT]
    shared = Counter((one.start, one.end) for fact in denied for one in fact.evidence)
    return frozenset(fact.name for fact in denied if all(shared[one.start, one.end] > 1 for one in fact.evidence))


def _open(fact: Fact) -> bool:
    """Do all its words leave open whether it is so, and not because they cast doubt on what was stated before?"""
    if any(one.because in (GUESSED, ANNOUNCED) for one in fact.evidence):
        return False
    places = [{(one.start, one.end) for one in fact.evidence if one.says is says} for says in (Status.PRESENT, Status.ABSENT)]
    return fact.status is Status.CONFLICTING and places[0] == places[1]


def _outdated(said: Statements, topic: Topic, correcting: bool) -> Iterable[str]:
    present = {name for name, fact in said.items() if fact.status is Status.PRESENT}
    for question in topic.variants.question:
        for option in question.option:
            if option.present and present.issuperset(option.present):
                yield from option.absent
        if question.option and correcting and present.intersection(question.members):
            yield from question.members
