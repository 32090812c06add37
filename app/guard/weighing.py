"""Two studies and a word of rank in one sentence: which is said to stand higher, whatever verb or noun joins them?"""

from __future__ import annotations

from app.guard import rank_words as rank
from app.guard.claim import EXPLICIT, Claim
from app.guard.cues import Found
from app.guard.edition import variant_of, year_of
from app.guard.language import Cue
from app.guard.little_words import words as listed
from app.guard.names import Named
from app.guard.sentence import Sentence

_CUE = Cue("compare")
_CHOOSES = listed("wins win preference speaks pick goes")
_HIGHER = rank.HIGHER | {"before", "more"} | _CHOOSES
_COMPARES = _HIGHER | rank.LOWER
_RATES = listed("rates ranks treats scores grades rate rank rated")
_RANKING = listed("pref preference acr ranks ranked rank puts put places placed lists listed rates rated")
_PIVOTS = rank.PIVOT | {"as", "with", "to"}
_AS = frozenset({"as", "so"})
_HIGH = frozenset({"high", "highly", "good", "well", "favorably", "favourably", "strongly", "appropriate", "favorable", "favourable"})
_NOT_BEFORE = frozenset({"no", "not", "never", "nothing", "neither", "hardly", "isn't", "aren't", "nor", "cannot"})
_STAND = frozenset({"is", "are", "stand", "stands", "sit", "sits", "rank", "exactly", "run", "come", "draw"})
_REACHES = listed("reach reaches match matches attain attains equal equals approach approaches rival rivals touch")
_NONE = listed("no nothing none hardly")
_STUDIES = listed(
    "move gambit step place choice first study studies test tests exam examination examinations modality modalities option procedure row entry one imaging choice scan"
)
_TELLING = _COMPARES | rank.EQUAL | rank.APART | _AS | _REACHES | {"very", "="}

Sides = tuple[tuple[Named, ...], tuple[Named, ...]]


def weighed(sentence: Sentence) -> list[Claim]:
    """The claim that sets one study of a sentence above, below or beside another; none where another reader found one."""
    scanned = sentence.scanned
    tokens = scanned.tokens
    if tokens & rank.OTHERWISE or not (tokens & rank.RANK or _choosing(sentence) or _shorter(sentence) or _terse(sentence)):
        return []
    firm = [c for c in sentence.out.claims if c.about in {"compare", "alike", "dose"} and c.value != "INSTEAD"]
    pairs = [{*claim.subject, *claim.other} for claim in firm]
    known = {claim.at for claim in firm}
    taken = {i for f in scanned.rating if f.cue.kind in {"compare", "oftwo"} and f.first in known for i in range(f.first, f.last)}
    taken |= {i for named in scanned.named for i in range(named.first, named.last)}
    explicit = {i for f in scanned.rating if f.cue.value in EXPLICIT and f.cue.kind == "rating" for i in range(f.first, f.last)}
    if "neither" in tokens and "nor" in tokens and tokens & rank.HIGHER and tokens & rank.LOWER and len(sentence.groups) == 2:
        sentence.out.claims = [c for c in sentence.out.claims if c not in firm]
        return [_both_alike(sentence, sentence.words.index("nor"))]
    for index, word in enumerate(sentence.words):
        if word not in _TELLING or index in taken or sentence.aside(index):
            continue
        claim = _read(sentence, index, word, index in explicit)
        if claim is None or any({*claim.subject, *claim.other} <= pair for pair in pairs):
            continue
        near = range(index - 3, index + 4)
        sentence.out.claims = [c for c in sentence.out.claims if c.value != "INSTEAD" and (c.about != "rating" or c.at not in near)]
        return [claim]
    return []


def _read(sentence: Sentence, index: int, word: str, explicit: bool) -> Claim | None:
    """What one word of rank claims."""
    if word in _AS:
        return _as_high(sentence, index)
    if word == "=":
        return _equated(sentence, index)
    if word in _REACHES:
        return _reached(sentence, index)
    if word in _COMPARES and "neither" in sentence.scanned.tokens and words_after(sentence, index) & {"other", "another"}:
        return _both_alike(sentence, index)
    if word in {"before", "more"} and not _ranks(sentence, index, word):
        return None
    if word in _COMPARES:
        sides = _sides(sentence, index)
        if sides is not None and (not explicit or any(_off(sentence, group, index) for group in sentence.groups)):
            return _claim(sentence, index, "HIGHER" if word in _HIGHER else "LOWER", *sides)
        return None if explicit else _unsurpassed(sentence, index)
    return None if explicit else _level(sentence, index)


def _ranks(sentence: Sentence, index: int, word: str) -> bool:
    """As in "ranks X before Y", "thinks more highly of X than of Y"."""
    if word == "more":
        return sentence.words[index + 1 : index + 2] != [] and sentence.words[index + 1] in _HIGH
    return bool(_RANKING & set(sentence.words[max(0, index - 9) : index]))


