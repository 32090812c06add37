"""Two studies that are said to stand on one level, or not to: "in different tiers", "as highly rated as", "does not reach"."""

from __future__ import annotations

from app.guard.frame.edition import variant_of, year_of
from app.guard.rank.as_before import as_high_as_before
from app.guard.rank.rank_claim import RANKED, rank_claim, rank_denied
from app.guard.rank.sides import set_off
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.sentence import Sentence
from app.guard.words import rank_words as rank

_TABLE = frozenset({"table", "acr", "rated", "rates", "ranked"})


def on_a_level(sentence: Sentence, index: int) -> Claim | None:
    """As in "X and Y stand in different tiers"."""
    words, word = sentence.words, sentence.words[index]
    near = _near(sentence, index)
    if word == "same" and words[index - 1] in {"the", "not"} and words[index - 2] in {"are", "is", "not"}:
        near = words
    if word == "same" and words[index + 1 : index + 2] in (["."], [], [","], ["here"]) and rank.RATES & sentence.scanned.tokens:
        near = [*near, "rating"]
    if word == "very" and words[index + 1 : index + 2] and words[index + 1] not in rank.RANK_NOUN:
        return None
    unsure = word in rank.MAYBE_EQUAL or word in rank.APART or word == "very"
    told = word in rank.APART and not _TABLE.isdisjoint(sentence.scanned.tokens)
    if unsure and rank.RANK_NOUN.isdisjoint(near) and words[index - 1] != "not" and not told:
        return None
    if word in {"one", "single"} and (words[index + 1 : index + 2] == [] or words[index + 1] not in rank.RANK_NOUN | {"and"}):
        return None
    if word == "level" and words[index + 1 : index + 2] != ["with"] and words[index - 1] not in rank.STAND:
        return None
    if word == "one" and (words[index + 2 : index + 3] and words[index + 2] in _STEPPED):
        return _stepped(sentence, index)
    if word in {"one", "single"} and rank.COMPARES & set(words[index + 2 : index + 4]):
        return None
    groups = [group for group in sentence.groups if group[-1].last <= index and not set_off(sentence, group, -1)][-1:] + [
        g for g in sentence.groups if g[0].first > index
    ][:1]
    joined = len(groups) == 2 and bool({"with", "as", "to", "from"} & set(words[groups[0][-1].last : groups[1][0].first]))
    sides = tuple(named for group in (groups if joined else sentence.groups) if not sentence.aside(group[0].first) for named in group)
    if not sentence.groups and not _BOTH.isdisjoint(words) and len(sentence.context.all) == 2:
        sides = sentence.context.all  # as in "Their category is the same", after two studies
    if sum(len(named.groups) for named in sides) < 2 or len({named.groups for named in sides}) < 2:
        return None
    if any(one.bits & two.bits for place, one in enumerate(sides) for two in sides[:place]):
        return None  # as in "MRI is not interchangeable across phases: without contrast it is ..."
    found = Found(index, index + 1, RANKED)
    value = "DIFFERENT" if word in rank.APART else "SAME"
    return Claim(
        "alike",
        value,
        sides,
        denied=rank_denied(sentence, index),
        year=year_of(sentence, found),
        variant=variant_of(sentence, found),
        at=index,
    )


_BOTH = frozenset({"both", "they", "their", "two", "these", "them"})
_STEPPED = frozenset({"down", "lower", "below", "beneath", "up", "higher", "above"})


def _stepped(sentence: Sentence, index: int) -> Claim | None:
    """As in "X, then, one rung down, Y": the study after the step stands that much lower, or higher."""
    words = sentence.words
    left, right = sentence.left(index, 0), sentence.right(index + 3, index + 8)
    if (
        left is None
        or right is None
        or words[index + 3 : index + 4] not in ([","], [":"], ["is"], ["comes"], ["sits"], ["stands"], ["follows"])
    ):
        return None
    return rank_claim(sentence, index, "LOWER" if words[index + 2] in {"up", "higher", "above"} else "HIGHER", left, right)


def _near(sentence: Sentence, index: int) -> list[str]:
    """The four words on either side, without the names of studies."""
    named = {at for one in sentence.scanned.named for at in range(one.first, one.last)}
    before = [word for at, word in enumerate(sentence.words[:index]) if at not in named]
    after = [word for at, word in enumerate(sentence.words[index + 1 :], index + 1) if at not in named]
    return [*before[-4:], sentence.words[index], *after[:4]]


def one_of_two(sentence: Sentence, index: int) -> Claim | None:
    """As in "one of the two, X or Y, has a better rating than the other": they do not stand on one level."""
    words = sentence.words
    if not {"other", "another"} & set(words[index + 1 : index + 6]) or not {"one", "either"} & set(words[:index]):
        return None
    sides = tuple(named for group in sentence.groups for named in group)
    return Claim("alike", "DIFFERENT", sides, denied=rank_denied(sentence, index), at=index) if len(sides) == 2 else None


def as_high(sentence: Sentence, index: int) -> Claim | None:
    """As in "X is at least as highly rated as Y"."""
    words = sentence.words
    if words[index + 1 : index + 2] == [] or words[index + 1] not in rank.HIGH:
        return None
    second = next((at for at in range(index + 2, min(index + 7, sentence.count)) if words[at] == "as"), None)
    if second is None:
        return as_high_as_before(sentence, index)
    left, right = sentence.left(index, 0), sentence.right(second + 1, second + 7)
    if left is None and len(sentence.groups) == 2 and right == sentence.groups[0]:
        left = sentence.groups[1]
    if left is None or right is None or left == right:
        return None
    least = words[max(0, index - 2) : index] == ["at", "least"] or words[index - 1] == "least"
    denied = rank_denied(sentence, index)
    claim = rank_claim(sentence, index, "LOWER" if denied or least else "SAME", left, right)
    return Claim(claim.about, claim.value, left, right, denied=least, year=claim.year, variant=claim.variant, at=index)


def not_reached(sentence: Sentence, index: int) -> Claim | None:
    """As in "X does not reach the rating of Y"."""
    left, right = sentence.left(index, 0), sentence.right(index + 1, index + 8)
    if left is None or right is None or not rank_denied(sentence, index):
        return None
    claim = rank_claim(sentence, index, "LOWER", left, right)
    return Claim("compare", "LOWER", left, right, year=claim.year, variant=claim.variant, at=index)


def equated(sentence: Sentence, index: int) -> Claim | None:
    """As in "X = Y (ACR category)"."""
    for one, two in zip(sentence.groups, sentence.groups[1:], strict=False):
        if one[-1].last == index and two[0].first == index + 1:
            return Claim("compare", "SAME", one, two, at=index)
    return None


def both_alike(sentence: Sentence, index: int) -> Claim:
    """As in "neither X nor Y is rated higher than the other"."""
    return Claim("alike", "SAME", tuple(named for group in sentence.groups for named in group), at=index)
