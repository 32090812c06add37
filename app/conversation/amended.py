"""Put right single words of an earlier turn and read it again: "80, not 8", "not years - weeks", "did I say two weeks? I meant months"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.conversation.exchanges import FIGURE, STOP, WORD, Span, exchanges, is_time
from app.conversation.patient import Statements
from app.conversation.turn import without
from app.conversation.words import hints
from app.facts.presentation import Evidence, Fact

BECAUSE = "correction of an earlier statement"
MOST = 24
"""Exchanges that are tried: each reads an earlier turn twice."""
Read = Callable[[str], dict[str, Fact]]


@dataclass(frozen=True)
class Amended:
    """What an earlier turn states once the words are exchanged, and what it no longer does."""

    said: Statements
    back: frozenset[str]
    rest: str
    """The correcting turn without the exchange."""


def amended(text: str, number: int, earlier: Sequence[str], read: Read) -> Amended | None:
    """What the exchange changes in the newest of the earlier turns that holds the old words; None when no fact changes."""
    turns, tried = [_Earlier(turn) for turn in reversed(earlier)], 0
    for new, old, whole in exchanges(text, earlier):
        for turn in turns:
            place, before = turn.place(old), turn.text
            if place is None:
                continue
            if (tried := tried + 1) > MOST:
                return None
            was, now = read(before), read(before[: place[0]] + text[slice(*new)] + before[place[1] :])
            there = place[0], place[0] + new[1] - new[0]
            if is_time(old):  # it dates all that stands in its clause
                place, there = _clause(before, place), _clause(before, place, new[1] - new[0])
            said = {
                name: _told(fact, number, new, text)
                for name, fact in now.items()
                if (name not in was or was[name].status != fact.status) and _touches(fact, there)
            }
            back = frozenset(name for name, fact in was.items() if name not in now and _touches(fact, place))
            if said or back:
                return Amended(said, back, without(text, *whole))
    return None


def _clause(text: str, place: Span, length: int | None = None) -> Span:
    """The clause around a place; with words of another length at that place."""
    start = max((stop.end() for stop in STOP.finditer(text, 0, place[0])), default=0)
    stop = STOP.search(text, place[1])
    end = stop.start() if stop else len(text)
    return start, end if length is None else end + length - (place[1] - place[0])


def _touches(fact: Fact, place: Span) -> bool:
    """Was it read from the words at that place?"""
    return any(one.start < place[1] and place[0] < one.end for one in fact.evidence)


def _told(fact: Fact, number: int, new: Span, text: str) -> Fact:
    return Fact(fact.name, fact.status, (Evidence(number, *new, text[slice(*new)], fact.status, BECAUSE),))


class _Earlier:
    """An earlier turn, and where each of its words stands."""

    def __init__(self, text: str) -> None:
        self.text = text

    def place(self, old: str) -> Span | None:
        """Where it holds the old words, a number in words or in figures; None when it does not."""
        if FIGURE.fullmatch(old):
            found = re.search(rf"(?<!\d){old}(?!\d)", self.text)  # also as "15M"
            return found.span() if found else None
        sought = [_figure(word.group()) for word in WORD.finditer(old)]
        words, count = self._words, len(sought)
        for first in self._places.get(sought[0], ()) if sought else ():
            if [_figure(self.text[slice(*word)]) for word in words[first : first + count]] == sought:
                return words[first][0], words[first + count - 1][1]
        return None

    @cached_property
    def _words(self) -> list[Span]:
        return [word.span() for word in WORD.finditer(self.text)]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for at, word in enumerate(self._words):
            places.setdefault(_figure(self.text[slice(*word)]), []).append(at)
        return places


def _figure(word: str) -> str:
    """The word in lower case, a number word as a figure."""
    low, spelled = word.lower(), hints("number_words")
    return str(spelled.index(low) + 1) if low in spelled else low
