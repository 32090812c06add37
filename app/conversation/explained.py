"""What is explained away while the thing itself is denied: "the tablets were for gout; never any such disease"."""

from __future__ import annotations

import re
from dataclasses import replace

from app.conversation.patient import Statements
from app.conversation.words import pattern
from app.facts.presentation import Evidence, Status

WORD = re.compile(r"[^\W\d_]{3,}")
AROUND = 60
"""Characters looked at before and behind a mention."""


def explained(said: Statements, text: str) -> Statements:
    """The statements, where a contradictory one whose every affirming mention is said to be for something else is a denial."""
    left = dict(said)
    for name, fact in said.items():
        if fact.status is not Status.CONFLICTING:
            continue
        denied = tuple(one for one in fact.evidence if one.says is Status.ABSENT)
        stated = [one for one in fact.evidence if one.says is Status.PRESENT]
        words = {word.lower() for one in denied for word in WORD.findall(one.text)}
        if stated and denied and all(words.isdisjoint(map(str.lower, WORD.findall(one.text))) and _explains(one, text) for one in stated):
            left[name] = replace(fact, status=Status.ABSENT, evidence=denied, corrected=(*fact.corrected, *stated))
    return left


def _explains(one: Evidence, text: str) -> bool:
    before, behind = text[max(0, one.start - AROUND) : one.start], text[one.end : one.end + AROUND]
    return pattern("explains").match(behind) is not None or pattern("calls").search(before) is not None
