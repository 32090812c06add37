"""The Passages tab: each cited sentence highlighted in its passage, with its place and its source."""

from __future__ import annotations

from app.answer import Answer, CitationShown
from app.chat.markup import plain
from app.chat.shelf import Shelf


def passages_panel(answer: Answer, shelf: Shelf) -> str:
    """The citations in the order of their marks."""
    if not answer.citations:
        return '<p class="fs-none">This answer quotes no passage.</p>'
    count = "1 sentence" if len(answer.citations) == 1 else f"{len(answer.citations)} sentences"
    items = "".join(passage(citation, shelf) for citation in answer.citations)
    return f'<h2>Passages<span>{count}, word for word</span></h2><ol class="fs-passages">{items}</ol>'


def passage(citation: CitationShown, shelf: Shelf, id_prefix: str = "fs-passage") -> str:
    """One citation; its quotation is marked inside the paragraph it stands in."""
    around = shelf.excerpt(citation)
    source = plain(citation.source)
    if citation.link and citation.link.startswith("https://"):
        source = f'<a href="{plain(citation.link)}" target="_blank" rel="noopener noreferrer">{source}</a>'
    return (
        f'<li class="fs-passage" id="{id_prefix}-{citation.n}" tabindex="-1"><p class="fs-passage-head"><span class="fs-n">{citation.n}</span>'
        f"<b>{plain(citation.section)}</b></p>"
        f"<blockquote>{plain(around.before)}<mark>{plain(around.quote)}</mark>{plain(around.after)}</blockquote>"
        f'<p class="fs-fine">{source}</p></li>'
    )
