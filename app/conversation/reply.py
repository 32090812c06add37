"""Read a reply against the question asked before it: "yes", "none of those", "the first one", "about 3 weeks"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from app.conversation.counted import Counted, counted
from app.conversation.parts import parts
from app.conversation.patient import Statements
from app.conversation.retraction import clause_of
from app.conversation.turn import without
from app.conversation.words import opening, pattern
from app.facts.presentation import Evidence, Fact, Presentation, Status
from app.rules.determination import Question
from corpus.topic import Topic
from corpus.variants import QuestionRow

BECAUSE = "answer to a question"
LONGEST = 60
"""Words; a longer turn is a note, not a reply."""
CUED = 10
"""Words; in a longer reply a cue such as "new" may belong to anything."""
OPPOSITES = 2
"""Of two replies, denying the one is the other: "not worse"."""
CLAUSE = re.compile(r"(?<=[,.;!\n])[^,.;:!\n]+(?![^,.;!\n])")
SENTENCE = re.compile(r"[^.;!\n]+")
CLAUSE_END = re.compile(r"[,.;:!?\n]")
NOTHING = re.compile(r"no(?:thing|ne|t)\b|nil\b", re.IGNORECASE)
LIST = re.compile(r"\s*:")
"""After it comes what is denied or affirmed: "negative for all: fever, cancer"."""
Reader = Callable[[str, Topic, int], Presentation]


def read_reply(text: str, turn: int, asked: Iterable[Question], topic: Topic, reader: Reader) -> Statements:
    """What a reply states; like an ordinary reading when it answers nothing.

    Words the reader understands count as they stand; the rest is taken for an answer. "I don't know" leaves everything open.
    """
    questions = list(asked)
    states: dict[str, Fact] = {}
    for part, places in parts(text, len(questions)):
        meant = [questions[place] for place in places]
        said = _read_part(part, turn, meant, topic, reader)
        others = [question for question in questions if question not in meant]
        if others and not any(name in said for question in meant for name in question.facts):
            said = {**_read_part(part, turn, others, topic, reader), **said}  # he counts the questions otherwise than we do
        states |= said
    return states


def _read_part(text: str, turn: int, questions: Sequence[Question], topic: Topic, reader: Reader) -> Statements:
    """What a reply, or the part of one that takes up these questions, states."""
    reply = _Reply(text, turn, topic, reader)
    rows = {row.name: row for row in topic.variants.question}
    for question in questions:
        row = rows.get(question.fact)
        if row is None:
            reply.to_fact(question.fact, alone=len(questions) == 1)
        elif row.option:
            reply.to_options(row, alone=len(questions) == 1)
        else:
            reply.to_group(row, question.facts, alone=len(questions) == 1, last=question is questions[-1])
    return reply.states


class _Reply:
    """A reply being read; `states` grows with each question it answers."""

    def __init__(self, text: str, turn: int, topic: Topic, reader: Reader) -> None:
        self.text, self.turn, self.topic, self.reader = text, turn, topic, reader
        self.own = [*(one for fact in reader(text, topic, turn) for one in fact.evidence)]
        self.unsure = self._opens("unsure")
        self.no = None if self.unsure else self._opens("no") or self._closes("no")
        if self._is_postponed():
            self.no, self.unsure = None, self.no
        self.yes = None if self.unsure or self.no else self._opens("yes") or self._closes("yes")
        self.both = None if self.unsure else self._opens("both")
        rest = text
        for said in (self.no, self.yes, self.both):
            rest = without(rest, *said) if said and not LIST.match(text, said[1]) else rest
        self.rest = rest
        reading = reader(rest, topic, turn)
        self.states: dict[str, Fact] = stated(reading)
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
        options = self._cued(row)
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

    def _opens(self, name: str) -> tuple[int, int] | None:
        found = opening(name).match(self.text)
        return found.span("said") if found else None

    def _closes(self, name: str) -> tuple[int, int] | None:
        """The same as a later clause all of its own: "about 3 weeks, none of those"."""
        for clause in CLAUSE.finditer(self.text):
            found = opening(name).fullmatch(self.text, *clause.span())
            if found and not self._read_already(clause.start(), found.end("said")):
                return found.span("said")
        return self._ends() if name == "no" else None

    def _read_already(self, start: int, end: int) -> bool:
        """Is it the answer to what stands before its comma: "Cancer, never"?"""
        return any(one.because == f"denied by '{self.text[start - 1 : end]}'" for one in self.own)

    def _is_postponed(self) -> bool:
        """Does it only say that nothing is known yet: "nothing to tell you till the notes are found"?"""
        if not self.no or not NOTHING.match(self.text, self.no[0]):
            return False
        clause = clause_of(Evidence(self.turn, *self.no, "", Status.ABSENT), self.text)
        return pattern("postponed").search(clause) is not None

    def _ends(self) -> tuple[int, int] | None:
        """A clause that ends by denying what was asked: "I went through the list and there was nothing"."""
        for clause in SENTENCE.finditer(self.text):
            found = pattern("denied_at_end").search(clause.group().rstrip(" .,;!"))
            if found and not any(one.start < clause.end() and clause.start() < one.end for one in self.own):
                return clause.start() + found.start(), clause.start() + found.end()
        return None

    def _cued(self, row: QuestionRow) -> dict[int, tuple[int, int]]:
        """Options named by a cue, the longest cues first, so that "not getting worse" is not "getting worse"."""
        cues = sorted(((cue, i) for i, option in enumerate(row.option) for cue in option.cues), key=lambda pair: -len(pair[0]))
        if len(self.text.split()) > CUED:
            return {}
        rest, found = self.text, dict[int, tuple[int, int]]()
        for cue, index in cues:
            if match := re.search(rf"\b{re.escape(cue)}\b", rest, re.IGNORECASE):
                denied = pattern("denied_before").search(self.rest[: match.start()])
                if not denied:
                    found.setdefault(index, match.span())
                elif len(row.option) == OPPOSITES:
                    found.setdefault(1 - index, (denied.start(), match.end()))
                rest = without(rest, *match.span())
        return found

    def _led(self, row: QuestionRow) -> dict[str, Fact]:
        led = led_in(row, self.rest, self.turn, self.topic, self.reader)
        return {name: replace(fact, evidence=tuple(replace(one, because=BECAUSE) for one in fact.evidence)) for name, fact in led.items()}

    def _hinted(self, name: str) -> tuple[int, int] | None:
        rows = self.topic.variants.question
        words = [hint for row in rows for hint in row.hints.get(name, ())]
        placeless = [word for row in rows if row.members[0] == name for word in row.placeless]
        for hint in self._places(words):
            if not self._is_read(*hint, self.remarks) and not self._imaged(*hint):
                return hint
        for hint in self._places(placeless):
            if not self._is_read(*hint, (*self.remarks, *self.own)) and not self._imaged(*hint) and self._has_no_place(*hint):
                return hint
        return None

    def _places(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        found = re.finditer(rf"\b(?:{'|'.join(map(re.escape, words))})\b", self.rest, re.IGNORECASE) if words else ()
        return (one.span() for one in found)

    def _is_read(self, start: int, end: int, evidence: Iterable[Evidence]) -> bool:
        """Did the reader see what it is: somebody else's, or only supposed: "family history of breast cancer"?"""
        return any(one.start < end and start < one.end for one in evidence)

    def _has_no_place(self, start: int, end: int) -> bool:
        """Is it a complaint that names no place, so that it is at the place asked about: "because it hurts", "pain, three weeks"?"""
        before = CLAUSE_END.split(self.rest[:start])[-1]
        return bool(pattern("placeless_before").match(before) and pattern("placeless_behind").match(self.rest[end:]))

    def _imaged(self, start: int, end: int) -> bool:
        """Is it only what is to be imaged, or well: "needs a scan of the neck", "the neck is blameless"?"""
        around = clause_of(Evidence(self.turn, start, end, self.rest[start:end], Status.PRESENT), self.rest)
        return any(pattern(one).search(around) for one in ("imaging", "perhaps", "spared"))

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

    def _whole(self) -> tuple[int, int]:
        start = len(self.text) - len(self.text.lstrip())
        return start, len(self.text.rstrip())

    def _set(self, name: str, says: Status, span: tuple[int, int]) -> None:
        evidence = Evidence(self.turn, *span, self.text[slice(*span)], says, BECAUSE)
        self.states[name] = Fact(name, says, (evidence,))


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


def could_be_reply(text: str) -> bool:
    """Is the turn short enough to be a reply?"""
    return len(text) < 12 * LONGEST and len(text.split()) <= LONGEST
