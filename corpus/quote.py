"""A quotation from a topic's text: words that must be found there, exactly."""

from __future__ import annotations

from corpus.record import Record


class Quote(Record):
    """`text` occurs verbatim, once, inside a paragraph of `file` (path inside the topic folder)."""

    file: str
    text: str
