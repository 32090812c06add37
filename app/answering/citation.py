"""Number the sources of an answer: passages by their exact words, table rows by their line in the table's file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from app.answer import CitationShown
from app.answering.lookup import Statement
from app.writer.draft import Quoted
from corpus.rating_table import RatingRow
from corpus.topic import Topic
from index.passage import Passage


class Citations:
    """Collects the sources of one answer; the same words always get the same number."""

    def __init__(self, topic: Topic) -> None:
        """Nothing cited yet."""
        self._topic = topic
        self._shown: dict[tuple[str, int, int], CitationShown] = {}

    def all(self) -> tuple[CitationShown, ...]:
        """Every citation so far, by number."""
        return tuple(self._shown.values())

    def sentence(self, quoted: Quoted) -> str:
        """The mark "[n]" for a sentence of a passage."""
        return self._mark(quoted.passage, quoted.sentence.start, quoted.sentence.end, quoted.sentence.text)

    def passage(self, passage: Passage) -> str:
        """The mark for a whole passage."""
        return self._mark(passage, passage.start, passage.end, passage.text)

    def statement(self, statement: Statement) -> str:
        """The marks for the table rows behind a statement, lines that follow one another as one citation."""
        tables = (("ratings.csv", statement.rows), ("superseded.csv", statement.superseded))
        numbers = [self._lines(file, span, rows) for file, cited in tables for span, rows in self._spans(file, cited)]
        return "".join(f"[{number}]" for number in sorted(numbers))

    def _mark(self, passage: Passage, start: int, end: int, quote: str) -> str:
        number = self._number(
            (passage.id, start, end),
            passage=passage.id,
            source=", ".join(passage.sources),
            section=passage.section,
            link=None if passage.own else self._link(passage.sources),
            quote=quote,
        )
        return f"[{number}]"

    def _number(self, key: tuple[str, int, int], *, passage: str, source: str, section: str, link: str | None, quote: str) -> int:
        if key not in self._shown:
            self._shown[key] = CitationShown(
                n=len(self._shown) + 1, passage=passage, source=source, section=section, link=link, quote=quote, start=key[1], end=key[2]
            )
        return self._shown[key].n

    def _spans(self, file: str, rows: Sequence[RatingRow]) -> list[tuple[tuple[int, int], list[RatingRow]]]:
        """The places of the rows in the file; neighbouring lines are joined."""
        text = self._topic.texts[file]
        placed = sorted((_line(text, row), row) for row in rows) if rows else []
        spans: list[tuple[tuple[int, int], list[RatingRow]]] = []
        for (start, end), row in placed:
            if spans and text[spans[-1][0][1] : start].strip() == "" and spans[-1][1][-1].variant == row.variant:
                spans[-1] = ((spans[-1][0][0], end), [*spans[-1][1], row])
            else:
                spans.append(((start, end), [row]))
        return spans

    def _lines(self, file: str, span: tuple[int, int], rows: list[RatingRow]) -> int:
        variants = sorted({row.variant for row in rows})
        codes = tuple(dict.fromkeys(code for row in rows for code in re.findall(r"[A-Z]\d?", row.sources)))
        return self._number(
            (file, *span),
            passage=f"{self._topic.about.slug}/{file}#variant-{'-'.join(map(str, variants))}",
            source=", ".join(codes),
            section=f"{self._table(file)}, variant {', '.join(map(str, variants))}",
            link=self._link(codes) or self._topic.about.link,
            quote=self._topic.texts[file][span[0] : span[1]],
        )

    def _table(self, file: str) -> str:
        before = self._topic.about.supersedes
        return f"Superseded rating table ({before[0].edition})" if file == "superseded.csv" and before else "Rating table"

    def _link(self, codes: Sequence[str]) -> str | None:
        sources = self._topic.about.sources
        return next((sources[code].link for code in codes if code in sources and sources[code].link), None)


def _line(text: str, row: RatingRow) -> tuple[int, int]:
    """Start and end of the row's line; KeyError cannot happen, as rows are read from that file."""
    return _found(text, row.variant, row.procedure)


@lru_cache(maxsize=2048)
def _found(text: str, variant: int, procedure: str) -> tuple[int, int]:
    """The same by what the row is of; the tables are few and do not change."""
    pattern = rf'^{variant},"?{re.escape(procedure)}"?,.*$'
    match = re.search(pattern, text, re.MULTILINE)
    if match is None:
        raise KeyError(f"variant {variant}, {procedure}")
    return match.start(), match.end()
