"""A study of before, in the phase said now: "Without contrast it is ...", "Order it with contrast only"."""

from __future__ import annotations

from functools import lru_cache

from app.guard.sentence.claim import EXPLICIT
from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named
from app.guard.sentence.names import Names
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import IMAGES

_PHASED_LATER = frozenset({"POS", "ALT", "REC", "FIRST", "U", "M"})
_STATES_RATING = frozenset({"U", "M"})


def phased(sentence: Sentence, subject: tuple[Named, ...], found: Found, where: str) -> tuple[Named, ...]:
    """As in "Without contrast it is ...": the study of before, in the phase named between it and the cue."""
    names = sentence.scanned.names
    if len(subject) != 1:
        return subject
    study = subject[0]
    start, _ = sentence.clause(found.first)
    if where != "left":
        return in_phase(sentence, subject, start, found.first)
    start = max(start, study.last)
    either = _phase_words(names)
    for index in range(start, found.first):
        if sentence.words[index] not in either:
            continue
        hit = names.before.at(sentence.words, index, found.first) or names.after.at(sentence.words, index, found.first)
        if hit is not None and hit[1].phase and sentence.words[hit[0]] == "it":
            groups = names.studies.phase(names.studies.family(study.bits), hit[1].phase)
            return (study._replace(groups=groups, phase=hit[1].phase),)
    return subject if study.phase else in_phase(sentence, subject, start, found.first)


@lru_cache(maxsize=16)
def _phase_words(names: Names) -> frozenset[str]:
    """Words at which a phase may start."""
    return names.before.firsts | names.after.firsts


def it_in_phase(sentence: Sentence, found: Found) -> tuple[Named, ...]:
    """As in "Order it with contrast only": the study of an earlier sentence, in the phase named here; () when there is none."""
    names, subject, at = sentence.scanned.names, sentence.context.subject, found.last
    if len(subject) != 1 or subject[0].phase:
        return ()
    if sentence.words[at : at + 1] not in (["it"], ["this"], ["one"], ["that"]):
        return ()
    hit = names.after.at(sentence.words, at + 1, sentence.count)
    if hit is None or not hit[1].phase or hit[0] - at < 3:
        return ()
    return in_phase(sentence, subject, at + 1, hit[0])


def phase_after(sentence: Sentence, subject: tuple[Named, ...], found: Found, value: str) -> tuple[Named, ...] | None:
    """As in "X may be appropriate, but only with contrast": the study in the phase the rating is narrowed to; None when it is not."""
    names, words = sentence.scanned.names, sentence.words
    if len(subject) != 1 or subject[0].phase:
        return None
    if value in EXPLICIT and words[found.last : found.last + 1] in (["with"], ["without"]) and _ends(words, found.last + 1):
        return (_in(subject[0], names, words[found.last], alone=False),)  # as in "usually not appropriate with, appropriate without"
    if value not in _PHASED_LATER:
        return None
    at = found.last
    while at < sentence.count and words[at] in {",", "but", "only", "ideally", "preferably"} and at - found.last < 3:
        at += 1
    hit = names.after.at(words, at, sentence.count) if at < sentence.count else None
    if hit is None or not hit[1].phase:
        return None
    if at > found.last and (hit[0] - at < 2 or value not in _PHASED_LATER - {"REC", "FIRST"}):
        return None
    return in_phase(sentence, subject, at, hit[0])


def _ends(words: list[str], index: int) -> bool:
    """Does a statement end there?"""
    return words[index : index + 1] in ([], [","], ["."], [";"], ["and"], ["but"])


def in_phase(sentence: Sentence, subject: tuple[Named, ...], start: int, stop: int) -> tuple[Named, ...]:
    """A study in the phase named in words[start:stop]; as it is when none is."""
    names = sentence.scanned.names
    either = _phase_words(names)
    for index in range(start, stop):
        if sentence.words[index] not in either:
            continue
        for book in (names.after, names.before):
            hit = book.at(sentence.words, index, stop)
            if hit is None or not hit[1].phase or hit[0] - index < 2:
                continue
            if hit[0] < sentence.count and sentence.words[hit[0]] in IMAGES:
                continue
            alone = not {"only", "alone"}.isdisjoint(sentence.words[index : hit[0] + 1])
            return (_in(subject[0], names, hit[1].phase, alone),)
    return subject


def _in(study: Named, names: Names, phase: str, alone: bool) -> Named:
    """A study in a phase; "with contrast" leaves open whether it is also done without, unless "with contrast only" is said."""
    wanted = "enhanced" if phase == "with" and not alone else phase
    return study._replace(groups=names.studies.phase(names.studies.family(study.bits), wanted), phase=phase)
