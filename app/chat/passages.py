"""The Passages tab: each passage once, with every cited sentence highlighted in it, its place and its source."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from itertools import groupby

from app.answer import Answer, CitationShown
from app.chat.markup import plain
from app.chat.shelf import Shelf


def passages_panel(answer: Answer, shelf: Shelf) -> str:
    """The passages in the order of their first mark."""
    if not answer.citations:
        return '<p class="fs-none">This answer quotes no passage.</p>'
    count = "1 place" if len(answer.citations) == 1 else f"{len(answer.citations)} places"
    return f"<h2>Passages<span>{count} cited, word for word</span></h2>{passages(answer.citations, shelf)}"


def passages(citations: Sequence[CitationShown], shelf: Shelf, prefix: str = "fs-passage") -> str:
    """A list of passages; mark n can be found by the id `prefix`-n."""
    first = {found.passage: found.n for found in reversed(citations)}
    ordered = sorted(citations, key=lambda found: (first[found.passage], found.start))
    items = "".join(_passage(list(same), shelf, prefix) for _, same in groupby(ordered, lambda found: found.passage))
    return f'<ol class="fs-passages">{items}</ol>'


def _passage(same: list[CitationShown], shelf: Shelf, prefix: str) -> str:
    numbers = "".join(f'<span class="fs-n">{n}</span>' for n in sorted(found.n for found in same))
    inside = _row(same, prefix) if _is_table(same[0]) else _marked(same, shelf, prefix)
    return (
        f'<li class="fs-passage"><p class="fs-passage-head">{numbers}<b>{plain(same[0].section.replace(" > ", " › "))}</b></p>'
        f'<blockquote>{inside}</blockquote><p class="fs-fine">{_source(same[0], shelf)}</p></li>'
    )


def _marked(same: list[CitationShown], shelf: Shelf, prefix: str) -> str:
    """The paragraph with the cited sentences marked; only the sentences where the paragraph is not at hand."""
    around = shelf.paragraph(same[0])
    if around is None:
        return " … ".join(_mark(found, prefix, found.quote) for found in same)
    text, start, end = around
    out, at = [], start
    for found in same:
        if found.start >= at:
            out += [plain(text[at : found.start]), _mark(found, prefix, found.quote)]
            at = found.end
        else:
            out.append(f'<span id="{prefix}-{found.n}" tabindex="-1"></span>')
    return "".join(out) + plain(text[at:end])


def _row(same: list[CitationShown], prefix: str) -> str:
    """Rows of the rating table, cell by cell, a line each; the first cell is the variant."""
    return "<br>".join(_mark(found, prefix, "\n".join(f"Variant {' · '.join(row)}" for row in _cells(found.quote))) for found in same)


def _cells(quote: str) -> list[list[str]]:
    """The quoted lines of a table; words that are none stay as they are."""
    try:
        return [row for row in csv.reader(quote.splitlines()) if row]
    except csv.Error:
        return [[quote]]


def _mark(found: CitationShown, prefix: str, words: str) -> str:
    return f'<mark id="{prefix}-{found.n}" tabindex="-1">{plain(words)}</mark>'


def _is_table(citation: CitationShown) -> bool:
    return citation.passage.split("#")[0].endswith(".csv")


def _source(citation: CitationShown, shelf: Shelf) -> str:
    """Each code with its title and its own link; an unknown source with the citation's link."""
    codes = [code.strip(" †*") for code in citation.source.split(",")]
    if any(code not in shelf.sources for code in codes):
        return _link(citation.source, citation.link)
    return "<br>".join(f"{plain(code)} {_link(*shelf.sources[code])}" for code in codes)


def _link(words: str, link: str | None) -> str:
    if not link or not link.startswith("https://"):
        return plain(words)
    return f'<a href="{plain(link)}" target="_blank" rel="noopener noreferrer">{plain(words)}</a>'
