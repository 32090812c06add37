"""A study as a text names it."""

from __future__ import annotations

from typing import NamedTuple


class Named(NamedTuple):
    """A study named in words[first:last]; each group of `groups` is a set of candidates (bits), and all groups are meant."""

    first: int
    last: int
    groups: tuple[int, ...]
    modality: str
    phase: str = ""
    """The phase that was stated, "" when the name leaves it open."""

    @property
    def bits(self) -> int:
        """All candidates."""
        bits = 0
        for group in self.groups:
            bits |= group
        return bits
