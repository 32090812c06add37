"""What an adjective or a duration states of the course, and how statements that disagree are settled."""

from __future__ import annotations

from dataclasses import dataclass

from app.facts.cues import Match
from app.facts.mention import Mention
from app.facts.presentation import Status
from app.facts.reading import IMPLIED, PLAIN, Reading
from app.facts.roles import Role
from app.facts.sentences import Sentence
from app.facts.times.when import When
from corpus.facts import Onset


@dataclass(frozen=True, slots=True)
class Told:
    """What was read in one sentence."""

    sentence: Sentence
    matches: list[Match]
    mentions: list[Mention]
    times: list[When]


def settle(readings: list[Reading], onset: Onset) -> list[Reading]:
    """Resolve the course: what is newly so outweighs "stable"; plain "worse" against plain "unchanged" stays a conflict."""
    acute = [r for r in readings if r.fact == onset.acute and r.says is Status.PRESENT and r.strength == PLAIN]
    same = [r for r in readings if r.fact == onset.unchanged and r.says is Status.PRESENT]
    if not acute or not same:
        return readings
    return [r for r in readings if r.fact != onset.unchanged and not (r.fact == onset.acute and r.strength == IMPLIED)]


def length(onset: Onset, days: float) -> str:
    """The fact that something of so many days states."""
    return onset.chronic if days >= onset.chronic_days else onset.acute


def said(onset: Onset, role: Role, match: Match, denied: bool, what_if: bool) -> list[Reading]:
    """The readings of one adjective."""
    start, end = match.start, match.end
    yes = Status.ABSENT if denied else Status.PRESENT
    new = Reading(onset.acute, yes, start, end, "stated", what_if=what_if)
    old = Reading(onset.chronic, yes, start, end, "stated", what_if=what_if)
    match role:
        case Role.NEW | Role.WORSE:
            return [new]
        case Role.CHRONIC:
            return [old]
        case Role.BOTH:
            return [new, old]
        case _:
            return [
                Reading(onset.unchanged, Status.PRESENT, start, end, "stated", what_if=what_if),
                Reading(onset.acute, Status.ABSENT, start, end, "said to be unchanged", IMPLIED, what_if=what_if),
            ]
