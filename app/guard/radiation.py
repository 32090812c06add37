"""Claims on radiation in words."""

from __future__ import annotations

from app.guard.bind import claim_at
from app.guard.claim import Claim
from app.guard.cues import Found
from app.guard.denial import is_denied
from app.guard.facet_words import AMOUNTS, EARLIER, EXPOSES, FROM, NO_EXPOSURE, RADIATION, WITHOUT
from app.guard.language import Cue
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
            claims.append(claim_at(sentence, found, "radiation", found.cue.value, subject, is_denied(sentence, found, subject, where)))
    for found in scanned.shapes("dose"):
        _, end = sentence.clause(found.first)
        left, right = sentence.left(found.first, 0) or sentence.context.subject, sentence.right(found.last, end)
        if left and right:
            sentence.demoted.add(right[0].first)
            claims.append(Claim("dose", found.cue.value, left, right, denied=is_denied(sentence, found, left, "left"), at=found.first))
    claims += _rays(sentence) or ([] if claims else _its_own(sentence))
    return claims or _in_passing(sentence)


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
        if word not in RADIATION or (words[index + 1 : index + 2] and words[index + 1] in NO_EXPOSURE):
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
            return [claim_at(sentence, found, "radiation", "SOME", left, _turned(sentence, stretch))]
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
        verb = head[-1:] in (["use"], ["uses"], ["using"], ["without"]) or head[-2:] in (["works", "with"], ["work", "with"])
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
        denied = (len(negators) + without) % 2 == 1
        claims.append(claim_at(sentence, Found(named.first, named.last, _RAYS), "radiation", "SOME", subject, denied))
    return claims
