"""Read a number of days, weeks, months, years: "for three weeks", "a 2-day history", "ten years ago"."""

from __future__ import annotations

from app.facts.times.rates import BEFORE_FOR, THINGS, is_rate
from app.facts.times.when import AGO, UNITS, When, number_of
from app.text.word_set import word_set

_SOON = 92.0
"""Days: "neck pain 3 days after painting" tells how long it has lasted; "two years after the operation" does not."""
_SHORT = frozenset(["d", "w", "h", "y", "mo", "mon"])
_SINGLE_UNITS = frozenset(["day", "week", "fortnight", "month", "year", "decade"])
_OPENS_SEGMENT = frozenset([",", ".", ";", ":", "\n", "\n\n", "-", "(", "and", "with", "!"])
_OPENS_ONE = _OPENS_SEGMENT | frozenset(["a", "this", "the", "his", "her", "my"])
_NO_COURSE = word_set("birth onset surgery diagnosis admission operation injury the her his my presentation discharge death rest age")
_OLD = frozenset(["old", "o"])
_THINGS_AND_PLACES = THINGS | {"neck", "arm", "crick", "spasm"}
"""So many days old: "a sore neck, twelve days old"; a man with a sore neck is years old."""
_BARE = {"years": 1000.0, "decades": 7300.0, "months": 120.0, "weeks": 14.0, "days": 3.0, "hours": 0.2, "yrs": 1000.0}
"""Days meant by a plural without a number: "for years"."""
_BEFORE_BARE = frozenset(["for", "of", "over", "lasting", "x", "since"])
_HOURS = frozenset(["hour", "hr", "h", "hours", "hrs"])
_HOURS_OF = frozenset(["pattern", "urine", "holter", "clinic", "service", "cover"])
_PADDING = frozenset(["of", "more", "good", "full", "plus", "+"])
_VAGUE = frozenset(["few", "couple", "several", "many", "some", "dozen"])
_LAST = frozenset(["this", "last", "past"])
_LAST_ONE = {"day": 1.0, "night": 1.0, "week": 7.0, "month": 30.5, "year": 400.0}
"""Days since "last week", "this month"."""
_HISTORY = frozenset(["history", "hx", "of", "h"])
_GESTATION = frozenset(["pregnant", "gestation", "gravid", "gestational", "ga", "pregnancy"])
"""Before a number of weeks these tell how old the child is."""
_LATER = word_set("later after post postop pregnant gestation gestational apart follow supply course")
_RATE = frozenset(["per", "a", "every", "/", "times", "q"])


def duration(words: list[str], at: int, first: int, last: int) -> When | None:
    """The duration whose unit stands at `at`; None for ages, doses and frequencies."""
    unit, after = words[at], words[at + 1] if at + 1 < last else ""
    if _tells_an_age(words, at, first, last, after) or _tells_no_length(words, at, after):
        return None
    back = _place_of_number(words, at, first)
    if not _GESTATION.isdisjoint(words[max(first, back - 3) : max(first, back)]):
        return None
    number = number_of(words[back]) if back >= first else None
    if unit in _SHORT and (number is None or not words[back][0].isdigit()):
        return None
    if unit in ("year", "decade") and words[max(first, at - 2) : at] == ["half", "a"]:
        back, number = at - 2, 0.5
    if number is None and _is_one(words, at, first, last):
        return _placed(words, at, at, first, last, UNITS[unit] if unit in _SINGLE_UNITS else _BARE.get(unit, UNITS[unit]))
    if number is None:
        if unit in _BARE and back >= first and words[back] in _BEFORE_BARE:
            return _placed(words, back, at, first, last, _BARE[unit])
        if unit in _BARE and after in AGO:
            return _placed(words, at, at, first, last, _BARE[unit])
        return None
    if words[back] == "this" and back > first and words[back - 1] == "to":
        return None  # "to this day"
    if words[back] in _LAST and unit in _LAST_ONE:
        return When(back, at + 1, _LAST_ONE[unit], "ago")
    if is_rate(words, at, back, first, after):
        return None
    return _placed(words, _start(words, back, first), at, first, last, number * UNITS[unit])


def _is_one(words: list[str], at: int, first: int, last: int) -> bool:
    """Does a segment begin with the unit alone: "Fortnight of neck pain", "week-old ache"?"""
    if words[at] not in _SINGLE_UNITS and words[at] not in _BARE:
        return False
    before = words[at - 1] if at > first else ","
    following = words[at + 1 : min(at + 3, last)]
    if following == ["-", "old"]:
        return before in _OPENS_ONE and not THINGS.isdisjoint(words[at + 3 : min(at + 6, last)])
    if words[at] not in _SINGLE_UNITS or before not in _OPENS_SEGMENT or not following:
        return False
    return following[0] in _HISTORY and following[-1] not in _NO_COURSE


def tells_of_a_thing(words: list[str], at: int, first: int) -> bool:
    """Is "old" said of a complaint, as in "the pain is two weeks old"?"""
    things = THINGS if "".join(words[at : at + 1]).startswith("y") else _THINGS_AND_PLACES
    return not things.isdisjoint(words[max(first, at - 5) : at])


def _tells_an_age(words: list[str], at: int, first: int, last: int, after: str) -> bool:
    """Is it "42 years old", "42 y/o", "years of age"?"""
    if after in _OLD:
        return not tells_of_a_thing(words, at, first)
    if at + 2 >= last:
        return False
    if after in ("-", "/"):
        return words[at + 2] in _OLD and THINGS.isdisjoint(words[at + 3 : at + 5])
    return after == "of" and words[at + 2] == "age"


def _tells_no_length(words: list[str], at: int, after: str) -> bool:
    """Is it a heading ("Day 2:" or "night:"), or the hours of a service?"""
    headed = after == ":" and words[at - 1] not in _LAST and (words[at] in _HOURS or number_of(words[at - 1]) is None)
    return headed or (after in _HOURS_OF and words[at] in _HOURS)


def _place_of_number(words: list[str], at: int, first: int) -> int:
    """Where the number of the unit at `at` would stand, behind a hyphen or "2 more weeks"."""
    back = at - 1
    if back >= first and words[back] == "-":
        back -= 1
    padded = back > first and words[back] in _PADDING and number_of(words[back - 1]) is not None
    return back - 1 if padded else back


def _start(words: list[str], back: int, first: int) -> int:
    """Where the number begins: "the past few", "two to three"."""
    start = back
    while start > first and words[start] in _VAGUE and words[start - 1] in ("past", "last", "a", "the"):
        start -= 1
    if start - 2 >= first and words[start - 1] in ("-", "to", "or") and number_of(words[start - 2]) is not None:
        start -= 2
    return start


def _placed(words: list[str], start: int, at: int, first: int, last: int, days: float) -> When | None:
    """The duration from `start` to the unit at `at`, with what the words around it make of it; None for a rate or a gestation."""
    end = at + 1
    after = words[end] if end < last else ""
    if after == "'":
        end += 1
        after = words[end] if end < last else ""
    before = words[start - 1] if start > first else ""
    if after in AGO:
        return When(start, end + 1, days, "ago")
    if after in _HISTORY or (after == "-" and end + 1 < last and words[end + 1] == "history"):
        return When(start, end + 1, days, "of")
    if after in _LATER and not (after == "after" and days <= _SOON) and not (after in ("after", "post") and before in BEFORE_FOR):
        return When(start, end, days, "after") if after in ("after", "post") and days > _SOON else None
    if before in _RATE:
        return None
    return When(start, end, days, "since" if before == "since" else "for")
