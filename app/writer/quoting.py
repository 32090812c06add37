"""The built-in writer: no model, only sentences of the guideline text, chosen for the question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from app.writer.draft import Brief, Quoted
from index.found import SentenceHit
from index.passage import Passage

NEAR = 0.10
"""How far below the best sentence another may lie and still be said (cosine); set on the development questions."""
LEAST = 0.42
"""Below this similarity a sentence is not about the question; set on the development questions."""
SENTENCES = 2048
"""So many sentences of the indexed texts are remembered by their words and figures."""
SAME = 0.8
"""Two sentences that share this much of their words say the same."""


class QuotingWriter:
    """Says the chosen sentences, then the best passage's, then the nearest others."""

    name = "quoting"

    def write(self, brief: Brief) -> Iterator[Quoted]:
        """Verbatim sentences without repetition: chosen ones first, then those nearest to the question, in reading order."""
        said: list[Quoted] = []
        for quoted in (*brief.chosen, *_nearest(brief)):
            if not any(_repeats(quoted, earlier) for earlier in said):
                said.append(quoted)
                yield quoted


def _nearest(brief: Brief) -> list[Quoted]:
    """The best sentences within reach of the best one, filled up from the best passages, grouped by passage in order of relevance."""
    hits = [hit for hit in brief.found.sentences if hit.score >= LEAST]
    if not hits or not brief.needed:
        return []
    picked = [hit for hit in hits if hit.score >= hits[0].score - NEAR][: brief.needed]
    for passage in _nearest_passages(brief):
        picked += _rest_of(passage, picked)[: max(0, brief.needed - len(picked))]
    order: dict[str, int] = {}
    for hit in picked:
        order.setdefault(hit.passage.id, len(order))
    picked.sort(key=lambda hit: (order[hit.passage.id], hit.sentence.start))
    return [Quoted(hit.passage, hit.sentence) for hit in picked]


def _nearest_passages(brief: Brief) -> list[Passage]:
    """The two best passages that the chosen sentences do not come from."""
    used = {quoted.passage.id for quoted in brief.chosen}
    least = max(LEAST, brief.found.best - NEAR)
    return [hit.passage for hit in brief.found.passages if hit.passage.id not in used and hit.score >= least][:2]


def _rest_of(passage: Passage, picked: list[SentenceHit]) -> list[SentenceHit]:
    """The other sentences of a passage: one paragraph is one idea, and half of it is half an answer."""
    have = {(hit.passage.id, hit.sentence.start) for hit in picked}
    return [SentenceHit(passage, sentence, 0.0) for sentence in passage.sentences if (passage.id, sentence.start) not in have]


def _repeats(one: Quoted, other: Quoted) -> bool:
    """Do both say the same? Two sentences with different figures never do, however alike their words."""
    if _figures(one.sentence.text) != _figures(other.sentence.text):
        return False
    first, second = _words(one.sentence.text), _words(other.sentence.text)
    return len(first & second) >= SAME * min(len(first), len(second))


@lru_cache(maxsize=SENTENCES)
def _figures(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\d+", text))


@lru_cache(maxsize=SENTENCES)
def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", text.lower()) if len(word) > 2)
