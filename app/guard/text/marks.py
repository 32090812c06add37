"""What the words of a sentence hold, in one number, so that a reader whose signs are not there is not called at all.

A sign of letters or digits stands in a text exactly when it stands inside one of its words: a word ends only at a sign that is neither.
"""

from __future__ import annotations

from collections.abc import Iterable

DIGIT = 1
"""A word with a digit of any script."""
LETTER_O = 2
"""The letter o by itself, or beside an apostrophe."""
_KEPT = 20000
"""Words whose marks are kept."""
_signs: dict[str, int] = {}
_seen: dict[str, int] = {}


def told_by_words(sign: str) -> bool:
    """Does a sign stand in a text exactly when a word of the text holds it?"""
    return sign.isalnum() or (len(sign) == 1 and not sign.isspace() and sign not in "-/\"'_")


def mark(signs: Iterable[str]) -> int:
    """The marks of which one is set where one of the signs stands."""
    bits = 0
    for sign in signs:
        if sign not in _signs:
            _signs[sign] = 4 << len(_signs)
            _seen.clear()  # what was kept does not know this sign
        bits |= _signs[sign]
    return bits


def marks(words: Iterable[str]) -> int:
    """The marks of words: the signs they contain."""
    seen = _seen
    bits = 0
    for word in words:
        bits |= seen[word] if word in seen else _of(word)
    return bits


def _of(word: str) -> int:
    """The marks of one word; kept, because words come again."""
    bits = 0
    for sign, bit in _signs.items():
        if sign in word:
            bits |= bit
    if not word.isalpha():
        if any(map(str.isdecimal, word)):
            bits |= DIGIT
        if "'" in word and "o" in word:
            bits |= LETTER_O
    if word == "o":
        bits |= LETTER_O
    if len(_seen) >= _KEPT:
        _seen.clear()
    _seen[word] = bits
    return bits
