"""Take for said what was taken back or only supposed: "scratch the lymphoma", "no, he does have it"; "if he had a fever?", "he has"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.conversation.patient import Statements
from app.conversation.words import pattern
from app.facts.presentation import Evidence, Fact, Status

BECAUSE = "holds after all"


def restored(text: str, number: int, said: Statements, undone: Statements) -> Statements:
    """The facts taken back last that the turn says hold after all; none when it states one of them itself."""
    found = pattern("after_all").search(text) if undone and said.keys().isdisjoint(undone) else None
    if found is None:
        return {}
    return _told(undone, number, text, found.span())


def as_said(wondered: Statements, number: int, text: str) -> Statements:
    """What the last turn only supposed, said to be so: "if he were febrile?", "he is"."""
    found = pattern("it_is_so").match(text)
    return _told(wondered, number, text, found.span()) if found else {}


def _told(names: Iterable[str], number: int, text: str, place: tuple[int, int]) -> Statements:
    evidence = (Evidence(number, *place, text[slice(*place)], Status.PRESENT, BECAUSE),)
    return {name: Fact(name, Status.PRESENT, evidence) for name in names}


def undone(before: Mapping[str, Fact], now: Mapping[str, Fact]) -> dict[str, Fact]:
    """What was stated before and is no longer."""
    gone = {name: fact for name, fact in before.items() if fact.status is Status.PRESENT}
    return {name: fact for name, fact in gone.items() if name not in now or now[name].status is not Status.PRESENT}
