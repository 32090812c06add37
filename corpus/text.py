"""text/*.md: the guideline in our own words, one heading per idea; each paragraph ends with a line naming its sources.

## Why contrast matters

Gadolinium shows ... . It also ... .
Source: G1, P

A paragraph is one line, so that every sentence can be quoted as it stands in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.errors import CorpusError
from corpus.file_text import FileText
from corpus.sources import codes

_HEADING = re.compile(r"(#{1,6})\s+(\S.*)")
_SOURCE = "Source:"


@dataclass(frozen=True)
class Paragraph:
    """One paragraph without its "Source:" line; `file_text[start:end] == text`."""

    file: str
    headings: tuple[str, ...]
    text: str
    start: int
    end: int
    sources: tuple[str, ...]


def parse_paragraphs(name: str, file: FileText) -> tuple[Paragraph, ...]:
    """The file's paragraphs in order; `name` is the path inside the topic folder.

    Raises:
        CorpusError: a paragraph without heading or "Source:" line, a "Source:" line without paragraph, or an empty file.
    """
    found: list[Paragraph] = []
    headings: list[tuple[int, str]] = []
    waiting: tuple[int, str] | None = None
    for start, line in _lines(file.text):
        where = f"line {file.line(start)}"
        if not line.strip() or (heading := _HEADING.fullmatch(line)):
            if waiting is not None:
                raise _unsourced(file, waiting)
            if line.strip() and heading:
                level = len(heading[1])
                headings = [*((depth, title) for depth, title in headings if depth < level), (level, heading[2].strip())]
        elif line.startswith(_SOURCE):
            if waiting is None:
                raise CorpusError(file.shown, where, "a Source line without a paragraph before it", "Put it directly below its paragraph")
            sources = codes(line.removeprefix(_SOURCE))
            if not sources:
                raise CorpusError(file.shown, where, "the Source line names no source", "Write Source: and codes of topic.toml")
            at, text = waiting
            found.append(Paragraph(name, tuple(title for _, title in headings), text, at, at + len(text), sources))
            waiting = None
        elif waiting is not None:
            raise CorpusError(file.shown, where, "a paragraph goes over two lines", "Join them, or put its Source line between them")
        elif not headings:
            raise CorpusError(file.shown, where, "a paragraph before any heading", "Begin the file with # Title")
        else:
            waiting = (start + len(line) - len(line.lstrip()), line.strip())
    if waiting is not None:
        raise _unsourced(file, waiting)
    if not found:
        raise CorpusError(file.shown, "line 1", "holds no paragraph", "Write one, or delete the file")
    return tuple(found)


def _unsourced(file: FileText, paragraph: tuple[int, str]) -> CorpusError:
    start, text = paragraph
    wrong = f'the paragraph "{text[:40]}..." has no Source line'
    return CorpusError(file.shown, f"line {file.line(start)}", wrong, 'Add "Source: CODE" directly below it')


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Each line's offset and its words, without the line ending (LF or CRLF)."""
    start = 0
    for part in text.split("\n"):
        yield start, part.removesuffix("\r")
        start += len(part) + 1
