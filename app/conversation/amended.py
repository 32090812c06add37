"""Put right single words of an earlier turn and read it again: "80, not 8", "not years - weeks", "did I say two weeks? I meant months"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.conversation.patient import Statements
from app.conversation.turn import without
from app.conversation.wording import part
from app.conversation.words import hints, pattern
from app.facts.presentation import Evidence, Fact

BECAUSE = "correction of an earlier statement"
WORD = re.compile(r"\w(?:[\w/.'-]*\w)?")
FIGURE = re.compile(r"\d{1,3}")
DECIMAL = re.compile(r"(?<![\d.])\d+\.\d+(?![\d.])")
STOP = re.compile(r"[.?!;:,\n]")
LONGEST = 4
"""Words that are exchanged at most."""
Read = Callable[[str], dict[str, Fact]]
Span = tuple[int, int]


@dataclass(frozen=True)
class Amended:
    """What an earlier turn states once the words are exchanged, and what it no longer does."""

    said: Statements
    back: frozenset[str]
    rest: str
    """The correcting turn without the exchange."""


def amended(text: str, number: int, earlier: Sequence[str], read: Read) -> Amended | None:
    """What the exchange changes in the newest of the earlier turns that holds the old words; None when no fact changes."""
    for new, old, whole in _exchanges(text, earlier):
        for before in reversed(earlier):
            place = _place(before, old)
            if place is None:
                continue
            was, now = read(before), read(before[: place[0]] + text[slice(*new)] + before[place[1] :])
            there = place[0], place[0] + new[1] - new[0]
            if _is_time(old):  # it dates all that stands in its clause
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


def _exchanges(text: str, earlier: Sequence[str]) -> Iterator[tuple[Span, str, Span]]:
    """The new words, the old ones they stand for, and the stretch that says so; the longest first."""
    opens = pattern("preamble").match(text)
    start = opens.end() if opens else 0
    wording, compared = pattern("new_not_old").over(text)
    for link in wording.finditer(compared, start):
        left, right = [one for one in _words_before(text, link.start()) if one[0] >= start], _words_after(text, link.end())
        for old in reversed(right):
            words = text[right[0][0] : old[1]]
            yield from (((new[0], left[-1][1]), words, (new[0], old[1])) for new in left if _alike(text[new[0] : left[-1][1]], words))
    wording, compared = pattern("old_then_new").over(text)
    for link in wording.finditer(compared):
        words, right = text[slice(*part(link))], _words_after(text, link.end())
        for new in reversed(right):
            if _alike(text[right[0][0] : new[1]], words):
                yield (right[0][0], new[1]), words, (link.start(), new[1])
    if alone := pattern("new_alone").match(text):
        for old in (figure for turn in reversed(earlier) for figure in FIGURE.findall(turn)):
            if _slipped(alone["new"], old):
                yield alone.span("new"), old, alone.span()
    if pattern("measured_again").search(text):
        for again in DECIMAL.finditer(text):
            for old in (found for turn in reversed(earlier) for found in DECIMAL.findall(turn)):
                if old != again.group() and list(map(len, old.split("."))) == list(map(len, again.group().split("."))):
                    yield again.span(), old, again.span()


def _words_before(text: str, position: int) -> list[Span]:
    """The last words before a place, in its clause."""
    start = max((stop.end() for stop in STOP.finditer(text, 0, len(text[:position].rstrip(" ,;")))), default=0)
    return [word.span() for word in WORD.finditer(text, start, position)][-LONGEST:]


def _words_after(text: str, position: int) -> list[Span]:
    """The next words behind a place, in its clause."""
    stop = STOP.search(text, position)
    return [word.span() for word in WORD.finditer(text, position, stop.start() if stop else len(text))][:LONGEST]


def _alike(new: str, old: str) -> bool:
    """Can the one stand for the other: two times, two figures, or as many words?"""
    for kind in (_is_time, _is_figure):
        if kind(old) or kind(new):
            return kind(old) and kind(new)
    return len(new.split()) == len(old.split())


def _is_time(words: str) -> bool:
    return pattern("time").fullmatch(words, 0, len(words)) is not None


def _is_figure(words: str) -> bool:
    return FIGURE.fullmatch(words) is not None


def _slipped(new: str, old: str) -> bool:
    """Is one figure the other with a slip: digits exchanged, one too many or too few?"""
    return new != old and (sorted(new) == sorted(old) or new.startswith(old) or old.startswith(new))


def _place(before: str, old: str) -> Span | None:
    """Where the earlier turn holds the old words, a number in words or in figures; None when it does not."""
    if FIGURE.fullmatch(old):
        found = re.search(rf"(?<!\d){old}(?!\d)", before)  # also as "15M"
        return found.span() if found else None
    sought = [_figure(word.group()) for word in WORD.finditer(old)]
    words = list(WORD.finditer(before))
    for first in range(len(words) - len(sought) + 1):
        if [_figure(word.group()) for word in words[first : first + len(sought)]] == sought:
            return words[first].start(), words[first + len(sought) - 1].end()
    return None


def _figure(word: str) -> str:
    """The word in lower case, a number word as a figure."""
    low, spelled = word.lower(), hints("number_words")
    return str(spelled.index(low) + 1) if low in spelled else low
