"""Cut a user's Markdown into passages: headings as sections, blank lines between paragraphs, pages where there are any."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from corpus.text import Paragraph
from index.chunk import cut, named_apart
from index.passage import Passage

TOPIC = "own"
"""Stands where a passage of the guideline names its topic."""

_BLOCK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|$))+")
_HEADING = re.compile(r"[ \t]*(#{1,6})[ \t]+(\S.*?)[ \t]*#*[ \t]*(?:\n|$)")


def own_passages_of(name: str, text: str, pages: Sequence[tuple[int, int]] = ()) -> tuple[Passage, ...]:
    """The passages of a document; `pages` holds (page number, offset of its first character), in order."""
    return named_apart(passage for paragraph in _paragraphs(name, text, pages) for passage in cut(paragraph, TOPIC, own=True))


def _paragraphs(name: str, text: str, pages: Sequence[tuple[int, int]]) -> Iterator[Paragraph]:
    headings: list[tuple[int, str]] = []
    for block in _BLOCK.finditer(text):
        start = block.start()
        while heading := _HEADING.match(text, start, block.end()):
            depth = len(heading.group(1))
            headings = [each for each in headings if each[0] < depth] + [(depth, heading.group(2))]
            start = heading.end()
        body = text[start : block.end()]
        if any(char.isalnum() for char in body):
            start += len(body) - len(body.lstrip())
            end = block.end() - (len(body) - len(body.rstrip()))
            yield Paragraph(name, tuple(title for _, title in headings), text[start:end], start, end, (_place(name, start, pages),))


def _place(name: str, start: int, pages: Sequence[tuple[int, int]]) -> str:
    """The document's name, with the page that a character is on."""
    at = bisect_right([offset for _, offset in pages], start) - 1
    return f"{name}, page {pages[at][0]}" if at >= 0 else name
