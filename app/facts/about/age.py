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
from app.facts.sources import apart, labels
from app.facts.times.ages import Age
from app.text.word_set import word_set
from corpus.facts import Age as Limit

_SMALL_ONES = word_set("son daughter grandson granddaughter nephew niece child baby toddler kid infant boy girl grandchild")

_PARENTS = word_set("mother father mum mom dad parent")
_THEIRS = word_set("his her he she their")


@dataclass(frozen=True, slots=True)
class ToldAge:
    """An age, the sentence that tells it, and the matches there."""

    age: Age
    sentence: Sentence
    matches: Sequence[Match]


def age_of_patient(told: Sequence[ToldAge], words: list[str], lexicon: Lexicon, limit: Limit, relative_is_patient: bool) -> list[Reading]:
    """The age as one reading, or none; the age at which something happened counts only where no other is told."""
    ages = [one for one in told if _is_of_patient(one, words, lexicon, relative_is_patient)]
    current = [one.age for one in ages if not _was_then(one, words, lexicon)]
    own = [] if relative_is_patient else [age for age in current if _is_of_writer(age, words)]
    now = next(iter(own or current), ages[0].age if ages else None)
    if now is None:
        return []
    if now.born:
        return _by_birth(now, limit)
    other = next((one.age for one in ages if not one.age.born and (one.age.years < limit.under) != (now.years < limit.under)), None)
    told_twice = other is not None and apart(labels(words), now.start, other.start)
    return [_reading(age, limit) for age in ([now, other] if other is not None and told_twice else [now])]


def _reading(age: Age, limit: Limit) -> Reading:
    says = Status.PRESENT if age.years < limit.under else Status.ABSENT
    return Reading(limit.fact, says, age.start, age.end, f"age {age.years:g}", whole=True)


def _is_of_writer(age: Age, words: list[str]) -> bool:
    """Is it "I'm 37", in a text that names another age before: "I've got a four-year-old with a cold ... I'm 37"?"""
    return words[age.start - 1 : age.start] == ["im"] or words[max(0, age.start - 2) : age.start] == ["i", "am"]


def _by_birth(age: Age, limit: Limit) -> list[Reading]:
    """The age by a year of birth; where it is near the limit, both are possible, and the question is asked."""
    if not limit.counted_in:
        return []
    youngest, oldest = limit.counted_in - age.years - 1, limit.counted_in - age.years + limit.counted_for
    says = [Status.PRESENT] * (youngest < limit.under) + [Status.ABSENT] * (oldest >= limit.under)
    return [Reading(limit.fact, each, age.start, age.end, f"born in {age.years:g}", whole=True) for each in says]


def _is_of_patient(one: ToldAge, words: list[str], lexicon: Lexicon, relative_is_patient: bool) -> bool:
    """Is it the patient's, today?"""
    start = one.age.start
    before = words[start - 1 : start]
    if one.sentence.section is Section.FAMILY or before == ["at"] or _is_of_event(one, lexicon):
        return False
    if words[max(0, start - 3) : start] and words[max(0, start - 3)] == "when" and before == ["was"]:
        return False
    return relative_is_patient or not (before in (["her"], ["his"], ["their"]) or _is_of_relative(one, words, lexicon))


def _was_then(told: ToldAge, words: list[str], lexicon: Lexicon) -> bool:
    """Is it the age at something named just before: "leukaemia (age 6)", "Wilms tumour aged 3"?"""
    start, ends = told.age.start, told.age.end
    if words[start - 1 : start] not in (["age"], ["aged"]) or words[ends : ends + 1] == ["with"]:
        return False
    for match in told.matches:
        fact = lexicon.cues[match.cue].fact
        if fact is not None and (fact.event or fact.remote) and 0 <= start - 1 - match.end <= 1:
            return True
    return False


def _is_of_relative(told: ToldAge, words: list[str], lexicon: Lexicon) -> bool:
    """Is a relative named beside the age, or is it that of a child who only reports?"""
    age, sentence = told.age, told.sentence
    around = range(max(sentence.first, age.start - 4), min(sentence.last, age.end + 3))
    for match in told.matches:
        role = lexicon.role_of[match.cue]
        if role in (Role.RELATIVE, Role.FAMILY) and match.start in around:
            return True
        if role is Role.REPORTER and not _speaks_for(match, words):
            names_child = 0 <= age.start - match.end <= 1 and words[match.end - 1] in _SMALL_ONES
            if names_child or (match.start < age.end and age.start < match.end):
                return True
    return False


def _speaks_for(reporter: Match, words: list[str]) -> bool:
    """Does a parent tell of the child and nothing of himself: "I am mother of boy 6. His neck hurts."?"""
    return words[reporter.start] in _PARENTS and "my" not in words and not _THEIRS.isdisjoint(words[reporter.end :])


def _is_of_event(told: ToldAge, lexicon: Lexicon) -> bool:
    """Does an operation or an injury follow at once: "2 year old fracture"?"""
    for match in told.matches:
        fact = lexicon.cues[match.cue].fact
        if match.start == told.age.end and fact is not None and (fact.event or fact.remote not in ("", "self")):
            return True
    return False
