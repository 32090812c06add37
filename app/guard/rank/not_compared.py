"""Where words of comparing set no ratings before one another."""

from __future__ import annotations

from app.guard.sentence.cues import Found
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import RATED, SETTING


def declined(sentence: Sentence) -> bool:
    """Is anything denied or advised against, so that an order of studies ("X before Y") rates none?"""
    return bool(sentence.scanned.shapes("negator")) or any(f.cue.value in {"NEG", "LOW"} for f in sentence.scanned.rating)


def none_stands_before(sentence: Sentence, found: Found) -> bool:
    """As in "no study is rated higher than X"."""
    start, _ = sentence.clause(found.first)
    before = sentence.words[start : found.first]
    if before[:1] in (["no"], ["there"]):
        return bool({"study", "test", "examination", "modality", "option", "exam"} & set(before))
    return before[:1] in (["nothing"], ["none"])


def negative_before(sentence: Sentence, found: Found) -> bool:
    """As in "do not order X instead of Y": that X should not replace Y is no rating of X."""
    words = sentence.words
    if words[found.first] not in {"instead", "rather", "in"} or words[found.last - 1] not in {"of", "than"}:
        return False
    start, _ = sentence.clause(found.first)
    return any(start <= f.first < found.first and f.cue.value in {"NEG", "LOW"} for f in sentence.scanned.rating)


def capable(sentence: Sentence, found: Found, end: int) -> bool:
    """As in "superior to radiography for bone detail": what studies can show is compared, not their ratings."""
    if not RATED.isdisjoint(sentence.words[found.first : found.last]):
        return False
    if sentence.scanned.shapes("capability"):
        return True
    tail = sentence.words[found.last : end]
    return any(
        word in {"for", "at", "in"}
        and index + 1 < len(tail)
        and tail[index + 1] not in SETTING
        and RATED.isdisjoint(tail[index + 1 : index + 4])
        for index, word in enumerate(tail)
    )
