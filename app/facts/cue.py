"""What a cue phrase means, and what a sentence that holds it must be read for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from app.facts.roles import Role
from corpus.facts import FactRow, Measure


class Kind(Enum):
    """What a phrase of facts.toml says."""

    WHOLE = auto()
    PART = auto()
    ONLY = auto()
    DENIED = auto()
    ALARM = auto()
    ABSENT = auto()
    EXPLAINED = auto()
    NOTHING = auto()
    BENIGN = auto()
    NO_RED_FLAGS = auto()
    MEASURE = auto()


@dataclass(frozen=True, slots=True)
class Cue:
    """One phrase's meaning: a fact's cue (`fact` and `kind`), or a role of the language."""

    role: Role | None = None
    kind: Kind | None = None
    fact: FactRow | None = None
    measure: Measure | None = None

    @property
    def names_fact(self) -> bool:
        """Does it name a fact, rather than measure one?"""
        return self.fact is not None and self.kind is not Kind.MEASURE and self.kind is not Kind.EXPLAINED


NAMES, MEASURES, COURSE, GUIDES, CORRECTS, DENIED, MASKS, TAKES_UP = 1, 2, 4, 8, 16, 32, 64, 128
"""Traits of a cue: it names a fact (or denies many) or a measurement, tells a course, asks about the guideline, corrects; it gives way to
other phrases of its fact, or takes shorter cues within it away whatever they mean; it speaks of what was said before."""
COURSE_ROLES = frozenset((Role.NEW, Role.WORSE, Role.CHRONIC, Role.SAME, Role.BOTH))
_MASKS = (Kind.NOTHING, Kind.BENIGN, Kind.NO_RED_FLAGS)
_MASKING_ROLES = (Role.LONG_AGO, Role.REPORTER, Role.ONLY_WHEN, Role.IF)


def traits(cue: Cue) -> int:
    """What the cue asks for when its sentence is read: NAMES, COURSE, ..."""
    return (
        NAMES * (cue.names_fact or cue.kind is Kind.NO_RED_FLAGS)
        | MEASURES * (cue.kind is Kind.MEASURE)
        | COURSE * (cue.role in COURSE_ROLES)
        | GUIDES * (cue.role is Role.GUIDELINE)
        | CORRECTS * (cue.role is Role.CORRECTION)
        | DENIED * (cue.kind is Kind.DENIED or cue.kind is Kind.ALARM)
        | TAKES_UP * (cue.role in (Role.DISPUTED, Role.NO_AFTER) or cue.kind is Kind.EXPLAINED)
        | MASKS * (cue.kind in _MASKS or cue.role in _MASKING_ROLES)
    )
