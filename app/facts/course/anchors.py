"""What a time or an adjective of a sentence may belong to: mentions, and general words like "pain" or "symptoms"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from app.facts.cue import Kind
from app.facts.mention import Mention

_NEAR = 4
"""Tokens behind what happened in which "it" still is that."""


@dataclass(slots=True)
class Anchor:
    """Tokens `start` to `end` (exclusive); `ours` when they are the complaint."""

    start: int
    end: int
    ours: bool
    mention: Mention | None = None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The anchors of one sentence, in order, with the words around them."""

    words: list[str]
    breaks: frozenset[int]
    first: int
    last: int
    anchors: list[Anchor]
    about_us: bool | None
    """Was the complaint what was spoken of last? None when nothing was."""

    def at(self, token: int) -> Anchor | None:
        """The anchor this token is part of."""
        return next((anchor for anchor in self.anchors if anchor.start <= token < anchor.end), None)

    def is_short(self, token: int) -> bool:
        """Do few words stand before this token, in a sentence that names nothing: "is it worse"?"""
        return token - self.first < _NEAR and not any(anchor.mention for anchor in self.anchors)

    def before(self, token: int) -> Anchor | None:
        """The nearest that ends before this token."""
        return next((anchor for anchor in reversed(self.anchors) if anchor.end <= token), None)

    def ours_before(self, token: int) -> Anchor | None:
        """The nearest that ends before this token and is the complaint."""
        return next((anchor for anchor in reversed(self.anchors) if anchor.ours and anchor.end <= token), None)

    def after(self, token: int) -> Anchor | None:
        """The nearest that starts at this token or behind it."""
        return next((anchor for anchor in self.anchors if anchor.start >= token), None)

    def ours_after(self, token: int) -> Anchor | None:
        """The nearest that starts at this token or behind it and is the complaint."""
        return next((anchor for anchor in self.anchors if anchor.ours and anchor.start >= token), None)


def anchors_of(mentions: Sequence[Mention], places: Sequence[int], about_us: bool | None, words: Sequence[str]) -> list[Anchor]:
    """All anchors in order; at `places` stand general names, which are the complaint's unless something else was spoken of last."""
    anchors = _named(mentions)
    if not places:
        return anchors
    taken = {at for anchor in anchors for at in range(anchor.start, anchor.end)}
    general = [_happened(at, anchors, words) or _general(at, anchors, about_us) for at in places if at not in taken]
    return sorted([*anchors, *general], key=lambda anchor: anchor.start)


def _named(mentions: Sequence[Mention]) -> list[Anchor]:
    """The mentions; overlapping ones are the complaint's when one of them is."""
    anchors: list[Anchor] = []
    for mention in mentions:
        row = mention.cue.fact
        if row is None or mention.denied or mention.cue.kind in (Kind.ABSENT, Kind.DENIED, Kind.ALARM):
            continue
        last = anchors[-1] if anchors else None
        if last is None or mention.start >= last.end:
            anchors.append(Anchor(mention.start, mention.end, row.symptom, mention))
            continue
        last.end = max(last.end, mention.end)
        if row.symptom and not last.ours:
            last.ours, last.mention = True, mention
    return anchors


def _happened(at: int, anchors: Sequence[Anchor], words: Sequence[str]) -> Anchor | None:
    """A pronoun for what happened and was named before it in the sentence: "fell off a ladder, it was in 2010"."""
    if words[at] != "it" or words[at + 1 : at + 2] not in (["was"], ["happened"], ["occurred"]):
        return None
    before = next((anchor for anchor in reversed(anchors) if anchor.end <= at), None)
    row = before.mention.cue.fact if before is not None and before.mention is not None else None
    if before is None or row is None or not row.remote or at - before.end > _NEAR:
        return None
    return Anchor(at, at + 1, False, before.mention)


def _general(at: int, anchors: Sequence[Anchor], about_us: bool | None) -> Anchor:
    """A general name: that of the symptom or region named before it in the sentence."""
    before = next((anchor for anchor in reversed(anchors) if anchor.end <= at), None)
    row = before.mention.cue.fact if before is not None and before.mention is not None else None
    if before is None or row is None or not (row.symptom or row.region):
        return Anchor(at, at + 1, about_us is not False)
    return Anchor(at, at + 1, before.ours, before.mention if before.ours else None)


def between(places: list[int], first: int, last: int) -> list[int]:
    """The places from `first` on and before `last`."""
    return places[bisect_left(places, first) : bisect_left(places, last)]
