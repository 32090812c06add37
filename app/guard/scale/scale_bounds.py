"""A part of the scale, with the bound beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.guard.sentence.sentence import Sentence
from app.guard.text.pattern import NUMBERS
from app.guard.words import scale_words as w

_HURDLES = frozenset({"bar", "threshold", "hurdle", "mark", "line", "level", "standard"})
_CLEARS = frozenset({"clears", "clear", "clearing", "cleared", "meets", "meet", "passes", "pass", "passed", "crosses", "takes", "reaches"})
"""As in "clears the bar of ...": at least that."""


@dataclass(frozen=True)
class Term:
    """Part of the scale, named in words[first:last]."""

    first: int
    last: int
    tiers: int
    bounded: bool = False
    """A bound ("at least", "below") is part of it."""


def with_its_bound(words: list[str], at: int) -> int:
    """Where a score begins together with a denied bound ("no more than 3", "never above 6")."""
    for index in range(at - 1, max(-1, at - 6), -1):
        if words[index] in w.NOT and (w.MORE | w.LESS | w.UP | w.DOWN | w.UNDER) & set(words[index + 1 : at]):
            return index
    return at


def digit_of(word: str) -> int:
    """The value of a whole score in figures or words, 0 for none."""
    word = NUMBERS.get(word, word)
    return int(word) if len(word) == 1 and word.isdecimal() else 0


def from_there(sentence: Sentence, index: int, score: int) -> int:
    """The part of the scale that a bounded figure leaves; 0 without a bound or across the borders of the grades."""
    direction, strict, _ = _bound(sentence, index, index + 1)
    if direction > 0:
        low = score + strict
        return {4: w.MIDDLE | w.TOP, 7: w.TOP, 1: 0}.get(low, 0)
    if direction < 0:
        high = score - strict
        return {3: w.LOW, 6: w.LOW | w.MIDDLE}.get(high, 0)
    return 0


def with_bound(sentence: Sentence, term: Term) -> Term:
    """A grade with the bound beside it: "at least", "better than", "or higher", "short of"."""
    if term.bounded:
        return term
    direction, strict, (first, last) = _bound(sentence, term.first, term.last)
    if not direction:
        return term
    bits = [bit for bit in (w.LOW, w.MIDDLE, w.TOP) if bit & term.tiers]
    edge = (max(bits) if strict else min(bits)) if direction > 0 else (min(bits) if strict else max(bits))
    tiers = sum(
        bit
        for bit in (w.LOW, w.MIDDLE, w.TOP)
        if (bit == edge and not strict) or (bit > edge and direction > 0) or (bit < edge and direction < 0)
    )
    return replace(term, first=first, last=last, tiers=tiers, bounded=True) if tiers else term


def _bound(sentence: Sentence, first: int, last: int) -> tuple[int, int, tuple[int, int]]:
    """Upwards (1), downwards (-1) or no bound (0); whether the grade itself is left out; and where the grade with its bound stands."""
    words = sentence.words
    last += words[last : last + 1] in (["points"], ["point"])
    after = words[last : last + 2]
    if after[:1] and after[0] in {"or", "and"} and len(after) > 1 and after[1] in w.MORE | w.LESS | {"above", "below", "up"}:
        return (1 if after[1] in w.MORE | {"above", "up"} else -1), 0, (first, last + 2)
    if after == ["at", "least"]:
        return 1, 0, (first, last + 2)
    if after == ["at", "most"] or after == ["at", "best"]:
        return -1, 0, (first, last + 2)
    if after[:1] == ["+"] or words[first - 1 : first] == ["≥"]:
        return 1, 0, (first, last)
    if (
        words[first - 1 : first] in (["is"], [":"])
        and {"best", "most"} & set(words[:first])
        and {"say", "said", "hope"} & set(words[:first])
    ):
        return -1, 0, (first, last)  # as in "the best one can say of X is ..."
    if first > 3 and words[first - 1] == "of" and words[first - 2] in _HURDLES and words[first - 4] in _CLEARS:
        return 1, 0, (first - 4, last)
    at = first - 1
    while at > 0 and first - at <= 4 and words[at] in w.LINKS:
        if words[at] == "than" and words[at - 1] in w.MORE | w.LESS | {"other"}:
            if words[at - 1] == "other":
                return 0, 0, (first, last)
            return (1 if words[at - 1] in w.MORE else -1), 1, (at - 1, last)
        if words[at - 1 : at + 1] in (["short", "of"], ["shy", "of"]):
            return -1, 1, (at - 1, last)
        if words[at - 1 : at + 1] == ["up", "to"]:
            return -1, 0, (at - 1, last)
        at -= 1
    if words[at] in w.UP:
        return 1, 1, (at, last)
    if words[at] in w.DOWN or words[at] == "<" or (words[at] in w.UNDER and digit_of(words[first])):
        return -1, 1, (at, last)
    if words[at] in {"least", "most"} and words[at - 2 : at] == ["the", "very"] and words[at - 3 : at - 2] == ["at"]:
        return (1 if words[at] == "least" else -1), 0, (at - 3, last)
    if words[at] in {"least", "most", "best"} and words[at - 1 : at] == ["at"]:
        return (1 if words[at] == "least" else -1), 0, (at - 1, last)
    if words[at] == "=" and words[at - 1] in {"<", ">"}:
        return (1 if words[at - 1] == ">" else -1), 0, (at - 1, last)
    return (1, 1, (at, last)) if words[at] == ">" and at and digit_of(words[first]) else (0, 0, (first, last))
