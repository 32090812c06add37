"""Split running text into sentences at exact offsets, without stumbling over abbreviations, initials and decimals."""

from __future__ import annotations

import re
from collections.abc import Iterator

# fmt: off
TITLES = frozenset(("cf", "dr", "e.g", "eq", "fig", "figs", "i.e", "jr", "mr", "mrs", "ms", "prof", "viz", "vs"))
"""Words whose full stop never ends a sentence; lower case, without that stop."""

ABBREVIATIONS = frozenset((
    "al", "approx", "assoc", "ca", "ch", "cp", "dept", "ed", "eds", "est", "gen", "incl", "no", "nos", "nr", "op", "p", "para", "pp", "pt",
    "pts", "ref", "refs", "resp", "sec", "sect", "sen", "sr", "st", "subsp", "suppl", "tab", "univ", "v", "vol",
))
"""Words whose full stop ends a sentence only if the next word is one that starts sentences."""

STARTERS = frozenset((
    "a", "all", "an", "and", "any", "as", "at", "because", "before", "both", "but", "by", "each", "every", "for", "from", "he", "her",
    "his", "if", "in", "it", "its", "many", "most", "no", "not", "of", "on", "one", "only", "or", "other", "our", "she", "since",
    "so", "some", "such", "that", "the", "their", "then", "there", "these", "they", "this", "those", "to", "under", "until", "we",
    "what", "when", "where", "which", "while", "with", "you",
))
"""Words that begin a sentence far more often than they follow an initial: "category O. The ..." are two sentences."""
# fmt: on

_STOP = re.compile(r"[.!?…]+[\"'”’)\]*_]*(?=\s|$)|[。！？]+")
_BREAK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+•|#]|\d{1,3}[.)])[ \t]*)|(?<=\|)\n")
_MARKER = re.compile(r"\s*(?:(?:[-*+•>]|#{1,6}|\d{1,3}[.)])[ \t]+)*")
_NEXT_WORD = re.compile(r"[\s\"'“‘(\[*_]*([\w-]+)?")
_LAST_WORD = re.compile(r"[\w.’'-]+$")


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence in order; everything between two spans is white space or a list marker.

    `text[start:end]` is the sentence as it stands, never empty and without surrounding white space.
    """
    for start, end in _blocks(text):
        yield from _within(text, start, end)


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs and list items: no sentence runs across their borders."""
    start = 0
    for found in _BREAK.finditer(text):
        yield start, found.start()
        start = found.start()
    yield start, len(text)


def _within(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    marker = _MARKER.match(text, start, end)
    begin = start if marker is None else marker.end()
    for stop in _STOP.finditer(text, begin, end):
        if stop.end() < end and not _ends(text, begin, stop, end):
            continue
        if _trimmed(text, begin, stop.end()) is not None:
            yield from _one(text, begin, stop.end())
            begin = stop.end()
    yield from _one(text, begin, end)


def _ends(text: str, begin: int, stop: re.Match[str], end: int) -> bool:
    """Does a sentence end at this stop, given the words on both sides?"""
    following = _NEXT_WORD.match(text, stop.end(), end)
    word = (following and following.group(1)) or ""
    if word and word[0].islower():
        return False
    if not stop.group().startswith(".") or stop.group().startswith(".."):
        return True
    before = _LAST_WORD.search(text, max(begin, stop.start() - 40), stop.start())
    last = before.group() if before else ""
    known = last.lower().lstrip("'’-")
    if known in TITLES:
        return not word
    if known in ABBREVIATIONS or re.fullmatch(r"(?:[^\W\d_]\.)*[^\W\d_]", last):
        return not word or word.lower() in STARTERS
    return True


def _one(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    trimmed = _trimmed(text, start, end)
    if trimmed is not None:
        yield trimmed


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span without white space at its ends; None when nothing but white space and marks is left."""
    piece = text[start:end]
    if not any(char.isalnum() for char in piece):
        return None
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
