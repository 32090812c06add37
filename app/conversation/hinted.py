"""Find a fact that a reply names only by a hint of the question, such as an organ when it asks for cancer: "yes, prostate"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from app.conversation.complaint import symptoms
from app.conversation.retraction import clause_of
from app.conversation.turn import without
from app.conversation.words import pattern
from app.facts.presentation import Evidence, Status
from corpus.topic import Topic

CLAUSE_END = re.compile(r"[,.;:!?\n]")
YEAR = re.compile(r"[\s,(-]{0,3}(?:in |since |from |back in |diagnosed |treated |removed )?(?:19|20)\d\d\b", re.IGNORECASE)
Span = tuple[int, int]


def hinted(name: str, text: str, topic: Topic, remarks: Sequence[Evidence], own: Sequence[Evidence]) -> Span | None:
    """Where the text hints at the fact; not in a remark the reader understood, nor, without a place, in words of its `own`."""
    rows = topic.variants.question
    words = [hint for row in rows for hint in row.hints.get(name, ())]
    placeless = [word for row in rows if row.members[0] == name for word in row.placeless]
    for hint in _places(words, text):
        if not _is_read(*hint, remarks) and not _imaged(*hint, text):
            return hint
    for hint in _places(placeless, text):
        if not _is_read(*hint, (*remarks, *own)) and not _imaged(*hint, text) and _has_no_place(*hint, text):
            return hint
    return None


def without_years(text: str, topic: Topic) -> str:
    """The text with the year blank that stands behind such a hint: it is when the disease was had, "prostate, 2019"."""
    for _, end in _places(of_diseases(topic), text):
        if found := YEAR.match(text, end):
            text = without(text, *found.span())
    return text


def of_diseases(topic: Topic) -> list[str]:
    """The hints of all facts but the complaint."""
    told = symptoms(topic)
    return [word for row in topic.variants.question for name, words in row.hints.items() if name not in told for word in words]


def names_a_disease(text: str, topic: Topic) -> bool:
    """Does it hold one of them?"""
    return next(_places(of_diseases(topic), text), None) is not None


def _places(words: Sequence[str], text: str) -> Iterator[Span]:
    found = re.finditer(rf"\b(?:{'|'.join(map(re.escape, words))})\b", text, re.IGNORECASE) if words else ()
    return (one.span() for one in found)


def _is_read(start: int, end: int, evidence: Iterable[Evidence]) -> bool:
    """Did the reader see what it is: somebody else's, or only supposed: "family history of breast cancer"?"""
    return any(one.start < end and start < one.end for one in evidence)


def _has_no_place(start: int, end: int, text: str) -> bool:
    """Is it a complaint that names no place, so that it is at the place asked about: "because it hurts", "pain, three weeks"?"""
    before = CLAUSE_END.split(text[:start])[-1]
    return bool(pattern("placeless_before").match(before) and pattern("placeless_behind").match(text[end:]))


def _imaged(start: int, end: int, text: str) -> bool:
    """Is it only what is to be imaged, or well: "needs a scan of the neck", "the neck is blameless"?"""
    around = clause_of(Evidence(0, start, end, text[start:end], Status.PRESENT), text)
    return any(pattern(one).search(around) for one in ("imaging", "perhaps", "spared"))
