"""Sets of words, written as text."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a text, separated by white space, as a set."""
    return frozenset(text.split())


def word_tuple(text: str) -> tuple[str, ...]:
    """The words of a text, separated by white space, in order."""
    return tuple(text.split())
