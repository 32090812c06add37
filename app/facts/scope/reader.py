"""Read one sentence from left to right, keeping what is in force: a denial, a doubt, another person, an "if"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from app.facts.cue import Kind
from app.facts.cues import Match
from app.facts.gender import fits
from app.facts.mention import Mention
from app.facts.roles import Role
from app.facts.scope import looks_back, opens, people
from app.facts.scope.answers import SUPPOSED, answer, answer_label, doubt_bare_question, leave_open
from app.facts.scope.denies_back import CROSSES, deny_back
from app.facts.scope.in_force import InForce, Reach
from app.facts.scope.marks import pass_mark
from app.facts.scope.stops import stop
from app.facts.scope.tables import next_row
from app.facts.scope.takes_on import take_on
from app.facts.scope.view import Text, View
from app.facts.scope.writers import writer_of
from app.facts.sentences import Sentence
from app.text.word_set import word_set

EFFECTS: Mapping[Role, Callable[[Match, View, InForce], None]] = MappingProxyType(
    {
        Role.NO: opens.deny,
        Role.YES: opens.affirm,
        Role.MAYBE: opens.doubt,
        Role.STOP: stop,
        Role.IF: opens.suppose,
        Role.WHAT_IF: opens.ask_what_if,
        Role.PLANNED: opens.plan,
        Role.ORDER: opens.order,
        Role.HISTORY: opens.recall,
        Role.REPORTER: people.reporter,
        Role.RELATIVE: people.relative,
        Role.FAMILY: people.family,
        Role.PATIENT: people.patient,
        Role.UNKNOWN_AFTER: looks_back.unknown,
        Role.DISPUTED: looks_back.disputed,
        Role.MAYBE_AFTER: looks_back.doubted,
        Role.OVER: looks_back.over,
    }
)
"""What the cues of each role do; those of other roles tell a time or a course and are read elsewhere."""
_ANSWERS = frozenset(["a", "ans", "answer", "reply", "response", "resp", "pt", "patient", "r"])
_LEADS = frozenset(["the", "but", "and", "well", "oh", "er", "um", "erm"])
_IS_ILL = word_set("has had with ill sick poorly unwell hospital admitted bed feverish caught got down ward icu itu pneumonia flu")
"""Behind a relative, these tell that what was measured was measured there."""
_THIRD_PERSON = frozenset(["she", "he", "her", "his"])


class SentenceReader:
    """Reads the sentences of one text; remembers the last one for answers to its questions."""

    def __init__(self, text: Text, marks: list[int]) -> None:
        """Read `text`, in which words that join or end what is in force stand at `marks`."""
        self._text = text
        self._marks = sorted({*marks, *text.breaks}) if text.breaks else marks
        self._before: list[Mention] = []
        self._writer = writer_of(text.tokens.words)
        self.ordered: set[int] = set()
        """Where an instruction to the program, and nobody about the patient, says that there are no red flags."""
        self.theirs: set[int] = set()
        """Where somebody else's measurements stand: "wife in hospital, temperature 39"."""
        self.asked = False
        """True when the last sentence was a question."""
        self._mine = ""
        """The relative the last sentence was about, when it was "my ..."."""

    def read(self, number: int, sentence: Sentence, matches: Sequence[Match]) -> list[Mention]:
        """The mentions of one sentence; `matches` are those that start in it, in order."""
        view, force = View(self._text, number, sentence, matches, self._before), InForce()
        view.writer = self._writer
        opening = view.opening
        if self._mine and opening < len(view.words) and view.words[opening] in _THIRD_PERSON and fits(self._mine, view.words[opening]):
            force.who = Reach(opening, opening + 1, self._mine, mine=True)
        if opening + 2 < view.last and view.words[opening] in _ANSWERS and view.words[opening + 1] == ":":
            opening += 2  # "Q: cancer? A: denies."
        while opening + 1 < view.last and view.words[opening] in _LEADS:
            opening += 1  # "But the patient says no."
        answered = answer(view.starting.get(opening, ()), view) if self.asked else view.first
        if self.asked and answered == view.first and not sentence.question:
            leave_open(view.words[view.first : view.last], view.before)
        self._walk(view, force, answered)
        if force.no is not None:
            force.no.fall_back()
        if sentence.question:
            doubt_bare_question(view)
        elif len(view.done) > 1:
            answer_label(view)
        self._before, self.asked = view.done, sentence.question or bool(view.done and view.done[-1].unreal.startswith(SUPPOSED))
        self._mine = next((mention.whose for mention in view.done if mention.mine), "")
        return view.done

    def skip(self, sentence: Sentence) -> list[Mention]:
        """Pass over a sentence that names no fact; it has no mentions."""
        if self.asked and not sentence.question:
            leave_open(self._text.tokens.words[sentence.first : sentence.last], self._before)
        self._before, self.asked, self._mine = [], sentence.question, ""
        return []

    def _walk(self, view: View, force: InForce, consumed: int) -> None:
        """Go over the marks and cues of a sentence, in order; roles of the language begin at token `consumed`."""
        cues, starting = self._text.lexicon.cues, view.starting
        marks = frozenset(self._marks[bisect_left(self._marks, view.first) : bisect_left(self._marks, view.last)])
        for at in sorted(marks.union(starting)):
            if at in marks:
                pass_mark(at, view, force)
            for match in starting.get(at, ()):
                cue = cues[match.cue]
                if cue.role is None:
                    if cue.kind is Kind.BENIGN:
                        looks_back.harmless(match, view)
                    elif cue.kind is Kind.NO_RED_FLAGS and force.order:
                        self.ordered.add(at)
                    elif cue.kind is Kind.EXPLAINED:
                        looks_back.explained(match, view)
                    elif cue.kind is Kind.MEASURE:
                        if force.who is not None and not force.who.label and not _IS_ILL.isdisjoint(view.words[force.who.start : at]):
                            self.theirs.add(at)
                    elif (row := next_row(match, cue, view)) is not None:
                        take_on(row, view, force)
                        consumed = match.end
                    elif cue.fact is not None and not (cue.kind is Kind.ABSENT and view.is_turned_round(match)):
                        take_on(Mention(at, match.end, cue, view.number), view, force)
                elif at < consumed:
                    continue
                elif cue.role is Role.NO_AFTER:
                    if not view.is_no_denial(match) and deny_back(match, view, force):
                        consumed = match.end
                    elif view.words[at] in CROSSES and at + 1 in starting:  # "✗ cancer ✗ fever ✓ neck pain"
                        force.no = Reach(at, match.end, view.said(match), single=True)
                elif cue.role is not Role.NO or not view.is_no_denial(match):
                    effect = EFFECTS.get(cue.role)
                    if effect is not None:
                        effect(match, view, force)
