"""Find which words a turn puts for which: "80, not 8", "not years - weeks", "did I say two weeks? I meant months"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from app.conversation.wording import part
from app.conversation.words import pattern

WORD = re.compile(r"\w(?:[\w/.'-]*\w)?")
FIGURE = re.compile(r"\d{1,3}")
DECIMAL = re.compile(r"(?<![\d.])\d+\.\d+(?![\d.])")
STOP = re.compile(r"[.?!;:,\n]")
LONGEST = 4
"""Words that are exchanged at most."""
NEAR = 400
"""Characters in which those words stand, before or after what links them: a clause may have no end."""
MOST = 50
"""Places of a turn that are looked at for each wording, so that the time stays linear."""
Span = tuple[int, int]


def exchanges(text: str, earlier: Sequence[str]) -> Iterator[tuple[Span, str, Span]]:
    """The new words, the old ones they stand for, and the stretch that says so; the longest first."""
    opens = pattern("preamble").match(text)
    start = opens.end() if opens else 0
    wording, compared = pattern("new_not_old").over(text)
    for link in islice(wording.finditer(compared, start), MOST):
        left, right = [one for one in _words_before(text, link.start()) if one[0] >= start], _words_after(text, link.end())
        for old in reversed(right):
            words = text[right[0][0] : old[1]]
            yield from (((new[0], left[-1][1]), words, (new[0], old[1])) for new in left if _alike(text[new[0] : left[-1][1]], words))
    wording, compared = pattern("old_then_new").over(text)
    for link in islice(wording.finditer(compared), MOST):
        words, right = text[slice(*part(link))], _words_after(text, link.end())
        for last in reversed(right):
            if _alike(text[right[0][0] : last[1]], words):
                yield (right[0][0], last[1]), words, (link.start(), last[1])
    if alone := pattern("new_alone").match(text):
        for figure in _newest(FIGURE, earlier):
            if _slipped(alone["new"], figure):
                yield alone.span("new"), figure, alone.span()
    if pattern("measured_again").search(text):
        figures = _newest(DECIMAL, earlier)
        for again in islice(DECIMAL.finditer(text), MOST):
            for figure in figures:
                if figure != again.group() and list(map(len, figure.split("."))) == list(map(len, again.group().split("."))):
                    yield again.span(), figure, again.span()


def _words_before(text: str, position: int) -> list[Span]:
    """The last words before a place, in its clause."""
    near = max(0, position - NEAR)
    start = max((stop.end() for stop in STOP.finditer(text, near, near + len(text[near:position].rstrip(" ,;")))), default=near)
    return [word.span() for word in WORD.finditer(text, start, position)][-LONGEST:]


def _words_after(text: str, position: int) -> list[Span]:
    """The next words behind a place, in its clause."""
    stop = STOP.search(text, position, position + NEAR)
    return [word.span() for word in WORD.finditer(text, position, stop.start() if stop else position + NEAR)][:LONGEST]


def _newest(kind: re.Pattern[str], earlier: Sequence[str]) -> Iterable[str]:
    """The figures of that kind in the earlier turns, each once, those of the newest turn first."""
    return dict.fromkeys(figure for turn in reversed(earlier) for figure in kind.findall(turn))


def _alike(new: str, old: str) -> bool:
    """Can the one stand for the other: two times, two figures, or as many words?"""
    for kind in (is_time, _is_figure):
        if kind(old) or kind(new):
            return kind(old) and kind(new)
    return len(new.split()) == len(old.split())


def is_time(words: str) -> bool:
    """Is it a time and nothing else: "two weeks"?"""
    return pattern("time").fullmatch(words, 0, len(words)) is not None


def _is_figure(words: str) -> bool:
    return FIGURE.fullmatch(words) is not None


def _slipped(new: str, old: str) -> bool:
    """Is one figure the other with a slip: digits exchanged, one too many or too few?"""
    return new != old and (sorted(new) == sorted(old) or new.startswith(old) or old.startswith(new))
