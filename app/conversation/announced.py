"""An announced correction that could not be read makes contradictory what it speaks of, so that it is asked: "wrong about the cancer"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from app.conversation.patient import ANNOUNCED, Statements, broad
from app.conversation.wording import part
from app.conversation.words import hints, pattern
from app.facts.presentation import Evidence, Fact, Status
from app.text.vocabulary import stems

WORD = re.compile(r"[^\W\d_]{2,}")
BLANKS = re.compile(r"\s{12}")
MOST = 8
"""Announcements that are looked at in one turn."""


def unsettled(text: str, number: int, said: Statements, back: Iterable[str], stated: Mapping[str, Fact], last: Iterable[str]) -> Statements:
    """Those of the red flags `stated` before that the turn announces to be wrong, though it says nothing of them that could be read.

    An announcement that names nothing is about what was stated `last`.
    """
    sweeping, taken = broad(said), frozenset(back)
    settled = taken | {name for name, fact in said.items() if fact.status is not Status.PRESENT and name not in sweeping}
    found: dict[str, Fact] = {}
    if not stated.keys() - settled:
        return found
    if BLANKS.search(text):
        return found  # no one announces anything so; and the wording would be looked for at each blank anew
    wording, compared = pattern("announces").over(text)
    for _, place in zip(range(MOST), wording.finditer(compared), strict=False):
        named = _stems(text[slice(*part(place))])
        for name, fact in stated.items():
            again = said[name].evidence if name in said and said[name].status is Status.PRESENT else ()
            if name in settled or any(one.start >= place.end() for one in again):
                continue
            if again or named & _stems(" ".join(one.text for one in fact.evidence)):
                found[name] = _open(name, number, place.span(), text)
    if not found and not said and not taken and (alone := pattern("announces_alone").match(text)):
        found = {name: _open(name, number, alone.span(), text) for name in last if name in stated}
    return found


def _stems(text: str) -> frozenset[str]:
    return stems(" ".join(WORD.findall(text))) - stems(" ".join(hints("any_person")))


def _open(name: str, number: int, place: tuple[int, int], text: str) -> Fact:
    evidence = tuple(Evidence(number, *place, text[slice(*place)], says, ANNOUNCED) for says in (Status.PRESENT, Status.ABSENT))
    return Fact(name, Status.CONFLICTING, evidence)
