"""Source codes: the short names by which rows and paragraphs say where they come from."""

from __future__ import annotations

import re

_MARKS = re.compile(r"[†*]+$|\s*\([^()]*\)$")


def codes(sources: str) -> tuple[str, ...]:
    """The codes in a list such as "P, Q†, G1*, D (2018)", without their marks: ("P", "Q", "G1", "D")."""
    parts = (part.strip() for part in sources.split(","))
    return tuple(_MARKS.sub("", _MARKS.sub("", part)).strip() for part in parts if part)
