"""A time expression, and the numbers and units it is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.text.word_set import word_set, word_tuple

UNITS = {
    **dict.fromkeys(("day", "days", "d", "dayz", "dys", "dasy", "night", "nights"), 1.0),
    **dict.fromkeys(("week", "weeks", "wk", "wks", "w", "weks", "wek", "weeeks", "wekks", "weekes"), 7.0),
    **dict.fromkeys(("fortnight", "fortnights"), 14.0),
    **dict.fromkeys(
        ("month", "months", "mo", "mos", "mth", "mths", "mnth", "mnths", "mon", "monts", "mounths", "mnoths", "motnhs", "montsh"), 30.5
    ),
    **dict.fromkeys(("year", "years", "yr", "yrs", "y", "yers", "yeras", "yaers", "yeers", "yesrs"), 365.0),
    **dict.fromkeys(("decade", "decades"), 3650.0),
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "h", "minutes", "minute", "mins"), 0.04),
}
"""Days in each."""
DAYS = word_set("""
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun yesterday today tonight
    weekend morning overnight
    """)
TRIGGERS = frozenset(UNITS) | DAYS
"""Words a time expression can be recognised by, beside numbers."""
AGO = frozenset(["ago", "back", "prior", "earlier", "previously", "before"])
_NUMBERS = dict(
    zip(
        word_tuple(
            "a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen sixteen seventeen eighteen "
            "nineteen fifteen twenty thirty forty fifty couple few several many some multiple past last this half dozen numerous"
        ),
        (1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, 19, 15, 20, 30, 40, 50, 2, 3, 4, 10, 3, 4, 1, 1, 1, 0.5, 12, 10),
        strict=True,
    )
)

Kind = Literal["for", "of", "ago", "since", "date", "after"]
"""The last is how long after an event something else was: "neck pain ten years after an accident"."""


@dataclass(slots=True)
class When:
    """A time expression, tokens `start` to `end` (exclusive)."""

    start: int
    end: int
    days: float
    kind: Kind


def number_of(word: str) -> float | None:
    """The value of a number as written or in words; None when it is none."""
    if word[0].isdigit():
        try:
            return float(word.replace(",", "."))
        except ValueError:
            return None
    return _NUMBERS.get(word)
