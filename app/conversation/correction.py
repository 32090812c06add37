"""What a turn changes of the patient at hand: what it states, and which facts stated before it takes back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.conversation.amended import amended
from app.conversation.announced import unsettled
from app.conversation.arbitrated import arbitrated
from app.conversation.course import Course
from app.conversation.doubted import plainly
from app.conversation.elliptic import denied_briefly
from app.conversation.explained import explained
from app.conversation.heard import Heard
from app.conversation.keyed import keyed
from app.conversation.led import stated
from app.conversation.patient import Statements, broad
from app.conversation.relative import About, patient_apart
from app.conversation.reread import reread
from app.conversation.retraction import disowned, no_longer, of_a_disease, placed_in_the_past, reassigned
from app.conversation.turn import without
from app.conversation.words import pattern
from app.facts.presentation import Evidence, Fact, Presentation, Status
from corpus.topic import Topic


@dataclass(frozen=True)
class Change:
    """What a turn states from now on, and the facts it takes back."""

    said: Statements
    back: frozenset[str]
    correcting: bool = False


def exchange(text: str, number: int, heard: Heard, course: Course) -> tuple[str, Change]:
    """What the turn changes by exchanging words of an earlier one, and the rest of it."""
    found = amended(text, number, heard.turns, course.read) if heard.known else None
    return (found.rest, Change(found.said, found.back, True)) if found else (text, Change({}, frozenset()))


def change(text: str, number: int, said: Statements, reading: Presentation, heard: Heard, course: Course) -> Change:
    """What the turn changes of the patient."""
    said, topic = settled(denied_briefly(said, text), text), course.topic
    if not heard.known:
        return Change(said, frozenset())
    said = {
        **arbitrated(text, number, said, heard.patient.facts, heard.turns),
        **keyed(text, number, said, heard.patient.facts, topic),
        **said,
        **reread(text, number, said, heard.patient.facts, topic, course.reader),
    }
    correcting, undone, dated = bool(pattern("correction").search(text)), frozenset[str](), frozenset[str]()
    if correcting:
        text, undone = course.without_a_time(text, number, heard)
        if undone:
            said = stated(course.reader(text, topic, number))
        dated = course.dated(text, heard)
    if not dated:
        opens = pattern("preamble").match(text)
        bare = without(text, *opens.span()) if opens else text
        said = {**course.of(bare, number, said, heard.patient.facts), **said}
    if not correcting:
        said = course.steadied(said, heard.patient.facts)
    back = dated | placed_in_the_past(said, text, topic, correcting) | (undone - said.keys())
    said, over = no_longer(said, text, topic, heard.patient.facts)
    remarks = _about(reading.remarks, course)
    before = _about([one for one in heard.patient.remarks if one.turn == number - 1], course)
    said = {**patient_apart(_of_diseases(remarks, topic), _of_diseases(before, topic), text, number), **said}
    if correcting:
        said, disclaimed = disowned(said, text, [remark for remark, names in remarks if not names])
        back |= disclaimed
        theirs = pattern("that_was_theirs").search(text)
        if theirs and not disclaimed and not _red_flag_before(theirs.start(), said, remarks, topic):
            back |= {name for name in heard.last if topic.fact(name).red_flag and name in heard.present()}
    back |= (over | reassigned(remarks, text, heard.patient.facts, topic, correcting)) - (said.keys() - broad(said))
    said = explained(said, text)
    flags = {name: fact for name, fact in heard.patient.facts.items() if fact.status is Status.PRESENT and topic.fact(name).red_flag}
    said, back = plainly(said, back, text, flags)
    said = {**said, **unsettled(text, number, said, back, flags, heard.last)}
    return Change(said, back, correcting)


def _red_flag_before(position: int, said: Statements, remarks: About, topic: Topic) -> bool:
    """Does the turn itself name, before that place, what may be somebody else's?"""
    named = [one for name, fact in said.items() if topic.fact(name).red_flag for one in fact.evidence]
    return any(one.start < position for one in (*named, *(remark for remark, _ in remarks)))


def _of_diseases(remarks: About, topic: Topic) -> About:
    return [(one, names) for one, names in remarks if names and all(of_a_disease(topic.fact(name)) for name in names)]


def _about(remarks: Sequence[Evidence], course: Course) -> list[tuple[Evidence, frozenset[str]]]:
    """Each remark with the facts its words alone would state."""
    names = {words: frozenset(stated(course.reader(words, course.topic, 0))) for words in {one.text for one in remarks}}
    return [(one, names[one.text]) for one in remarks]


def settled(said: Statements, text: str) -> Statements:
    """A contradiction within one turn is settled by a correction between its two halves: "fell, sorry, did not fall"."""
    contradictory = [name for name, fact in said.items() if fact.status is Status.CONFLICTING]
    found = pattern("correction").search(text) if contradictory else None
    if found is None:
        return said
    result = dict(said)
    for name in contradictory:
        late = [one for one in said[name].evidence if one.start >= found.start()]
        if late and len({one.says for one in late}) == 1:
            early = tuple(one for one in said[name].evidence if one not in late)
            result[name] = Fact(name, late[0].says, tuple(late), early)
    return result
