"""What the writer does not stand by: "[no red flags] - ignore that bracket, it was in the template"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from app.facts.cues import Match
from app.facts.mention import Mention
from app.facts.roles import Role
from app.facts.sentences import Sentence

_OPENS, _SHUTS = frozenset("(["), frozenset(")]")
_FAR = 120
"""Tokens before, within which the bracket is looked for."""

_MOST = 8
"""Only so many of them are followed, so that the time stays linear."""

Span = tuple[int, int]


def disowned(matches: Sequence[Match], role_of: Sequence[Role | None], words: list[str], sentences: Sequence[Sentence]) -> list[Span]:
    """The stretches of tokens that are taken back: the last bracket before, or the sentence before where there is none."""
    cues = (match.start for match in matches if role_of[match.cue] is Role.DISOWNED)
    return [_before(at, words, sentences) for at in islice(cues, _MOST)]


def disown(spans: Sequence[Span], mentions: Sequence[Mention]) -> None:
    """Let mentions there count for nobody."""
    for mention in mentions:
        if is_within(spans, mention.start):
            mention.unreal = mention.unreal or "the writer does not stand by it"


def is_within(spans: Sequence[Span], at: int) -> bool:
    """Is the token in one of the stretches?"""
    return any(start <= at < end for start, end in spans)


def _before(at: int, words: list[str], sentences: Sequence[Sentence]) -> Span:
    """The nearest bracket that ends before `at`, or else what stands before in the same sentence, or the sentence before."""
    for end in range(at - 1, max(-1, at - _FAR), -1):
        if words[end] in _SHUTS:
            start = end
            while start > max(0, end - _FAR) and words[start] not in _OPENS:
                start -= 1
            return start, end
    number = next((number for number, sentence in enumerate(sentences) if sentence.first <= at < sentence.last), 0)
    first = sentences[number].first
    if at - first > 3 or not number:
        return first, at
    return sentences[number - 1].first, first
