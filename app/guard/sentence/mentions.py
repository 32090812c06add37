"""The imaging studies a free text mentions."""

from __future__ import annotations

from dataclasses import dataclass

from app.guard.sentence.names import names
from app.guard.text.fold import fold
from app.guard.text.words import Words, spaced
from corpus.topic import Topic


@dataclass(frozen=True)
class Mention:
    """A study named in a text: `text[start:end]`; `procedures` are all ACR names it may stand for, in the order of procedures.toml."""

    start: int
    end: int
    procedures: tuple[str, ...]
    text: str


def mentions(text: str, topic: Topic) -> list[Mention]:
    """The studies named in a free text, in order; "MRI" or "CT of the neck" yields the procedures of every phase."""
    folded = fold(text)
    read = Words(folded.text)
    if folded.at is None and spaced(read.words):
        folded = fold(text, spaced=True)
        read = Words(folded.text)
    book = names(topic.procedures)
    found = []
    for named in book.named(read.words):
        if named.groups:
            start, end = folded.start(read.starts[named.first]), folded.end(read.ends[named.last - 1])
            found.append(Mention(start, end, book.studies.text(named.bits), text[start:end]))
    return found
