"""Split a reply that takes up several questions by their place: "1. new 2. no", "second question: none. First: new"."""

from __future__ import annotations

from app.conversation.turn import after
from app.conversation.words import pattern

PLACES = ("first", "second", "third")
ENDS = {"former": 0, "latter": -1, "last": -1, "other": -1}


def parts(text: str, count: int) -> list[tuple[str, tuple[int, ...]]]:
    """Each stretch of the reply, at the offsets of the whole, with the places of the questions it answers, counted from 0.

    The whole reply answers all of them unless it names at least two.
    """
    every = tuple(range(count))
    wording, compared = pattern("to_question").over(text)
    found = [one for one in wording.finditer(compared) if not one["place"].isdigit() or one["numbered"] or one["stop"]]
    marks = [(one.start(), one.end(), _place(one["place"], count)) for one in found]
    marks = [mark for mark in marks if 0 <= mark[2] < count]
    if count < 2 or len({place for _, _, place in marks}) < 2 or len(marks) != len({place for _, _, place in marks}):
        return [(text, every)]
    split = [(text[: marks[0][0]], every)] if text[: marks[0][0]].strip(" \n.,;:(-") else []
    for (_, end, place), following in zip(marks, [*marks[1:], (len(text), 0, 0)], strict=True):
        split.append((after(text[: following[0]], end), (place,)))
    return split


def _place(word: str, count: int) -> int:
    low = word.lower()
    if low in PLACES:
        return PLACES.index(low)
    return ENDS[low] % count if low in ENDS else int(low[0]) - 1
