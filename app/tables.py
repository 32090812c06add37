"""The rating tables as plain records, for the command line and for programs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus.errors import UsageError
from corpus.topic import Topic


def topic_of(topics: Mapping[str, Topic], slug: str | None = None) -> Topic:
    """The topic of that slug; without one, the first.

    Raises:
        UsageError: there is no such topic.
    """
    if slug is None:
        return next(iter(topics.values()))
    if slug not in topics:
        raise UsageError(f'topic "{slug}" is not known. Known: {", ".join(topics)}.')
    return topics[slug]


def table_rows(topics: Mapping[str, Topic], slug: str | None = None, variant: int | None = None) -> list[dict[str, Any]]:
    """Rows of one variant or of all: topic, edition, variant, title, procedure, rating, rrl, sources, certainty.

    Raises:
        UsageError: there is no such topic or variant.
    """
    topic = topic_of(topics, slug)
    chosen = [topic.variant(variant)] if variant is not None else list(topic.variants.variant)
    return [
        {
            "topic": topic.about.slug,
            "edition": topic.about.edition,
            "variant": row.number,
            "title": row.title,
            "procedure": rated.procedure,
            "rating": rated.rating.value,
            "rrl": rated.rrl.value,
            "sources": rated.sources,
            "certainty": rated.certainty,
        }
        for row in chosen
        for rated in topic.table(row.number)
    ]
