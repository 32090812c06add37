"""Which FAQ entry asks the same: the nearest phrasing, helped by the rarer words they share."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.topic import Topic
from index.found import FaqHit, Found

SHARED = 0.3
"""What sharing every word of the question adds to the similarity of the nearest phrasing; set on the development questions."""


@dataclass(frozen=True)
class FaqMatch:
    """The entry that comes nearest to a question."""

    faq: str
    score: float
    """Cosine of the nearest phrasing, absolute."""


def best_faq(found: Found, topic: Topic) -> FaqMatch | None:
    """The entry that fits best; None when none comes near at all."""
    hits = [hit for hit in found.faq if hit.topic == topic.about.slug]
    best = max(hits, key=_fit, default=None)
    return FaqMatch(best.faq, best.score) if best else None


def _fit(hit: FaqHit) -> tuple[float, str]:
    return round(hit.score + SHARED * hit.shared, 6), hit.faq
