"""One study said to be preferred to another."""

from __future__ import annotations

from app.guard.frame.denial import is_denied
from app.guard.rank.compare_claim import comparison_claim
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import PREFERS

_TAKES = frozenset({"take", "choose", "pick", "order", "get", "want", "have", "select", "use"})
"""Before "X over Y"."""


def preferred(sentence: Sentence, found: Found, subject: tuple[Named, ...]) -> Claim | None:
    """As in "the ACR prefers X to Y": an order of two studies, and no more; the rating cue after X is part of it."""
    words, last = sentence.words, subject[-1].last
    if last >= sentence.count or words[last] not in {"to", "over", "above"}:
        return None
    if words[found.last - 1] not in PREFERS and (words[found.last - 1] not in _TAKES or words[last] == "to"):
        return None
    other = sentence.right(last + 1, min(sentence.count, last + 4))
    if other is None:
        return None
    sentence.demoted.add(other[0].first)
    sentence.out.claims = [claim for claim in sentence.out.claims if claim.at != last]
    return comparison_claim(sentence, found, subject, other, is_denied(sentence, found, subject, "right"), "HIGHER")


def preferred_before(sentence: Sentence, found: Found, subject: tuple[Named, ...]) -> Claim | None:
    """As in "X, which the ACR prefers to Y": the study described stands above the other."""
    words = sentence.words
    if words[found.last - 1] not in PREFERS or words[found.last : found.last + 1] not in (["to"], ["over"], ["above"]):
        return None
    if not {"which", "that"} & set(words[max(0, found.first - 6) : found.first]):
        return None
    left = sentence.left(found.first, 0)
    if left is None or left == subject or found.first - left[-1].last > 7:
        return None
    sentence.demoted.add(subject[0].first)
    return comparison_claim(sentence, found, left, subject, is_denied(sentence, found, left, "left"), "HIGHER")
