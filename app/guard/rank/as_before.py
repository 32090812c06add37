"""A study rated as highly as the one of the sentence before."""

from __future__ import annotations

from app.guard.rank.rank_claim import rank_claim
from app.guard.sentence.claim import Claim
from app.guard.sentence.sentence import Sentence

_RATES = frozenset({"rates", "rated", "ranks", "ranked", "scores", "scored", "table", "acr"})


def as_high_as_before(sentence: Sentence, index: int) -> Claim | None:
    """As in "I suggested X instead, which is rated just as highly": as the study of the sentence before."""
    after, before = sentence.words[index + 2 : index + 3], sentence.context.subject
    if (
        len(sentence.groups) != 1
        or not before
        or after not in ([], ["."], [","], [";"], ["!"])
        or _RATES.isdisjoint(sentence.scanned.tokens)
    ):
        return None
    left = sentence.groups[0]
    if left[-1].last > index or any(one.bits & two.bits for one in left for two in before):
        return None
    return rank_claim(sentence, index, "SAME", left, before)
