"""The FAQ tab: searchable; each entry with its answer, its passages and a link that opens it."""

from __future__ import annotations

from app.chat.markup import attribute, marked, plain
from app.chat.passages import passages
from app.chat.shelf import Shelf
from app.chat.speaker import Speaker
from app.faq import FaqShown


def faq_page(assistant: Speaker, shelf: Shelf) -> str:
    """A search field and all entries; searching happens in the browser."""
    entries = assistant.faq()
    items = "".join(_entry(entry, shelf) for entry in entries)
    return (
        '<section class="fs-page"><h1>Questions and answers</h1>'
        f'<p class="fs-fine">{len(entries)} questions, each answered by quotations from the guideline text.</p>'
        '<label class="fs-search">Search'
        '<input type="search" id="fs-faq-search" autocomplete="off" placeholder="contrast, pacemaker, edition …"></label>'
        f'<p class="fs-fine" id="fs-faq-count" role="status"></p><div id="fs-faq">{items}</div></section>'
    )


def _entry(entry: FaqShown, shelf: Shelf) -> str:
    marks = {citation.n for citation in entry.citations}
    words = " ".join((entry.question, *entry.phrasings, *entry.tags, entry.answer)).lower()
    answer = marked(entry.answer, marks).replace('data-act="cite"', f'data-act="faq-cite" data-faq="{plain(entry.id)}"')
    return (
        f'<details class="fs-entry" id="faq-{plain(entry.id)}" data-words="{attribute(words)}">'
        f"<summary>{plain(entry.question)}</summary>"
        f'<div class="fs-text">{answer}</div>{passages(entry.citations, shelf, f"fs-faq-{entry.id}")}'
        f'<div class="fs-actions"><a class="fs-quiet" href="#faq-{plain(entry.id)}">Link to this answer</a>'
        f'<button type="button" class="fs-quiet" data-act="reply" data-text="{attribute(entry.question)}">Ask it in the chat</button>'
        "</div></details>"
    )
