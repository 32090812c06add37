"""Find the times of a sentence: durations, years, "3/52", "yesterday", "since Monday"."""

from __future__ import annotations

from app.facts.times.durations import duration
from app.facts.times.when import AGO, DAYS, UNITS, When
from app.text.word_set import word_set

_LONG_AGO = 4000.0
"""Days since a year given by its number: long, whichever year it is."""
_NO_YEAR = frozenset(["mg", "ml", "units", "steps", "/"])
_ABOUT = word_set(
    "about around roughly approximately approx circa maybe perhaps probably early late mid spring summer autumn winter say - ~"
)
"""Between "since" and a year."""
_OUT_OF = {"7": 1.0, "52": 7.0, "12": 30.5}
"""Days in one part: "3/7" are three days, "3/52" three weeks, "3/12" three months."""
_BY_THEMSELVES = word_set("yesterday today tonight overnight")
_BEFORE_DAY = word_set("since on last this until past started began begun starting from onset appeared noticed")
_HAPPENED = frozenset(["was", "were", "had", "began", "started", "came", "could"])
_BEGAN = word_set("""
    since started starting began begun onset woke awoke developed earlier only just appeared suddenly sudden new newly occurred
    happened came fell hit crashed slipped tripped from first acute acutely
    """)


def times(words: list[str], marks: list[int], first: int, last: int) -> list[When]:
    """All time expressions of a sentence, in order; `marks` are the places of numbers and of TRIGGERS in it."""
    found: list[When] = []
    for at in marks:
        word = words[at]
        if word in UNITS:
            when = duration(words, at, first, last)
        elif word[0].isdigit():
            when = _year(words, at, first, last) or _parts(words, at, first, last)
        elif word in DAYS:
            when = _day(words, at, first)
        else:
            continue
        if when is not None:
            found.append(when)
    return found


def _year(words: list[str], at: int, first: int, last: int) -> When | None:
    """A year: "2015", "'98"."""
    word, start = words[at], at
    if len(word) == 2 and at > first and words[at - 1] == "'":
        start = at - 1
    elif not (len(word) == 4 and word[:2] in ("19", "20")) or (at + 1 < last and words[at + 1] in _NO_YEAR):
        return None
    led = start - 1
    while led > max(first, start - 4) and words[led] in _ABOUT:
        led -= 1
    since = led >= first and words[led] == "since" and start > first
    return When(start, at + 1, _LONG_AGO, "since" if since else "date")


def _parts(words: list[str], at: int, first: int, last: int) -> When | None:
    """A time as parts of a week or a year: "3/52"."""
    word = words[at]
    if at + 2 >= last or words[at + 1] != "/" or words[at + 2] not in _OUT_OF or not word.isdecimal() or int(word) >= 60:
        return None
    if _is_level(words, at, first) or words[at + 3 : at + 4] == ["/"]:
        return None
    ago = at + 3 < last and words[at + 3] in AGO
    return When(at, at + 3, float(word) * _OUT_OF[words[at + 2]], "ago" if ago else "for")


def _is_level(words: list[str], at: int, first: int) -> bool:
    """Is the number a vertebra's, as in "C6/7" or "C5-6/7"?"""
    before = words[max(first, at - 3) : at]
    return before[-1:] in (["c"], ["t"], ["l"], ["s"]) or (before[-1:] == ["-"] and before[:1] in (["c"], ["t"], ["l"]))


def _day(words: list[str], at: int, first: int) -> When | None:
    """A day of the last week: "yesterday", "on Monday"."""
    word = words[at]
    by = at > first and words[at - 1] == "by" and not _HAPPENED.isdisjoint(words[at + 1 : at + 7])  # "by Sunday a pain was there"
    if word not in _BY_THEMSELVES and not by and not (at > first and words[at - 1] in _BEFORE_DAY):
        return None
    since = "since" in words[max(first, at - 3) : at]
    if word in ("today", "overnight") and not since and not _began(words, at, first):
        return None
    return When(at, at + 1, 2.0, "since" if since else "ago")


def _began(words: list[str], at: int, first: int) -> bool:
    """Does "today" tell when something began, and not when the patient is seen?"""
    return not _BEGAN.isdisjoint(words[max(first, at - 6) : at])
