"""Sentences of a streamed draft, each as soon as it is complete."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from index.sentences import spans

LONGEST = 6_000
"""Characters of a model's answer that are read; a model that does not stop is stopped."""


MARKS = re.compile(r"(?:\[\d{1,2}\][,;\s]*)+[.]?")


FINISHED = re.compile(r"(?:[.!?…。][\"'”’)*_\s]*|\[\d{1,2}\][.\s]*)$")


class ModelError(Exception):
    """The model's answer cannot be used; the message says why without quoting it."""


def complete(pieces: Iterable[str]) -> Iterator[str]:
    """Sentences, each with the marks behind it, as soon as they are complete.

    An unfinished last sentence is left out, for half a sentence may say the opposite.
    """
    held = ""
    read = 0
    for piece in pieces:
        held += piece
        read += len(piece)
        if read > LONGEST:
            raise ModelError("its answer did not end")
        *done, last = [*_marked(held)] or [(0, 0)]
        if done and not held[last[0] :].startswith("["):
            yield from (held[start:end].strip() for start, end in done)
            held = held[last[0] :]
    *done, last = [*_marked(held)] or [(0, 0)]
    yield from (held[start:end].strip() for start, end in done)
    if FINISHED.search(held):
        yield held[last[0] : last[1]].strip()
    elif held.strip():
        raise ModelError("its answer was cut off")


def _marked(text: str) -> Iterator[tuple[int, int]]:
    """Spans of sentences; marks that stand behind the full stop belong to the sentence before them."""
    pending: tuple[int, int] | None = None
    for start, end in spans(text):
        marks = MARKS.match(text, start)
        if pending and marks:
            pending = (pending[0], marks.end())
            start = marks.end()
            if not text[start:end].strip():
                continue
        if pending:
            yield pending
        pending = (start + len(text[start:end]) - len(text[start:end].lstrip()), end)
    if pending:
        yield pending
