"""Leave out of a turn what tells nothing of the patient: an opening "no" that denies nothing, opinions, whose child it is."""

from __future__ import annotations

from collections.abc import Callable

from app.conversation.heard import Heard
from app.conversation.turn import without
from app.conversation.weighed import unweighed
from app.conversation.words import pattern

IS = "he is"


def trimmed(text: str, heard: Heard, asked: bool, complains: Callable[[str], bool]) -> str:
    """The turn with those words blank; `asked` tells whether a question of ours is open.

    Of a child with an age and no complaint the age is told: "my grandson, four" as "he is four".
    """
    if heard.known:
        if exclaimed := _exclaimed(text, heard, asked):
            text = without(text, *exclaimed)
        text = unweighed(text)
        if slip := pattern("whose_slip").search(text):
            text = without(text, *slip.span("who"))
    child = pattern("child_told").match(text)
    if child is None or complains(text):
        return text
    start, end = child.span("who")
    blank = without(text, start, end)
    return text[:start] + IS.ljust(end - start) + text[end:] if pattern("bare_age").match(blank[end:]) else blank


def _exclaimed(text: str, heard: Heard, asked: bool) -> tuple[int, int] | None:
    """Where the turn opens with a "no" that denies nothing."""
    found = pattern("interjection" if asked else "no_answer").match(text) or pattern("interjection").match(text)
    if found is None and heard.undone and pattern("after_all").search(text):
        found = pattern("no_no").match(text)
    return found.span() if found else None
