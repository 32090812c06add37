"""Claims that set one study before another: "X is preferred over Y", "between X and Y the former is rated higher"."""

from __future__ import annotations

from app.guard.frame.denial import is_denied
from app.guard.frame.edition import variant_of, year_of
from app.guard.rank.compare_claim import comparison_claim, or_more
from app.guard.rank.not_compared import capable, declined, negative_before, none_stands_before
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import DONE, ORDER

_ARTICLES = frozenset({"the", "a", "an"})
_DOING = DONE | {"be", "is", "are", "should", "must", "to", "has", "have", "ought", "needs", "always", "of", "the", "neck", "first"}
"""Between a study and "before": that it is done, and not that it was."""


def compared(sentence: Sentence) -> list[Claim]:
    """The comparisons of a sentence; a study that is only compared with is demoted, so that no rating is taken to speak of it."""
    found = []
    for cue in sentence.scanned.rating:
        if cue.cue.kind == "compare" and not sentence.aside(cue.first):
            claim = _comparison(sentence, cue)
            if claim is not None:
                found.append(claim)
    return found


def of_two(sentence: Sentence) -> list[Claim]:
    """As in "compared with Y, X is rated higher", "between X and Y the former is rated higher"."""
    if len(sentence.scanned.named) != 2:
        return []
    one, two = sentence.scanned.named
    claims = []
    for found in sentence.scanned.rating:
        if found.cue.kind != "oftwo":
            continue
        start, _ = sentence.clause(found.first)
        head = sentence.words[start : found.first]
        if head[-1:] == ["("]:
            left = one if one.last == found.first - 1 else two
            claims.append(comparison_claim(sentence, found, (left,), (two if left is one else one,), denied=False))
            continue
        if "former" in head or "first" in head[-3:]:
            left, right = one, two
        elif "latter" in head or "second" in head[-3:] or one.first in sentence.demoted:
            left, right = two, one
        elif two.first in sentence.demoted:
            left, right = one, two
        else:
            continue
        none = sentence.words[found.first - 1 : found.first] in (["no"], ["not"], ["hardly"])
        claims.append(comparison_claim(sentence, found, (left,), (right,), none or is_denied(sentence, found, (left,), "left")))
    return claims


def _comparison(sentence: Sentence, found: Found) -> Claim | None:
    """What a comparing cue claims; None when it compares no ratings."""
    words = sentence.words
    start, end = sentence.clause(found.first)
    if words[found.last - 1 : found.last + 1] == ["as", "well"]:
        return None
    right = sentence.right(found.last, min(end, found.last + 5)) or _pointed(sentence, found)
    if right is None or words[found.last : found.last + 2] in (["each", "other"], ["one", "another"]):
        return None
    if words[found.first] in {"<", ">"} and not _OF_DOSE.isdisjoint(sentence.scanned.tokens):
        return _doses_in_order(sentence, found, right)
    both = _both(sentence, found)
    left = both or sentence.left(found.first, 0)
    loose = found.cue.value == "INSTEAD"
    it = any(0 <= found.first - f.last <= 2 for f in sentence.scanned.shapes("pronoun") if words[f.first] == "it" and left is not None)
    near = bool(both) or (it and not loose) or (left is not None and found.first - left[-1].last <= (1 if loose else 9))
    if loose and left is not None and not near and words[found.first] in {"before", "prior", "ahead", "instead", "rather"}:
        between = words[left[-1].last : found.first]
        near = len(between) <= 5 and bool(DONE & set(between)) and _DOING.issuperset(between)
    only_not = words[found.last - 1] == "not"
    if words[found.last - 1] == ">" and not near:
        return None
    if loose and negative_before(sentence, found):
        sentence.demoted.add(right[0].first)
        return None
    if only_not and set(words[found.last : right[0].first]) - _ARTICLES:
        return None
    if loose and right[0].first - found.last > 2:
        return None
    if words[found.first] in ORDER and not only_not and declined(sentence):
        sentence.demoted.add(right[0].first)
        return None
    if only_not and right[-1].last < sentence.count - 1 and not any(f.cue.kind == "rating" for f in sentence.scanned.rating):
        return None
    pointed = right[0].first < found.first  # as in "and Y stays behind them"
    if not pointed and (not loose or (near and words[found.first] != "then")):
        sentence.demoted.add(right[0].first)
    none_before = none_stands_before(sentence, found)
    if left is None and not loose and not none_before:
        left, near = sentence.context.subject or None, True
    if left is None and len(sentence.groups) == 1 and words[found.first] in {"behind", "beneath", "under", "above", "beside"}:
        sentence.demoted.discard(right[0].first)  # as in "Behind X there is no note": nothing is compared
    if left is None or not near:
        if found.cue.value != "HIGHER" or not none_before:
            return None
        sentence.demoted.discard(right[0].first)
        return Claim("rating", "FIRST", right, year=year_of(sentence, found), variant=variant_of(sentence, found), at=found.first)
    if not loose and capable(sentence, found, end):
        return None
    if left is not None and left not in sentence.groups and words[found.last : found.last + 1] in _IT and found.first <= start + 1:
        left, right = right, left  # as in "Below it, X and Y"
    there = (left, "left") if left in sentence.groups else ((), "")
    no_less = any(f.first == found.first - 1 and words[f.first] == "no" for f in sentence.scanned.shapes("notneg"))
    claim = comparison_claim(sentence, found, left, right, is_denied(sentence, found, *there) != no_less, soft=sentence.unable)
    return or_more(sentence, found, claim, right)


def _pointed(sentence: Sentence, found: Found) -> tuple[Named, ...] | None:
    """As in "X is rated higher than either of them", "X outranks both": the studies named before X, or in the sentence before."""
    after = [word for word in sentence.words[found.last : found.last + 3] if word not in {"the", "of"}]
    if not after or after[0] not in _BOTH or (after[1:] and after[1] in _GOES_ON):
        return None
    here = [group for group in sentence.groups if group[-1].last <= found.first]
    if len(here) > 1:
        return here[0]
    before = sentence.context.all
    several = len(before) > 1 or after[0] in {"them", "these", "those"}  # as in "X shows the change behind both": of what, was not named
    return before if here and before and several and not set(here[0]) & set(before) else None


_IT = (["it"], ["them"], ["this"], ["these"], ["that"])
_BOTH = frozenset({"either", "both", "them", "these", "those", "two"})
_GOES_ON = frozenset({"study", "studies", "scan", "scans", "test", "tests", "rows"})
_OF_DOSE = frozenset({"☢", "rad", "radiation", "dose", "doses", "rrl", "msv"})


def _doses_in_order(sentence: Sentence, found: Found, right: tuple[Named, ...]) -> Claim | None:
    """As in "dose: X < Y < Z"."""
    left = next((group for group in reversed(sentence.groups) if group[-1].last <= found.first), None)
    value = "LOWER" if sentence.words[found.first] == "<" else "HIGHER"
    return None if left is None else Claim("dose", value, left, right, at=found.first)


def _both(sentence: Sentence, found: Found) -> tuple[Named, ...]:
    """As in "X and Y do not reach Z, and both are above W": the two that were named first."""
    near = [f for f in sentence.scanned.shapes("pronoun") if 0 <= found.first - f.last <= 2]
    if not near or sentence.words[near[-1].first] not in {"both", "they"} or not sentence.groups or len(sentence.groups[0]) < 2:
        return ()
    return sentence.groups[0] if sentence.groups[0][-1].last <= near[-1].first else ()
