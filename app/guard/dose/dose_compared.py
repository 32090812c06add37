"""Two studies compared by dose in any words: "X has fewer rays than Y", "the dose of X is above that of Y"."""

from __future__ import annotations

from app.guard.sentence.claim import Claim
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import words

_DOSE = words(
    "☢ exposes expose exposing dose doses radiation exposure rays msv millisievert millisieverts trefoil trefoils "
    "symbol symbols rrl ionizing ionising"
)
_RATING = words(
    "rating ratings rated tier tiers appropriate appropriateness rank ranks ranked score scores verdict acr guideline median vote votes"
)
_MORE = words("more higher greater larger above exceeds exceed heavier bigger outweighs")
_LESS = words("fewer less lower smaller below under lighter lesser beneath undercuts")
_DIRECT = words("above exceeds exceed below under beneath undercuts outweighs")
"""Stand before the other study without "than"."""
_EQUALS = words("equals equal matches match rivals equalling matching")
"""Stand before the other study by themselves."""
_OF_IT = words("it its they their this both these them")
_SAME = words("same equal equals match rivals equalling matching comparable similar identical alike matches equally share shares par")
_APART = words("different differ differs differing apart unequal")
_COMPARES = _MORE | _LESS | _SAME | _APART
_SMALL = words("than that those of the a an plain to with from is in for which what as does do any simple ordinary set series single")
_NOT = words("no not never neither nor hardly doesn't don't isn't aren't")


def of_doses(sentence: Sentence) -> bool:
    """Does a sentence compare, and speak of doses and of no rating?"""
    tokens = sentence.scanned.tokens
    if _DOSE.isdisjoint(tokens) or not _RATING.isdisjoint(tokens) or _COMPARES.isdisjoint(tokens) or sentence.scanned.explicit:
        return False
    return not sentence.scanned.shapes("doseways")


def dose_compared(sentence: Sentence) -> list[Claim]:
    """The claim that one study has more, less or as much dose as another."""
    if len(sentence.groups) + bool(sentence.context.subject) < 2 and len(sentence.scanned.named) < 2:
        return []
    said = sentence.words
    found: list[Claim] = []
    for index, word in enumerate(said):
        if sentence.aside(index) or word not in _MORE | _LESS | _EQUALS:
            continue
        right = _other(sentence, index)
        left = _left(sentence, index, found) if right else ()
        if right and left and right != left:
            found.append(_claim(sentence, index, "HIGHER" if word in _MORE else "LOWER" if word in _LESS else "SAME", left, right))
    if found:
        return found
    for index, word in enumerate(said):
        if word in _SAME | _APART and not sentence.aside(index) and _DOSE & set(said[max(0, index - 5) : index + 6]):
            pair = _pair(sentence)
            if pair is not None:
                claim = _claim(sentence, index, "SAME", *pair)
                return [claim._replace(denied=claim.denied != (word in _APART))]
    return []


def _left(sentence: Sentence, index: int, found: list[Claim]) -> tuple[Named, ...]:
    """The study that is compared: the one before, that of "it", or again the one compared before ("equals X and exceeds Y")."""
    left = sentence.left(index, 0)
    if left is None:
        pointed = _OF_IT & set(sentence.words[:index])
        return sentence.context.subject if pointed or sentence.scanned.named[0].first <= index else ()
    if found and found[-1].other == left and sentence.words[left[-1].last : left[-1].last + 1] == ["and"]:
        return found[-1].subject
    return left


def _pair(sentence: Sentence) -> tuple[tuple[Named, ...], tuple[Named, ...]] | None:
    """The two studies named, or the one named and that of "its", "their"."""
    named = sentence.scanned.named
    if len(named) == 2:
        return (named[0],), (named[1],)
    before = sentence.context.subject
    if len(named) == 1 and before and {"its", "their", "it"} & set(sentence.words[: named[0].first]):
        return before, (named[0],)
    return None


def _other(sentence: Sentence, index: int) -> tuple[Named, ...]:
    """The study compared with: after "than", or right after a word such as "above"."""
    said = sentence.words
    than = next((at for at in range(index + 1, min(index + 6, sentence.count)) if said[at] == "than"), None)
    at = than if than is not None and said[index] not in _EQUALS else index if said[index] in _DIRECT | _EQUALS else None
    right = None if at is None else sentence.right(at + 1, at + 7)
    if at is None or right is None or not _SMALL.issuperset(said[at + 1 : right[0].first]):
        return ()
    return right


def _claim(sentence: Sentence, index: int, value: str, left: tuple[Named, ...], right: tuple[Named, ...]) -> Claim:
    start, _ = sentence.clause(index)
    turned = sum(word in _NOT for word in sentence.words[max(start, index - 7) : index]) % 2 == 1
    return Claim("dose", value, left, right, denied=turned, at=index)