def _equated(sentence: Sentence, index: int) -> Claim | None:
    """As in "X = Y (ACR category)"."""
    for one, two in zip(sentence.groups, sentence.groups[1:], strict=False):
        if one[-1].last == index and two[0].first == index + 1:
            return Claim("compare", "SAME", one, two, at=index)
    return None


def words_after(sentence: Sentence, index: int) -> set[str]:
    """The next few words."""
    return set(sentence.words[index + 1 : index + 5])


def _both_alike(sentence: Sentence, index: int) -> Claim:
    """As in "neither X nor Y is rated higher than the other"."""
    return Claim("alike", "SAME", tuple(named for group in sentence.groups for named in group), at=index)


def _reached(sentence: Sentence, index: int) -> Claim | None:
    """As in "X does not reach the rating of Y"."""
    left, right = sentence.left(index, 0), sentence.right(index + 1, index + 8)
    if left is None or right is None or not _denied(sentence, index):
        return None
    claim = _claim(sentence, index, "LOWER", left, right)
    return Claim("compare", "LOWER", left, right, year=claim.year, variant=claim.variant, at=index)


def _choosing(sentence: Sentence) -> bool:
    """As in "better to order X than Y"."""
    tokens = sentence.scanned.tokens
    if "than" not in tokens:
        return False
    return bool({"better", "rather", "sooner", "prefer"} & set(sentence.words[:4])) or ("better" in tokens and not tokens.isdisjoint(_NONE))


def _terse(sentence: Sentence) -> bool:
    """Are there little more than the names of two studies, or of one of two compared before?"""
    return sentence.count - sum(named.last - named.first for named in sentence.scanned.named) <= 6


def _shorter(sentence: Sentence) -> bool:
    """As in "X has the lower one", after "Y has the better rating"."""
    return sentence.count <= 10 + sum(n.last - n.first for n in sentence.scanned.named) and "one" in sentence.scanned.tokens


def _unsurpassed(sentence: Sentence, index: int) -> Claim | None:
    """As in "no other study is rated above X"."""
    if sentence.words[index] not in _HIGHER or len(sentence.groups) != 1 or not _off(sentence, sentence.groups[0], index):
        return None
    start, _ = sentence.clause(index)
    head = sentence.words[start:index]
    at = next((i for i, word in enumerate(head) if word in {"no", "nothing", "none", "not"}), None)
    if at is None or sentence.groups[0][0].first < index:
        return None
    if head[at] in {"no", "not"} and _STUDIES.isdisjoint(sentence.words[start + at : start + at + 7]):
        return None
    found = Found(index, index + 1, _CUE)
    return Claim("rating", "FIRST", sentence.groups[0], year=year_of(sentence, found), variant=variant_of(sentence, found), at=index)


def _claim(sentence: Sentence, index: int, value: str, left: tuple[Named, ...], right: tuple[Named, ...]) -> Claim:
    found = Found(index, index + 1, _CUE)
    return Claim(
        "compare",
        value,
        left,
        right,
        denied=_denied(sentence, index),
        soft=sentence.unable,
        year=year_of(sentence, found),
        variant=variant_of(sentence, found),
        at=index,
    )


def _denied(sentence: Sentence, index: int) -> bool:
    """An odd number of negations stands before it in its clause."""
    start, _ = sentence.clause(index)
    negators = [f for f in sentence.scanned.shapes("negator") if start <= f.first < index]
    negators = [f for f in negators if ":" not in sentence.words[f.last : index]]
    return len([f for f in negators if sentence.words[f.last : f.last + 1] != ["only"] and not _of_a_study(sentence, f)]) % 2 == 1


def _of_a_study(sentence: Sentence, negator: Found) -> bool:
    """As in "X, not Y, ...", "X rather than Y ..."."""
    if sentence.words[negator.first] in {"rather", "instead"}:
        return True
    return sentence.words[negator.first - 1 : negator.first] == [","] and sentence.right(negator.last, negator.last + 3) is not None


def _as_high(sentence: Sentence, index: int) -> Claim | None:
    """As in "X is at least as highly rated as Y"."""
    words = sentence.words
    if words[index + 1 : index + 2] == [] or words[index + 1] not in _HIGH:
        return None
    second = next((at for at in range(index + 2, min(index + 7, sentence.count)) if words[at] == "as"), None)
    if second is None:
        return None
    left, right = sentence.left(index, 0), sentence.right(second + 1, second + 7)
    if left is None and len(sentence.groups) == 2 and right == sentence.groups[0]:
        left = sentence.groups[1]
    if left is None or right is None or left == right:
        return None
    least = words[max(0, index - 2) : index] == ["at", "least"] or words[index - 1] == "least"
    denied = _denied(sentence, index)
    claim = _claim(sentence, index, "LOWER" if denied or least else "SAME", left, right)
    return Claim(claim.about, claim.value, left, right, denied=least, year=claim.year, variant=claim.variant, at=index)


