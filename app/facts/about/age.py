"""The first age that is the patient's decides whether it is a child."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.facts.cues import Match
from app.facts.headings import Section
from app.facts.lexicon import Lexicon
from app.facts.presentation import Status
from app.facts.reading import Reading
from app.facts.roles import Role
from app.facts.sentences import Sentence
from app.facts.times.ages import Age
from app.facts.word_set import word_set
from corpus.facts import Age as Limit

_SMALL_ONES = word_set("son daughter grandson granddaughter nephew niece child baby toddler kid infant boy girl grandchild")


@dataclass(frozen=True, slots=True)
class ToldAge:
    """An age, the sentence that tells it, and the matches there."""

    age: Age
    sentence: Sentence
    matches: Sequence[Match]


def age_of_patient(told: Sequence[ToldAge], words: list[str], lexicon: Lexicon, limit: Limit, relative_is_patient: bool) -> list[Reading]:
    """The age as one reading, or none."""
    for one in told:
        age = one.age
        before = words[age.start - 1 : age.start]
        if one.sentence.section is Section.FAMILY or before == ["at"] or _is_of_event(one, lexicon):
            continue
        if not relative_is_patient and (before in (["her"], ["his"], ["their"]) or _is_of_relative(one, words, lexicon)):
            continue
        says = Status.PRESENT if age.years < limit.under else Status.ABSENT
        return [Reading(limit.fact, says, age.start, age.end, f"age {age.years:g}", whole=True)]
    return []


def _is_of_relative(told: ToldAge, words: list[str], lexicon: Lexicon) -> bool:
    """Is a relative named beside the age, or is it that of a child who only reports?"""
    age, sentence = told.age, told.sentence
    around = range(max(sentence.first, age.start - 4), min(sentence.last, age.end + 3))
    for match in told.matches:
        role = lexicon.role_of[match.cue]
        if role in (Role.RELATIVE, Role.FAMILY) and match.start in around:
            return True
        if role is Role.REPORTER:
            names_child = 0 <= age.start - match.end <= 1 and words[match.end - 1] in _SMALL_ONES
            if names_child or (match.start < age.end and age.start < match.end):
                return True
    return False


def _is_of_event(told: ToldAge, lexicon: Lexicon) -> bool:
    """Does an operation or an injury follow at once: "2 year old fracture"?"""
    for match in told.matches:
        fact = lexicon.cues[match.cue].fact
        if match.start == told.age.end and fact is not None and (fact.event or fact.remote not in ("", "self")):
            return True
    return False
