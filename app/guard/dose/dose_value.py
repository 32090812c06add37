"""One dose in a text, and how it is made of the words matched."""

from __future__ import annotations

import re
from typing import NamedTuple

from app.guard.scale.bounds import bound
from app.guard.sentence.claim import About
from app.guard.sentence.scan import Scanned
from app.guard.text.pattern import NUMBERS

_AGAINST = frozenset({"against", "versus", "vs", "for", "from", "with"})
MOST_SYMBOLS = 5
"""The highest number of symbols."""


class Value(NamedTuple):
    """A dose in words[first:last]: a symbol, a span of levels (value "LEVELS"), or millisieverts (DOSE, BELOW or ABOVE)."""

    first: int
    last: int
    about: About
    value: str
    low: float = 0.0
    high: float = 0.0
    start: int = 0
    """Its offset in the text."""


def set_against(scanned: Scanned, value: Value) -> bool:
    """As in "0.1 to 1 mSv against none", "none for the MRI"."""
    words = scanned.words
    return bool(_AGAINST & {*words[max(0, value.first - 1) : value.first], *words[value.first + 1 : value.first + 2]})


def symbol_value(scanned: Scanned, at: int, value: str, last: int = -1) -> Value:
    """The value that stands at an offset of the text, up to `last`."""
    return Value(scanned.index(at), scanned.index(max(at, last)) + 1, "symbol", value, start=at)


def counted(scanned: Scanned, match: re.Match[str]) -> Value:
    """As in "two symbols", "three or more symbols", "at most two symbols"."""
    count = match[1] or match[2]
    number = 0 if count == "no" else int(NUMBERS.get(count, "1" if count in {"a", "an"} else count))
    start = match.start(1) if match[1] else match.start(2)
    tail = scanned.text[start + len(count) : start + len(count) + 12]
    limit, open_end = bound(_head(scanned, start), tail)
    if not limit:
        limit, open_end = bound("", scanned.text[match.end() : match.end() + 14])
    value = symbol_value(scanned, start, "☢" * number or "O", match.end() - 1)
    if not limit:
        return value
    low, high = (number + open_end, MOST_SYMBOLS) if limit == "up" else (0, number - open_end)
    return Value(value.first, value.last, "symbol", "LEVELS", low, high, start)


def elliptic_count(scanned: Scanned, value: Value) -> Value | None:
    """As in "four symbols and three": the second number counts symbols too."""
    after = scanned.words[value.last : value.last + 3]
    if len(after) < 2 or scanned.words[value.last - 1] not in {"symbols", "symbol", "trefoils", "signs"}:
        return None
    if after[0] not in {"and", "against", "versus", "vs", "to"} or after[1] not in _UP_TO_FIVE or after[2:3] not in _LAST:
        return None
    count = int(NUMBERS.get(after[1], after[1]))
    return Value(value.last + 1, value.last + 2, "symbol", "☢" * count, start=scanned.read.starts[value.last + 1])


_UP_TO_FIVE = frozenset({"one", "two", "three", "four", "five", "1", "2", "3", "4", "5"})
_LAST: tuple[list[str], ...] = ([], ["."], [","], [";"], [")"], ["respectively"])


def in_millisieverts(scanned: Scanned, match: re.Match[str]) -> Value:
    """Millisieverts, a span of them, or more or less than so many."""
    low, high = _amount(match[1]), _amount(match[2] or match[1])
    limit, open_end = bound(_head(scanned, match.start()), scanned.text[match.end() : match.end() + 18])
    if match[2] is not None:  # as in "exceeds the 0.1-1 mSv band"
        limit = limit if open_end else ""
        low, high = (high, high) if limit == "up" else (low, low) if limit == "down" else (low, high)
    if limit == "up" and open_end and not high:
        return Value(scanned.index(match.start(1)), scanned.index(match.end() - 1) + 1, "symbol", "LEVELS", 1, MOST_SYMBOLS, match.start())
    value = {"up": "ABOVE", "down": "BELOW"}.get(limit, "DOSE")
    first = scanned.index(match.start(1))
    return Value(first, scanned.index(match.end() - 1) + 1, "msv", value, low, high, match.start())


def above_nothing(scanned: Scanned, match: re.Match[str]) -> Value:
    """As in "an RRL above zero": any symbol."""
    return Value(scanned.index(match.start(1)), scanned.index(match.end() - 1) + 1, "symbol", "LEVELS", 1, MOST_SYMBOLS, match.start(1))


def _head(scanned: Scanned, start: int) -> str:
    """What stands before a dose, with "it" for the study in between ("would not expect X to exceed ...")."""
    text, read = scanned.text, scanned.read
    one = next((n for n in reversed(scanned.named) if read.ends[n.last - 1] <= start), None)
    if one is None or start - read.ends[one.last - 1] > 30:
        return text[max(0, start - 30) : start]
    first = read.starts[one.first]
    return text[max(0, first - 30) : first] + "it" + text[read.ends[one.last - 1] : start]


def bounded_symbols(scanned: Scanned, match: re.Match[str]) -> Value:
    """A symbol, or a span of levels ("below ☢☢☢", "☢☢ or more")."""
    count = match[0].count("☢")
    limit, open_end = bound(_head(scanned, match.start()), scanned.text[match.end() : match.end() + 14])
    value = symbol_value(scanned, match.start(), "☢" * count, match.end() - 1)
    if not limit:
        return value
    low, high = (count + open_end, MOST_SYMBOLS) if limit == "up" else (0, count - open_end)
    return Value(value.first, value.last, "symbol", "LEVELS", low, high, match.start())


def _amount(text: str) -> float:
    """Millisieverts in figures or words."""
    amount = {"half a": 0.5, "half an": 0.5, "a": 1.0, "an": 1.0, "thirty": 30.0, "nil": 0.0}.get(text)
    return float(NUMBERS.get(text, text)) if amount is None else amount
