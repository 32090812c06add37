"""A red flag stated before is taken back only by a plain statement: a question leaves it as it is, a guess makes it contradictory."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import replace

from app.conversation.patient import GUESSED, Statements
from app.conversation.turn import AT_ONCE, SENTENCE
from app.conversation.words import pattern
from app.facts.presentation import Evidence, Fact, Status


def plainly(said: Statements, back: frozenset[str], text: str, red_flags: Iterable[str]) -> tuple[Statements, frozenset[str]]:
    """What the turn states and takes back once questions and guesses about those red flags, stated before, are set apart."""
    left, gone = dict(said), set(back)
    asked, guessed = _placed(text, _asks), _placed(text, _guesses)
    for name in red_flags:
        fact = said.get(name)
        if fact is None:
            if name in gone and asked and not _stands(text, asked):
                gone.discard(name)
            continue
        if fact.status is Status.PRESENT:
            continue
        denials = [one for one in fact.evidence if one.says is Status.ABSENT]
        if denials and all(_within(one, asked) for one in denials):
            del left[name]
            gone.discard(name)
        elif denials and all(_within(one, asked) or _within(one, guessed) for one in denials):
            both = tuple(replace(one, says=says, because=GUESSED) for one in denials for says in (Status.PRESENT, Status.ABSENT))
            left[name] = Fact(name, Status.CONFLICTING, both)
            gone.discard(name)
    return left, frozenset(gone)


Spans = list[tuple[int, int]]


def _placed(text: str, of: Callable[[str, str], bool]) -> Spans:
    """The sentences of which this holds."""
    return [one.span() for one in SENTENCE.finditer(text) if one.group().strip() and of(one.group(), text[one.end() : one.end() + AT_ONCE])]


def _asks(sentence: str, behind: str) -> bool:
    """Does it ask whether it is so, and get no answer at once: "so no fever then?", not "no fever, so which scan?"?"""
    if not sentence.rstrip().endswith("?") or pattern("answered_at_once").match(behind):
        return False
    return not pattern("asks_something_else").search(sentence)


def _guesses(sentence: str, _behind: str) -> bool:
    return pattern("guesses").search(sentence) is not None


def _within(one: Evidence, spans: Spans) -> bool:
    place = bisect_right(spans, one.start, key=lambda span: span[0]) - 1
    return place >= 0 and one.start < spans[place][1]


def _stands(text: str, asked: Spans) -> bool:
    """Does the turn say anything outside of those sentences?"""
    done = 0
    for start, end in asked:
        if any(letter.isalnum() for letter in text[done:start]):
            return True
        done = end
    return any(letter.isalnum() for letter in text[done:])
