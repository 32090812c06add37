"""Claims that set one study before another: "X is preferred over Y", "between X and Y the former is rated higher"."""

from __future__ import annotations

from app.guard.claim import Claim
from app.guard.cues import Found
from app.guard.denial import is_denied
from app.guard.edition import variant_of, year_of
from app.guard.little_words import DONE, ORDER, PREFERS, RATED, SETTING
from app.guard.names import Named
from app.guard.sentence import Sentence

_HIGH = frozenset({"high", "highly", "good", "appropriate", "well", "suitable", "strongly"})
_ARTICLES = frozenset({"the", "a", "an"})
_TAKES = frozenset({"take", "choose", "pick", "order", "get", "want", "have", "select", "use"})
"""Before "X over Y"."""
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
            claims.append(_claim(sentence, found, (left,), (two if left is one else one,), denied=False))
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
        claims.append(_claim(sentence, found, (left,), (right,), none or is_denied(sentence, found, (left,), "left")))
    return claims


def preferred(sentence: Sentence, found: Found, subject: tuple[Named, ...]) -> Claim | None:
    """As in "the ACR prefers X to Y": an order of two studies, and no more; the rating cue after X is part of it."""
    words, last = sentence.words, subject[-1].last
    if last >= sentence.count or words[last] not in {"to", "over", "above"}:
        return None
    if words[found.last - 1] not in PREFERS and (words[found.last - 1] not in _TAKES or words[last] == "to"):
        return None
    other = sentence.right(last + 1, min(sentence.count, last + 4))
    if other is None:
        return None
    sentence.demoted.add(other[0].first)
    sentence.out.claims = [claim for claim in sentence.out.claims if claim.at != last]
    return _claim(sentence, found, subject, other, is_denied(sentence, found, subject, "right"), "HIGHER")


def preferred_before(sentence: Sentence, found: Found, subject: tuple[Named, ...]) -> Claim | None:
    """As in "X, which the ACR prefers to Y": the study described stands above the other."""
    words = sentence.words
    if words[found.last - 1] not in PREFERS or words[found.last : found.last + 1] not in (["to"], ["over"], ["above"]):
        return None
    if not {"which", "that"} & set(words[max(0, found.first - 6) : found.first]):
        return None
    left = sentence.left(found.first, 0)
    if left is None or left == subject or found.first - left[-1].last > 7:
        return None
    sentence.demoted.add(subject[0].first)
    return _claim(sentence, found, left, subject, is_denied(sentence, found, left, "left"), "HIGHER")


def _comparison(sentence: Sentence, found: Found) -> Claim | None:
    """What a comparing cue claims; None when it compares no ratings."""
    words = sentence.words
    _start, end = sentence.clause(found.first)
    right = sentence.right(found.last, min(end, found.last + 5))
    if right is None or words[found.last : found.last + 2] in (["each", "other"], ["one", "another"]):
        return None
    if words[found.first] in {"<", ">"} and not _OF_DOSE.isdisjoint(sentence.scanned.tokens):
        return _doses_in_order(sentence, found, right)
    both = _both(sentence, found)
    left = both or sentence.left(found.first, 0)
    loose = found.cue.value == "INSTEAD"
    near = bool(both) or (left is not None and found.first - left[-1].last <= (1 if loose else 9))
    if loose and left is not None and not near and words[found.first] in {"before", "prior", "ahead", "instead", "rather"}:
        between = words[left[-1].last : found.first]
        near = len(between) <= 5 and bool(DONE & set(between)) and _DOING.issuperset(between)
    only_not = words[found.last - 1] == "not"
    if words[found.last - 1] == ">" and not near:
        return None
    if loose and _negative_before(sentence, found):
        sentence.demoted.add(right[0].first)
        return None
    if only_not and set(words[found.last : right[0].first]) - _ARTICLES:
        return None
    if loose and right[0].first - found.last > 2:
        return None
    if words[found.first] in ORDER and not only_not and _declined(sentence):
        sentence.demoted.add(right[0].first)
        return None
    if only_not and right[-1].last < sentence.count - 1 and not any(f.cue.kind == "rating" for f in sentence.scanned.rating):
        return None
    if not loose or (near and words[found.first] != "then"):
        sentence.demoted.add(right[0].first)
    none_before = _none_before(sentence, found)
    if left is None and not loose and not none_before:
        left, near = sentence.context.subject or None, True
    if left is None and len(sentence.groups) == 1 and words[found.first] in {"behind", "beneath", "under", "above", "beside"}:
        sentence.demoted.discard(right[0].first)  # as in "Behind X there is no note": nothing is compared
    if left is None or not near:
        if found.cue.value != "HIGHER" or not none_before:
            return None
        sentence.demoted.discard(right[0].first)
        return Claim("rating", "FIRST", right, year=year_of(sentence, found), variant=variant_of(sentence, found), at=found.first)
    if not loose and _capable(sentence, found, end):
        return None
    claim = _claim(sentence, found, left, right, is_denied(sentence, found, left, "left"), soft=sentence.unable)
    return _or_more(sentence, found, claim, right)


