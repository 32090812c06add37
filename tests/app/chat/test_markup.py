from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.chat.markup import marked, plain

ALLOWED = {"p", "strong", "em", "ul", "ol", "li", "code", "pre", "blockquote", "br", "hr", "a", "button", "div", "s"}
ALLOWED |= {"table", "thead", "tbody", "tr", "th", "td"}


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def tags(html: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = _Tags()
    parser.feed(html)
    return parser.found


@given(st.text())
def test_plain_text_never_makes_a_tag(text: str) -> None:
    assert tags(plain(text)) == []


@given(st.text() | st.text(alphabet="<>[]()!\"'=`*_#-| \nascriptimgonejv:/1"))
def test_markdown_makes_no_tag_that_could_do_or_fetch_something(text: str) -> None:
    found = tags(marked(text, {1}))
    harmful = [(tag, attributes) for tag, attributes in found if tag not in ALLOWED or any(name.startswith("on") for name in attributes)]
    links = [attributes.get("href") or "" for tag, attributes in found if tag == "a"]
    assert (harmful, [link for link in links if not link.startswith("https://")]) == ([], [])


def test_a_mark_that_resolves_is_a_button_and_one_that_does_not_stays_text() -> None:
    assert marked("Known. [1] Unknown. [2]", {1}, turn=3) == (
        '<p>Known. <button type="button" class="fs-cite" data-act="cite" data-n="1" data-turn="3" '
        'aria-label="Source 1: show the passage">1</button> Unknown. [2]</p>\n'
    )


@pytest.mark.parametrize("text", ["<img src=x>", "[a](javascript:alert(1))", "[a](http://example.org)"])
def test_tags_and_links_without_https_are_shown_as_text(text: str) -> None:
    assert [tag for tag, _ in tags(marked(text)) if tag != "p"] == []


def test_an_image_is_at_most_a_link() -> None:
    assert [tag for tag, _ in tags(marked("![x](https://example.org/x.png)"))] == ["p", "a"]
