"""Gather the readings of a whole text: match the cues, read every sentence, and decide whom each mention is about."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile

from app.facts.age import Age, ages
from app.facts.cues import Match
from app.facts.forms import MARK, SINCE, SUBJECT, TIME
from app.facts.happened import happened
from app.facts.language import LISTS
from app.facts.layout import Layout, Section, Sentence
from app.facts.lexicon import CORRECTS, COURSE, GUIDES, MEASURES, NAMES, Kind, Lexicon
from app.facts.masking import unmasked
from app.facts.measured import measure
from app.facts.mention import Mention
from app.facts.onset import Course, settle
from app.facts.presentation import Status
from app.facts.reading import IMPLIED, PLAIN, Reading
from app.facts.roles import Role
from app.facts.scope import SentenceReader
from app.facts.tokens import Tokens
from app.facts.when import When, times
from app.facts.word_set import word_set
from corpus.facts import FactRow

_BEFORE_QUESTION = word_set("so and also ok but please can could you then hi hello now just")
_BEGINNING = 12
"""Tokens within which a text tells whom it is about."""
_INTRODUCES = frozenset(["is", ",", "(", "who", "aged", "age", ":", "now", "-", "in", "law", "'", "s", "a"])
_SPEAKS_OF_HERSELF = frozenset(["i", "im", "ive", "me", "myself", "mine", "died", "fhx", "fh", "deceased", "dead"])
_SOMEBODY = frozenset(["a", "an", "my", "this", "our", "the"])
_PEOPLE = frozenset(["patient", "pt", "woman", "man", "person", "someone", "lady", "gentleman", "male", "female", "survivor", "adult"])
_THIRD_PERSON = frozenset(["he", "she", "his", "her", "hes", "shes"])
_FIRST_PERSON = frozenset(["i", "my", "im", "ive", "me", "myself"])
_HURTS = word_set("pain pains hurt hurts hurting sore ache aches aching stiff soreness stiffness")
_NOT_HURTING = word_set("no not without never denies denied nor free chest back abdominal wound donor if for havent didnt relief")
_EARLY = 6
_SMALL_ONES = word_set("son daughter grandson granddaughter nephew niece child baby toddler kid infant boy girl grandchild")
_GOES_ON = frozenset(["now", "having", "currently", "presently", "complains", "complaining", "nowadays", "suffering"])
_A_CLINICIAN = frozenset(["patient", "pt", "pts"])
_NAMES_THE_WHOLE = frozenset((Kind.WHOLE, Kind.ABSENT, Kind.DENIED))
_CASE_QUESTION = frozenset(["what", "which", "mri", "ct", "imaging", "scan", "study", "order", "image", "should", "test", "first", "best"])


@dataclass(slots=True)
class Gathered:
    """All readings of a text, what was read and counts for nobody, and where somebody corrected himself."""

    readings: list[Reading] = field(default_factory=list)
    remarks: list[Reading] = field(default_factory=list)
    corrections: list[int] = field(default_factory=list)


class Gatherer:
    """Reads one text."""

    def __init__(self, text: str, layout: Layout, lexicon: Lexicon) -> None:
        """Read `text`, laid out in sentences, for the facts of `lexicon`."""
        tokens = layout.tokens
        self._text, self._tokens, self._layout, self._lexicon = text, tokens, layout, lexicon
        forms = [*map(lexicon.forms.__getitem__, tokens.words)]
        self._words = [word for word, _ in forms]
        self._marked = [(at, marks) for at, (_, marks) in enumerate(forms) if marks]
        self._out = Gathered()
        self._relative_is_patient = False
        self._recent = lexicon.facts.onset.recent_days if lexicon.facts.onset is not None else 92

    def gather(self) -> Gathered:
        """Everything the text states."""
        lexicon, words, cues = self._lexicon, self._words, self._lexicon.cues
        matches = unmasked(lexicon, lexicon.phrases.find(words))
        breaks = self._layout.breaks
        special = [at for at, marks in self._marked if marks & MARK]
        reader = SentenceReader(
            self._text, Tokens(words, self._tokens.starts, self._tokens.ends, self._tokens.folded), special, breaks, lexicon
        )
        onset = lexicon.facts.onset
        everything: list[Mention] = []
        found_ages: list[tuple[Age, Sentence, list[Match]]] = []
        told: list[tuple[Sentence, list[Match], list[Mention], list[When]]] = []
        course_readings: list[Reading] = []
        role_of, traits_of = lexicon.role_of, lexicon.traits
        timely = [at for at, marks in self._marked if marks & TIME]
        index = mark = 0
        size, last_mark = len(matches), len(timely)
        for number, sentence in enumerate(self._layout.sentences):
            last = sentence.last
            start, mark_start, traits = index, mark, 0
            while index < size and matches[index].start < last:
                traits |= traits_of[matches[index].cue]
                index += 1
            while mark < last_mark and timely[mark] < last:
                mark += 1
            if start == index and mark_start == mark:
                reader.skip(sentence)
                continue
            here, marked = matches[start:index], timely[mark_start:mark]
            aged = ages(words, marked, sentence.first, last) if marked else []
            mentions = reader.read(number, sentence, here) if traits & NAMES or reader.asked else reader.skip(sentence)
            found = times(words, marked, sentence.first, last) if marked else []
            if aged:
                found = [when for when in found if not any(age.start <= when.start < age.end for age in aged)]
                found_ages += [(age, sentence, here) for age in aged]
            if traits & GUIDES and mentions and not aged:
                self._about_guideline(sentence, here, mentions)
            if mentions:
                happened(mentions, here, role_of, found, words, self._recent)
                everything += mentions
            if traits & MEASURES and marked:
                self._measures(sentence, here, mentions)
            if mentions or found or traits & COURSE:
                told.append((sentence, here, mentions, found))
            if traits & CORRECTS:
                self._out.corrections += [match.start for match in here if role_of[match.cue] is Role.CORRECTION]
        self._introduce(matches, everything)
        self._adopt(everything)
        if onset is not None:
            subjects = [at for at, marks in self._marked if marks & SUBJECT]
            since = [at for at, marks in self._marked if marks & SINCE]
            course = Course(words, breaks, subjects, since, lexicon, onset)
            for sentence, here, mentions, found in told:
                course_readings += course.read(sentence, here, mentions, found)
        self._hurts_again(everything)
        for mention in everything:
            self._count(mention)
        if onset is not None:
            self._out.readings += settle(course_readings, onset)
        self._ages(found_ages)
        for match in matches:
            if role_of[match.cue] is not None:
                continue
            if cues[match.cue].kind is Kind.NO_RED_FLAGS:
                self._no_red_flags(match)
            elif cues[match.cue].kind is Kind.BENIGN:
                self._out.remarks.append(Reading("", Status.ABSENT, match.start, match.end, "benign, or a risk only"))
        return self._out

    def _about_guideline(self, sentence: Sentence, matches: list[Match], mentions: list[Mention]) -> None:
        """Mark the mentions of a question about the guideline that describes nobody."""
        cues, words = self._lexicon.cues, self._words
        cue = next(
            (
                m
                for m in matches
                if cues[m.cue].role is Role.GUIDELINE and all(word in _BEFORE_QUESTION for word in words[sentence.first : m.start])
            ),
            None,
        )
        if cue is None:
            return
        if any(cues[m.cue].role is Role.PATIENT for m in matches):
            return
        if any(words[at] in _PEOPLE and words[at - 1] in _SOMEBODY for at in range(sentence.first + 1, sentence.last)):
            return
        for mention in mentions:
            mention.unreal = mention.unreal or "part of a question about the guideline"

    def _hurts_again(self, mentions: list[Mention]) -> None:
        """Where an operation or a blow is told of and no place hurts, a bare "it hurts" is that place's complaint."""
        onset = self._lexicon.facts.onset
        if onset is None:
            return
        places = frozenset(onset.subjects) - _HURTS
        rows = [(mention, mention.cue.fact) for mention in mentions if mention.cue.fact is not None]
        if any(row.symptom or row.region for _, row in rows):
            return
        operated = [
            m
            for m, row in rows
            if m.cue.kind is Kind.PART
            and not (m.denied or (m.whose and not m.mine) or m.unreal or m.maybe)
            and (row.event or (row.remote not in ("", "self") and not places.isdisjoint(self._words[m.start : m.end])))
        ]
        if not operated:
            return
        words = self._words
        for at in range(operated[0].end, len(words)):
            if words[at] in _HURTS and _NOT_HURTING.isdisjoint(words[max(0, at - 4) : at]):
                for mention in mentions:
                    if mention.mine and mention.whose == operated[0].whose:
                        mention.whose = ""
                name = onset.symptoms[0]
                self._out.readings.append(Reading(name, Status.PRESENT, at, at + 1, "where the operation was", IMPLIED))
                return

    def _measures(self, sentence: Sentence, matches: list[Match], mentions: list[Mention]) -> None:
        """Read laboratory values; a value is about the patient unless its sentence is about relatives or advice."""
        if sentence.section in (Section.FAMILY, Section.ADVICE):
            return
        hypothetical = next((m.start for m in matches if self._lexicon.cues[m.cue].role in (Role.IF, Role.ORDER)), sentence.last)
        done = -1
        for match in matches:
            cue = self._lexicon.cues[match.cue]
            if cue.kind is not Kind.MEASURE or cue.measure is None or match.start > hypothetical or match.start <= done:
                continue
            value = measure(self._words, match, cue.measure, sentence.last)
            if value is None:
                continue
            done = value.start
            says = Status.PRESENT if value.raised else Status.ABSENT
            self._out.readings.append(
                Reading(
                    value.fact,
                    says,
                    value.start,
                    value.end,
                    ("low value" if cue.measure.below else "raised value") if value.raised else "value not raised",
                    PLAIN if value.raised else IMPLIED,
                )
            )
            if not value.raised:
                for mention in mentions:
                    if value.start <= mention.start < value.end:
                        mention.unreal = "value not raised"

    def _introduce(self, matches: list[Match], mentions: list[Mention]) -> None:
        """Take for the patient a relative the text begins with, by age: "mother 80, colon cancer, sore neck"."""
        words, role_of = self._words, self._lexicon.role_of
        opening = takewhile(lambda match: match.start <= _BEGINNING, matches)
        first = next((m for m in opening if role_of[m.cue] in (Role.RELATIVE, Role.FAMILY)), None)
        if first is None or role_of[first.cue] is Role.FAMILY:
            return
        at = first.end
        while at < len(words) and words[at] in _INTRODUCES:
            at += 1
        aged = (
            at < len(words) and words[at].isdigit() and len(words[at]) == 2 and not any(word[0].isdigit() for word in words[: first.start])
        )
        if not aged or any(word in _SPEAKS_OF_HERSELF for word in words) or words[at + 1 : at + 2] in (["."], ["/"], ["%"]):
            return
        said = self._text[self._tokens.starts[first.start] : self._tokens.ends[first.end - 1]]
        for mention in mentions:
            if mention.whose == said:
                mention.whose, self._relative_is_patient = "", True

    def _adopt(self, mentions: list[Mention]) -> None:
        """Take for the patient whom the complaint is told of: "my wife has neck pain", "if a patient has neck pain, which study?"."""
        symptoms = [
            m for m in mentions if m.cue.fact is not None and m.cue.fact.symptom and m.cue.kind in (Kind.WHOLE, Kind.PART) and not m.denied
        ]
        unowned = [m for m in symptoms if not (m.whose or m.unreal)]
        if unowned:
            owners = {mention.whose for mention in mentions if mention.mine}
            if len(owners) != 1 or not _A_CLINICIAN.isdisjoint(self._words) or not all(map(self._of_a_third_person, unowned)):
                return
            adopted = owners
        else:
            adopted = {symptom.whose for symptom in symptoms if symptom.whose and symptom.mine and not symptom.unreal}
        described = {symptom.sentence for symptom in symptoms if symptom.if_clause and not symptom.whose and self._asks(symptom)}
        self._relative_is_patient = bool(adopted)
        for mention in mentions:
            if mention.whose in adopted:
                mention.whose = ""
            if mention.if_clause and mention.sentence in described:
                mention.unreal = ""

    def _of_a_third_person(self, mention: Mention) -> bool:
        """Is "he" or "her" the nearest pronoun before the end of the mention, in a text of somebody who tells of "my husband"?"""
        for at in range(mention.end - 1, max(-1, mention.start - 40), -1):
            if self._words[at] in _THIRD_PERSON:
                return True
            if self._words[at] in _FIRST_PERSON:
                return self._words[at] == "my" and self._goes_on_about(at, mention)
        return False

    def _goes_on_about(self, at: int, mention: Mention) -> bool:
        """Is it "my mother is ... Now having neck pain": somebody told of at the start, and a sentence that goes on?"""
        words = self._words
        first = mention.start
        while first > 0 and words[first - 1] not in (".", "!", "\n\n", "?", ";"):
            first -= 1
        return (
            at <= _EARLY
            and words[at + 1] in LISTS["relative"]
            and words[at + 2 : at + 3] in (["is"], ["has"], ["known"], ["k"], ["aged"], [","])
            and not _GOES_ON.isdisjoint(words[first : first + 3])
        )

    def _asks(self, mention: Mention) -> bool:
        """Does the sentence ask for a study?"""
        first = mention.start
        while first > max(0, mention.start - 200) and self._words[first - 1] not in (".", "!", "\n\n", "?"):
            first -= 1
        last = mention.end
        while last < min(len(self._words), mention.end + 200) and self._words[last] not in (".", "!", "\n\n", "?"):
            last += 1
        asked = last < len(self._words) and self._words[last] == "?"
        return asked and any(word in _CASE_QUESTION for word in self._words[first:last])

    def _count(self, mention: Mention) -> None:
        """Turn one mention into readings, or into a remark when it counts for nobody."""
        row, kind = mention.cue.fact, mention.cue.kind
        if row is None:
            return
        because = f"denied by '{mention.denied}'" if mention.denied else f"suspected: '{mention.maybe}'" if mention.maybe else "stated"
        why = self._counts_for_nobody(mention, row, because)
        if not why and kind is Kind.DENIED and not mention.denied:
            return
        says = Status.ABSENT if mention.denied or kind is Kind.ABSENT else Status.PRESENT
        name = row.name
        long_ago = mention.days is not None and mention.days > self._recent
        if not why and long_ago and row.remote not in ("", "self") and says is Status.PRESENT:
            name = row.remote
        reading = Reading(
            name,
            says,
            mention.start,
            mention.end,
            why or because,
            IMPLIED if mention.weakly or kind is Kind.ABSENT else PLAIN,
            kind in _NAMES_THE_WHOLE,
            mention.what_if,
        )
        if mention.unsure and not why:
            unclear = f"unclear whether '{mention.denied}' reaches this far"
            both = (Status.PRESENT, Status.ABSENT)
            self._out.readings += [Reading(name, each, mention.start, mention.end, unclear, IMPLIED, True) for each in both]
            return
        (self._out.remarks if why else self._out.readings).append(reading)

    def _counts_for_nobody(self, mention: Mention, row: FactRow, because: str) -> str:
        """Why the mention says nothing of the patient; "" when it does say something."""
        kind, denied = mention.cue.kind, mention.denied
        if mention.whose:
            return f"about somebody else: '{mention.whose}'"
        if mention.unreal:
            return mention.unreal
        if mention.maybe and not denied and not row.suspected:
            if not row.symptom:
                return f"uncertain: '{mention.maybe}'"
            if mention.maybe.casefold() in ("any", "?"):
                return f"asked, not stated: '{mention.maybe}'"
        if not denied:
            return ""
        if kind is Kind.ABSENT:
            return "unclear: denied twice"
        if kind is Kind.ONLY or (kind is Kind.PART and not row.parts_deny):
            return because
        if (said := denied.casefold()).startswith("no") and said.endswith(("other", "further")):
            return "no other than those named"
        return ""

    def _ages(self, found: list[tuple[Age, Sentence, list[Match]]]) -> None:
        """The first age that is the patient's decides whether it is a child."""
        limit = self._lexicon.facts.age
        if limit is None:
            return
        cues, words = self._lexicon.cues, self._words
        for age, sentence, matches in found:
            if sentence.section is Section.FAMILY:
                continue
            around = range(max(sentence.first, age.start - 4), min(sentence.last, age.end + 3))
            relative = any(m.start in around and cues[m.cue].role in (Role.RELATIVE, Role.FAMILY) for m in matches)
            relative = relative or any(
                cues[m.cue].role is Role.REPORTER
                and ((m.start < age.end and age.start < m.end) or (0 <= age.start - m.end <= 1 and words[m.end - 1] in _SMALL_ONES))
                for m in matches
            )
            relative = relative or words[age.start - 1 : age.start] in (["her"], ["his"], ["their"])
            event = any(
                m.start == age.end and (fact := cues[m.cue].fact) is not None and (fact.event or fact.remote not in ("", "self"))
                for m in matches
            )
            if (relative and not self._relative_is_patient) or event or words[age.start - 1 : age.start] == ["at"]:
                continue
            says = Status.PRESENT if age.years < limit.under else Status.ABSENT
            self._out.readings.append(Reading(limit.fact, says, age.start, age.end, f"age {age.years:g}", PLAIN, whole=True))
            return

    def _no_red_flags(self, match: Match) -> None:
        """Deny every red flag ("no red flags"), unless the text states one."""
        words, end = self._words, match.end
        if words[end - 1] == "no" and end < len(words) and words[end][0].isalpha():
            return
        for row in self._lexicon.facts.fact:
            if row.red_flag:
                self._out.readings.append(Reading(row.name, Status.ABSENT, match.start, end, "no red flags", IMPLIED))
