"""faq.toml: questions as people ask them, each answered by quotations from the text."""

from __future__ import annotations

from corpus.quote import Quote
from corpus.record import Record

NOT_STATED = "not stated"
"""Tag of entries about what the guideline leaves out: their words are those of other subjects."""


class FaqEntry(Record):
    """One FAQ; the answer is its quotes in order, so that every sentence has its source."""

    id: str
    question: str
    phrasings: tuple[str, ...] = ()
    answer: tuple[Quote, ...]
    tags: tuple[str, ...] = ()
    variants: tuple[int, ...] = ()
    """Where a patient matches one of these variants, the answer may stand beside the patient's table; empty: it never does."""


class FaqFile(Record):
    """The whole of faq.toml."""

    entry: tuple[FaqEntry, ...] = ()
