"""Radiation symbols, levels and millisieverts as they stand in a text."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import NamedTuple

from app.guard.bounds import bound
from app.guard.claim import About
from app.guard.late import Late
from app.guard.marks import LETTER_O, mark
from app.guard.pattern import NUMBERS, Spaced
from app.guard.scan import Scanned

_SYMBOL = Late(r"☢(?:\s*☢)*")
_BULLET = Late(r"\s*☢(?!\s*(?:[☢:=,;.)|]|$|for\b|means?\b|is\b))")
_RRL = Spaced(
    r"\b(?:rrl|relative radiation level|(?:radiation|dose) (?:level|category|class|symbol|rating)(?! changed))"
    r"\W{0,3}(?:\s*(?:of|is|=|:|level|category|at|rated|symbol))*\W{0,3}\s*(o|0|none|zero|nil|varies|[1-5]|one|two|three|four|five)\b(?!\s*(?:%|\.\d|-|msv))",
    "rrl level category class symbol rating",
)
_RRL_OF = Spaced(
    r"\b(?:rrl|(?:radiation|dose) (?:level|symbol)|radiation dose|radiation exposure|radiation|dose)\b(?: of| for| from) "
    r"[^.\n\d:=]{1,60}(?:[:=]|\bis\b)\s*(o|0|none|zero|nil)\b(?!\s*(?:%|\.\d|-|msv))",
    "rrl radiation dose",
)
_COUNT = Spaced(
    r"\b([1-5]|one|two|three|four|five|an?|no)(?: or (?:more|fewer|less|higher|lower))?"
    r"\s*-?\s*(?:of the\s+)?(?:(?:radiation|rrl|dose|☢|trefoil)\s*)?"
    r"-?\s*(?:symbols?|trefoils?|signs?(?= of radiation))(?! (?:more|fewer|less|lower|higher|behind|means?|changed|is|are|than))\b|"
    r"\b([1-5]|one|two|three|four|five|an?)\s*(?:radiation signs?|trefoils?|☢)(?![☢\s]*☢|\s*symbols?)",
    "radiation rrl trefoil ☢ symbol",
)
_MSV = Spaced(
    r"(\d+(?:\.\d+)?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|an?|zero|nil)"
    r"\s*(?:msv\s*)?(?:(?:-|to|and)\s*(\d+(?:\.\d+)?|one|three|four|five|ten|thirty))?\s*(?:msv|millisieverts?)\b",
    "msv millisievert",
)
_ABOVE_ZERO = Spaced(
    r"\b(?:rrl|radiation|dose|level)\b[^.;\n]{0,80}?\b(?:above|over|greater than|more than|higher than|exceeds?|beyond) (zero|0|nil|none)\b"
    r"(?!\s*\.\d|\s*(?:-|to)\s*\d|\s*msv)",
    "zero nil none 0",
)
_NO_MSV = Spaced(r"\b(not (?:a single|one|any)|no|zero|nil) (?:msv|millisieverts?)\b", "msv millisievert")
_LETTER = Spaced(
    r"\b(?:letter|symbol|grade|class|level|category|group|sign|mark|code|entry|band)\s*(?:is|of|:|=)?\s*\(?(o)\b(?!')",
    "letter symbol grade class level category group sign mark code entry band",
)
_CELL = Spaced(r"[\"',|;]\s*(o)\s*(?=[\"',|\];]|$)", "o")
_AFTER = Spaced(r"(?<=[\w)])\s*(?::|=|-)\s*(o)\s*[.;,)]?[\"'*}\]]*$", ": = -")
_FOR = Spaced(r"(?<![\w'])(o)\s+(?:for|with)\s", "o")
_NOT_ZERO = Spaced(
    r"\b(?:not|never|isn't|hardly|non|more than|above|over|greater than|beyond)\s*-?\s*(zero|nil|nought)\b(?!\s*(?:msv|\.\d|-|to\b))",
    "zero nil nought",
)
_NOTHING = Spaced(r"\b(none|nothing|no radiation|no dose)\b(?! of)", "none nothing no")
_DOSE = mark(("☢", "rrl", "trefoil", "radiation", "dose", "symbol"))
_SIEVERT = mark(("sv", "sievert"))
_AGAINST = frozenset({"against", "versus", "vs", "for", "from", "with"})
_LEVELS = 5
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


def dose_values(scanned: Scanned) -> list[Value]:
    """The doses a sentence tells, from left to right."""
    text = scanned.text
    found: list[Value] = []
    held = scanned.marks
    if held & _DOSE:
        bullet = _BULLET.match(text)
        for match in _SYMBOL.finditer(text, bullet.end() if bullet else 0):
            found.append(_bounded(scanned, match))
        for match in _RRL.of(text, held):
            level = {"0": "O", "o": "O", "none": "O", "zero": "O", "nil": "O", "varies": "Varies"}.get(match[1])
            found.append(_symbol(scanned, match.start(1), level or "☢" * int(NUMBERS.get(match[1], match[1]))))
        for match in (
            *_RRL_OF.of(text, held),
            *_LETTER.of(text, held),
            *(_FOR.of(text, held) if "☢" in text or "rrl" in text or "column" in text else ()),
        ):
            found.append(_symbol(scanned, match.start(1), "O"))
        found += [_above_zero(scanned, match) for match in _ABOVE_ZERO.of(text, held)]
        found += [
            _count(scanned, match)
            for match in _COUNT.of(text, held)
            if match[1] not in {"a", "an", "no"} or "radiation" in match[0] or "trefoil" in match[0]
        ]
    if held & LETTER_O and scanned.named and scanned.explicit:
        found += [_symbol(scanned, match.start(1), "O") for match in _CELL.of(text, held)]
    for match in _AFTER.of(text, held) if held & LETTER_O and scanned.named and len(scanned.words) <= 16 else ():
        at = scanned.index(match.start(1))
        if any(0 < at - named.last <= 1 for named in scanned.named):
            found.append(_symbol(scanned, match.start(1), "O"))
    if len(scanned.words) < 6 and "o" in scanned.tokens and [word for word in scanned.words if word.isalnum()] == ["o"]:
        found.append(_symbol(scanned, text.index("o"), "O"))
    if held & _SIEVERT:
        found += [_symbol(scanned, match.start(1), "O", match.end() - 1) for match in _NO_MSV.of(text, held)]
        found += [_millisieverts(scanned, match) for match in _MSV.of(text, held)]
        found += [
            _symbol(scanned, match.start(), "LEVELS", match.end() - 1)._replace(low=1, high=_LEVELS) for match in _NOT_ZERO.of(text, held)
        ]
    if found:
        found += [more for value in found[:] if (more := _elliptic(scanned, value)) is not None]
    if found and any(value.about == "msv" or "☢" in value.value for value in found):
        nothing = (_symbol(scanned, match.start(1), "O") for match in _NOTHING.of(text, held))
        found += [value for value in nothing if _compares(scanned, value)]
    return sorted(_once(found), key=attrgetter("start")) if found else found


def _compares(scanned: Scanned, value: Value) -> bool:
    """As in "0.1 to 1 mSv against none", "none for the MRI"."""
    words = scanned.words
    return bool(_AGAINST & {*words[max(0, value.first - 1) : value.first], *words[value.first + 1 : value.first + 2]})


def _once(found: list[Value]) -> list[Value]:
    """Each place once, the first way it was read."""
    seen: dict[int, Value] = {}
    for value in found:
        if not any(value.first < other.last and other.first < value.last for other in seen.values()):
            seen[value.start] = value
    return list(seen.values())


def _symbol(scanned: Scanned, at: int, value: str, last: int = -1) -> Value:
    return Value(scanned.index(at), scanned.index(max(at, last)) + 1, "symbol", value, start=at)


def _count(scanned: Scanned, match: re.Match[str]) -> Value:
    """As in "two symbols", "three or more symbols", "at most two symbols"."""
    count = match[1] or match[2]
    number = 0 if count == "no" else int(NUMBERS.get(count, "1" if count in {"a", "an"} else count))
    start = match.start(1) if match[1] else match.start(2)
    tail = scanned.text[start + len(count) : start + len(count) + 12]
    limit, open_end = bound(_head(scanned, start), tail)
    if not limit:
        limit, open_end = bound("", scanned.text[match.end() : match.end() + 14])
    value = _symbol(scanned, start, "☢" * number or "O", match.end() - 1)
    if not limit:
        return value
    low, high = (number + open_end, _LEVELS) if limit == "up" else (0, number - open_end)
    return Value(value.first, value.last, "symbol", "LEVELS", low, high, start)


def _elliptic(scanned: Scanned, value: Value) -> Value | None:
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


def _millisieverts(scanned: Scanned, match: re.Match[str]) -> Value:
    low, high = _amount(match[1]), _amount(match[2] or match[1])
    limit, open_end = bound(_head(scanned, match.start()), scanned.text[match.end() : match.end() + 18])
    if match[2] is not None:  # as in "exceeds the 0.1-1 mSv band"
        limit = limit if open_end else ""
        low, high = (high, high) if limit == "up" else (low, low) if limit == "down" else (low, high)
    if limit == "up" and open_end and not high:
        return Value(scanned.index(match.start(1)), scanned.index(match.end() - 1) + 1, "symbol", "LEVELS", 1, _LEVELS, match.start())
    value = {"up": "ABOVE", "down": "BELOW"}.get(limit, "DOSE")
    first = scanned.index(match.start(1))
    return Value(first, scanned.index(match.end() - 1) + 1, "msv", value, low, high, match.start())


def _above_zero(scanned: Scanned, match: re.Match[str]) -> Value:
    return Value(scanned.index(match.start(1)), scanned.index(match.end() - 1) + 1, "symbol", "LEVELS", 1, _LEVELS, match.start(1))


def _head(scanned: Scanned, start: int) -> str:
    """What stands before a dose, with "it" for the study in between ("would not expect X to exceed ...")."""
    text, read = scanned.text, scanned.read
    one = next((n for n in reversed(scanned.named) if read.ends[n.last - 1] <= start), None)
    if one is None or start - read.ends[one.last - 1] > 30:
        return text[max(0, start - 30) : start]
    first = read.starts[one.first]
    return text[max(0, first - 30) : first] + "it" + text[read.ends[one.last - 1] : start]


def _bounded(scanned: Scanned, match: re.Match[str]) -> Value:
    """A symbol, or a span of levels ("below ☢☢☢", "☢☢ or more")."""
    count = match[0].count("☢")
    limit, open_end = bound(_head(scanned, match.start()), scanned.text[match.end() : match.end() + 14])
    value = _symbol(scanned, match.start(), "☢" * count, match.end() - 1)
    if not limit:
        return value
    low, high = (count + open_end, _LEVELS) if limit == "up" else (0, count - open_end)
    return Value(value.first, value.last, "symbol", "LEVELS", low, high, match.start())


def _amount(text: str) -> float:
    """Millisieverts in figures or words."""
    amount = {"half a": 0.5, "half an": 0.5, "a": 1.0, "an": 1.0, "thirty": 30.0, "nil": 0.0}.get(text)
    return float(NUMBERS.get(text, text)) if amount is None else amount
