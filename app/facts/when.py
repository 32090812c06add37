"""Read durations and dates: how many days ago, or for how many days, something has been so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.facts.word_set import word_set, word_tuple

_UNITS = {
    **dict.fromkeys(("day", "days", "d", "night", "nights"), 1.0),
    **dict.fromkeys(("week", "weeks", "wk", "wks", "w"), 7.0),
    **dict.fromkeys(("fortnight", "fortnights"), 14.0),
    **dict.fromkeys(("month", "months", "mo", "mos", "mth", "mths", "mnth", "mnths", "mon"), 30.5),
    **dict.fromkeys(("year", "years", "yr", "yrs", "y", "yers"), 365.0),
    **dict.fromkeys(("decade", "decades"), 3650.0),
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "h", "minutes", "minute", "mins"), 0.04),
}
_HOURS = frozenset(["hour", "hr", "h", "hours", "hrs"])
_SOON = 92.0
"""Days: "neck pain 3 days after painting" tells how long it has lasted; "two years after the operation" does not."""
_SHORT = frozenset(["d", "w", "h", "y", "mo", "mon"])
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
_UK = {"7": 1.0, "52": 7.0, "12": 30.5}
_BEFORE_FOR = word_set("""
    for x over past last since lasting lasted duration times of about approximately approx roughly around nearly almost the
    in within ~ > < + at least ~
    """)
_DAYS = word_set("""
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun yesterday today tonight
    weekend morning overnight
    """)
_BEGAN = word_set("""
    since started starting began begun onset woke awoke developed earlier only just appeared suddenly sudden new newly occurred
    happened came fell hit crashed slipped tripped from first acute acutely
    """)
_NOT_AGE = frozenset(["old", "o"])
_THINGS = word_set("""
    pain pains ache aches symptoms symptom complaint problem it stiffness numbness tingling headache injury fracture operation
    surgery fusion
    """)
_AGO = frozenset(["ago", "back", "prior", "earlier", "previously", "before"])
BARE_FOR = {"years": 1000.0, "decades": 7300.0, "months": 120.0, "weeks": 14.0, "days": 3.0, "ages": 1000.0, "hours": 0.2, "yrs": 1000.0}

TRIGGERS = frozenset(_UNITS) | _DAYS
"""Words a time expression can be recognised by, beside numbers."""

Kind = Literal["for", "of", "ago", "since", "date", "after"]
"""The last is how long after an event something else was: "neck pain ten years after an accident"."""


@dataclass(slots=True)
class When:
    """A time expression, tokens `start` to `end` (exclusive)."""

    start: int
    end: int
    days: float
    kind: Kind


def times(words: list[str], marks: list[int], first: int, last: int) -> list[When]:
    """All time expressions of a sentence, in order; `marks` are the places of numbers and of TRIGGERS in it."""
    found: list[When] = []
    for at in marks:
        word = words[at]
        if word in _UNITS:
            when = _duration(words, at, first, last)
            if when is not None:
                found.append(when)
        elif word[0].isdigit():
            if len(word) == 4 and word[:2] in ("19", "20") and not (at + 1 < last and words[at + 1] in ("mg", "ml", "units", "steps", "/")):
                since = at > first and words[at - 1] == "since"
                found.append(When(at, at + 1, 4000.0, "since" if since else "date"))
            elif len(word) == 2 and at > first and words[at - 1] == "'":
                since = at - 1 > first and words[at - 2] == "since"
                found.append(When(at - 1, at + 1, 4000.0, "since" if since else "date"))
            elif (
                at + 2 < last
                and words[at + 1] == "/"
                and words[at + 2] in _UK
                and word.isdecimal()
                and int(word) < 60
                and not _is_level(words, at, first)
                and words[at + 3 : at + 4] != ["/"]
            ):
                ago = at + 3 < last and words[at + 3] in _AGO
                found.append(When(at, at + 3, float(word) * _UK[words[at + 2]], "ago" if ago else "for"))
        elif (
            word in _DAYS
            and at > first
            and words[at - 1]
            in (
                "since",
                "on",
                "last",
                "this",
                "until",
                "past",
                "started",
                "began",
                "begun",
                "starting",
                "from",
                "onset",
                "appeared",
                "noticed",
            )
        ) or word in (
            "yesterday",
            "today",
            "tonight",
            "overnight",
        ):
            since = any(words[back] == "since" for back in range(max(first, at - 3), at))
            if word in ("today", "overnight") and not since and not _began(words, at, first):
                continue
            found.append(When(at, at + 1, 2.0, "since" if since else "ago"))
    return found


def _began(words: list[str], at: int, first: int) -> bool:
    """Does "today" tell when something began, and not when the patient is seen?"""
    return not _BEGAN.isdisjoint(words[max(first, at - 6) : at])


def _is_level(words: list[str], at: int, first: int) -> bool:
    """Is the number a vertebra's, as in "C6/7" or "C5-6/7"?"""
    before = words[max(first, at - 3) : at]
    return before[-1:] in (["c"], ["t"], ["l"], ["s"]) or (before[-1:] == ["-"] and before[:1] in (["c"], ["t"], ["l"]))