def _level(sentence: Sentence, index: int) -> Claim | None:
    """As in "X and Y stand in different tiers"."""
    words, word = sentence.words, sentence.words[index]
    near = words[max(0, index - 4) : index + 5]
    if word == "same" and words[index - 1] in {"the", "not"} and words[index - 2] in {"are", "is", "not"}:
        near = words
    if word == "same" and words[index + 1 : index + 2] in (["."], [], [","], ["here"]) and _RATES & sentence.scanned.tokens:
        near = [*near, "rating"]
    if word == "very" and words[index + 1 : index + 2] and words[index + 1] not in rank.RANK_NOUN:
        return None
    if (word in rank.MAYBE_EQUAL or word in rank.APART or word == "very") and rank.RANK_NOUN.isdisjoint(near) and words[index - 1] != "not":
        if word not in rank.APART or not {"table", "acr", "rated", "rates", "ranked"} & sentence.scanned.tokens:
            return None
    if word in {"one", "single"} and (words[index + 1 : index + 2] == [] or words[index + 1] not in rank.RANK_NOUN | {"and"}):
        return None
    if word == "level" and words[index + 1 : index + 2] != ["with"] and words[index - 1] not in _STAND:
        return None
    if word in {"one", "single"} and _COMPARES & set(words[index + 2 : index + 4]):
        return None
    groups = [group for group in sentence.groups if group[-1].last <= index and not _off(sentence, group, -1)][-1:] + [
        g for g in sentence.groups if g[0].first > index
    ][:1]
    joined = len(groups) == 2 and bool({"with", "as", "to", "from"} & set(words[groups[0][-1].last : groups[1][0].first]))
    sides = tuple(named for group in (groups if joined else sentence.groups) if not sentence.aside(group[0].first) for named in group)
    if sum(len(named.groups) for named in sides) < 2 or len({named.groups for named in sides}) < 2:
        return None
    found = Found(index, index + 1, _CUE)
    value = "DIFFERENT" if word in rank.APART else "SAME"
    return Claim(
        "alike",
        value,
        sides,
        denied=_denied(sentence, index),
        year=year_of(sentence, found),
        variant=variant_of(sentence, found),
        at=index,
    )


def _sides(sentence: Sentence, index: int) -> Sides | None:
    """The study that a comparing word goes with, and the other; None when the order of words does not tell."""
    named = sentence.scanned.named
    words = sentence.words
    if not named:
        return _ordered(sentence, index, sentence.context.pair)
    groups = sentence.groups
    if len(named) == 1 and (pair := sentence.context.pair) is not None and not _PIVOTS & set(words[index:]):
        others = [side for side in pair if side[0].groups != named[0].groups]
        if len(others) == 1:
            return groups[0], others[0]
    if len(named) == 1 and words[index + 1 : index + 2] == [":"] or (len(named) == 1 and words[index + 2 : index + 3] == [":"]):
        before = sentence.context.subject
        return (groups[0], before) if before and before[0].groups != named[0].groups else None
    if len(named) == 3 and named[2].groups in {named[0].groups, named[1].groups} and named[0].groups != named[1].groups:
        return (named[2],), ((named[0],) if named[2].groups == named[1].groups else (named[1],))
    if words[index] in _CHOOSES:
        return None
    if len(named) == 1:
        before = sentence.context.subject
        lone = sentence.count <= 14 and not _PIVOTS & set(sentence.words[index:]) and before and before[0].groups != named[0].groups
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
    off = [_off(sentence, group, index) for group in groups]
    if off[0] != off[1]:
        return (two, one) if off[0] else (one, two)
    if {"former", "latter"} & sentence.scanned.tokens:
        return _ordered(sentence, index, (one, two))
    return _in_two_clauses(sentence, index, one, two)


def _ordered(sentence: Sentence, index: int, pair: Sides | None) -> Sides | None:
    """As in "the former is rated higher", "the higher rating goes to the second"."""
    start, end = sentence.clause(index)
    near = set(sentence.words[max(start, index - 8) : min(end, index + 8)])
    first, second = bool(near & rank.FORMER), bool(near & rank.LATTER)
    if pair is None or first == second:
        return None
    return pair if first else (pair[1], pair[0])


def _off(sentence: Sentence, group: tuple[Named, ...], index: int) -> bool:
    """Is a study what another one is compared with: "than X", "compared with X", ", not X,"?"""
    words, at = sentence.words, group[0].first - 1
    while at > 0 and words[at] in rank.ARTICLES and not (words[at] == "to" and words[at - 1] in rank.COMPARING):
        at -= 1
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
    if not _COMPARES & set(between[: parted + 1]) or not _COMPARES & set(after):
        return None
    if one[-1].last <= index < two[0].first:
        return one, two
    return None


def choice(sentence: Sentence) -> Claim | None:
    """What a question asks of two studies: "Which is rated higher, X or Y?"."""
    named, tokens = sentence.scanned.named, sentence.scanned.tokens
    if len(named) != 2 or named[0].groups == named[1].groups or tokens & rank.OTHERWISE or not tokens & {"which", "or", "between", "what"}:
        return None
    index = next((i for i, word in enumerate(sentence.words) if word in rank.HIGHER | rank.LOWER), None)
    if index is None:
        return None
    return Claim("compare", "HIGHER" if sentence.words[index] in rank.HIGHER else "LOWER", (named[0],), (named[1],), at=index)
