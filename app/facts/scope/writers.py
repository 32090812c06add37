"""A writer who says that he is the patient's relative: what he tells of himself is not the patient's."""

from __future__ import annotations

from collections.abc import Sequence

from app.facts.cues import Match
from app.facts.headings import RELATIVES
from app.facts.scope.view import View
from app.text.word_set import word_set

_BEGINNING = 14
"""Tokens within which a writer says who he is."""
_I = frozenset(["i", "ive", "im"])
_HAS = word_set("had have got suffered survived beat was am being")
_HERE = frozenset(["here", "writing", "typing", "speaking", "asking"])
_PATIENT = frozenset(["patient", "pt"])
_BETWEEN = word_set("the a his her their patient pt this our")
_THEM = word_set("him her he she them they patient pt mum mom dad mother father husband wife son daughter it")
_ENDS = frozenset([".", ",", ";", "!", "?", "but"])
_CLAUSE = 12


def writer_of(words: Sequence[str]) -> str:
    """Which relative of the patient's the writer says he is: "sister of the patient here", "I am his wife"; "" when he does not."""
    for at in range(min(_BEGINNING, len(words) - 1)):
        if words[at] not in RELATIVES:
            continue
        if words[at + 1] in _HERE or (words[at + 1] == "of" and not _PATIENT.isdisjoint(words[at + 2 : at + 4])):
            return words[at]
        start = at
        while start > 0 and words[start - 1] in _BETWEEN:
            start -= 1
        theirs = not {"his", "her", "their", "patient", "pt"}.isdisjoint(words[start:at])
        if theirs and (words[start - 1 : start] == ["im"] or words[max(0, start - 2) : start] == ["i", "am"]):
            return words[at]
    return ""


def tells_of_himself(match: Match, view: View) -> bool:
    """Is it "I had breast cancer" of such a writer, and not "I found him on the floor"?"""
    words = view.words
    if not view.writer or words[match.start] not in _I or (words[match.start] == "i" and words[match.end] not in _HAS):
        return False
    for word in words[match.end : min(match.end + _CLAUSE, view.last)]:
        if word in _ENDS:
            break
        if word in _THEM:
            return False
    return True
