"""Split a reply that takes up several questions by their place: "1. new 2. no", "second question: none. First: new"."""

from __future__ import annotations

from app.conversation.turn import after
from app.conversation.words import opening, pattern

PLACES = ("first", "second", "third")
ENDS = {"former": 0, "latter": -1, "last": -1, "other": -1}


def parts(text: str, count: int) -> list[tuple[str, tuple[int, ...]]]:
    """Each stretch of the reply, at the offsets of the whole, with the places of the questions it answers, counted from 0.

    The whole reply answers all of them unless it names at least two. Who counts more questions than are open answers that one with each
    part: "answer to your first question: no; to your second: also no".
    """
    every = tuple(range(count))
    wording, compared = pattern("to_question").over(text)
    found = [one for one in wording.finditer(compared) if not one["place"].isdigit() or one["numbered"] or one["stop"]]
    marks = [(one.start(), one.end(), _place(one["place"], count)) for one in found]
    counts = any(one["numbered"] or "question" in one.group() for one in found) or all(one["stop"] for one in found)
    if count == 1 and counts and len({place for _, _, place in marks}) > 1:
        return _all_to_one(text, [end for _, end, _ in marks], [start for start, _, _ in marks])
    marks = [mark for mark in marks if 0 <= mark[2] < count]
    if count < 2 or len({place for _, _, place in marks}) < 2 or len(marks) != len({place for _, _, place in marks}):
        return [(text, every)]
    split = [(text[: marks[0][0]], every)] if text[: marks[0][0]].strip(" \n.,;:(-") else []
    for (_, end, place), following in zip(marks, [*marks[1:], (len(text), 0, 0)], strict=True):
        split.append((after(text[: following[0]], end), (place,)))
    return split


def _all_to_one(text: str, begin: list[int], end: list[int]) -> list[tuple[str, tuple[int, ...]]]:
    """The parts, each for the one question; the whole when one of them says yes, for nobody knows to what."""
    split = [after(text[:stop], start) for start, stop in zip(begin, [*end[1:], len(text)], strict=True)]
    return [(text, (0,))] if any(opening("yes").match(part) for part in split) else [(part, (0,)) for part in split]


def _place(word: str, count: int) -> int:
    low = word.lower()
    if low in PLACES:
        return PLACES.index(low)
    return ENDS[low] % count if low in ENDS else int(low[0]) - 1
