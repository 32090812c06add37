"""Restore what was taken back: "scratch the lymphoma", "no, he does have it"."""

from __future__ import annotations

from collections.abc import Mapping

from app.conversation.patient import Statements
from app.conversation.words import pattern
from app.facts.presentation import Evidence, Fact, Status

BECAUSE = "holds after all"


def restored(text: str, number: int, said: Statements, undone: Statements) -> Statements:
    """The facts taken back last that the turn says hold after all; none when it states one of them itself."""
    found = pattern("after_all").search(text) if undone and said.keys().isdisjoint(undone) else None
    if found is None:
        return {}
    evidence = (Evidence(number, *found.span(), text[slice(*found.span())], Status.PRESENT, BECAUSE),)
    return {name: Fact(name, Status.PRESENT, evidence) for name in undone}


def undone(before: Mapping[str, Fact], now: Mapping[str, Fact]) -> dict[str, Fact]:
    """What was stated before and is no longer."""
    return {
        name: fact
        for name, fact in before.items()
        if fact.status is Status.PRESENT and name in now and now[name].status is not Status.PRESENT
    }
