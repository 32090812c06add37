"""Claims on a phase that is named apart from its study: "a non-contrast study is sufficient", "the order should say without contrast"."""

from __future__ import annotations

from app.guard.frame.bind import claim_at
from app.guard.frame.denial import is_denied
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import DIRECTS, STUDY

_PHASE = Cue("phase")
_DOUBTS = frozenset({"risks", "risk", "invites", "may", "might"})
_MANNER = (["protocol"], ["technique"], ["phase"])
_ITS = (["its"], ["the"], ["their"])
_BIDS = frozenset({"should", "must", "to", "shall"})
_GOOD = frozenset({"U", "FIRST", "REC"})
_BAD = frozenset({"N", "NEG", "LOW"})
_LEFT_OUT = frozenset({"no", "without", "skipping", "omitting", "lacking", "minus", "any"})
_BARE = frozenset({"plain", "dry", "native", "pre", "precontrast"})
"""Words for a phase that may mean something else."""


def phase_alone(sentence: Sentence) -> list[Claim]:
    """As in "A non-contrast study is sufficient": ratings that found no study speak of the phase before them, if there is one."""
    claims: list[Claim] = []
    for found in sentence.out.loose:
        good = found.cue.value in _GOOD
        phase = _phase_before(sentence, found) if good or found.cue.value in _BAD else ""
        if phase:
            value = "NO" if (phase == "without") == good else "YES"
            claims.append(claim_at(sentence, found, "contrast", value, (), is_denied(sentence, found, (), "")))
    return claims


def _phase_before(sentence: Sentence, found: Found) -> str:
    """The first phase in the clause of a rating that stands beside a word for imaging; "" when there is none."""
    words, names = sentence.words, sentence.scanned.names
    start, _ = sentence.clause(found.first)
    named = {index for one in sentence.scanned.named for index in range(one.first, one.last)}
    for index in range(start, found.first):
        if index in named or (words[index] not in names.before.firsts and words[index] not in names.after.firsts):
            continue
        if _LEFT_OUT & set(words[max(start, index - 2) : index]):
            continue
        if index > start and words[index - 1] in STUDY:
            behind = names.after.at(words, index, found.first)
            if behind is not None and behind[1].phase in {"without", "both", "enhanced"} and found.first - behind[0] <= 2:
                return behind[1].phase
        hit = names.before.at(words, index, found.first)
        if hit is not None and hit[1].phase and hit[0] < sentence.count and words[hit[0]] in STUDY and words[index] not in _BARE:
            return hit[1].phase
    return ""


def _told(sentence: Sentence) -> list[Claim]:
    """As in "its protocol is without contrast", "the CT should be a dual-phase study": the phase of a study spoken of."""
    words, named = sentence.words, sentence.scanned.named
    last = next((one for one in reversed(named) if one.phase), None)
    if last is None or sentence.condition(last.first) is not None or sentence.scanned.shapes("negator"):
        return []
    at = last.first
    while at > 0 and words[at - 1] in {"a", "an", "the"}:
        at -= 1
    of_it = words[at - 1 : at] in (["is"], [":"]) and words[at - 2 : at - 1] in _MANNER and words[max(0, at - 3) : at - 2] in _ITS
    bidden = at > 1 and words[at - 2] in _BIDS and words[at - 1] == "be" and len(named) > 1 and named[0].modality == last.modality
    if not (of_it or bidden) or {"may", "might", "can", "could"} & sentence.scanned.tokens:
        return []
    claim = claim_at(sentence, Found(last.first, last.last, _PHASE), "rating", "FIRST", (last,), False)
    return [claim._replace(soft=sentence.context.soft)]


def apart(sentence: Sentence, claims: list[Claim]) -> list[Claim]:
    """As in "the MRI order should say without contrast": a phase called for apart from its study, where nothing else is claimed."""
    names, named, tokens = sentence.scanned.names, sentence.scanned.named, sentence.scanned.tokens
    told = _told(sentence) if not claims and not sentence.out.claims else []
    if told:
        return told
    if len(named) != 1 or named[0].phase or DIRECTS.isdisjoint(tokens) or not _DOUBTS.isdisjoint(tokens):
        return []
    if claims or any(claim.about in {"rating", "compare", "contrast"} and claim.value != "REC" for claim in sentence.out.claims):
        return []
    study = named[0]
    if names.studies.phase(study.bits, "without") == names.studies.phase(study.bits, "both"):
        return []
    for index in range(sentence.count):
        if study.first <= index < study.last or sentence.condition(index) is not None:
            continue
        hit = names.after.at(sentence.words, index, sentence.count) if sentence.words[index] in names.after.firsts else None
        if hit is None or hit[1].phase not in {"without", "both", "with", "enhanced"}:
            continue
        if hit[0] - index < 2 and sentence.words[index] != "unenhanced":
            continue
        only = {"only", "alone"} & set(sentence.words[index : hit[0] + 1])
        groups = names.studies.phase(study.bits, "enhanced" if hit[1].phase == "with" and not only else hit[1].phase)
        if len(groups) != 1 or groups[0] == study.bits:
            return []
        negators = [found for found in sentence.scanned.shapes("negator") if found.last <= index]
        cue = Found(index, hit[0], _PHASE)
        return [claim_at(sentence, cue, "rating", "FIRST", (study._replace(groups=groups),), len(negators) % 2 == 1)]
    return []
