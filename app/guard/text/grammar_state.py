"""One state of a grammar."""

from __future__ import annotations

from typing import Any, TypeVar

from app.guard.text.phrase_tree import BESIDE, MAIN, Spot, first_meaning

Payload = TypeVar("Payload")
Entry = tuple[str, int, Any, str]
"""A phrase that waits: the mark of its ends in the tree, its place in the order, its meaning, its spelling."""


class State:
    """All the places in the tree where a walk may be, and what ends there."""

    __slots__ = ("beside", "hit", "next", "spots")

    def __init__(self, spots: tuple[Spot, ...]) -> None:
        self.spots = spots
        self.hit = first_meaning(spots, MAIN)
        self.beside = first_meaning(spots, BESIDE)
        self.next: dict[str, State | None] = {}
