"""A note of any length: the time to read it grows with it and no faster, whatever its marks and blanks are."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest

from app.conversation import understand
from corpus.load import load_topics

TOPIC = next(iter(load_topics().values()))
STATED = "Fit woman of 52, new neck pain for 2 weeks, CRP 4.5, fever, breast cancer in 2010. "
STRETCHES = (
    *(" ", "\n", ".", ". ", "-", "?", "? ", ", ", "(", "a", "a-", "a.", "1", "1 ", "and ", "\t"),
    *("80, not 8. ", "CRP 4.5 again 7.3. ", "The fever is gone. ", "What if she fell? ", "Is it worse? Yes. ", STATED),
    *("sorry, i said worse, i meant better. ", "Her mother had cancer, sorry, it was benign. "),
)
"""Marks and blanks in a row, and what corrects, supposes or asks."""
SHORT, TIMES = 2_000, 8
SLACK = 3.0
"""A quadratic step takes 8 times as long per character."""


QUICK = 0.004
"""Seconds below which the clock says little."""


def turns_with(stretch: str, size: int) -> Sequence[Sequence[str]]:
    """The stretch as a note, in a correction, beside a supposition (which leaves the rest of its turn blank), and corrected later."""
    text = (stretch * size)[:size]
    return (
        [f"{text} neck pain?"],
        [STATED, f"Sorry, {text} no fever."],
        [f"Neck pain. {text} What if she had a fever?"],
        [text + STATED, "Sorry, 45, not 80. It was last year, not 2 weeks."],
    )


def seconds(turns: Sequence[str]) -> float:
    began = time.process_time()
    understand(turns, TOPIC)
    return time.process_time() - began


@pytest.mark.parametrize("stretch", STRETCHES, ids=repr)
def test_the_time_to_read_a_turn_grows_no_faster_than_the_turn(stretch: str) -> None:
    for short, long in zip(turns_with(stretch, SHORT), turns_with(stretch, SHORT * TIMES), strict=True):
        seconds(short)
        allowed = SLACK * TIMES * max(min(seconds(short) for _ in range(3)), QUICK)
        assert any(seconds(long) < allowed for _ in range(3))
