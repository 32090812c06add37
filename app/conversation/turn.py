"""Split one turn into what it states of the patient and what it only supposes or asks; offsets stay those of the turn."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.conversation.words import pattern

SENTENCE = re.compile(r"[^.?!\n]*(?:\.(?=\S)[^.?!\n]*)*[.?!]*\n*")


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
    states, supposes, asks = [], [], []
    for match in SENTENCE.finditer(text):
        sentence = match.group()
        blank = _blank(sentence)
        answered = bool(pattern("answered_at_once").match(text, match.end()))
        kind, words = ("states", sentence) if answered else _kind(sentence, known, answering)
        states.append(words if kind == "states" else blank)
        supposes.append(words if kind == "supposes" else blank)
        asks.append(words if kind == "asks" else blank)
    parts = ["".join(part) for part in (states, supposes, asks)]
    return Turn(parts[0], *("" if part.isspace() else part for part in parts[1:]))


def after(text: str, position: int) -> str:
    """The text with everything before the position blank."""
    return _blank(text[:position]) + text[position:]


def without(text: str, start: int, end: int) -> str:
    """The text with that stretch blank."""
    return text[:start] + _blank(text[start:end]) + text[end:]


def _kind(sentence: str, known: bool, answering: bool) -> tuple[str, str]:
    marked = sentence.rstrip().endswith("?")
    begun = bool(pattern("question_start").match(sentence))
    for name in ("hypothetical", "hypothetical_question") if marked or begun else ("hypothetical",):
        if found := pattern(name).search(sentence):
            return "supposes", without(sentence, *found.span()).replace("?", ".")
    if known and (begun or (marked and not answering)) and not pattern("patient").search(sentence):
        return "asks", sentence
    return "states", sentence


def _blank(text: str) -> str:
    return "".join("\n" if char == "\n" else " " for char in text) if "\n" in text else " " * len(text)