_OF_DOSE = frozenset({"☢", "rad", "radiation", "dose", "doses", "rrl", "msv"})


def _doses_in_order(sentence: Sentence, found: Found, right: tuple[Named, ...]) -> Claim | None:
    """As in "dose: X < Y < Z"."""
    left = next((group for group in reversed(sentence.groups) if group[-1].last <= found.first), None)
    value = "LOWER" if sentence.words[found.first] == "<" else "HIGHER"
    return None if left is None else Claim("dose", value, left, right, at=found.first)


def _or_more(sentence: Sentence, found: Found, claim: Claim, right: tuple[Named, ...]) -> Claim:
    """As in "at least as good as Y", "level with Y or higher"."""
    words = sentence.words
    if claim.value != "SAME" or claim.denied:
        return claim
    head, tail = words[max(0, found.first - 3) : found.first + 2], words[right[-1].last : right[-1].last + 2]
    more = "least" in head or (tail[:1] == ["or"] and tail[1:] and tail[1] in {"higher", "better", "above"})
    less = ({"most", "best"} & set(head[:-1]) and "at" in head) or (
        tail[:1] == ["or"] and tail[1:] and tail[1] in {"lower", "worse", "below"}
    )
    return claim._replace(value="LOWER" if more else "HIGHER", denied=True) if more or less else claim


def _claim(
    sentence: Sentence,
    found: Found,
    left: tuple[Named, ...],
    right: tuple[Named, ...],
    denied: bool,
    value: str = "",
    soft: bool = False,
) -> Claim:
    value = value or found.cue.value
    if (
        sentence.words[found.first] == ">"
        and sentence.words[found.first - 1] not in {"-", "="}
        and (
            _chained(sentence)
            or not sentence.scanned.tokens.isdisjoint({"rating", "ratings", "rank", "ranking", "tier", "appropriateness", "acr", "rated"})
        )
    ):
        value = "HIGHER"
    if (value == "SAME" and sentence.words[found.first] == "no") or "no" in sentence.words[found.first : found.last - 2]:
        limit = "LOWER" if {"lower", "worse", "less"} & set(sentence.words[found.first : found.last]) else "HIGHER"
        value, denied = (limit, not denied) if value == "SAME" else (value, denied)
    if (
        value == "SAME"
        and denied
        and "as" in sentence.words[found.first + 1 : found.last]
        and _HIGH & set(sentence.words[found.first : found.last])
    ):
        value, denied = "LOWER", False
    return Claim(
        "compare",
        value,
        left,
        right,
        denied=denied,
        soft=soft,
        year=year_of(sentence, found),
        variant=variant_of(sentence, found),
        at=found.first,
    )


def _both(sentence: Sentence, found: Found) -> tuple[Named, ...]:
    """As in "X and Y do not reach Z, and both are above W": the two that were named first."""
    near = [f for f in sentence.scanned.shapes("pronoun") if 0 <= found.first - f.last <= 2]
    if not near or sentence.words[near[-1].first] not in {"both", "they"} or not sentence.groups or len(sentence.groups[0]) < 2:
        return ()
    return sentence.groups[0] if sentence.groups[0][-1].last <= near[-1].first else ()


def _chained(sentence: Sentence) -> bool:
    """As in "X > Y > everything else": more than one step of the kind, and no arrow."""
    steps = [at for at, word in enumerate(sentence.words) if at and word == ">" and sentence.words[at - 1] not in {"-", "="}]
    return len(steps) > 1 and sentence.words[-1] != ">"


def _declined(sentence: Sentence) -> bool:
    """Is anything denied or advised against, so that an order of studies ("X before Y") rates none?"""
    return bool(sentence.scanned.shapes("negator")) or any(f.cue.value in {"NEG", "LOW"} for f in sentence.scanned.rating)


def _none_before(sentence: Sentence, found: Found) -> bool:
    """As in "no study is rated higher than X"."""
    start, _ = sentence.clause(found.first)
    before = sentence.words[start : found.first]
    if before[:1] in (["no"], ["there"]):
        return bool({"study", "test", "examination", "modality", "option", "exam"} & set(before))
    return before[:1] in (["nothing"], ["none"])


def _negative_before(sentence: Sentence, found: Found) -> bool:
    """As in "do not order X instead of Y": that X should not replace Y is no rating of X."""
    words = sentence.words
    if words[found.first] not in {"instead", "rather", "in"} or words[found.last - 1] not in {"of", "than"}:
        return False
    start, _ = sentence.clause(found.first)
    return any(start <= f.first < found.first and f.cue.value in {"NEG", "LOW"} for f in sentence.scanned.rating)


def _capable(sentence: Sentence, found: Found, end: int) -> bool:
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
