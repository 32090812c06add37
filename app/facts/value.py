"""One measured value: a number with its unit, and whether it reaches the limit."""

from __future__ import annotations

from dataclasses import dataclass

from app.facts.cues import Match
from corpus.facts import Measure


@dataclass(frozen=True, slots=True)
class Value:
    """A value that was read: tokens `start` to `end` (exclusive); `raised` tells whether it reaches the limit."""

    start: int
    end: int
    fact: str
    raised: bool
    disputed: bool = False
    """True where another source gives a value on the other side of the limit: "CRP 4 on the letter and 140 on the chart"."""


def value_at(words: list[str], match: Match, kind: Measure, at: int, last: int, less: bool) -> Value | None:
    """The value whose number stands at `at`; None when it is none of this kind. `less`: written with "<"."""
    number = _number(words[at])
    end = at + 1
    if number is None:
        return None
    after = words[end] if end < last else ""
    if (after == "/" and end + 1 < last and words[end + 1] == "hpf") or after == "hpf" or after == "st":
        return None
    if after in ("°", "º", "degrees", "deg"):
        end += 1
        after = words[end] if end < last else ""
    if after == "k" or (after == "x" and kind.large_by > 1) or (kind.fahrenheit and after in ("f", "c", "fahrenheit", "celsius")):
        end += 1
    else:
        unit = "".join(words[end : end + 3])
        for name, factor in kind.units.items():
            if unit.startswith(name):
                number *= factor
                break
    if kind.fahrenheit and 90.0 <= number <= 110.0:
        number = (number - 32.0) / 1.8
    elif kind.large and number > kind.large:
        number /= kind.large_by
    if not kind.least <= number <= kind.most:
        return None
    if kind.below:
        return Value(match.start, end, kind.fact, number < kind.below) if after == "/" else None
    return Value(match.start, end, kind.fact, not less and number >= kind.above - 0.05 * (1 if kind.fahrenheit else 0))


def _number(word: str) -> float | None:
    """The value of digits; a comma before exactly three digits groups thousands, otherwise it is a decimal sign."""
    head, comma, tail = word.partition(",")
    try:
        if comma and len(tail) == 3 and tail.isdigit():
            return float(head + tail)
        return float(word.replace(",", "."))
    except ValueError:
        return None
