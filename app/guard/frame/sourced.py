"""What a sentence gives as the source of what was said before: a variant or a topic that it is not from."""

from __future__ import annotations

from collections.abc import Callable

from app.guard.sentence.claim import Claim
from app.guard.sentence.context import Context
from app.guard.sentence.scan import Scanned
from app.guard.words.little_words import words

_FROM = words(
    "from source sources taken drawn cited citation reference references quoted stems comes come derives per based according stated"
)
_SAID = words("rating ratings source sources row rows this that these verdict statement figures figure grade category entry answer above")
_ELSE = words("refer see belongs belong unlike instead if would not also covers covered handled separate apply applies")
"""Points elsewhere, and gives no source."""
_CITED = frozenset({"rating", "only", "compare", "contrast", "radiation", "symbol", "msv", "panel"})


def sourced(scanned: Scanned, context: Context, variant: int, no_other_title: Callable[[Scanned], bool]) -> list[Claim]:
    """As in "This rating comes from variant 6", said of a rating of variant 4; `no_other_title`: is no other topic named?"""
    if scanned.rating or _FROM.isdisjoint(scanned.tokens) or _SAID.isdisjoint(scanned.tokens):
        return []
    if not _ELSE.isdisjoint(scanned.tokens) or scanned.named:
        return []
    said = [claim for claim in context.claims if claim.about in _CITED]
    if not said:
        return []
    about = said[-1].variant or variant
    wrong = [index for index, number in scanned.variants if number != about]
    if wrong or not no_other_title(scanned):
        return [Claim("variant", "WRONG", variant=variant, at=wrong[0] if wrong else 0)]
    return []
