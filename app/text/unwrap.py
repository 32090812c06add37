"""Join lines that only a narrow window or a mail program broke: such a line had no room for the next word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.text.word_set import word_set

NARROWEST = 28
"""Characters; where no line is longer, lines are the writer's own."""
_Span = tuple[int, int]
_LINE = re.compile(r"[^\n\r]+")
_SENTENCE = re.compile(r"[a-z][.!?] +[A-Z]")
_OWN = ("-", "*", "+", "#", "|", ">", "\u2022", "\u2013")
"""A line that opens with one of these is a bullet, a heading, a row or a quotation."""
_GOES_ON = word_set(
    "no not without and or nor of for with to in the a an any known from at on by her his my was were is has had been as into hx history w"
)
"""A line that ends with one of these is not at its end."""
_JOINS = word_set("in of and or nor for with to at by on from than as")
"""A line that begins with one of these, in small letters, goes on from the line before."""
_NO = "no"
_ANSWERED = (":", "?", "=")
"""Before a "no" at the end of a line, these make it the answer to what the line names."""
_REPLIES = word_set("no yes none nil never neg negative y n")
"""A list of answers ends each line with one of these."""


@dataclass(frozen=True, slots=True)
class _Break:
    """A line end, and what speaks for its being no more than the edge of the window."""

    start: int
    end: int
    full: bool
    """Had the line no room for the next word?"""
    dangling: bool
    """Does the line end in the midst of a phrase?"""
    small: bool
    """Does the next line go on in small letters, in a text that has others?"""
    prose: bool
    """Does the line hold the end of a sentence?"""


def unwrapped(text: str) -> str:
    """The text with blanks for those line ends that only wrap it; as long as the text, so that places stay.

    Each paragraph by itself. One line end alone must stand in the midst of a phrase ("no fever, no" and "cancer" below it), for a note's
    longest line is followed by another in any case. Two in a row are enough if the text goes on in small letters behind one of them.
    """
    if "\n" not in text and "\r" not in text:
        return text
    parts, done = [], 0
    for paragraph in _paragraphs(text):
        for gone in _wraps(text, paragraph):
            parts += [text[done : gone.start], " " * (gone.end - gone.start)]
            done = gone.end
    return "".join((*parts, text[done:]))


def _paragraphs(text: str) -> Iterator[list[_Span]]:
    """Lines without an empty one between them."""
    lines: list[_Span] = []
    for found in _LINE.finditer(text):
        start, end = found.span()
        empty = found.group().isspace()
        if lines and (empty or text.count("\n", lines[-1][1], start) > 1):
            yield lines
            lines = []
        if not empty:
            lines.append((start, end))
    yield lines


def _wraps(text: str, lines: Sequence[_Span]) -> Iterator[_Break]:
    """The line ends of a paragraph that are none of the writer's."""
    widest = max((len(text[slice(*line)].rstrip()) for line in lines), default=0)
    if widest < NARROWEST or len(lines) < 2:
        return
    letters = text[lines[0][0] : lines[-1][1]]
    capitals = not letters.islower() and not letters.isupper()
    run: list[_Break] = []
    for one in [*(_look(text, *pair, widest, capitals) for pair in pairwise(lines)), None]:
        if one is not None and one.full:
            run.append(one)
            continue
        if _is_wrapped(run):
            yield from run
        run = []


def _look(text: str, line: _Span, following: _Span, widest: int, capitals: bool) -> _Break:
    """The end of a line."""
    said, after = text[line[0] : line[1]].rstrip(), text[following[0] : following[1]].split()
    end = line[0] + len(said)
    full = len(said) + 1 + len(after[0]) > widest and not said.endswith(":") and not after[0].startswith(_OWN)
    dangling = full and (_dangles(said.lower().split(), after[-1].lower()) or after[0].startswith("(") or after[0] in _JOINS)
    return _Break(end, following[0], full, dangling, capitals and after[0][0].islower(), _SENTENCE.search(said) is not None)


def _dangles(words: list[str], below: str) -> bool:
    """Does the line end in the midst of a phrase? Not in "cancer in the family: no", nor in one of several "fever, no"."""
    if words[-1] not in _GOES_ON:
        return words[-1].endswith("/")
    if words[-1] != _NO or len(words) < 2:
        return True
    return not words[-2].endswith(_ANSWERED) and not (words[-2].endswith((",", "-")) and below in _REPLIES)


def _is_wrapped(run: list[_Break]) -> bool:
    return any(one.dangling or (one.small and (one.prose or len(run) > 1)) for one in run)
