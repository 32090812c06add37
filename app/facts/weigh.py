"""Weigh all readings of one fact into its status: plain words outweigh implied ones; two plain ones that disagree are a conflict."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from app.facts.presentation import Evidence, Fact, Status
from app.facts.reading import GENERAL, HINTED, Reading
from app.facts.sources import DOCUMENTS, differ, labels

_CORRECTIONS = 8
"""Only the last few corrections of a text are followed, so that the time stays linear."""

_BUT = frozenset(("but", "however", "except", "although", "though", "only"))
_NEAR = 12
_TENSES = {"fell": "fall", "falls": "fall", "fallen": "fall", "falling": "fall", "fevers": "fever", "febrile": "fever"}
"""Forms of one word where they differ by more than an ending."""

Show = Callable[[Reading], Evidence]


def weigh(name: str, readings: Sequence[Reading], words: Sequence[str], show: Show, corrections: Sequence[int]) -> Fact:
    """The fact as its readings state it; `corrections` are the tokens of "sorry", "actually": what follows wins over what precedes."""
    if len(readings) == 1:
        return Fact(name, readings[0].says, (show(readings[0]),))
    if any(reading.strength > HINTED for reading in readings):
        readings = [reading for reading in readings if reading.strength > HINTED]
    if any(reading.what_if for reading in readings):
        readings = [reading for reading in readings if reading.what_if]
    corrected: list[Reading] = []
    for at in corrections[-_CORRECTIONS:]:
        later = {reading.says for reading in readings if reading.start >= at}
        if len(later) == 1:
            corrected += [reading for reading in readings if reading.start < at and reading.says not in later]
    if corrected:
        gone = {id(reading) for reading in corrected}
        readings = [reading for reading in readings if id(reading) not in gone]
    excluded = [reading.start for reading in readings if _is_exclusion(reading)]
    if excluded:
        readings = [reading for reading in readings if not (_is_suspicion(reading) and reading.start < excluded[-1])]
    present = [reading for reading in readings if reading.says is Status.PRESENT]
    absent = [reading for reading in readings if reading.says is Status.ABSENT]
    overruled = tuple(show(reading) for reading in corrected)
    if present and absent:
        strongest = max(reading.strength for reading in present)
        said = {_plainly(words[reading.start : reading.end]) for reading in present}
        both = differ(labels(words), (reading.start for reading in present), (reading.start for reading in absent))
        plain = sorted(reading.start for reading in present)
        absent = [reading for reading in absent if both or not _conceded(reading, plain, words)]
        against = [
            reading
            for reading in absent
            if (both and reading.because != GENERAL)
            or (reading.strength >= strongest and (reading.whole or _plainly(words[reading.start : reading.end]) in said))
        ]
        if not against:
            return Fact(name, Status.PRESENT, tuple(map(show, present)), overruled)
        return Fact(
            name, Status.CONFLICTING, tuple(show(reading) for reading in sorted([*present, *against], key=lambda r: r.start)), overruled
        )
    if present or absent:
        return Fact(name, Status.PRESENT if present else Status.ABSENT, tuple(map(show, present or absent)), overruled)
    return Fact(name, Status.NOT_MENTIONED, corrected=overruled)


def _is_exclusion(reading: Reading) -> bool:
    """Is the fact as a whole said to be ruled out: "infection excluded"?"""
    return reading.says is Status.ABSENT and reading.whole and ("exclude" in reading.because or "ruled" in reading.because)


def _is_suspicion(reading: Reading) -> bool:
    """Is the fact only suspected, so that what rules it out later answers that: "worried about meningitis ... infection excluded"?"""
    return reading.says is Status.PRESENT and reading.because.startswith("suspected:")


def _plainly(said: Sequence[str]) -> tuple[str, ...]:
    """The words of a reading, whatever their tense."""
    return tuple(_TENSES.get(word, word) for word in said)


def _conceded(denial: Reading, stated: Sequence[int], words: Sequence[str]) -> bool:
    """Is a denial taken back at once: "no trauma as such, but slipped in the bath"; not "but the letter says"?"""
    near = bisect_right(stated, denial.end)
    between = words[denial.end : stated[near]] if near < len(stated) and stated[near] - denial.end <= _NEAR else ()
    return not _BUT.isdisjoint(between) and DOCUMENTS.isdisjoint(between)
