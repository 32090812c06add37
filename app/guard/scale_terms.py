"""The parts of the scale a sentence names: a rating, a place ("the lowest tier"), a score; each with the bound beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.guard import scale_words as w
from app.guard.pattern import NUMBERS
from app.guard.places import bare_place, stepped
from app.guard.sentence import Sentence

_CUES = {"U": w.TOP, "M": w.MIDDLE, "N": w.LOW}
_WIDER = {"POS": w.MIDDLE | w.TOP, "LOW": w.LOW | w.MIDDLE, **_CUES}
_NO_SCORE = frozenset({"variant", "variants", "scenario", "table", "item", "mg", "weeks", "week", "days", "months", "years", "step", "of"})
_NOT_AFTER = frozenset({"msv", "millisieverts", "symbols", "symbol", "weeks", "week", "days", "months", "years", "%", "edition", "other"})
_FULL = frozenset(w.PLACES) | {"least", "worse"}
"""In a cue that names several grades at once."""
_PLACED = frozenset(w.PLACES) | {"second", "third"} | frozenset(w.HALVES) | w.ENDS | {"end"}
_ORDINALS = {"first": w.TOP, "second": w.MIDDLE, "middle": w.MIDDLE, "third": w.LOW, "last": w.LOW}
_HURDLES = frozenset({"bar", "threshold", "hurdle", "mark", "line", "level", "standard"})
_CLEARS = frozenset({"clears", "clear", "clearing", "cleared", "meets", "meet", "passes", "pass", "passed", "crosses", "takes", "reaches"})
"""As in "clears the bar of ...": at least that."""
_DOSE = frozenset({"radiation", "dose", "rrl", "exposure"})


@dataclass(frozen=True)
class Term:
    """Part of the scale, named in words[first:last]."""

    first: int
    last: int
    tiers: int
    bounded: bool = False
    """A bound ("at least", "below") is part of it."""


def terms(sentence: Sentence) -> list[Term]:
    """The parts of the scale that a sentence names, from left to right."""
    taken = {index for one in sentence.scanned.named for index in range(one.first, one.last)}
    found: list[Term] = []
    for one in (*_rated(sentence), *_placed(sentence), *_scored(sentence)):
        if taken.isdisjoint(range(one.first, one.last)):
            taken |= set(range(one.first, one.last))
            found.append(one)
    return [_bounded(sentence, one) for one in sorted(found, key=lambda one: one.first)]


def _rated(sentence: Sentence) -> list[Term]:
    """Ratings in the table's own words, or in words known as such."""
    found = []
    for cue in sentence.scanned.rating:
        if cue.cue.kind == "rating" and cue.cue.value in _CUES and not sentence.aside(cue.first):
            found.append(Term(cue.first, cue.last, _CUES[cue.cue.value]))
        elif cue.cue.value in {"POS", "LOW"} and not _FULL.isdisjoint(sentence.words[cue.first : cue.last]):
            found.append(Term(cue.first, cue.last, _WIDER[cue.cue.value], bounded=True))
    return found


def _placed(sentence: Sentence) -> list[Term]:
    """As in "the lowest of the three tiers", "between the best and the worst", "the two upper categories", "either extreme"."""
    words = sentence.words
    found: list[Term] = []
    if _PLACED.isdisjoint(sentence.scanned.tokens):
        return found
    for index, word in enumerate(words):
        after = words[index + 1 : index + 5]
        if word in w.PLACES and (step := stepped(words, index)):
            found.append(Term(index, index + 1, _CUES[step], bounded=True))
        elif word in w.PLACES:
            pair = next((at for at in range(index + 1, min(index + 5, len(words))) if words[at] in w.PLACES), None)
            if pair is not None and "between" in words[max(0, index - 3) : index] and "and" in words[index:pair]:
                found.append(Term(index, pair + 1, w.MIDDLE))
            elif any(one in w.GRADES for one in after[:4]) and not {",", ".", ";", ":", "and", "or", "nor"} & set(after[: _grade(after)]):
                if _DOSE.isdisjoint(after[:3]):
                    found.append(Term(index, index + 1 + _grade(after) + 1, w.PLACES[word]))
            elif bare_place(words, index) or _one_of_neither(sentence, index):
                found.append(Term(index, index + 1, w.PLACES[word]))
        elif word in _ORDINALS and after[:1] == ["of"] and "three" in after[1:3]:
            found.append(Term(index, index + 2 + after.index("three"), _ORDINALS[word]))
        elif word in w.HALVES and ("two" in words[max(0, index - 2) : index] or after[:1] == ["two"]) and w.GRADES & set(after[:2]):
            found.append(Term(index, index + 2, w.HALVES[word]))
        elif word in w.ENDS or (word == "end" and words[index - 1] in {"either", "neither"}):
            found.append(Term(index, index + 1, w.LOW | w.TOP))
    return found


