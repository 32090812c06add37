"""The claim that one study stands above, below or level with another."""

from __future__ import annotations

from app.guard.frame.edition import variant_of, year_of
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence

_HIGH = frozenset({"high", "highly", "good", "appropriate", "well", "suitable", "strongly"})


def or_more(sentence: Sentence, found: Found, claim: Claim, right: tuple[Named, ...]) -> Claim:
    """As in "at least as good as Y", "level with Y or higher"."""
    words = sentence.words
    if claim.value != "SAME" or claim.denied:
        return claim
    head, tail = words[max(0, found.first - 3) : found.first + 2], words[right[-1].last : right[-1].last + 2]
    more = "least" in head or (tail[:1] == ["or"] and tail[1:] and tail[1] in {"higher", "better", "above"})
    less = ({"most", "best"} & set(head[:-1]) and "at" in head) or (
        tail[:1] == ["or"] and tail[1:] and tail[1] in {"lower", "worse", "below"}
    )
    return claim._replace(value="LOWER" if more else "HIGHER", denied=True) if more or less else claim


def comparison_claim(
    sentence: Sentence,
    found: Found,
    left: tuple[Named, ...],
    right: tuple[Named, ...],
    denied: bool,
    value: str = "",
    soft: bool = False,
) -> Claim:
    """The claim of words of comparing, between the studies on either side of them."""
    value = value or found.cue.value
    if (
        sentence.words[found.first] == ">"
        and sentence.words[found.first - 1] not in {"-", "="}
        and (
            _chained(sentence)
            or not sentence.scanned.tokens.isdisjoint({"rating", "ratings", "rank", "ranking", "tier", "appropriateness", "acr", "rated"})
        )
    ):
        value = "HIGHER"
    if (value == "SAME" and sentence.words[found.first] == "no") or "no" in sentence.words[found.first : found.last - 2]:
        limit = "LOWER" if {"lower", "worse", "less"} & set(sentence.words[found.first : found.last]) else "HIGHER"
        value, denied = (limit, not denied) if value == "SAME" else (value, denied)
    if (
        value == "SAME"
        and denied
        and "as" in sentence.words[found.first + 1 : found.last]
        and _HIGH & set(sentence.words[found.first : found.last])
    ):
        value, denied = "LOWER", False
    return Claim(
        "compare",
        value,
        left,
        right,
        denied=denied,
        soft=soft,
        year=year_of(sentence, found),
        variant=variant_of(sentence, found),
        at=found.first,
    )


def _chained(sentence: Sentence) -> bool:
    """As in "X > Y > everything else": more than one step of the kind, and no arrow."""
    steps = [at for at, word in enumerate(sentence.words) if at and word == ">" and sentence.words[at - 1] not in {"-", "="}]
    return len(steps) > 1 and sentence.words[-1] != ">"
