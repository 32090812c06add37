"""What a reply says as a whole: no, yes, both, or that nobody knows; said at its beginning, in a clause of its own, or at its end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.conversation.retraction import clause_of
from app.conversation.words import opening, pattern
from app.facts.presentation import Evidence, Status

CLAUSE = re.compile(r"(?<=[,.;!\n])[^,.;:!\n]+(?![^,.;!\n])")
SENTENCE = re.compile(r"[^.;!\n]+")
NOTHING = re.compile(r"no(?:thing|ne|t)\b|nil\b", re.IGNORECASE)
Span = tuple[int, int]


@dataclass(frozen=True)
class Verdict:
    """Where a reply says which; at most one of the first three is there."""

    unsure: Span | None
    no: Span | None
    yes: Span | None
    both: Span | None


def verdict(text: str, turn: int, own: Sequence[Evidence]) -> Verdict:
    """What the reply says as a whole; `own` is what the reader understands of its words."""
    unsure = _opens("unsure", text)
    no = None if unsure else _opens("no", text) or _closes("no", text, own)
    if no and _is_postponed(no, text, turn):
        no, unsure = None, no
    yes = None if unsure or no else _opens("yes", text) or _closes("yes", text, own)
    both = None if unsure else _opens("both", text)
    return Verdict(unsure, no, yes, both)


def _opens(name: str, text: str) -> Span | None:
    found = opening(name).match(text)
    return found.span("said") if found else None


def _closes(name: str, text: str, own: Sequence[Evidence]) -> Span | None:
    """The same as a later clause all of its own: "about 3 weeks, none of those"."""
    for clause in CLAUSE.finditer(text):
        found = opening(name).fullmatch(text, *clause.span())
        if found and not _is_read_already(clause.start(), found.end("said"), text, own):
            return found.span("said")
    return _ends(text, own) if name == "no" else None


def _is_read_already(start: int, end: int, text: str, own: Sequence[Evidence]) -> bool:
    """Is it the answer to what stands before its comma: "Cancer, never"?"""
    return any(one.because == f"denied by '{text[start - 1 : end]}'" for one in own)


def _is_postponed(no: Span, text: str, turn: int) -> bool:
    """Does it only say that nothing is known yet: "nothing to tell you till the notes are found"?"""
    if not NOTHING.match(text, no[0]):
        return False
    clause = clause_of(Evidence(turn, *no, "", Status.ABSENT), text)
    return pattern("postponed").search(clause) is not None


def _ends(text: str, own: Sequence[Evidence]) -> Span | None:
    """A clause that ends by denying what was asked: "I went through the list and there was nothing"."""
    for clause in SENTENCE.finditer(text):
        found = pattern("denied_at_end").search(clause.group().rstrip(" .,;!"))
        if found and not any(one.start < clause.end() and clause.start() < one.end for one in own):
            return clause.start() + found.start(), clause.start() + found.end()
    return None
