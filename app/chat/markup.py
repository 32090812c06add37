"""Text to HTML that cannot do anything: tags are shown as text, images are dropped, links are plain https."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from html import escape
from typing import Any

from markdown_it import MarkdownIt

_MARK = re.compile(r"\[(\d{1,3})\]")
_BLANKS = re.compile(r"\s*\n\s*")


def plain(text: str) -> str:
    """The text as it is, line breaks kept by the style (`white-space: pre-wrap`), every tag inert."""
    return escape(text, quote=True)


def marked(text: str, marks: Collection[int] = (), turn: int = 0) -> str:
    """Markdown as HTML; a mark [n] that resolves becomes a button that leads to passage n of the answer to that turn."""
    return str(_parser().render(text, {"marks": frozenset(marks), "turn": turn}))


def attribute(text: str) -> str:
    """The text for a double-quoted attribute, line breaks included."""
    return escape(text, quote=True).replace("\n", "&#10;")


def one_line(html: str) -> str:
    """The same HTML without line breaks between tags."""
    return _BLANKS.sub(" ", html).strip()


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "breaks": False}).enable(["table", "strikethrough"])
    parser.disable(["image", "reference", "html_block", "html_inline"])
    parser.validateLink = _only_https  # type: ignore[method-assign]
    parser.add_render_rule("text", _text)
    parser.add_render_rule("link_open", _link)
    parser.add_render_rule("heading_open", _heading)
    parser.add_render_rule("heading_close", _heading_end)
    parser.add_render_rule("table_open", lambda *_: '<div class="fs-scroll" tabindex="0" role="group" aria-label="Table"><table>')
    parser.add_render_rule("table_close", lambda *_: "</table></div>")
    return parser


def _only_https(url: str) -> bool:
    return url.startswith("https://")


def _text(self: Any, tokens: Any, index: int, options: Any, env: Any) -> str:
    marks, turn = env["marks"], env["turn"]

    def mark(found: re.Match[str]) -> str:
        n = int(found[1])
        if n not in marks:
            return found[0]
        return (
            f'<button type="button" class="fs-cite" data-act="cite" data-n="{n}" data-turn="{turn}" '
            f'aria-label="Source {n}: show the passage">{n}</button>'
        )

    return _MARK.sub(mark, escape(tokens[index].content, quote=True))


def _link(self: Any, tokens: Any, index: int, options: Any, env: Any) -> str:
    return f'<a href="{escape(tokens[index].attrGet("href") or "", quote=True)}" target="_blank" rel="noopener noreferrer">'


def _heading(self: Any, tokens: Any, index: int, options: Any, env: Any) -> str:
    return '<p class="fs-h">'


def _heading_end(self: Any, tokens: Any, index: int, options: Any, env: Any) -> str:
    return "</p>"
