"""A text without disguise, to look into quickly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.guard.text.fold import fold

if TYPE_CHECKING:
    pass


def plainly_told(text: str) -> str:
    """A text without disguise, on one line."""
    hidden = not text.isascii() or not _HIDES.isdisjoint(text)
    return " ".join((fold(text).text if hidden else text).split())


_HIDES = frozenset("<&*_`~[")
"""One of these may be part of a disguise."""
