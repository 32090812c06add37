"""Gather the readings of a whole text: match the cues, read every sentence, and decide whom each mention is about."""

from __future__ import annotations

from collections.abc import Container

from app.facts.about.adopted import adopt
from app.facts.about.age import ToldAge, age_of_patient
from app.facts.about.claimed import claim
from app.facts.about.counted import count
from app.facts.about.disowned import disown, disowned, is_within
from app.facts.about.groups import count_groups
from app.facts.about.guideline import set_apart_guideline
from app.facts.about.introduced import introduce
from app.facts.about.operated import hurts_again
from app.facts.about.values import read_values
from app.facts.course.course import Course
from app.facts.course.entries import contradicted
from app.facts.course.said import Told, settle
from app.facts.cue import CORRECTS, COURSE, GUIDES, MEASURES, NAMES, TAKES_UP
from app.facts.cues import Match
from app.facts.forms import MARK, SINCE, SUBJECT, TIME
from app.facts.layout import Layout
from app.facts.lexicon import Lexicon
from app.facts.masking import unmasked
from app.facts.measured import is_answered
from app.facts.mention import Mention
from app.facts.reading import Gathered, Reading
from app.facts.roles import Role
from app.facts.scope.reader import SentenceReader
from app.facts.scope.view import Text
from app.facts.sentences import Sentence
from app.facts.times.ages import ages
from app.facts.times.happened import happened, spoken_of_again
from app.facts.times.times import times
from app.facts.tokens import Tokens

_RECENT = 92
"""Days an injury is recent, where a topic does not say."""


def gather(text: str, layout: Layout, lexicon: Lexicon) -> Gathered:
    """Everything the text states, laid out in sentences, about the facts of `lexicon`."""
    return _Gatherer(text, layout, lexicon).gather()


class _Gatherer:
    """Reads one text."""

    def __init__(self, text: str, layout: Layout, lexicon: Lexicon) -> None:
        tokens, forms = layout.tokens, lexicon.forms
        known = [forms[word] for word in tokens.words]
        self._words = [word for word, _ in known]
        self._marked = [(at, marks) for at, (_, marks) in enumerate(known) if marks]
        self._text = Text(text, Tokens(self._words, tokens.starts, tokens.ends, tokens.folded), layout.breaks, lexicon)
        self._layout, self._lexicon, self._onset = layout, lexicon, lexicon.facts.onset
        self._recent = self._onset.recent_days if self._onset is not None else _RECENT
        self._out = Gathered()
        self._mentions: list[Mention] = []
        self._told: list[Told] = []
        self._ages: list[ToldAge] = []
        self._theirs: set[int] = set()

    def gather(self) -> Gathered:
        """Read the sentences, decide whom they are about, and count what was said."""
        out, words, lexicon = self._out, self._words, self._lexicon
        matches = unmasked(lexicon, lexicon.phrases.find(words))
        ordered = self._read_sentences(matches)
        spans = disowned(matches, lexicon.role_of, words, self._layout.sentences)
        if spans:
            disown(spans, self._mentions)
            out.readings = [reading for reading in out.readings if not is_within(spans, reading.start)]
        spoken_of_again(self._mentions, words)
        relative_is_patient = introduce(matches, self._mentions, self._text)
        adopted = adopt(self._mentions, words)
        relative_is_patient = relative_is_patient if adopted is None else adopted
        if self._theirs and not relative_is_patient:  # what was read so far are measurements
            out.readings = [reading for reading in out.readings if reading.start not in self._theirs]
        course: list[Reading] = []
        if self._onset is not None:
            reader = Course(words, self._layout.breaks, self._places(SUBJECT), self._places(SINCE), lexicon, self._onset)
            for told in self._told:
                course += reader.read(told.sentence, told.matches, told.mentions, told.times)
            course += reader.entries.disagreement() + contradicted(course, words, self._onset)
            out.readings += hurts_again(self._mentions, words, self._onset)
        for mention in self._mentions:
            readings, remarks = count(mention, self._recent)
            out.readings += readings
            out.remarks += remarks
        if self._onset is not None:
            out.readings = claim(out.readings, lexicon.facts) + settle(course, self._onset)
        if lexicon.facts.age is not None:
            out.readings += age_of_patient(self._ages, words, lexicon, lexicon.facts.age, relative_is_patient)
        said = [match for match in matches if match.start not in ordered and not is_within(spans, match.start)]
        readings, remarks = count_groups(said, words, lexicon)
        out.readings += readings
        out.remarks += remarks
        return out

    def _places(self, mark: int) -> list[int]:
        """Where words stand of which this holds."""
        return [at for at, marks in self._marked if marks & mark]

    def _read_sentences(self, matches: list[Match]) -> Container[int]:
        """Read each sentence that holds a cue or a number; the others are passed over. Returns where instructions deny red flags."""
        reader = SentenceReader(self._text, self._places(MARK))
        timely, traits_of = self._places(TIME), self._lexicon.traits
        index = mark = 0
        for number, sentence in enumerate(self._layout.sentences):
            last, start, mark_start, traits = sentence.last, index, mark, 0
            while index < len(matches) and matches[index].start < last:
                traits |= traits_of[matches[index].cue]
                index += 1
            while mark < len(timely) and timely[mark] < last:
                mark += 1
            if start == index and mark_start == mark:
                reader.skip(sentence)
                continue
            here = matches[start:index]
            mentions = (
                reader.read(number, sentence, here) if traits & (NAMES | TAKES_UP | MEASURES) or reader.asked else reader.skip(sentence)
            )
            self._tell(sentence, here, mentions, timely[mark_start:mark], traits)
        self._theirs = reader.theirs
        return reader.ordered

    def _tell(self, sentence: Sentence, matches: list[Match], mentions: list[Mention], timely: list[int], traits: int) -> None:
        """Keep what a sentence tells; numbers and times stand at `timely`, `traits` are those of all its cues."""
        words, lexicon = self._words, self._lexicon
        aged = ages(words, timely, sentence.first, sentence.last) if timely else []
        found = times(words, timely, sentence.first, sentence.last) if timely else []
        if aged:
            found = [when for when in found if not any(age.start <= when.start < age.end for age in aged)]
            self._ages += [ToldAge(age, sentence, matches) for age in aged]
        if mentions:
            if traits & GUIDES and not aged:
                set_apart_guideline(sentence, matches, mentions, words, lexicon)
            happened(mentions, matches, lexicon.role_of, found, words, self._recent)
            self._mentions += mentions
        if traits & MEASURES and (timely or is_answered(words, sentence.last)):
            self._out.readings += read_values(sentence, matches, mentions, words, lexicon)
        if mentions or found or traits & COURSE:
            self._told.append(Told(sentence, matches, mentions, found))
        if traits & CORRECTS:
            self._out.corrections += [match.start for match in matches if lexicon.role_of[match.cue] is Role.CORRECTION]
