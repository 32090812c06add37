"""A rating set against another, and the study behind it."""

from __future__ import annotations

from app.guard.sentence.claim import EXPLICIT
from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence


def set_against(sentence: Sentence, found: Found, right: tuple[Named, ...] | None) -> tuple[Named, ...]:
    """As in "X may be appropriate, against usually not appropriate for Y": the rating set against another is of the study behind it."""
    words = sentence.words
    if right is None or found.cue.value not in EXPLICIT or words[found.first - 1] not in _AGAINST:
        return ()
    between = words[found.last : right[0].first]
    return right if between[:1] in (["for"], ["of"], ["in"]) and len(between) <= 3 else ()


_AGAINST = frozenset({"against", "versus", "vs"})
