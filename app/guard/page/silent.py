"""Sentences without any cue, which claim nothing."""

from __future__ import annotations

from app.guard.frame.memory import Memory
from app.guard.sentence.scan import Scanned
from app.guard.text.late import Late
from app.guard.text.marks import DIGIT, mark
from app.guard.words.facet_words import AGREES, DIFFERS, PANEL
from app.guard.words.little_words import words

_TELLING = frozenset({"radiation", "dose", "panel", "noimaging", "all", "framepost", "which", "echo"})
_FIGURES = Late(
    r"\b(?:image|imaging|green|amber|yellow|red|middle|bottom|lowest|highest|top|topmost)\b|[★⭐🌟]|\d|rated|score|rrl|sievert|stars?\b|\bradiation\b|symbol"
)
_MARKED = DIGIT | mark(
    (
        "image",
        "imaging",
        "green",
        "amber",
        "yellow",
        "red",
        "middle",
        "bottom",
        "lowest",
        "highest",
        "top",
        "★",
        "⭐",
        "🌟",
        "rated",
        "score",
        "rrl",
        "sievert",
        "star",
        "radiation",
        "symbol",
    )
)
"""Without one of these there are no such figures."""

_PAIRED = words("former latter first second both two they their these category categories rating ratings tier tiers")
"""Speaks of two studies named before."""


def is_silent(stripped: str, scanned: Scanned, memory: Memory) -> bool:
    """A sentence without any cue claims nothing, and only lets the subject fade."""
    if (
        scanned.named
        or scanned.rating
        or scanned.agents
        or scanned.years
        or scanned.variants
        or memory.question
        or memory.choice
        or "☢" in stripped
    ):
        return False
    if scanned.marks & _MARKED and _FIGURES.search(scanned.text) is not None:
        return False
    if memory.context.claims and not PANEL.isdisjoint(scanned.tokens) and not (DIFFERS | AGREES).isdisjoint(scanned.tokens):
        return False
    if memory.context.pair is not None and not _PAIRED.isdisjoint(scanned.tokens):
        return False
    return not any(found.cue.kind in _TELLING for found in scanned.shape)
