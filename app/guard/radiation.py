"""Claims on radiation in words."""

from __future__ import annotations

from app.guard.bind import claim_at
from app.guard.claim import Claim
from app.guard.cues import Found
from app.guard.denial import is_denied
from app.guard.facet_words import AMOUNTS, EARLIER, EXPOSES, FEARS, FROM, NO_EXPOSURE, RADIATION, USED, WITHOUT
from app.guard.language import Cue
from app.guard.names import Named
from app.guard.sentence import Sentence
from app.guard.subject import nearest

_RAYS = Cue("rays")


def radiation(sentence: Sentence) -> list[Claim]:
    """The claims on radiation: whether a study has any, how much, and compared with another."""
    scanned = sentence.scanned
    claims: list[Claim] = []
    for found in scanned.shapes("radiation"):
        if sentence.aside(found.first):
            continue
        subject, where = nearest(sentence, found)
        if subject:
            denied = is_denied(sentence, found, subject, where)
            if found.cue.value == "SOME":
                denied = denied != (_without(sentence, found) or _none_of(sentence, subject))
            claims.append(claim_at(sentence, found, "radiation", found.cue.value, subject, denied))
    for found in scanned.shapes("dose"):
        _, end = sentence.clause(found.first)
        left, right = sentence.left(found.first, 0) or sentence.context.subject, sentence.right(found.last, end)
        if left and right:
            sentence.demoted.add(right[0].first)
            claims.append(Claim("dose", found.cue.value, left, right, denied=is_denied(sentence, found, left, "left"), at=found.first))
    claims += _rays(sentence) or ([] if claims else _its_own(sentence))
    return claims or _feared(sentence) or _in_passing(sentence) or _passive(sentence)


def _without(sentence: Sentence, found: Found) -> bool:
    """As in "not done without exposing the patient to radiation": is it turned around once more before the cue?"""
    start, _ = sentence.clause(found.first)
    near = range(max(start, found.first - 4), found.first)
    named = {index for one in sentence.scanned.named for index in range(one.first, one.last)}
    negated = {index for f in sentence.scanned.shapes("negator") for index in range(f.first, f.last)}
    return any(sentence.words[index] in WITHOUT and index not in named | negated for index in near)


def _none_of(sentence: Sentence, subject: tuple[Named, ...]) -> bool:
    """As in "No X involves radiation", "nothing about X ..."."""
    before = sentence.words[max(0, subject[0].first - 3) : subject[0].first]
    return before[-1:] == ["no"] or "nothing" in before


def _feared(sentence: Sentence) -> list[Claim]:
    """As in "no need to worry about radiation with X": there is none."""
    words, tokens = sentence.words, sentence.scanned.tokens
    if RADIATION.isdisjoint(tokens) or FEARS.isdisjoint(tokens) or sentence.conditions:
        return []
    at = next(index for index, word in enumerate(words) if word in RADIATION)
    fear = next(index for index, word in enumerate(words) if word in FEARS)
    start, end = sentence.clause(fear)
    turns = [f for f in sentence.scanned.shapes("negator") if start <= f.first < fear + 3]
    subject = sentence.right(at, end) or sentence.left(min(at, fear), start)
    if len(turns) % 2 == 0 or subject is None or abs(at - fear) > 4 or not start <= at < end:
        return []
    return [claim_at(sentence, Found(at, at + 1, _RAYS), "radiation", "NONE", subject, False)]


def _passive(sentence: Sentence) -> list[Claim]:
    """As in "..., since ionizing radiation is used": that of the study spoken of."""
    words = sentence.words
    for index, word in enumerate(words):
        if word not in RADIATION or not USED & set(words[index + 1 : index + 5]) or sentence.condition(index) is not None:
            continue
        start, end = sentence.clause(index)
        subject = sentence.groups[0] if sentence.groups else sentence.context.subject
        if not subject or AMOUNTS & sentence.scanned.tokens or (EARLIER | {"therapy"}) & set(words[max(0, index - 2) : index + 2]):
            return []
        turns = [f for f in sentence.scanned.shapes("negator") if start <= f.first < end]
        denied = (len(turns) + bool({"no", "without"} & set(words[max(0, index - 2) : index]) and not turns)) % 2 == 1
        return [claim_at(sentence, Found(index, index + 1, _RAYS), "radiation", "SOME", subject, denied)]
    return []


def radiates(sentence: Sentence) -> list[Claim]:
    """What a question such as "Radiation from CT?" asks: that the study has some."""
    at = next((index for index, word in enumerate(sentence.words) if word in RADIATION), None)
    if at is None or not sentence.groups:
        return []
    return [claim_at(sentence, Found(at, at + 1, _RAYS), "radiation", "SOME", sentence.groups[0], False)]


