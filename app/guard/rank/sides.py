"""Which of two studies does a comparing word go with, and which is the other?"""

from __future__ import annotations

from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words import rank_words as rank

Sides = tuple[tuple[Named, ...], tuple[Named, ...]]


def sides(sentence: Sentence, index: int) -> Sides | None:
    """The study that a comparing word goes with, and the other; None when the order of words does not tell."""
    named = sentence.scanned.named
    words = sentence.words
    if not named:
        return _ordered(sentence, index, sentence.context.pair)
    groups = sentence.groups
    if len(named) > 1 and len({one.groups for one in named}) == 1:  # one study named again, as in "X has the better rating, so X today"
        named, groups = named[:1], groups[:1]
    if len(named) == 1 and "two" in words and (sibling := _other_phase(sentence, named[0])) is not None:
        return groups[0], (sibling,)
    if len(named) == 1 and (pair := sentence.context.pair) is not None and not rank.PIVOTS & set(words[index:]):
        others = [side for side in pair if not side[0].bits & named[0].bits]
        if len(others) == 1:
            return groups[0], others[0]
    if len(named) == 1 and ":" in words[index + 1 : index + 3]:
        before = sentence.context.subject
        return (groups[0], before) if before and before[0].groups != named[0].groups else None
    if len(named) == 3 and named[2].groups in {named[0].groups, named[1].groups} and named[0].groups != named[1].groups:
        return (named[2],), ((named[0],) if named[2].groups == named[1].groups else (named[1],))
    if words[index] in rank.CHOOSES:
        return None
    if len(named) == 1:
        before = sentence.context.subject
        last = groups[0][-1].last
        if words[last : last + 2] == [",", "which"] and words[index + 1 : index + 2] in (["."], [], [","], [";"]) and before != groups[0]:
            return (groups[0], before) if before else None  # as in "I replaced it by X, which is rated higher"
        lone = sentence.count <= 14 and not rank.PIVOTS & set(sentence.words[index:]) and before and before[0].groups != named[0].groups
        return (groups[0], before) if lone and groups[0][-1].last <= index and sentence.words[index + 1 : index + 2] == ["one"] else None
    if len(groups) == 1:
        return _ordered(sentence, index, ((groups[0][0],), (groups[0][1],)) if len(groups[0]) == 2 else None)
    if len(groups) == 2 and len(groups[0]) == 2 and len(groups[1]) == 1 and groups[1][0].groups in {n.groups for n in groups[0]}:
        other = next(n for n in groups[0] if n.groups != groups[1][0].groups)  # as in "Between X and Y, the higher goes to X"
        return groups[1], (other,)
    one, two = groups[0], groups[1]
    if len(groups) != 2 or one[0].groups == two[0].groups:
        return None
    if words[index] in rank.VERBS:
        return (one, two) if one[-1].last <= index < two[0].first else None
    off = [set_off(sentence, group, index) for group in groups]
    if off[0] != off[1]:
        return (two, one) if off[0] else (one, two)
    if {"former", "latter"} & sentence.scanned.tokens:
        return _ordered(sentence, index, (one, two))
    return _in_two_clauses(sentence, index, one, two)


def _other_phase(sentence: Sentence, study: Named) -> Named | None:
    """As in "Of the two, the one without and with contrast ...", after a study that has both phases: the one that is not named."""
    other = {"both": "without", "without": "both"}.get(study.phase, "")
    before = sentence.context.subject
    studies = sentence.scanned.names.studies
    if (
        not other
        or len(before) != 1
        or before[0].phase not in {"", "either", "both"}
        or studies.family(before[0].bits) != studies.family(study.bits)
    ):
        return None
    groups = studies.phase(studies.family(study.bits), other)
    return study._replace(groups=groups, phase=other) if len(groups) == 1 else None


def _ordered(sentence: Sentence, index: int, pair: Sides | None) -> Sides | None:
    """As in "the former is rated higher", "the higher rating goes to the second"."""
    start, end = sentence.clause(index)
    near = set(sentence.words[max(start, index - 8) : min(end, index + 8)])
    first, second = bool(near & rank.FORMER), bool(near & rank.LATTER)
    if pair is not None and not first and not second:
        return _both_and_it(sentence, index, pair)
    if first and second:  # as in "the former outranks the latter"
        before = set(sentence.words[max(start, index - 8) : index])
        first, second = bool(before & rank.FORMER), bool(before & rank.LATTER)
    if pair is None or first == second:
        return None
    return pair if first else (pair[1], pair[0])


def _both_and_it(sentence: Sentence, index: int, pair: Sides) -> Sides | None:
    """As in "X and Y differ from Z; both are below it"."""
    head, tail = set(sentence.words[max(0, index - 4) : index]), set(sentence.words[index + 1 : index + 4])
    if {"both", "they"} & head and "it" in tail:
        return pair
    return (pair[1], pair[0]) if "it" in head and {"both", "them"} & tail else None


def set_off(sentence: Sentence, group: tuple[Named, ...], index: int) -> bool:
    """Is a study what another one is compared with: "than X", "compared with X", ", not X,"?"""
    words, at = sentence.words, group[0].first - 1
    while at > 0 and words[at] in rank.ARTICLES and not (words[at] == "to" and words[at - 1] in rank.COMPARING):
        at -= 1
    at -= words[at] in {"with", "for", "from", "by", "in"} and words[at - 1] == "than"
    if at < 0:
        return False
    if words[at] in rank.PIVOT | {"before"} and (at == index or words[at] == "than" or at > index):
        return True
    if words[at] in rank.SET_OFF and set(words[max(0, at - 3) : at]) & rank.COMPARING:
        return True
    if words[at] in {"versus", "vs", "against", "unlike"}:
        return True
    return (words[at] == "not" and words[at - 1 : at] == [","]) or (words[at] == "not" and "but" in words[group[-1].last :][:2])


def _in_two_clauses(sentence: Sentence, index: int, one: tuple[Named, ...], two: tuple[Named, ...]) -> Sides | None:
    """As in "X has the better rating; Y has the lower one"."""
    words = sentence.words
    between = words[one[-1].last : two[0].first]
    parted = next((at for at, word in enumerate(between) if word in {";", ",", "and", "while", "whereas", "but", ":"}), None)
    if parted is None:
        return None
    after = words[two[-1].last :]
    if not rank.COMPARES & set(between[: parted + 1]) or not rank.COMPARES & set(after):
        return None
    if one[-1].last <= index < two[0].first:
        return one, two
    return None
