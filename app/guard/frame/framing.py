"""What a frame does to the claims inside it: a myth denies them, another guideline or hearsay takes them away."""

from __future__ import annotations

from app.guard.frame.wrong_after import POINTS_BACK, called_wrong_after
from app.guard.sentence.claim import EXPLICIT, Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import TURNS

_ADVICE = frozenset({"REC", "FIRST", "POS", "ALT"})
_OVERRULES = TURNS | {"while"}
_PAST = frozenset({"date", "outdated", "superseded", "longer", "obsolete"})
_SET_ASIDE = frozenset({"contrary", "despite", "whatever", "unlike", "against"})
_MISTAKES = frozenset({"mistake", "error", "pitfall", "trap", "misstep"})
_HOLDERS = frozenset({"the", "anyone", "anybody", "whoever", "those", "everyone", "people", "somebody", "someone", "he", "she"})
"""Opens a frame that is called wrong once more behind what it says."""
_CALLED_WRONG = (["wrong"], ["a", "mistake"], ["an", "error"], ["a", "pitfall"], ["mistaken"])


def frame(sentence: Sentence) -> None:
    """Deny or drop the claims of `sentence.out` that stand inside a frame; frames are looked at in this order."""
    if not sentence.out.claims and not sentence.scanned.shapes("framepost"):
        return
    by_the = _myths(sentence)
    _mistakes(sentence)
    for found in (*sentence.scanned.shapes("framepost"), *called_wrong_after(sentence)):
        _called_wrong(sentence, found, by_the)
    _overruled(sentence)
    for found in sentence.scanned.shapes("elsewhere"):
        start, end = sentence.clause(found.first)
        _drop(sentence, range(start, end))
    for found in sentence.scanned.shapes("hearsay"):
        _drop(sentence, range(found.first + 1), keep_explicit=True)
    _practice(sentence)
    for found in sentence.scanned.shapes("doubt"):
        end = sentence.clause(found.first)[1]
        colon = next((at for at in range(found.last, end) if sentence.words[at] == ":"), end)  # after it stands the answer
        told = [claim for claim in sentence.out.claims if claim.about == "alike"]  # "whether contrast is given does not matter" tells
        _drop(sentence, range(found.first, colon))
        if found.first == 0:
            sentence.out.claims += [claim for claim in told if claim not in sentence.out.claims]


def _drop(sentence: Sentence, where: range, keep_explicit: bool = False) -> None:
    """Take the claims made there away; those in the table's own words may stay."""
    sentence.out.claims = [claim for claim in sentence.out.claims if claim.at not in where or (keep_explicit and claim.value in EXPLICIT)]


def _deny(claims: list[Claim], index: int) -> None:
    claims[index] = claims[index]._replace(denied=not claims[index].denied)


def _myths(sentence: Sentence) -> set[int]:
    """As in "It is a myth that ...": what follows is denied; returned is where "the myth that ..." did so."""
    claims, words = sentence.out.claims, sentence.words
    by_the: set[int] = set()
    for myth in sentence.scanned.shapes("frame"):
        breaks = (f.first for f in sentence.scanned.shapes("break") if f.first > myth.last + 1 and words[f.first] in TURNS)
        stop = min(breaks, default=sentence.count)
        stop = next((index for index in range(myth.last + 3, stop) if words[index] in {":", ";", "."}), stop)
        for index, claim in enumerate(claims):
            if myth.first < claim.at < stop:
                _deny(claims, index)
                if words[myth.first] in _HOLDERS:
                    by_the.add(claim.at)
    return by_the


def _mistakes(sentence: Sentence) -> None:
    """As in "a common mistake (in ...) is to ...": advice after it is denied, unless a frame has denied it."""
    words = sentence.words
    if _MISTAKES.isdisjoint(sentence.scanned.tokens):
        return
    for index, word in enumerate(words[:-1]):
        if word == "is" and words[index + 1] == "to" and not _MISTAKES.isdisjoint(words[max(0, index - 8) : index]):
            if not any(found.first <= index + 1 for found in sentence.scanned.shapes("frame")):
                for place, claim in enumerate(sentence.out.claims):
                    if index + 1 < claim.at and claim.value not in EXPLICIT:
                        _deny(sentence.out.claims, place)
            return


def _called_wrong(sentence: Sentence, found: Found, by_the: set[int]) -> None:
    """As in "... is wrong": what stands before is denied, or, when it is a study and no claim, the study itself."""
    claims, words = sentence.out.claims, sentence.words
    start, _ = sentence.clause(found.first)
    if (
        words[found.first - 1 : found.first]
        and words[found.first - 1] in POINTS_BACK
        and not any(start <= c.at < found.first for c in claims)
    ):
        start = 0  # as in "X is ..., so says the leaflet, and it is wrong"
    superseded = not _PAST.isdisjoint(words[found.first : found.last])
    touched = False
    for index, claim in enumerate(claims):
        if start <= claim.at < found.first and (claim.subject or claim.about == "contrast"):
            touched = True
            if claim.at not in by_the and not (claim.year is not None and superseded):
                _deny(claims, index)
                if not superseded and not sentence.scanned.years:
                    claims[index] = claims[index]._replace(year=None)  # wrong today, whoever said it and when
    if touched or sentence.condition(found.first) is not None or words[found.first + 1 : found.last] not in _CALLED_WRONG:
        return
    if not _HOLDERS.isdisjoint(words[:2]) and words[0] != "the":
        return  # as in "whoever ... is mistaken": he is, and no study
    left = sentence.left(found.first, start)
    if left is not None and found.first - left[-1].last <= 1:
        claims.append(Claim("rating", "NEG", left, at=found.first))


def _overruled(sentence: Sentence) -> None:
    """As in "many order X, but it is usually not appropriate": the advice before the turn is not the sentence's own."""
    claims = sentence.out.claims
    turned = [f.first for f in sentence.scanned.shapes("break") if sentence.words[f.first] in _OVERRULES]
    for claim in tuple(claims) if turned else ():
        turn = max((turn for turn in turned if turn < claim.at), default=None)
        if turn is not None and claim.value in EXPLICIT and claim.subject:
            claims[:] = [
                c for c in claims if not (c.at < turn and c.subject == claim.subject and c.about == "rating" and c.value in _ADVICE)
            ]


def _practice(sentence: Sentence) -> None:
    """As in "in practice X is often done first": what is done is not what is rated."""
    habits = [found for found in sentence.scanned.shapes("practice") if not sentence.aside(found.first)]
    habits = [f for f in habits if sentence.words[f.last - 1] == ":" or ":" not in sentence.words[f.last + 1 : f.last + 3]]  # a label tells
    habit = next((f for f in habits if _SET_ASIDE.isdisjoint(sentence.words[max(0, f.first - 4) : f.first])), None)
    if habit is None:
        return
    turns = (f.first for f in sentence.scanned.shapes("break") if f.first > habit.last)
    stop = min(turns, default=sentence.count)
    _drop(sentence, range(habit.first, stop), keep_explicit=stop == sentence.count)
