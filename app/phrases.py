"""Find whole phrases in a text, without regard to case; used wherever a list of words decides."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache


@lru_cache(maxsize=512)
def pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """One expression for all phrases, longest first, at word boundaries; an empty tuple matches nothing."""
    if not phrases:
        return re.compile(r"(?!)")
    words = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def found(text: str, phrases: Iterable[str]) -> tuple[str, ...]:
    """The phrases that occur in the text, lower case, in order of occurrence."""
    return tuple(match[0].lower() for match in pattern(tuple(phrases)).finditer(text))


def holds(text: str, phrases: Iterable[str]) -> bool:
    """Does any of the phrases occur in the text?"""
    return pattern(tuple(phrases)).search(text) is not None
