"""Read a reply that counts the items of a question: "no to the first two, yes to the third", "the last one", "number 3"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.conversation.words import pattern

CLAUSE = re.compile(r"[^,.;!\n-](?:(?!\b(?:and|but|then)\s+(?:yes|no|not)\b)[^,.;!\n-])*", re.IGNORECASE)
ANSWER = re.compile(r"\b(?:yes|no|y|n|yep|yeah|nope|none|neg(?:ative)?|pos(?:itive)?)\b", re.IGNORECASE)
"""One of several answers in a row: "no/no/yes/no", "n n y n"."""
PLACES = ("first", "second", "third", "fourth", "fifth")
SEVERAL = ("two", "three", "four")
BEGINNING = ("first", "former")
Span = tuple[int, int]


@dataclass(frozen=True)
class Counted:
    """The items a reply takes up, by their place in the question counted from 0, each with the words it was read from."""

    yes: dict[int, Span]
    no: dict[int, Span]


def counted(text: str, count: int) -> Counted:
    """What the reply says of `count` items: one answer to each in a row, or items by their places.

    Empty unless every clause consists of nothing but counting, agreeing and denying.
    """
    in_a_row = list(ANSWER.finditer(text))
    if count > 1 and len(in_a_row) == count and not re.search(r"\w", ANSWER.sub(" ", text)):
        spans = {place: found.span() for place, found in enumerate(in_a_row)}
        denied = {place for place, found in enumerate(in_a_row) if found.group()[0] in "nN"}
        return Counted({p: span for p, span in spans.items() if p not in denied}, {p: spans[p] for p in denied})
    yes: dict[int, Span] = {}
    no: dict[int, Span] = {}
    rest: list[tuple[bool, Span]] = []
    for clause in CLAUSE.finditer(text):
        words, span = clause.group(), clause.span()
        if not re.search(r"\w", words):
            continue
        items, others = _items(words, count), _others(words)
        if re.search(r"\w", _left(words)) or (not items and not others and not _agrees(words)):
            return Counted({}, {})
        (no if _denies(words) else yes).update(dict.fromkeys(items, span))
        if others:
            rest.append((_denies(words), span))
    for denies, span in rest:
        (no if denies else yes).update({item: span for item in range(count) if item not in yes and item not in no})
    return Counted(yes, no)


def _denies(words: str) -> bool:
    return pattern("counted_no").search(words) is not None


def _agrees(words: str) -> bool:
    """Is it a clause of its own, such as the "yes" of "the third one, yes"?"""
    return not _denies(words) and not _left(words).strip()


def _left(words: str) -> str:
    """What is left of a clause without the words of counting."""
    wording, compared = pattern("counted_words").over(words)
    return wording.sub(" ", compared)


def _others(words: str) -> bool:
    return pattern("counted_rest").search(words) is not None


def _items(words: str, count: int) -> list[int]:
    """Places named in a clause: "the first two" are 0 and 1, "the last" is the last."""
    items: list[int] = []
    wording, compared = pattern("counted_item").over(words)
    for found in wording.finditer(compared):
        first = (found["end"] or "").lower() in BEGINNING
        if found["several"]:
            many = SEVERAL.index(found["several"].lower()) + 2
            items += range(many) if first else range(max(0, count - many), count)
        elif found["end"]:
            items.append(0 if first else count - 1)
        elif found["place"]:
            items.append(PLACES.index(found["place"].lower()))
        else:
            items.append(int(found["figure"]) - 1)
    return [item for item in items if 0 <= item < count]
