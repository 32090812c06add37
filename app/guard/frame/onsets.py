"""A sentence that speaks of an acute and of a chronic complaint: which of the two is a claim about, in whole words?"""

from __future__ import annotations

from app.guard.sentence.claim import Claim
from app.guard.sentence.scan import Scanned
from app.guard.words.little_words import words

_ONSETS = frozenset({"acute", "chronic"})
_BOUNDS = words(", ; : but and or while whereas yet though although not than against versus vs")
_PLAIN = _BOUNDS | words(". ) ( ! ? is are it the in for cases case ones one phase stage setting disease patients with here")
_MOST = 3
"""Words of a complaint after "acute" or "chronic"."""


def onset_of(claim: Claim, scanned: Scanned) -> str:
    """As in "a 5 for acute, but an 8 for chronic arm pain": "in acute arm pain" for the claim on 5; "" where one onset or none is told."""
    if not scanned.tokens >= _ONSETS:
        return ""
    said = scanned.words
    places = [index for index, word in enumerate(said) if word in _ONSETS]
    if len({said[index] for index in places}) < 2:
        return ""
    bounds = [-1, *(index for index, word in enumerate(said) if word in _BOUNDS), len(said)]
    first = max(bound for bound in bounds if bound <= claim.at)
    last = min(bound for bound in bounds if bound > claim.at)
    own = [index for index in places if first < index < last]
    if not own:  # the last one before the claim, else the first one after it
        before = [index for index in places if index < claim.at]
        own = before[-1:] or places[:1]
    if len({said[index] for index in own}) > 1:
        return ""
    index = own[0]
    complaint = _complaint(said, index) or next((told for other in places if (told := _complaint(said, other))), [])
    return " ".join(["in", said[index], *complaint]) if complaint else ""


def _complaint(said: list[str], index: int) -> list[str]:
    """The words after an onset that name what is acute or chronic."""
    out: list[str] = []
    for word in said[index + 1 : index + 1 + _MOST]:
        if word in _PLAIN or not word.isalpha():
            break
        out.append(word)
    return out
