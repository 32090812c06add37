"""Where the phase of a study ends in a text."""

from __future__ import annotations

from collections.abc import Sequence


def phase_ends(words: Sequence[str], at: int, end: int) -> bool:
    """A phase of bare words ("with and without") needs no agent, but a single "w" must not be the start of something else."""
    if end - at == 1 and words[at] == "without":
        return end >= len(words) or words[end] in {":", ")", "|"}
    return end - at > 1 or words[at] not in {"w", "wo", "plain"} or end >= len(words) or words[end] not in {"a", "the", "any"}
