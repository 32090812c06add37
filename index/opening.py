"""Open an index, built first when it is missing, stale or damaged."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping

from corpus.errors import UsageError
from corpus.topic import Topic
from index.build import EXACT_LIMIT
from index.contents import contents_of
from index.documents import own_passages
from index.embed import SentenceTransformerEncoder
from index.encoder import Encoder
from index.locate import locate
from index.ready import ready
from index.search import Index
from index.settings import MODES, IndexSettings, Wanted


def open_index(
    topics: Mapping[str, Topic],
    settings: Wanted | None = None,
    encoder: Encoder | None = None,
    say: Callable[[str], None] | None = None,
    limit: int = EXACT_LIMIT,
) -> Index:
    """The index of these topics and of the user's own documents, built first when it is missing, stale or damaged.

    `encoder` replaces the configured model; `say` gets one-line notices (stderr by default); up to `limit` rows are searched exactly.

    Raises:
        UsageError: a setting cannot be used.
        IndexFolderError: the index cannot be used and cannot be rebuilt, or the model's weights are not what they should be.
        ServiceError: a configured Chroma server does not answer.
    """
    settings = settings or IndexSettings()
    if settings.retrieval not in MODES:
        raise UsageError(f'retrieval "{settings.retrieval}" is not known. Use one of: {", ".join(MODES)}.')
    contents = contents_of(topics.values(), own_passages(settings.index))
    encoder = encoder or SentenceTransformerEncoder(locate(settings.embedding))
    opened = ready(contents, encoder, {slug: topic.hash for slug, topic in topics.items()}, settings, say or _to_stderr, limit)
    return Index(contents, encoder, opened, settings.retrieval)


def _to_stderr(line: str) -> None:
    print(line, file=sys.stderr)
