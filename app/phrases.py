"""Find whole phrases in a text, without regard to case; used wherever a list of words decides.

Two dots in a phrase stand for up to four words: "mri .. impossible" also finds "MRI, sadly, is impossible".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

GAP = r"(?:\W+\w+){0,4}?\W+"
"""What two dots between words stand for."""


@lru_cache(maxsize=512)
def pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """One expression for all phrases, longest first, at word boundaries; an empty tuple matches nothing."""
    if not phrases:
        return re.compile(r"(?!)")
    words = "|".join(_spelled(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def found(text: str, phrases: Iterable[str]) -> tuple[str, ...]:
    """The phrases that occur in the text, lower case, in order of occurrence."""
    return tuple(match[0].lower() for match in pattern(tuple(phrases)).finditer(text))


def holds(text: str, phrases: Iterable[str]) -> bool:
    """Does any of the phrases occur in the text?"""
    every = tuple(phrases)
    return (_exact(every).search(text.lower()) if text.isascii() else pattern(every).search(text)) is not None


@lru_cache(maxsize=512)
def _exact(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """The same in a text in lower case, by first letters: several times as fast as one that ignores case."""
    if not phrases:
        return re.compile(r"(?!)")
    starts = "|".join(
        f"{re.escape(first)}(?:{'|'.join(_spelled(one[1:]) for one in ones)})"
        for first, ones in groupby(sorted({phrase.lower() for phrase in phrases}), key=lambda phrase: phrase[:1])
    )
    return re.compile(rf"(?<!\w)(?:{starts})(?!\w)")


def _spelled(phrase: str) -> str:
    """The phrase as an expression: any white space between words, and a few words where two dots stand."""
    return re.escape(phrase).replace(r"\ \.\.\ ", GAP).replace(r"\ ", r"\s+")
