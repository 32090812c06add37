"""Find the passage that holds a quotation of the corpus."""

from __future__ import annotations

from collections.abc import Sequence

from app.writer.draft import Quoted
from corpus.quote import Quote
from index.passage import Passage, Sentence


class Places:
    """The passages of a topic, by file, to look quotations up in."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        """Index the passages by their file."""
        self._by_file: dict[str, list[Passage]] = {}
        for passage in passages:
            self._by_file.setdefault(passage.file, []).append(passage)
        self._known: dict[tuple[str, str], tuple[Quoted, ...]] = {}

    def quote(self, file: str, text: str) -> tuple[Quoted, ...]:
        """The sentences of the quotation with their passage, at exact offsets; empty when no passage holds it."""
        if (file, text) not in self._known:
            self._known[file, text] = self._find(file, text)
        return self._known[file, text]

    def quotes(self, quotes: Sequence[Quote]) -> tuple[Quoted, ...]:
        """All sentences of several quotations, in order."""
        return tuple(quoted for quote in quotes for quoted in self.quote(quote.file, quote.text))

    def _find(self, file: str, text: str) -> tuple[Quoted, ...]:
        for passage in self._by_file.get(file, ()):
            at = passage.text.find(text)
            if at >= 0:
                start, end = passage.start + at, passage.start + at + len(text)
                whole = [Quoted(passage, s) for s in passage.sentences if start <= s.start and s.end <= end]
                return tuple(whole) or (Quoted(passage, Sentence(start, end, text)),)
        return ()