def _in_passing(sentence: Sentence) -> list[Claim]:
    """As in "MRI leaves the patient free of ionizing rays", "no radiation ever comes from MRI": a study and radiation, in any words."""
    scanned = sentence.scanned
    words = sentence.words
    if RADIATION.isdisjoint(scanned.tokens):
        return []
    for index, word in enumerate(words):
        after = words[index + 1 : index + 2]
        if word not in RADIATION or (after and after[0] in NO_EXPOSURE and not (after == ["dose"] and words[index - 1] in {"a", "some"})):
            continue
        if AMOUNTS & scanned.tokens or EARLIER & set(words[max(0, index - 2) : index]) or sentence.condition(index) is not None:
            return []
        start, end = sentence.clause(index)
        found = Found(index, index + 1, _RAYS)
        left = next((g for g in reversed(sentence.groups) if g[-1].last <= index and g[0].first >= start), None)
        between = words[left[-1].last : index] if left else []
        if (
            left is not None
            and len(between) <= 7
            and "," not in between
            and EXPOSES & set(between)
            and left[0].first not in sentence.demoted
        ):
            stretch = range(left[-1].last, min(end, index + 5))
            return [claim_at(sentence, found, "radiation", "SOME", left, _turned(sentence, stretch) != _none_of(sentence, left))]
        right = sentence.right(index, min(end, index + 6))
        if right is not None and FROM & set(words[index : right[0].first]) and "," not in words[index : right[0].first]:
            if not EXPOSES & set(words[start:index]) and not {"no", "zero", "any"} & set(words[max(0, index - 3) : index]):
                return []
            return [claim_at(sentence, found, "radiation", "SOME", right, _turned(sentence, range(start, index)))]
    return []


def _its_own(sentence: Sentence) -> list[Claim]:
    """As in "its ionizing radiation is what patients fear": what a study has is there."""
    scanned = sentence.scanned
    words = sentence.words
    for index, word in enumerate(words[:-1]):
        if word not in {"its", "their"} or scanned.shapes("negator") or WITHOUT & scanned.tokens or AMOUNTS & scanned.tokens:
            continue
        at = index + 1 + (words[index + 1] in {"ionizing", "ionising", "harmful"})
        if words[at : at + 1] != ["radiation"] or (words[at + 1 : at + 2] and words[at + 1] in NO_EXPOSURE - {"dose"}):
            continue
        if sentence.condition(index) is None and not sentence.groups and sentence.context.subject:
            return [claim_at(sentence, Found(at, at + 1, _RAYS), "radiation", "SOME", sentence.context.subject, False)]
    return []


def _turned(sentence: Sentence, stretch: range) -> bool:
    """Is radiation denied there?"""
    scanned = sentence.scanned
    turns = {f.first for f in scanned.shapes("negator") if f.first in stretch}
    named = {index for one in scanned.named for index in range(one.first, one.last)}
    turns |= {index for index in stretch if sentence.words[index] in WITHOUT and index not in named}
    return len(turns) % 2 == 1


def _rays(sentence: Sentence) -> list[Claim]:
    """As in "MRI works without X-rays": the rays, not the examination."""
    scanned = sentence.scanned
    claims: list[Claim] = []
    words = sentence.words
    for named in scanned.named:
        if words[named.first : named.last] != ["x", "rays"]:
            continue
        at = named.first
        while at > 0 and words[at - 1] in {"no", "any", "harmful", "the", "ionizing", "not"}:
            at -= 1
        head = words[max(0, at - 4) : at]
        verb = head[-1:] in (["use"], ["uses"], ["using"], ["without"], ["involves"], ["involve"], ["needs"], ["employs"]) or head[-2:] in (["works", "with"], ["work", "with"])
        exposes = head[-1:] == ["to"] and bool({"expose", "exposes", "exposed", "exposing"} & set(head))
        start, _ = sentence.clause(named.first)
        left = sentence.left(named.first, start)
        pronoun = any(f.cue.kind == "pronoun" and start <= f.first < at for f in scanned.shape)
        subject = left or (sentence.context.subject if pronoun else ())
        if not (verb or exposes) or not subject or any(one is named for one in subject):
            continue
        sentence.demoted.add(named.first)
        negators = [f for f in scanned.shapes("negator") if start <= f.first < named.first]
        without = "without" in words[max(0, at - 1) : named.first]
        denied = (len(negators) + without + (not negators and _none_of(sentence, subject))) % 2 == 1
        claims.append(claim_at(sentence, Found(named.first, named.last, _RAYS), "radiation", "SOME", subject, denied))
    return claims