def _number(word: str) -> float | None:
    """The value of a number as written or in words; None when it is none."""
    if word[0].isdigit():
        try:
            return float(word.replace(",", "."))
        except ValueError:
            return None
    return _NUMBERS.get(word)


def tells_of_a_thing(words: list[str], at: int, first: int) -> bool:
    """Is "old" said of a complaint, as in "the pain is two weeks old"?"""
    return not _THINGS.isdisjoint(words[max(first, at - 5) : at])


def _duration(words: list[str], at: int, first: int, last: int) -> When | None:
    """The duration whose unit stands at `at`; None for ages, doses and frequencies."""
    after = words[at + 1] if at + 1 < last else ""
    if (
        (after in _NOT_AGE and not tells_of_a_thing(words, at, first))
        or (after in ("-", "/") and at + 2 < last and words[at + 2] in _NOT_AGE and _THINGS.isdisjoint(words[at + 3 : at + 5]))
        or (after == "of" and at + 2 < last and words[at + 2] == "age")
    ):
        return None
    if (after == ":" and words[at - 1] not in ("this", "last", "past")) or (
        after in ("pattern", "urine", "holter", "clinic", "service", "cover") and words[at] in _HOURS
    ):
        return None
    back = at - 1
    if back >= first and words[back] == "-":
        back -= 1
    if (
        back >= first
        and words[back] in ("of", "more", "good", "full", "plus", "+")
        and back - 1 >= first
        and _number(words[back - 1]) is not None
    ):
        back -= 1
    number = _number(words[back]) if back >= first else None
    if words[at] in _SHORT and (number is None or not words[back][0].isdigit()):
        return None
    if words[at] == "year" and words[max(first, at - 2) : at] == ["half", "a"]:
        back, number = at - 2, 0.5
    if number is None:
        if back >= first and words[back] in ("for", "of", "over", "lasting", "x", "since") and words[at] in BARE_FOR:
            number = BARE_FOR[words[at]] / _UNITS[words[at]]
            start = back
        elif after in _AGO and words[at] in BARE_FOR:
            number, start = BARE_FOR[words[at]] / _UNITS[words[at]], at
        else:
            return None
    else:
        start = back
        while (
            start - 1 >= first
            and words[start] in ("few", "couple", "several", "many", "some", "dozen")
            and words[start - 1] in ("past", "last", "a", "the")
        ):
            start -= 1
        if words[back] in ("this", "last", "past") and words[at] in ("day", "night", "year", "month", "week"):
            return When(start, at + 1, {"year": 400.0}.get(words[at], _UNITS[words[at]]), "ago")
        if (
            words[at] in ("day", "week", "month", "year", "night", "hour")
            and words[back] in ("a", "an")
            and after not in (*_AGO, "history", "of", "and", "old")
            and (back - 1 < first or words[back - 1] not in _BEFORE_FOR)
        ):
            return None
        if start - 2 >= first and words[start - 1] in ("-", "to", "or") and _number(words[start - 2]) is not None:
            start -= 2
    days = number * _UNITS[words[at]]
    end = at + 1
    if after == "'":
        end += 1
        after = words[end] if end < last else ""
    if after in _AGO:
        return When(start, end + 1, days, "ago")
    if after in ("history", "hx", "of", "h") or (after == "-" and end + 1 < last and words[end + 1] == "history"):
        return When(start, end + 1, days, "of")
    if (
        after
        in (
            "later",
            "after",
            "post",
            "postop",
            "pregnant",
            "gestation",
            "gestational",
            "apart",
            "follow",
            "supply",
            "course",
        )
        and not (after == "after" and days <= _SOON)
        and not (after in ("after", "post") and start > first and words[start - 1] in _BEFORE_FOR)
    ):
        return When(start, end, days, "after") if after in ("after", "post") and days > _SOON else None
    before = words[start - 1] if start > first else ""
    if before in ("per", "a", "every", "/", "times", "q") or (before == "in" and after not in (",", ".")):
        return None if before != "in" else When(start, end, days, "for")
    return When(start, end, days, "since" if before == "since" else "for")
