"""Forms of a word."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import tomli


@cache
def no_slips() -> frozenset[str]:
    """English words that are no slips of ours."""
    return frozenset(tomli.loads((Path(__file__).parent / "spelling.toml").read_text(encoding="utf-8"))["real"].split())


def inflected(word: str, near: str) -> bool:
    """Is it another form of the word, and no slip?"""
    for longer, shorter in ((word, near), (near, word)):
        if longer.startswith(shorter[:-1]) and longer[len(shorter) - 1 :] in {
            shorter[-1] + end for end in ("s", "d", "r", "ed", "es", "er", "n", "al")
        }:
            return True
    return False
