"""A rating narrowed to phases that are told after it: "MRI may be appropriate, namely without contrast"."""

from __future__ import annotations

from app.guard.sentence.claim import EXPLICIT, Claim
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import words

_NARROWS = words(
    "namely : provided versions version protocols protocol forms phases only ideally preferably is being performed done given "
    "i.e. acquired one ones choose with without as both either for"
)
"""One of these stands between the rating and the phase."""
_RATINGS = EXPLICIT | {"FIRST"}


def narrowed(sentence: Sentence, claim: Claim) -> list[Claim]:
    """The same claim on each phase told after the rating, where the study before it had none."""
    if claim.about != "rating" or claim.value not in _RATINGS or claim.denied or len(claim.subject) != 1 or claim.subject[0].phase:
        return []
    study = claim.subject[0]
    cue = next((found for found in sentence.scanned.rating if found.first == claim.at), None)
    if cue is None or study.last > cue.first:
        return []
    _, end = sentence.clause(cue.first)
    later = [found.first for found in sentence.scanned.rating if found.first >= cue.last and found.cue.value in _RATINGS]
    end = min([end, *later])
    told: list[Claim] = []
    at = cue.last
    for named in sentence.scanned.named:
        if named.first < cue.last or named.first >= end:
            continue
        between = sentence.words[at : named.first]
        if not named.phase or named.modality != study.modality or not named.bits & study.bits or len(between) > 12:
            break
        if not told and not _NARROWS & {*between, *sentence.words[named.first : named.last]}:
            break
        if named.first in sentence.demoted:
            break
        if any(at <= f.first < named.first for f in sentence.scanned.shapes("negator")) or "than" in between:
            break
        told.append(claim._replace(subject=(named,), at=named.first))
        at = named.last
    return told
