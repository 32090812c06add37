"""Count what names no fact of its own: "no red flags", and what is called benign."""

from __future__ import annotations

from collections.abc import Sequence

from app.facts.cue import Kind
from app.facts.cues import Match
from app.facts.lexicon import Lexicon
from app.facts.presentation import Status
from app.facts.reading import GENERAL, IMPLIED, Reading


def count_groups(matches: Sequence[Match], words: list[str], lexicon: Lexicon) -> tuple[list[Reading], list[Reading]]:
    """The readings of all facts that are denied at once, and remarks on what is benign."""
    readings: list[Reading] = []
    remarks: list[Reading] = []
    for match in matches:
        kind = lexicon.cues[match.cue].kind
        if kind is Kind.NO_RED_FLAGS:
            readings += _deny_red_flags(match, words, lexicon)
        elif kind is Kind.BENIGN:
            remarks.append(Reading("", Status.ABSENT, match.start, match.end, "benign, or a risk only"))
    return readings, remarks


def _deny_red_flags(match: Match, words: list[str], lexicon: Lexicon) -> list[Reading]:
    """Deny every red flag ("no red flags"), unless the text states one."""
    end = match.end
    if words[end - 1] == "no" and end < len(words) and words[end][0].isalpha():
        return []
    flags = (row.name for row in lexicon.facts.fact if row.red_flag)
    return [Reading(name, Status.ABSENT, match.start, end, GENERAL, IMPLIED) for name in flags]
