"""Radiation told by its rank among the studies of the table: "no study has a higher radiation level than X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.guard.frame.bind import claim_at
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.words.little_words import words

if TYPE_CHECKING:
    from app.guard.sentence.sentence import Sentence

_DOSE = words("radiation dose doses rrl exposure irradiation msv")
_MOST = words("highest most largest greatest biggest heaviest")
_LEAST = words("lowest least smallest lightest")
_MORE = words("higher more larger greater bigger heavier")
_LESS = words("lower less smaller lighter fewer")
_TOLD = _MOST | _LEAST | _MORE | _LESS
_NONE = words("no none nothing neither")
_SOME = words("other others another some several few")
_ALL = words("all every each any everything else rest")
_OF_ALL = words("table list study studies variant row rows all any others option options test tests procedure procedures page here")
_RANK = Cue("rays")


def dose_rank(sentence: Sentence) -> list[Claim]:
    """The claim that the one study named has the most or the least radiation of the table, or has not."""
    tokens = sentence.scanned.tokens
    if _DOSE.isdisjoint(tokens) or _TOLD.isdisjoint(tokens) or len(sentence.groups) != 1 or sentence.conditions:
        return []
    said, group = sentence.words, sentence.groups[0]
    inside = {index for one in group for index in range(one.first, one.last)}
    at = next((index for index, word in enumerate(said) if word in _TOLD and index not in inside and said[index - 1] != "at"), None)
    if at is None or not _DOSE & {*said[max(0, at - 5) : at], *said[at + 1 : at + 5]} or _OF_ALL.isdisjoint(tokens):
        return []
    found, head = Found(at, at + 1, _RANK), set(said[:at])
    rated = {index for one in sentence.scanned.rating for index in range(one.first, one.last)}
    odd = any(said[index] in {"not", "never"} and index not in rated for index in range(max(0, at - 7), at))
    if said[at] in _MOST | _LEAST:
        if {"among", "amongst", "one", "second", "third", "next"} & set(said[max(0, at - 3) : at + 2]):
            return []
        return [claim_at(sentence, found, "radiation", "MOST" if said[at] in _MOST else "LEAST", group, odd)]
    if "than" not in said[at : group[0].first] or group[0].first < at:
        return []
    more = said[at] in _MORE
    if _NONE & head:
        return [claim_at(sentence, found, "radiation", "MOST" if more else "LEAST", group, False)]
    if _ALL & head:
        return [claim_at(sentence, found, "radiation", "LEAST" if more else "MOST", group, odd)]
    if _SOME & head and not odd:
        return [claim_at(sentence, found, "radiation", "MOST" if more else "LEAST", group, True)]
    return []
