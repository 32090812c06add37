"""Find whole phrases in a text, without regard to case; used wherever a list of words decides.

Two dots in a phrase stand for up to four words: "mri .. impossible" also finds "MRI, sadly, is impossible".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import groupby

GAP = r"(?:\W+\w+){0,4}?\W+"
"""What two dots between words stand for."""
WORD = re.compile(r"\w+")


@lru_cache(maxsize=512)
def pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """One expression for all phrases, longest first, at word boundaries; an empty tuple matches nothing."""
    if not phrases:
        return re.compile(r"(?!)")
    words = "|".join(_spelled(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


class Worded:
    """A text in which many lists of phrases are looked for; what words it has is found out once.

    A phrase stands between word boundaries, so each of its words is a whole word of any text that holds it. Most lists share no such word
    with a question, and need not be looked for.
    """

    __slots__ = ("_lower", "_words", "text")

    def __init__(self, text: str) -> None:
        """Tell its words apart; the quick way is for ASCII, where lower case is the only other way to write a letter."""
        self.text = text
        self._lower = text.lower() if text.isascii() else ""
        self._words = frozenset(WORD.findall(self._lower))

    def holds(self, phrases: Iterable[str]) -> bool:
        """Does any of the phrases occur in it?"""
        every = tuple(phrases)
        if not self._lower:
            return pattern(every).search(self.text) is not None
        keyed = _keyed(every)
        for word in self._words & keyed.keys() if keyed else ():
            if keyed[word] is None or _exact(keyed[word] or ()).search(self._lower):
                return True
        return "" in keyed and _exact(keyed[""] or ()).search(self._lower) is not None

    def says(self, expressions: tuple[str, ...]) -> bool:
        """Does any of the regular expressions, all written in lower case, match somewhere, without regard to case?"""
        if self._lower:
            return _expression(expressions, 0).search(self._lower) is not None
        return _expression(expressions, re.IGNORECASE).search(self.text) is not None

    def may_hold(self, phrases: Iterable[str]) -> bool:
        """False only where none of them can occur."""
        if not self._lower:
            return True
        keyed = _keyed(tuple(phrases))
        return "" in keyed or not self._words.isdisjoint(keyed)


def found(text: str, phrases: Iterable[str]) -> tuple[str, ...]:
    """The phrases that occur in the text, lower case, in order of occurrence."""
    return tuple(match[0].lower() for match in pattern(tuple(phrases)).finditer(text))


def holds(text: str, phrases: Iterable[str]) -> bool:
    """Does any of the phrases occur in the text?"""
    return Worded(text).holds(phrases)


@lru_cache(maxsize=512)
def _expression(expressions: tuple[str, ...], flags: int) -> re.Pattern[str]:
    """One of several; without regard to case it is twice as slow."""
    return re.compile("|".join(f"(?:{one})" for one in expressions), flags)


@lru_cache(maxsize=512)
def _keyed(phrases: tuple[str, ...]) -> Mapping[str, tuple[str, ...] | None]:
    """The phrases by their longest word; None where that word alone is one of them, and those of no (plain) word under ""."""
    by_word: dict[str, tuple[str, ...] | None] = {}
    for phrase in phrases:
        lower = phrase.lower()
        key = max(WORD.findall(lower), key=len, default="") if phrase.isascii() else ""
        others = by_word.get(key, ())
        by_word[key] = None if key and (others is None or lower == key) else (*(others or ()), phrase)
    return by_word


@lru_cache(maxsize=4096)
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
