"""The parts of the scale a sentence names: a rating, a place ("the lowest tier"), a score; each with the bound beside it."""

from __future__ import annotations

from app.guard.scale.places import bare_place, stepped
from app.guard.scale.scale_bounds import Term, digit_of, from_there, with_bound, with_its_bound
from app.guard.sentence.sentence import Sentence
from app.guard.words import scale_words as w

_CUES = {"U": w.TOP, "M": w.MIDDLE, "N": w.LOW}
_WIDER = {"POS": w.MIDDLE | w.TOP, "LOW": w.LOW | w.MIDDLE, **_CUES}
_NO_SCORE = frozenset({"variant", "variants", "scenario", "table", "item", "mg", "weeks", "week", "days", "months", "years", "step", "of"})
_NOT_AFTER = frozenset({"msv", "millisieverts", "symbols", "symbol", "weeks", "week", "days", "months", "years", "%", "edition", "other"})
_FULL = frozenset(w.PLACES) | {"least", "worse"}
"""In a cue that names several grades at once."""
_PLACED = frozenset(w.PLACES) | {"second", "third"} | frozenset(w.HALVES) | w.ENDS | {"end"}
_ORDINALS = {"first": w.TOP, "second": w.MIDDLE, "middle": w.MIDDLE, "third": w.LOW, "last": w.LOW}
_DOSE = frozenset({"radiation", "dose", "rrl", "exposure"})


def terms(sentence: Sentence) -> list[Term]:
    """The parts of the scale that a sentence names, from left to right."""
    taken = {index for one in sentence.scanned.named for index in range(one.first, one.last)}
    found: list[Term] = []
    for one in (*_rated(sentence), *_placed(sentence), *_scored(sentence)):
        if taken.isdisjoint(range(one.first, one.last)):
            taken |= set(range(one.first, one.last))
            found.append(one)
    return [with_bound(sentence, one) for one in sorted(found, key=lambda one: one.first)]


def _rated(sentence: Sentence) -> list[Term]:
    """Ratings in the table's own words, or in words known as such."""
    found = []
    for cue in sentence.scanned.rating:
        if sentence.words[cue.last - 1] in {"level", "levels"} and "☢" in sentence.scanned.tokens:
            continue  # as in "the highest level belongs to X, at ☢☢☢☢"
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
        if claim.about == "rating" and claim.value in _WIDER and words[claim.at].isalnum() and digit_of(words[claim.at]):
            last = claim.at + 1
            while last < len(words) and (digit_of(words[last]) or words[last] in {"to", "or", "more", "less", "higher", "lower"}):
                last += 1
            found.append(Term(with_its_bound(words, claim.at), last, _WIDER[claim.value], bounded=True))
    if w.SCORING.isdisjoint(sentence.scanned.tokens):
        return found
    for index, word in enumerate(words):
        low = digit_of(word)
        if not low or (index and words[index - 1] in _NO_SCORE | {".", "9"}):
            continue
        at = index + 1 + (words[index + 1 : index + 2] in (["to"], ["and"], ["or"]))
        high = digit_of(words[at]) if at < len(words) else 0
        last = at + 1 if high > low else index + 1
        if words[last : last + 1] and words[last] in _NOT_AFTER | {"."} and (words[last] != "." or words[last + 1 : last + 2]):
            continue
        if high > low:
            tiers = sum(bit for bit, first in ((w.LOW, 1), (w.MIDDLE, 4), (w.TOP, 7)) if low <= first + 2 and high >= first)
            if (low, high) in {(1, 3), (4, 6), (7, 9)}:
                found.append(Term(index, last, tiers))
            continue
        tiers = from_there(sentence, index, low)
        if tiers:
            found.append(Term(index, last, tiers, bounded=True))
    return found
