"""Replies that count the items of a question."""

from __future__ import annotations

import pytest

from app.conversation.counted import counted


@pytest.mark.parametrize(
    ("text", "yes", "no"),
    [
        ("the third one, yes", [2], []),
        ("no to the first two, yes to the third", [2], [0, 1]),
        ("yes to number 2, no to the rest", [1], [0, 2, 3]),
        ("the last", [3], []),
        ("option 1", [0], []),
        ("the former", [0], []),
        ("no to 1 and 2 but yes to 4", [3], [0, 1]),
        ("9", [], []),
        ("the first time it hurt", [], []),
        ("3 weeks", [], []),
        ("yes", [], []),
    ],
)
def test_a_reply_takes_up_items_by_their_place(text: str, yes: list[int], no: list[int]) -> None:
    read = counted(text, 4)
    assert (sorted(read.yes), sorted(read.no)) == (yes, no)
