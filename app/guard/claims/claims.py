"""Read the claims of one sentence on ratings and on the order of studies."""

from __future__ import annotations

from app.guard.frame.narrowed import narrowed
from app.guard.rank import comparison, order
from app.guard.rank.in_order import numbered, ratings_in_order
from app.guard.rank.inverted import inverted
from app.guard.rank.sides_rated import sides_rated
from app.guard.scale.rating import rate
from app.guard.sentence.claim import EXPLICIT, Claim
from app.guard.sentence.context import Reading
from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence

_BETWEEN = frozenset({"the", "a", "an", "in", "this", "table", "here"})


def read(sentence: Sentence) -> Reading:
    """All such claims, in order, and what the sentence is about; comparisons come first, since they say which studies are set off."""
    out = sentence.out
    out.claims += inverted(sentence)
    if sentence.scanned.rating and not out.claims:
        out.claims += comparison.compared(sentence)
        out.claims += comparison.of_two(sentence)
    if sentence.groups:
        out.claims += order.behind(sentence)
        out.claims += order.begun(sentence)
    listed, used = sides_rated(sentence) if out.claims else ([], [])
    if not listed:
        listed, used = ratings_in_order(sentence)
    out.listed = bool(listed)
    out.claims += [*listed, *numbered(sentence)]
    for found in sentence.scanned.rating:
        if used and found in used:
            continue
        if found.cue.kind == "sign" and any(claim.about == "compare" for claim in out.claims):
            continue
        if found.cue.kind in {"rating", "sign"} and not _framed(sentence, found) and not _opens_rating(sentence, found):
            rate(sentence, found)
    if sentence.groups:
        out.claims += order.first(sentence)
    if sentence.words[:1] == ["not"] and sentence.words[1:2] in (["every"], ["all"], ["each"]):
        stop = next((index for index, word in enumerate(sentence.words) if word in {":", ";", ","}), sentence.count)
        out.claims = [claim for claim in out.claims if claim.at > stop]  # which of them it holds of, is open
    if out.claims:
        out.claims += [same for claim in out.claims for same in (_equated(sentence, claim) or narrowed(sentence, claim))]
    out.groups = sentence.groups
    free = (group for group in sentence.groups if group[0].first not in sentence.demoted)
    out.main = next((group for group in free if not sentence.aside(group[0].first)), ())
    out.inability = sentence.unable or (
        bool(sentence.groups) and not out.claims and sentence.scanned.layer("extra", 0, sentence.count, "inability") is not None
    )
    return out


def _framed(sentence: Sentence, found: Found) -> bool:
    """Is the cue part of a frame, as in "a mistake to think that ..."?"""
    return found.cue.side != "pre" and any(f.first <= found.first and found.last <= f.last for f in sentence.scanned.shapes("frame"))


def _opens_rating(sentence: Sentence, found: Found) -> bool:
    """As in "is considered usually appropriate": the words only lead to the rating itself; and it is a card that is out of date."""
    if not sentence.groups and any(f.first <= found.first and found.last < f.last for f in sentence.scanned.shapes("framepost")):
        return not {"it", "they"} & set(sentence.words[max(0, found.first - 3) : found.first])
    return found.cue.value == "ALT" and any(f.first == found.last and f.cue.value in EXPLICIT for f in sentence.scanned.rating)


def _equated(sentence: Sentence, claim: Claim) -> list[Claim]:
    """As in "the MRI that is usually appropriate is the one with contrast": what is said of a study is said of that phase of it."""
    if claim.about != "rating" or claim.value not in {"U", "FIRST"} or claim.denied or len(claim.subject) != 1:
        return []
    cue = next((found for found in sentence.scanned.rating if found.first == claim.at), None)
    base = claim.subject[0]
    if cue is None or base.phase or base.last > cue.first:
        return []
    same = []
    for group in sentence.groups:
        phased = group[0]
        if phased.first < cue.last or not phased.phase or phased.modality != base.modality:
            continue
        if [word for word in sentence.words[cue.last : phased.first] if word not in _BETWEEN] == ["is"]:
            same.append(claim._replace(subject=(_maybe_both(sentence, phased),), at=phased.first))
    return same


def _maybe_both(sentence: Sentence, phased: Named) -> Named:
    """A study "with contrast" leaves open whether it is also done without, unless "only" is said."""
    names = sentence.scanned.names
    if phased.phase != "with" or {"only", "alone"} & set(sentence.words[phased.first :]):
        return phased
    return phased._replace(groups=names.studies.phase(names.studies.family(phased.bits), "enhanced"))
