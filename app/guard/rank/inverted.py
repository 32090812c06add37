"""The order of studies told the other way round: "beneath it come X and Y"; or of one study alone: "X is one notch lower"."""

from __future__ import annotations

from app.guard.frame.edition import variant_of, year_of
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import words

_CUE = Cue("compare")
_LOWER = words("beneath below behind under underneath after")
_HIGHER = words("above over ahead")
_POINTS = words("it them that this these those both")
_COMES = words("come comes sit sits stand stands is are follow follows lie lies rank ranks find place range there")
_STEP = words("step notch rung tier level category grade class rank place shelf band")
_UPWARDS = words("higher up above better")
_DOWNWARDS = words("lower down below beneath worse behind")
_COUNTS = words("one a two another single full whole")
_BEING = words("is are sits sit stands stand ranks rank comes come lies falls was were finds rated")
_ENDS: tuple[list[str], ...] = (["."], [","], [";"], ["!"], ["still"], ["yet"], ["again"], ["than"], [])
_DOSE = words("radiation dose doses symbol symbols exposure rrl msv rays")


def inverted(sentence: Sentence) -> list[Claim]:
    """As in "Below it come X and Y": the studies behind the verb stand below the one before."""
    said = sentence.words
    if not said or not sentence.groups or not _DOSE.isdisjoint(sentence.scanned.tokens):
        return []
    at = 1 if said[0] in {"well", "far", "just", "right", "then", "and", "directly", "one"} else 0
    at += said[at : at + 1] == ["step"] or said[at : at + 1] == ["tier"]
    if said[at : at + 1] == [] or said[at] not in _LOWER | _HIGHER:
        return []
    if said[at + 1 : at + 2] and said[at + 1] in _POINTS:
        other, verb = sentence.context.subject, at + 2
    else:
        first = sentence.groups[0]
        if not at < first[0].first <= at + 2:
            return []
        other, verb = first, first[-1].last
    if not other or said[verb : verb + 1] == [] or said[verb] not in _COMES:
        return []
    listed = tuple(one for group in sentence.groups for one in group if verb < one.first and not _noted(sentence, one))
    if not listed or listed[0].first - verb > 5:
        return []
    found = Found(at, at + 1, _CUE)
    value = "LOWER" if said[at] in _LOWER else "HIGHER"
    return [_compared(sentence, found, value, (one,), other) for one in listed]


def _noted(sentence: Sentence, one: Named) -> bool:
    """Does a study stand in a remark with its own verb?"""
    return any(condition.first <= one.first < condition.last for condition in sentence.conditions)


def alone(sentence: Sentence) -> list[Claim]:
    """As in "X are one notch lower", "X is rated lower still", after a sentence on another study."""
    said, before = sentence.words, sentence.context.subject
    groups = [group for group in sentence.groups if not sentence.aside(group[0].first)]
    if len(groups) != 1 or not before or not _DOSE.isdisjoint(sentence.scanned.tokens) or sentence.scanned.explicit:
        return []
    if any(claim.about in {"rating", "compare", "alike", "dose"} for claim in sentence.out.claims):
        return []
    if not any(claim.about in {"rating", "compare"} for claim in sentence.context.claims):
        return []
    group, last = groups[0], groups[0][-1].last
    if before[0].bits & group[0].bits:
        return []
    at = next((i for i in range(last, min(last + 7, sentence.count)) if said[i] in _UPWARDS | _DOWNWARDS), None)
    if at is None or said[at + 1 : at + 2] not in _ENDS or _BEING.isdisjoint(said[last:at]):
        return []
    between = set(said[last:at])
    if between - _BEING - _STEP - _COUNTS - words("not well far clearly no also the rated placed ranked"):
        return []
    if said[at] in {"above", "below", "behind", "down", "up"} and not between & _STEP:
        return []
    claim = _compared(sentence, Found(at, at + 1, _CUE), "HIGHER" if said[at] in _UPWARDS else "LOWER", group, before)
    return [claim._replace(denied=bool({"not", "no"} & between))]


def _compared(sentence: Sentence, found: Found, value: str, one: tuple[Named, ...], other: tuple[Named, ...]) -> Claim:
    return Claim("compare", value, one, other, year=year_of(sentence, found), variant=variant_of(sentence, found), at=found.first)
