"""Take back what a correcting turn disowns without denying it: "scratch the fever", "the cancer was her sister's"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from app.conversation.patient import Statements
from app.conversation.words import pattern
from app.facts.presentation import Evidence, Fact, Status
from corpus.facts import FactRow
from corpus.topic import Topic

WORD = re.compile(r"[^\W_]{3,}")
END = re.compile(r"[.?!;,\n]")
SENTENCE_END = re.compile(r"[.?!;\n]")
AROUND = 120
"""Characters looked at before and after a mention."""


def disowned(said: Statements, text: str, harmless: Sequence[Evidence] = ()) -> tuple[Statements, frozenset[str]]:
    """What the turn still states once the mentions it takes back are left out, and the names of the facts taken back.

    "Scratch the fever, she has none" still denies fever; "scratch the fever" alone leaves it unmentioned. A remark that names no fact
    (`harmless`) disowns those of its sentence: "the cancer turned out to be a lipoma".
    """
    left: dict[str, Fact] = {}
    back = set()
    for name, fact in said.items():
        kept = tuple(one for one in fact.evidence if not _is_disowned(one, text, harmless))
        if len(kept) == len(fact.evidence):
            left[name] = fact
            continue
        back.add(name)
        says = {one.says for one in kept}
        if says:
            status = Status.CONFLICTING if len(says) > 1 else says.pop()
            left[name] = replace(fact, status=status, evidence=kept)
    return left, frozenset(back)


def reassigned(
    remarks: Iterable[tuple[Evidence, frozenset[str]]], text: str, facts: Mapping[str, Fact], topic: Topic, correcting: bool
) -> frozenset[str]:
    """Facts a turn mentions for nobody, such as a benign tumor or a relative's cancer, though stated before.

    It must correct, or point at what was stated: "the cancer was her mother's". A relative's disease takes back only the very disease
    stated before, and not when the turn adds it ("also"); so does a remark that names no fact by itself ("the breast lump was benign").
    """
    if pattern("also").search(text):
        return frozenset()
    relative = bool(pattern("relative").search(text))
    found = set()
    for remark, names in remarks:
        clause = clause_of(remark, text)
        if not correcting and not _points(remark, text):
            continue
        for name, earlier in facts.items():
            if earlier.status is not Status.PRESENT or (name not in names if names else not of_a_disease(topic.fact(name))):
                continue
            if alike(remark.text if names else clause, earlier, topic) or (names and not relative):
                found.add(name)
    return frozenset(found)


def no_longer(said: Statements, text: str, topic: Topic, facts: Mapping[str, Fact]) -> tuple[Statements, frozenset[str]]:
    """Without mentions of what is over, and the facts they take back: "the fever was last month, gone now"; once had, a disease stays."""
    left, over = dict(said), set()
    for name, fact in said.items():
        earlier = facts.get(name)
        if topic.fact(name).remote or fact.status is not Status.PRESENT or earlier is None or earlier.status is not Status.PRESENT:
            continue
        if all(_points(one, text) and pattern("over").search(SENTENCE_END.split(text[one.end :])[0]) for one in fact.evidence):
            over.add(name)
            del left[name]
    return left, frozenset(over)


def placed_in_the_past(said: Statements, text: str, topic: Topic, correcting: bool) -> frozenset[str]:
    """Facts that a turn dates: "the accident was in 2009" takes back that it was recent, "another accident in 2009" does not."""
    found = set()
    for row in topic.facts.fact:
        past = said.get(row.remote) if row.remote != row.name and row.name not in said else None
        if past is not None and past.status is Status.PRESENT:
            definite = any(pattern("definite").search(text[max(0, one.start - AROUND) : one.start]) for one in past.evidence)
            if correcting or definite:
                found.add(row.name)
    return frozenset(found)


def _taken_back(one: Evidence, text: str) -> bool:
    before, behind = text[max(0, one.start - AROUND) : one.start], text[one.end : one.end + AROUND]
    return bool(pattern("retract_before").search(before) or pattern("retract_after").search(behind))


def _is_disowned(one: Evidence, text: str, harmless: Sequence[Evidence]) -> bool:
    if one.says is Status.ABSENT:
        return _denial_taken_back(one, text)
    return _taken_back(one, text) or _with_any(one, harmless, text)


def _denial_taken_back(one: Evidence, text: str) -> bool:
    """Is it the denial that is taken back: "scratch the no trauma bit"?"""
    return pattern("denial_taken_back").search(text[max(0, one.start - AROUND) : one.start]) is not None


def _with_any(one: Evidence, others: Iterable[Evidence], text: str) -> bool:
    """Does one of the others follow it in the same sentence?"""
    return any(one.end <= other.start and not SENTENCE_END.search(text[one.end : other.start]) for other in others)


def clause_of(one: Evidence, text: str) -> str:
    """The words around a mention, up to the next stop or comma."""
    return END.split(text[max(0, one.start - AROUND) : one.start])[-1] + END.split(text[one.start : one.end + AROUND])[0]


def _points(one: Evidence, text: str) -> bool:
    """Does it speak of what was mentioned before: "the cancer", "it's her mother who had the cancer"?"""
    before = SENTENCE_END.split(text[max(0, one.start - AROUND) : one.start])[-1]
    return bool(pattern("definite").search(before) or pattern("it_was").search(before))


def of_a_disease(row: FactRow) -> bool:
    """Is it a disease that counts once it was had, so that only a benign one does not?"""
    return row.red_flag and row.remote == "self" and not row.event


def alike(words: str, earlier: Fact, topic: Topic) -> bool:
    """Can the words mean what was stated: the same organ if both name one, and a word of it or none but general ones?"""
    mine, organs = _words(words), frozenset(word for row in topic.variants.question for word in row.hints.get(earlier.name, ()))
    for one in earlier.evidence:
        theirs = _words(one.text)
        if organs & mine and organs & theirs and not organs & mine & theirs:
            continue
        if mine & theirs or not organs & mine:
            return True
    return False


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in WORD.findall(text))
