"""A study and radiation, in other words than the known cues: "MRI leaves the patient free of ionizing rays"."""

from __future__ import annotations

from app.guard.frame.bind import claim_at
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words.facet_words import AMOUNTS, EARLIER, EXPOSES, FEARS, FROM, NEEDLESS, NO_EXPOSURE, RADIATION, USED, WARNS, WITHOUT

_RAYS = Cue("rays")
_ITS = frozenset({"its", "their"})
_PART = frozenset({"part", "role", "plays", "play", "inherent", "unavoidable", "inevitable"})


def in_other_words(sentence: Sentence) -> list[Claim]:
    """Whether a study has radiation, where no cue told."""
    if RADIATION.isdisjoint(sentence.scanned.tokens):
        return []
    return _feared(sentence) or _warned(sentence) or _in_passing(sentence) or _passive(sentence)


def none_of(sentence: Sentence, subject: tuple[Named, ...]) -> bool:
    """As in "No X involves radiation", "nothing about X ..."."""
    before = sentence.words[max(0, subject[0].first - 3) : subject[0].first]
    return before[-1:] == ["no"] or "nothing" in before


def its_own(sentence: Sentence) -> list[Claim]:
    """As in "its ionizing radiation is what patients fear": what a study has is there."""
    scanned = sentence.scanned
    words = sentence.words
    if "radiation" not in scanned.tokens or _ITS.isdisjoint(scanned.tokens):
        return []
    for index, word in enumerate(words[:-1]):
        if word not in _ITS or scanned.shapes("negator") or WITHOUT & scanned.tokens or AMOUNTS & scanned.tokens:
            continue
        at = index + 1 + (words[index + 1] in {"ionizing", "ionising", "harmful"})
        if words[at : at + 1] != ["radiation"] or (words[at + 1 : at + 2] and words[at + 1] in NO_EXPOSURE - {"dose"}):
            continue
        if sentence.condition(index) is None and not sentence.groups and sentence.context.subject:
            return [claim_at(sentence, Found(at, at + 1, _RAYS), "radiation", "SOME", sentence.context.subject, False)]
    return []


def _feared(sentence: Sentence) -> list[Claim]:
    """As in "no need to worry about radiation with X": there is none."""
    words, tokens = sentence.words, sentence.scanned.tokens
    if FEARS.isdisjoint(tokens) or sentence.conditions:
        return []
    at = next(index for index, word in enumerate(words) if word in RADIATION)
    fear = next(index for index, word in enumerate(words) if word in FEARS)
    start, end = sentence.clause(fear)
    turns = [f.first for f in sentence.scanned.shapes("negator") if start <= f.first < fear + 3]
    turns += [index for index in range(at, end) if words[index] in NEEDLESS]
    subject = sentence.right(at, end) or sentence.left(min(at, fear), start)
    if len(turns) % 2 == 0 or subject is None or abs(at - fear) > 4 or not start <= at < end:
        return []
    return [claim_at(sentence, Found(at, at + 1, _RAYS), "radiation", "NONE", subject, False)]


def _warned(sentence: Sentence) -> list[Claim]:
    """As in "whoever warns of radiation from X ...": who does so says that there is some."""
    words = sentence.words
    at = next(index for index, word in enumerate(words) if word in RADIATION)
    if WARNS.isdisjoint(words[max(0, at - 4) : at]) or sentence.conditions:
        return []
    start, end = sentence.clause(at)
    subject = sentence.right(at, min(end, at + 6))
    if subject is None or not FROM & set(words[at : subject[0].first]):
        return []
    return [claim_at(sentence, Found(at, at + 1, _RAYS), "radiation", "SOME", subject, _turned(sentence, range(start, at)))]


def _in_passing(sentence: Sentence) -> list[Claim]:
    """As in "MRI leaves the patient free of ionizing rays", "no radiation ever comes from MRI": a study and radiation, in any words."""
    scanned = sentence.scanned
    words = sentence.words
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
            return [claim_at(sentence, found, "radiation", "SOME", left, _turned(sentence, stretch) != none_of(sentence, left))]
        right = sentence.right(index, min(end, index + 6))
        if right is not None and FROM & set(words[index : right[0].first]) and "," not in words[index : right[0].first]:
            told = EXPOSES & set(words[start:index]) or _PART & set(words[index : right[0].first])
            if not told and not {"no", "zero", "any"} & set(words[max(0, index - 3) : index]):
                return []
            return [claim_at(sentence, found, "radiation", "SOME", right, _turned(sentence, range(start, right[0].first)))]
    return []


def _passive(sentence: Sentence) -> list[Claim]:
    """As in "..., since ionizing radiation is used": that of the study spoken of."""
    words = sentence.words
    for index, word in enumerate(words):
        if (
            word not in RADIATION
            or (words[index + 1 : index + 2] and words[index + 1] in NO_EXPOSURE - {"dose"})
            or not USED & set(words[index + 1 : index + 5])
            or sentence.condition(index) is not None
        ):
            continue
        start, end = sentence.clause(index)
        subject = sentence.groups[0] if sentence.groups else sentence.context.subject
        if not subject or AMOUNTS & set(words[start:end]) or (EARLIER | {"therapy"}) & set(words[max(0, index - 2) : index + 2]):
            return []
        turns = [f for f in sentence.scanned.shapes("negator") if start <= f.first < end]
        denied = (len(turns) + bool({"no", "without"} & set(words[max(0, index - 2) : index]) and not turns)) % 2 == 1
        return [claim_at(sentence, Found(index, index + 1, _RAYS), "radiation", "SOME", subject, denied)]
    return []


def _turned(sentence: Sentence, stretch: range) -> bool:
    """Is radiation denied there?"""
    scanned = sentence.scanned
    turns = {f.first for f in scanned.shapes("negator") if f.first in stretch}
    named = {index for one in scanned.named for index in range(one.first, one.last)}
    turns |= {index for index in stretch if sentence.words[index] in WITHOUT and index not in named}
    return len(turns) % 2 == 1