def _one_of_neither(sentence: Sentence, index: int) -> bool:
    """As in "neither top nor bottom"."""
    near = set(sentence.words[max(0, index - 2) : index])
    return bool({"neither", "nor"} & near) and {"neither", "nor"} <= sentence.scanned.tokens


def _grade(after: list[str]) -> int:
    return next((at for at, word in enumerate(after) if word in w.GRADES), 0)


def _scored(sentence: Sentence) -> list[Term]:
    """Scores: those another reader has bound, the bands of the scale, and bounded figures in a sentence on scores."""
    words = sentence.words
    found = []
    for claim in sentence.out.claims:
        if claim.about == "rating" and claim.value in _WIDER and words[claim.at].isalnum() and _digit(words[claim.at]):
            last = claim.at + 1
            while last < len(words) and (_digit(words[last]) or words[last] in {"to", "or", "more", "less", "higher", "lower"}):
                last += 1
            found.append(Term(_with_its_bound(words, claim.at), last, _WIDER[claim.value], bounded=True))
    if w.SCORING.isdisjoint(sentence.scanned.tokens):
        return found
    for index, word in enumerate(words):
        low = _digit(word)
        if not low or (index and words[index - 1] in _NO_SCORE | {".", "9"}):
            continue
        at = index + 1 + (words[index + 1 : index + 2] in (["to"], ["and"], ["or"]))
        high = _digit(words[at]) if at < len(words) else 0
        last = at + 1 if high > low else index + 1
        if words[last : last + 1] and words[last] in _NOT_AFTER | {"."} and (words[last] != "." or words[last + 1 : last + 2]):
            continue
        if high > low:
            tiers = sum(bit for bit, first in ((w.LOW, 1), (w.MIDDLE, 4), (w.TOP, 7)) if low <= first + 2 and high >= first)
            if (low, high) in {(1, 3), (4, 6), (7, 9)}:
                found.append(Term(index, last, tiers))
            continue
        tiers = _from(sentence, index, low)
        if tiers:
            found.append(Term(index, last, tiers, bounded=True))
    return found


def _with_its_bound(words: list[str], at: int) -> int:
    """Where a score begins together with a denied bound ("no more than 3", "never above 6")."""
    for index in range(at - 1, max(-1, at - 6), -1):
        if words[index] in w.NOT and (w.MORE | w.LESS | w.UP | w.DOWN | w.UNDER) & set(words[index + 1 : at]):
            return index
    return at


def _digit(word: str) -> int:
    """The value of a whole score in figures or words, 0 for none."""
    word = NUMBERS.get(word, word)
    return int(word) if len(word) == 1 and word.isdecimal() else 0


def _from(sentence: Sentence, index: int, score: int) -> int:
    """The part of the scale that a bounded figure leaves; 0 without a bound or across the borders of the grades."""
    direction, strict, _ = _bound(sentence, index, index + 1)
    if direction > 0:
        low = score + strict
        return {4: w.MIDDLE | w.TOP, 7: w.TOP, 1: 0}.get(low, 0)
    if direction < 0:
        high = score - strict
        return {3: w.LOW, 6: w.LOW | w.MIDDLE}.get(high, 0)
    return 0


def _bounded(sentence: Sentence, term: Term) -> Term:
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
    if words[at] in w.DOWN or words[at] == "<" or (words[at] in w.UNDER and _digit(words[first])):
        return -1, 1, (at, last)
    if words[at] in {"least", "most"} and words[at - 2 : at] == ["the", "very"] and words[at - 3 : at - 2] == ["at"]:
        return (1 if words[at] == "least" else -1), 0, (at - 3, last)
    if words[at] in {"least", "most", "best"} and words[at - 1 : at] == ["at"]:
        return (1 if words[at] == "least" else -1), 0, (at - 1, last)
    if words[at] == "=" and words[at - 1] in {"<", ">"}:
        return (1 if words[at - 1] == ">" else -1), 0, (at - 1, last)
    return (1, 1, (at, last)) if words[at] == ">" and at and _digit(words[first]) else (0, 0, (first, last))
