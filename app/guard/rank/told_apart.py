"""What lets a word of rank be read: a choice, few words, a reason after it."""

from __future__ import annotations

from app.guard.sentence.sentence import Sentence
from app.guard.words import rank_words as rank

LIKES = frozenset(
    {"likes", "like", "liked", "values", "valued", "rates", "favors", "favored", "prizes", "trusts", "thought", "thinks", "think"}
)


def only_as_reason(sentence: Sentence) -> bool:
    """As in "X is ranked higher, reflecting its better detail": is what else is compared only the reason given?"""
    said = sentence.words
    cause = next((at for at, word in enumerate(said) if word in _CAUSES and said[at - 1 : at] == [","]), None)
    return cause is not None and rank.OTHERWISE.isdisjoint(said[:cause])


_CAUSES = frozenset({"reflecting", "owing", "thanks", "given", "because", "due"})


def is_choosing(sentence: Sentence) -> bool:
    """As in "better to order X than Y"."""
    tokens = sentence.scanned.tokens
    if "than" not in tokens:
        return False
    if {"less", "more"} & tokens and LIKES & tokens:
        return True
    return bool({"better", "rather", "sooner", "prefer"} & set(sentence.words[:4])) or (
        "better" in tokens and not tokens.isdisjoint(rank.NONE)
    )


def terse(sentence: Sentence) -> bool:
    """Are there little more than the names of two studies, or of one of two compared before?"""
    return sentence.count - sum(named.last - named.first for named in sentence.scanned.named) <= 6


def outdone(sentence: Sentence) -> bool:
    """As in "X outstrips Y", unless what they can show is compared."""
    return not rank.OUTDOES.isdisjoint(sentence.scanned.tokens) and not sentence.scanned.shapes("capability")


def shorter(sentence: Sentence) -> bool:
    """As in "X has the lower one", after "Y has the better rating"."""
    return sentence.count <= 10 + sum(n.last - n.first for n in sentence.scanned.named) and "one" in sentence.scanned.tokens
