"""Rating words that describe a study and rate none."""

from __future__ import annotations

from app.guard.sentence.cues import Found
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import BARE, STUDY


def attributive(sentence: Sentence, found: Found) -> bool:
    """As in "the appropriate specialist": the word belongs to another noun."""
    if found.last >= sentence.count:
        return False
    noun = sentence.words[found.last]
    return noun.isalpha() and noun not in sentence.scanned.language.english and noun not in BARE


def described(sentence: Sentence, found: Found, value: str) -> bool:
    """As in "the best rated study that ...": which study is meant is still to come."""
    words = sentence.words
    return (
        value in {"FIRST", "U"}
        and found.last < sentence.count
        and words[found.last] in {"that", "which"}
        and "rated" in words[found.first : found.last]
    )


def is_adjective(sentence: Sentence, found: Found, value: str) -> bool:
    """As in "spares her an unnecessary change": the word belongs to another noun."""
    if found.last - found.first != 1 or found.cue.value not in {"NEG", "POS"}:
        return False
    return (
        sentence.words[found.first - 1 : found.first] in (["a"], ["an"], ["any"])
        and attributive(sentence, found)
        and not any(named.first <= found.last + 1 and named.last > found.last for named in sentence.scanned.named)
        and sentence.words[found.last] not in STUDY
    )


def is_approving(sentence: Sentence, found: Found, value: str) -> bool:
    """As in "X was struck off, and rightly so": what is approved is that."""
    if sentence.words[found.last - 1] != "so" or "rightly" not in sentence.words[found.first : found.last]:
        return False
    return any((claim.value in {"NEG", "LOW", "N"}) != claim.denied for claim in sentence.out.claims)
