"""The remedy in an error message: the nearest known word, or the list of what is known."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """A sentence: 'Did you mean "x"?' when something near is known, else the known words."""
    words = sorted({str(word) for word in known})
    lower = {word.lower(): word for word in reversed(words)}
    near = difflib.get_close_matches(wrong.lower(), lower, n=1, cutoff=0.6)
    if near:
        return f'Did you mean "{lower[near[0]]}"?'
    if not words:
        return "Nothing of that kind is defined yet"
    listed = ", ".join(words[:12]) + (", ..." if len(words) > 12 else "")
    return f"Known: {listed}"
