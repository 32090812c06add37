"""Where the next verb of a sentence begins."""

from __future__ import annotations

from app.guard.sentence.scan import Scanned


def next_verb(scanned: Scanned, start: int, end: int) -> int:
    """Where the next verb or statement in words[start:end] begins; `end` if there is none."""
    stated = (*scanned.rating, *scanned.shapes("panel"), *scanned.shapes("radiation"))
    verb = scanned.layer("extra", start, end, "verb")
    return min([*(found.first for found in stated if start <= found.first < end), *([verb.first] if verb else []), end])
