"""Things told in order: ratings listed as their studies are ("X and Y: A and B, respectively"), numbered ranks ("1 X, 2 Y")."""

from __future__ import annotations

from itertools import pairwise

from app.guard.frame.bind import claim_at
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.text.late import Late
from app.guard.words.little_words import words

_BETWEEN = words(", and / ; versus vs then > resp respectively & - a an the")
_TIMES = words("now then was were had before formerly today once until previously since")
_RANKS = words("ranking rankings ranked ranks rank order best preference descending pecking")
_UPWARDS = words("worst lowest weakest least ascending reverse bottom")
_DOSES = words("radiation dose doses rrl msv symbols rad levels exposure sievert cost costs steps sequence")
_TITLE = Late(
    r"\b(?:(?:best|highest|strongest|top|most appropriate) (?:rated |rating )?first|(?:best|highest|top) to (?:worst|lowest|bottom)"
    r"|(?:descending|decreasing|falling) (?:order|rating)|(?:order|ranking|rank) of (?:preference|appropriateness|rating|category)"
    r"|(?:ordered|sorted|ranked|listed|ranking|order|list) by (?:acr )?(?:rating|category|rank|appropriateness|preference))\b"
)
"""The lines below go from better to worse."""


def ratings_in_order(sentence: Sentence) -> tuple[list[Claim], list[Found]]:
    """Each rating of a list on the study at the same place of a list of studies before it, and the cues used up by that."""
    explicit = sentence.scanned.explicit
    named = sentence.scanned.named
    if len(explicit) == 2 and (pair := _in_brackets(sentence)):
        named = pair
    if not 2 <= len(explicit) == len(named) or sentence.scanned.years or not _TIMES.isdisjoint(sentence.scanned.tokens):
        return [], []
    said = sentence.words
    rated = {index for found in explicit for index in range(found.first, found.last)}
    if named[-1].last > explicit[0].first or sentence.conditions or any(f.first not in rated for f in sentence.scanned.shapes("negator")):
        return [], []
    for one, two in pairwise(explicit):
        between = said[one.last : two.first]
        if not between or not _BETWEEN.issuperset(between):
            return [], []
    if len({found.cue.value for found in explicit}) < 2:
        return [], []
    pairs = zip(explicit, named, strict=True)
    return [claim_at(sentence, found, "rating", found.cue.value, (study,), False) for found, study in pairs], list(explicit)


def _in_brackets(sentence: Sentence) -> list[Named]:
    """As in "X stands above Y (A versus B), but below Z": the two studies named last before the brackets."""
    one, two = sentence.scanned.explicit
    if sentence.words[one.first - 1] != "(" or sentence.words[two.last : two.last + 1] != [")"]:
        return []
    before = [named for named in sentence.scanned.named if named.last <= one.first]
    return before[-2:] if len(before) >= 2 else []


def numbered(sentence: Sentence) -> list[Claim]:
    """As in "ranking: 1 X, 2 Y, 3 Z": each stands at least as high as the next."""
    tokens = sentence.scanned.tokens
    if _RANKS.isdisjoint(tokens) or not _DOSES.isdisjoint(tokens) or len(sentence.scanned.named) < 2:
        return []
    found = [(number, one) for one in sentence.scanned.named if (number := _number(sentence, one))]
    if len(found) != len(sentence.scanned.named) or [number for number, _ in found] != list(range(1, len(found) + 1)):
        return []
    value = "HIGHER" if not _UPWARDS.isdisjoint(sentence.words[: found[0][1].first]) else "LOWER"
    return [Claim("compare", value, (one,), (two,), denied=True, at=one.first) for (_, one), (_, two) in pairwise(found)]


def _number(sentence: Sentence, named: Named) -> int:
    """The number a study stands at, 0 for none."""
    at = named.first - 1
    while at >= 0 and sentence.words[at] in {".", ")", ":", "#", "=", "the", "a"}:
        at -= 1
    word = sentence.words[at].removesuffix("st").removesuffix("nd").removesuffix("rd").removesuffix("th") if at >= 0 else ""
    return int(word) if len(word) == 1 and word.isdecimal() else 0


def title_of_order(text: str) -> bool:
    """Does a label say that the lines below it go from better to worse?"""
    text = text.replace("*", "").replace("_", "")
    return _TITLE.search(text) is not None and _DOSES.isdisjoint(text.replace(":", " ").split())
