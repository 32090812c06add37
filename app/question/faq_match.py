"""Which FAQ entry asks the same: the nearest phrasing, the pieces of words they share, and how likely the entry is by all its phrasings."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.faq import NOT_STATED
from corpus.topic import Topic
from index.found import FaqHit, Found

SHARED, BEHIND = 0.8, 0.01
"""What sharing every piece of its words adds to the similarity of the nearest phrasing, and what each unit takes off by which another
entry is likelier; the best of those tried on all phrasings, each matched with phrasings it was not among."""

RIVAL = 0.2
"""An entry this little behind may be the one that was meant; set on the same questions."""


@dataclass(frozen=True)
class FaqMatch:
    """The entry that comes nearest to a question."""

    faq: str
    score: float
    """Cosine of the nearest phrasing of it or of its rival, absolute."""
    covered: float = 0.0
    """0 to 1: the part of the question's words that its phrasings use."""
    fit: float = 0.0
    """What the entries are ranked by: similarity, pieces of words and likelihood together."""


def best_faq(found: Found, topic: Topic) -> FaqMatch | None:
    """The entry that fits best; None when none comes near at all."""
    hits = _ranked(found, topic)
    return FaqMatch(hits[0].faq, max(hit.score for hit in hits[:2]), hits[0].covered, _fit(hits[0])[0]) if hits else None


def is_unstated(topic: Topic, faq: str | None) -> bool:
    """Is that entry one of those which say that the guideline does not state something?"""
    return any(entry.id == faq and NOT_STATED in entry.tags for entry in topic.faq)


def rival_faq(found: Found, topic: Topic) -> FaqMatch | None:
    """The entry that fits nearly as well as the best one, when there is such an entry."""
    hits = _ranked(found, topic)[:2]
    if len(hits) < 2 or _fit(hits[0])[0] - _fit(hits[1])[0] > RIVAL:
        return None
    return FaqMatch(hits[1].faq, hits[1].score)


def _ranked(found: Found, topic: Topic) -> list[FaqHit]:
    return sorted((hit for hit in found.faq if hit.topic == topic.about.slug), key=_fit, reverse=True)


def _fit(hit: FaqHit) -> tuple[float, str]:
    return round(hit.score + SHARED * hit.shared + BEHIND * hit.behind, 6), hit.faq
