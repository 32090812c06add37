"""Two studies and a word of rank in one sentence: which is said to stand higher, whatever verb or noun joins them?"""

from __future__ import annotations

from app.guard.frame.edition import variant_of, year_of
from app.guard.rank.on_a_level import as_high, both_alike, equated, not_reached, on_a_level, one_of_two
from app.guard.rank.rank_claim import RANKED, rank_claim
from app.guard.rank.sides import set_off, sides
from app.guard.rank.told_apart import LIKES, is_choosing, only_as_reason, outdone, shorter, terse
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.sentence import Sentence
from app.guard.words import rank_words as rank

_TELLING = rank.COMPARES | rank.EQUAL | rank.APART | rank.AS | rank.REACHES | {"very", "="}


def weighed(sentence: Sentence) -> list[Claim]:
    """The claim that sets one study of a sentence above, below or beside another; none where another reader found one."""
    scanned = sentence.scanned
    tokens = scanned.tokens
    if (not rank.OTHERWISE.isdisjoint(tokens) and not only_as_reason(sentence)) or (
        _TELLING.isdisjoint(tokens) and not {"neither", "nor"} <= tokens
    ):
        return []
    if not (not rank.RANK.isdisjoint(tokens) or is_choosing(sentence) or shorter(sentence) or terse(sentence) or outdone(sentence)):
        return []
    firm = [c for c in sentence.out.claims if c.about in {"compare", "alike", "dose"} and c.value != "INSTEAD"]
    pairs = [{*claim.subject, *claim.other} for claim in firm]
    known = {claim.at for claim in firm}
    taken = {i for f in scanned.rating if f.cue.kind in {"compare", "oftwo"} and f.first in known for i in range(f.first, f.last)}
    shared = (f for f in scanned.shapes("echo") if f.cue.value == "SHARED" and {"that", "this"} & set(sentence.words[f.first : f.last]))
    taken |= {i for f in shared for i in range(f.first, f.last)}
    taken |= {i for f in scanned.shapes("notneg") if sentence.words[f.first] == "no" for i in range(f.first, f.last)}
    taken |= {i for named in scanned.named for i in range(named.first, named.last)}
    taken |= {i for claim in firm if claim.about == "alike" for i in range(claim.at, claim.at + 4)}
    explicit = {i for f in scanned.explicit if f.cue.kind == "rating" for i in range(f.first, f.last)}
    if "neither" in tokens and "nor" in tokens and tokens & rank.HIGHER and tokens & rank.LOWER and len(sentence.groups) == 2:
        sentence.out.claims = [c for c in sentence.out.claims if c not in firm]
        return [both_alike(sentence, sentence.words.index("nor"))]
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


def choice(sentence: Sentence) -> Claim | None:
    """What a question asks of two studies: "Which is rated higher, X or Y?"."""
    named, tokens = sentence.scanned.named, sentence.scanned.tokens
    if len(named) != 2 or named[0].groups == named[1].groups or tokens & rank.OTHERWISE or not tokens & {"which", "or", "between", "what"}:
        return None
    index = next((i for i, word in enumerate(sentence.words) if word in rank.HIGHER | rank.LOWER), None)
    if index is None:
        return None
    return Claim("compare", "HIGHER" if sentence.words[index] in rank.HIGHER else "LOWER", (named[0],), (named[1],), at=index)


def _read(sentence: Sentence, index: int, word: str, explicit: bool) -> Claim | None:
    """What one word of rank claims."""
    if word in rank.AS:
        return as_high(sentence, index)
    if word == "=":
        return equated(sentence, index)
    if word in rank.REACHES:
        return not_reached(sentence, index) or (on_a_level(sentence, index) if word in rank.EQUAL else None)
    if word in rank.COMPARES and "neither" in sentence.scanned.tokens and _after(sentence, index) & {"other", "another", "two"}:
        return both_alike(sentence, index)
    if word in rank.COMPARES and (apart := one_of_two(sentence, index)) is not None:
        return apart
    if word in {"before", "more"} and not _ranks(sentence, index, word):
        return None
    if word in rank.COMPARES:
        if not explicit and (none := _unsurpassed(sentence, index)) is not None:
            return none
        found = sides(sentence, index)
        if found is not None and (not explicit or any(set_off(sentence, group, index) for group in sentence.groups)):
            return rank_claim(sentence, index, "HIGHER" if word in rank.ABOVE else "LOWER", *found)
        return None
    return None if explicit else on_a_level(sentence, index)


def _ranks(sentence: Sentence, index: int, word: str) -> bool:
    """As in "ranks X before Y", "thinks more highly of X than of Y"."""
    if (
        word == "more"
        and not LIKES.isdisjoint(sentence.words[max(0, index - 9) : index])
        and sentence.words[index + 1 : index + 2] == ["than"]
    ):
        return True
    if word == "more" and not ("than" in sentence.words[index:] and sentence.words[index + 1 : index + 2] == ["of"]):
        return sentence.words[index + 1 : index + 2] != [] and sentence.words[index + 1] in rank.HIGH
    return bool(rank.RANKING & set(sentence.words[max(0, index - 9) : index]))


def _after(sentence: Sentence, index: int) -> set[str]:
    """The next few words."""
    return set(sentence.words[index + 1 : index + 5])


def _unsurpassed(sentence: Sentence, index: int) -> Claim | None:
    """As in "no other study is rated above X"."""
    if sentence.words[index] not in rank.ABOVE:
        return None
    group = sentence.right(index + 1, index + 5)
    if group is None or not set_off(sentence, group, index) or any(other[0].first < index for other in sentence.groups):
        return None
    start, _ = sentence.clause(index)
    head = sentence.words[start:index]
    at = next((i for i, word in enumerate(head) if word in {"no", "nothing", "none", "not"}), None)
    if at is None:
        return None
    if head[at] in {"no", "not"} and rank.STUDIES.isdisjoint(sentence.words[start + at : start + at + 7]):
        return None
    found = Found(index, index + 1, RANKED)
    return Claim("rating", "FIRST", group, year=year_of(sentence, found), variant=variant_of(sentence, found), at=index)
