"""What an answer was made from, as hashes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from app.answer import Versions
from corpus.topic import Topic

if TYPE_CHECKING:
    from index.search import Index


def versions_of(topics: Mapping[str, Topic], index: Index) -> Versions:
    """Hashes of the topics' texts and rules, of the index and of its model."""
    held = tuple(topics.values())
    return _versions(tuple(topic.hash for topic in held), tuple(topic.rules_hash for topic in held), index.version, index.model)


@lru_cache(maxsize=16)
def _versions(topics: tuple[str, ...], rules: tuple[str, ...], index: str, model: str) -> Versions:
    """A record that changes only when an index that was away is there again."""
    corpus, rows = ("+".join(each[:16] for each in hashes) for hashes in (topics, rules))
    return Versions(corpus=corpus, rules=rows, index=index, embedding_model=model)
