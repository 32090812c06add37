"""Cut a text into the pieces that are checked one by one: sentences, list items, headings, table rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(
    r"""[.!?;。！？,\s](?:(?<=[.!?;。！？])[.!?;。！？]*["'”’)\]*_]*(?=\s)|(?<=["}\]],)(?=\s*["{\[])"""
    r"""|(?<=[.:;,)]\s)\s*(?=(?:[-*•]|\d{1,2}[.)])\s+[A-Z*]))"""
)
"""Where a sentence may end; one class of first characters lets the search skip all others."""
_END_OF_PROSE = re.compile(r"""[.!?;。！？,](?:(?<=[.!?;。！？])[.!?;。！？]*["'”’)\]*_]*(?=\s)|(?<=["}\]],)(?=\s*["{\[]))""")
"""The same where no item of a list may begin, so that white space need not be looked at."""
_ITEM = re.compile(r"(?:[-*•]|\d[.)])\s+[A-Z*]")
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|cf|etc|dr|mr|mrs|ms|fig|approx|resp|ca|al|prof|st|ref|pt|dept|incl|i\.v|u\.s|j|am|coll|radiol|[a-np-z]))\.$|^\s*\d{1,2}\.$|:\s*1\.$|[,;]\s*[2-9]\.$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\b[Nn]o\.$")
_OWN = re.compile(
    r"\s*(?:[-*+•▪◦‣·–]\s|\d{1,3}[.)]\s|#{1,6}\s|>|\||\*\*|`{3}|[{}\[\]\"]|[^\W\d_][^:\n]{0,60}:\s*$|[A-Z][\w /()-]{0,24}:\s|[^\w\s])"
)


_LONGEST = 1500
"""Characters of the longest piece; no sentence a person writes is as long."""


def units(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each unit; together they are the whole text, white space included."""
    start = 0
    for end in _lines(text):
        for first, last in _sentences(text, start, end):
            yield from _short(text, first, last)
        start = end


def _short(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A piece without an end in sight is cut, so that no work grows faster than the text."""
    while end - start > _LONGEST:
        space = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = space + 1 if space > 0 else start + _LONGEST
        yield start, cut
        start = cut
    if start < end:
        yield start, end


def _lines(text: str) -> Iterator[int]:
    """Ends of lines; a line that only wraps into the next is not an end."""
    at = 0
    while at < len(text):
        newline = text.find("\n", at)
        if newline < 0:
            yield len(text)
            return
        end = newline + 1
        following = text[end : end + 80]
        previous = text[max(at, newline - 80) : newline].rstrip()
        wraps = bool(following) and following[0].islower() and bool(previous) and previous[-1] not in ".!?:;|" and not _OWN.match(following)
        wraps = wraps or (
            bool(previous) and newline - at > 55 and following[:1].isalnum() and previous[-1].isalnum() and not _OWN.match(following)
        )
        if not wraps:
            yield end
        at = end
    if not text.endswith("\n") or at == 0:
        return


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    line = text[start:end]
    if line.lstrip()[:1] == "|" or line.count("|") >= 2:
        yield start, end
        return
    begin = start
    ends = _END_OF_PROSE if _ITEM.search(text, start, end) is None else _END
    for match in ends.finditer(text, start, end):
        head = text[max(begin, match.end() - 12) : match.end()]
        if match[0].strip() and _ABBREVIATED.search(head) and not head.endswith("..."):
            continue
        if _NUMBERED.search(head) and text[match.end() :].lstrip()[:1].isdecimal():
            continue  # as in "see no. 3", unlike "By the table, no. ..."
        stop = match.end()
        while stop < end and text[stop].isspace():
            stop += 1
        if stop >= end or not text[begin:stop].strip():
            continue
        head = text[max(begin, match.start() - 300) : match.start()]
        if match[0][:1] == ";" and head.count("(") > head.count(")"):
            continue
        yield begin, stop
        begin = stop
    if begin < end:
        yield begin, end
