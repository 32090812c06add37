"""Claims on radiation in words."""

from __future__ import annotations

from app.guard.dose.dose_rank import dose_rank
from app.guard.dose.exposure import in_other_words, its_own, none_of
from app.guard.frame.bind import claim_at
from app.guard.frame.denial import is_denied
from app.guard.frame.subject import nearest
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.sentence.sentence import Sentence
from app.guard.words.facet_words import RADIATION, WITHOUT

_RAYS = Cue("rays")
_LEAST = frozenset({"lowest", "least", "smallest", "minimal", "fewest"})
_AMOUNTS = frozenset({"amount", "amounts", "dose", "doses", "quantity", "bit", "number", "burst"})
_SIZES = frozenset(
    {"a", "an", "small", "tiny", "low", "little", "large", "high", "certain", "modest", "moderate", "the", "some", "very", "minimal"}
)
_USES = (["use"], ["uses"], ["using"], ["without"], ["involves"], ["involve"], ["needs"], ["employs"])


def radiation(sentence: Sentence) -> list[Claim]:
    """The claims on radiation: whether a study has any, how much, and compared with another."""
    scanned = sentence.scanned
    claims: list[Claim] = []
    _no_advice(sentence)
    ranked = dose_rank(sentence)
    if ranked:
        return ranked
    for found in scanned.shapes("radiation"):
        if sentence.aside(found.first):
            continue
        subject, where = nearest(sentence, found)
        if subject:
            denied = is_denied(sentence, found, subject, where)
            if found.cue.value == "SOME":
                denied = denied != (_without(sentence, found) or none_of(sentence, subject))
            least = found.cue.value == "LOW" and not _LEAST.isdisjoint(sentence.words[found.first : found.last])
            value = "LEAST" if least else "MOST" if _most(sentence, found) else found.cue.value
            claims.append(claim_at(sentence, found, "radiation", value, subject, denied))
    for found in scanned.shapes("dose"):
        _, end = sentence.clause(found.first)
        left, right = sentence.left(found.first, 0) or sentence.context.subject, sentence.right(found.last, end)
        if left and right:
            sentence.demoted.add(right[0].first)
            claims.append(Claim("dose", found.cue.value, left, right, denied=is_denied(sentence, found, left, "left"), at=found.first))
    return claims or its_own(sentence) or in_other_words(sentence)


def _most(sentence: Sentence, found: Found) -> bool:
    """As in "the highest-dose examination on the list"."""
    words = sentence.words
    if found.cue.value != "HIGH" or "highest" not in words[found.first : found.last] or words[found.first] != "the":
        return False
    return bool(_LISTED & set(words[found.last : found.last + 6])) and not {"among", "of"} & set(
        words[max(0, found.first - 2) : found.first]
    )


_LISTED = frozenset({"list", "table", "variant", "page", "here"})


def rays(sentence: Sentence) -> list[Claim]:
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
        while at > 1 and words[at - 1] == "of" and (least := _amount(words, at - 1)) < at - 1:
            at = least  # as in "uses a small amount of X-rays"
        head = words[max(0, at - 4) : at]
        verb = head[-1:] in _USES or head[-2:] in (
            ["works", "with"],
            ["work", "with"],
        )
        exposes = head[-1:] == ["to"] and bool({"expose", "exposes", "exposed", "exposing", "exposure"} & set(head))
        start, _ = sentence.clause(named.first)
        left = sentence.left(named.first, start)
        pronoun = any(f.cue.kind == "pronoun" and start <= f.first < at for f in scanned.shape)
        subject = left or (sentence.context.subject if pronoun else ())
        if not (verb or exposes) or not subject or any(one is named for one in subject):
            continue
        sentence.demoted.add(named.first)
        negators = [f for f in scanned.shapes("negator") if start <= f.first < named.first]
        without = "without" in words[max(0, at - 1) : named.first]
        denied = (len(negators) + without + (not negators and none_of(sentence, subject))) % 2 == 1
        claims.append(claim_at(sentence, Found(named.first, named.last, _RAYS), "radiation", "SOME", subject, denied))
    return claims


def _amount(words: list[str], at: int) -> int:
    """Where an amount before "of" begins ("a small amount of"); `at` when there is none."""
    if words[at - 1] not in _AMOUNTS:
        return at
    at -= 1
    while at > 0 and words[at - 1] in _SIZES:
        at -= 1
    return at


def radiates(sentence: Sentence) -> list[Claim]:
    """What a question such as "Radiation from CT?" asks: that the study has some."""
    at = next((index for index, word in enumerate(sentence.words) if word in RADIATION), None)
    if at is None or not sentence.groups:
        return []
    return [claim_at(sentence, Found(at, at + 1, _RAYS), "radiation", "SOME", sentence.groups[0], False)]


def _no_advice(sentence: Sentence) -> None:
    """As in "he will have radiation from X": it is no study that he will have."""
    words = sentence.words
    sentence.out.claims = [
        claim for claim in sentence.out.claims if claim.value != "REC" or RADIATION.isdisjoint(words[claim.at + 1 : claim.at + 4])
    ]


def _without(sentence: Sentence, found: Found) -> bool:
    """As in "not done without exposing the patient to radiation": is it turned around once more before the cue?"""
    start, _ = sentence.clause(found.first)
    near = range(max(start, found.first - 4), found.first)
    named = {index for one in sentence.scanned.named for index in range(one.first, one.last)}
    negated = {index for f in sentence.scanned.shapes("negator") for index in range(f.first, f.last)}
    return any(sentence.words[index] in WITHOUT and index not in named | negated for index in near)
