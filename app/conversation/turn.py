"""Split one turn into what it states of the patient and what it only supposes or asks; offsets stay those of the turn."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.conversation.words import hints, pattern

SENTENCE = re.compile(r"[^.?!\n]*(?:\.(?=\S)[^.?!\n]*)*[.?!]*\n*")
AT_ONCE = 200
"""Characters behind a question in which it may be answered: a look at no more keeps the time linear however many marks stand in a row."""
WAS = re.compile(r"\b(?:was|were)(?: to\b|(?= (?:only |just |about )?\d{1,3}\b))", re.IGNORECASE)


@dataclass(frozen=True)
class Turn:
    """One turn in three texts of the same length, each blank where the others speak."""

    states: str
    """What counts from now on."""
    supposes: str = ""
    """What counts for this turn only; "" when nothing is supposed."""
    asks: str = ""
    """Questions that speak of no patient at hand; "" when there are none."""


def split(text: str, known: bool = True, answering: bool = False) -> Turn:
    """The turn's parts.

    While no patient is `known`, a general question describes one. While a question of ours is open (`answering`), a fragment with a
    question mark still is a reply.
    """
    if not pattern("asks").search(text):
        return Turn(text)
    hinted = _hinted(text)
    parts: dict[str, list[str]] = {"states": [], "supposes": [], "asks": []}
    done = 0
    for match in SENTENCE.finditer(text):
        kind, words = _kind(match.group(), known, answering, hinted)
        if kind == "states" or pattern("answered_at_once").match(text[match.end() : match.end() + AT_ONCE]):
            continue
        between, blank = text[done : match.start()], _blank(match.group())
        for name, part in parts.items():
            part += (between if name == "states" else _blank(between), words if name == kind else blank)
        done = match.end()
    if not done:
        return Turn(text)
    states, supposes, asks = ("".join(part) for part in parts.values())
    return Turn(states + text[done:], *("" if part.isspace() else part + _blank(text[done:]) for part in (supposes, asks)))


def after(text: str, position: int) -> str:
    """The text with everything before the position blank."""
    return _blank(text[:position]) + text[position:]


def without(text: str, start: int, end: int) -> str:
    """The text with that stretch blank."""
    return text[:start] + _blank(text[start:end]) + text[end:]


def _kind(sentence: str, known: bool, answering: bool, hinted: Sequence[str]) -> tuple[str, str]:
    marked = sentence.rstrip().endswith("?")
    begun = bool(pattern("question_start").match(sentence))
    names = ("hypothetical",) if _may_suppose(sentence, hinted) else ()
    if not (marked or begun or names):
        return "states", sentence  # most sentences of a note: no question, no supposition
    if pattern("if_the_result").search(sentence):
        return "asks" if known and marked else "states", sentence
    for name in (*names, "hypothetical_question") if marked or begun else names:
        if found := pattern(name).search(sentence):
            return "supposes", _as_now(without(sentence, *found.span()).replace("?", "."))
    if known and marked and pattern("correction").search(sentence) and pattern("asks_something_else").search(sentence):
        return "states", sentence  # "correction: no fever, so which scan?"
    if known and (begun or (marked and not answering)) and not pattern("patient").search(sentence):
        return "asks", sentence
    return "states", sentence


def _as_now(sentence: str) -> str:
    """What is supposed, told as if it were so: "if he was 11" is about an age of now, and "were she to fall" about a fall."""
    return WAS.sub(lambda found: "is".ljust(len(found.group())), sentence)


def _hinted(text: str) -> Sequence[str]:
    """Those words without which nothing is supposed that the text holds at all: few of many, so that each sentence is looked at for few."""
    low = " ".join(text.lower().split())
    return [hint for hint in hints("may_suppose") if hint in low]


def _may_suppose(sentence: str, hinted: Sequence[str]) -> bool:
    if not hinted and sentence.isascii():
        return False
    low = " ".join(sentence.lower().split())
    return not low.isascii() or any(hint in low for hint in hinted)


def _blank(text: str) -> str:
    return "\n".join(" " * len(line) for line in text.split("\n"))
