"""What is said of the table as a whole."""

from __future__ import annotations

from app.guard.frame.bind import claim_at
from app.guard.scale.the_rest import spoken_of
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.sentence import Sentence

_PUT_OFF = frozenset({"delaying", "deferring", "omitting", "skipping", "postponing", "withholding", "delayed", "forgoing", "limiting"})
_HERE = frozenset(
    {".", ",", ";", "!", ")", "at", "for", "now", "yet", "today", "until", "here", "in", "on", "-", ":", "unless", "and", "whatsoever"}
)


def _none_at_all(sentence: Sentence, found: Found) -> bool:
    """Is it imaging as such that is declined, and not "no imaging can replace ..." or "delaying imaging is not ..."?"""
    words = sentence.words
    if found.first > 0 and words[found.first - 1] in _PUT_OFF:
        return False
    if any(condition.closed and condition.first < found.first for condition in sentence.conditions):
        return False
    bare = words[found.last - 1] in {"imaging", "scan", "study"} and words[found.first] == "no"
    return not bare or found.last >= sentence.count or words[found.last] in _HERE


_BEFORE_ALL = frozenset({"on", "by", "from", "after", "with", "rating", "tier", "category", "score", "grade"})


def of_the_whole(sentence: Sentence) -> list[Claim]:
    """As in "No imaging is needed", "all studies are usually appropriate"."""
    claims: list[Claim] = []
    if not (sentence.scanned.shapes("noimaging") or sentence.scanned.shapes("all")):
        return claims
    for found in sentence.scanned.shape:
        if (
            found.cue.kind == "noimaging"
            and _none_at_all(sentence, found)
            and sentence.condition(found.first) is None
            and not sentence.scanned.shapes("except")
        ):
            if sentence.words[max(0, found.first - 3) : found.first] and any(
                f.cue.kind == "negator" and found.first - 8 <= f.first < found.first for f in sentence.scanned.shape
            ):
                continue
            sentence.out.claims = [c for c in sentence.out.claims if not found.first <= c.at < found.last]
            claims.append(claim_at(sentence, found, "noimaging", "NEG", (), False))
        elif found.cue.kind == "all" and _BEFORE_ALL.isdisjoint(sentence.words[max(0, found.first - 1) : found.first]):
            after = next(
                (
                    f
                    for f in sentence.scanned.rating
                    if f.first >= found.last
                    and f.first - found.last <= (4 if sentence.groups or "," in sentence.words[found.last : f.first] else 8)
                    and f.cue.kind == "rating"
                    and f.cue.value in {"U", "M", "D", "N", "POS", "NEG", "FIRST"}
                ),
                None,
            )
            surpassed = any(f.cue.kind == "compare" and f.last == found.first for f in sentence.scanned.rating)
            if after is not None and not surpassed and sentence.condition(found.first) is None:
                rest = bool({"else", "other", "others", "rest", "remaining"} & set(sentence.words[found.first : found.last + 1]))
                but = next((group for group in reversed(sentence.groups) if group[-1].last <= found.first), sentence.context.subject)
                claims.append(
                    claim_at(
                        sentence,
                        found,
                        "others" if rest and but else "everything",
                        after.cue.value,
                        spoken_of(sentence, but, found.first) if rest and but else (),
                        any(f.cue.kind == "negator" and f.first < after.first for f in sentence.scanned.shape),
                    )
                )
    return claims
