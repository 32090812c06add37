"""Of which edition and variant is a claim made?"""

from __future__ import annotations

from app.guard.frame.when import replaced, when
from app.guard.sentence.claim import EXPLICIT
from app.guard.sentence.cues import Found
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import IN, words

_OWNERS = words("my his her your their our whose")
"""Before a predecessor who is a person."""
_UNTIL = words("before until till predates preceding")
_NEW_CASE = words("with without for in if here your this our given when where after")
"""Opens a sentence that names its own case."""
_NEXT = words("next newer later following second current present latest new")
_EARLIER = words("first older earlier previous old")
"""After a rating and "in the": of which of two editions it is."""
_BEFORE_RATING = words("a an the contested disputed flagged plain clear rating of being rated")
"""Between "from" or "to" and a rating."""


def year_of(sentence: Sentence, found: Found, where: str = "") -> str | None:
    """The edition a claim is attributed to: a year beside it, or words such as "the previous edition"; None: the one in force."""
    words, old = sentence.words, sentence.old
    start, end = sentence.clause(found.first)
    change = "" if sentence.scanned.agents and not sentence.scanned.years else _change(sentence, found)
    if change:
        return old[0] if change == "from" and old else None
    if _current(words[max(start, found.first - 7) : found.first]):
        return None
    if old and words[found.last : found.last + 2] == ["in", "the"] and (sentence.scanned.years or {"edition", "editions"} & set(words)):
        if _NEXT & set(words[found.last + 2 : found.last + 3]):
            return None
        if _EARLIER & set(words[found.last + 2 : found.last + 3]):
            return old[0]
    stated = [(index, year) for index, year in sentence.scanned.years if not replaced(sentence, index)]
    time = when(sentence, found) if old else ""
    if time == "past":
        return old[0]
    if time == "now":
        return None
    if stated:
        known = [(index, year) for index, year in stated if not _set_beside(words, index)]
        if words[found.last : found.last + 2] in (["they", "had"], ["it", "had"], ["that", "it"], ["that", "they"], ["rating", "it"]):
            known = [
                (index, year) for index, year in known if not found.last < index <= found.last + 6
            ]  # as in "keeps the ... it had in 2018"
        if not known:
            return None
        years = [(index, year) for index, year in known if start <= index < end] or known
        turned = any(f.last <= years[0][0] for f in sentence.scanned.shapes("negator"))
        if words[start - 1 : start] == ["but"] and turned and all(index < start for index, _ in years):
            return None  # as in "no longer what it was in 2018, but ..."
        if old and any(year not in old and _UNTIL & set(words[max(0, index - 3) : index]) for index, year in years):
            return old[0]
        tail = [year for index, year in known if found.last <= index <= found.last + 5]
        if tail and IN & set(words[found.last : found.last + 2]) and words[found.last] not in {"and", "but", ",", ";"}:
            return tail[0]
        before = [year for index, year in years if index < found.first]
        return before[-1] if before else years[0][1]
    if where == "back" and sentence.context.year is not None and {"was", "were", "had"} & set(words):
        return sentence.context.year
    if old and any(
        (start <= past.first < end or sentence.clauses.unbroken) and sentence.condition(past.first) == sentence.condition(found.first)
        for past in sentence.scanned.shapes("past")
        if words[past.first] != "predecessor" or words[past.first - 1] not in _OWNERS
    ):
        return old[0]
    if sentence.words[:1] == ["there"] and {"was", "were", "had"} & set(words):
        return sentence.context.year or sentence.context.heading_year
    return sentence.context.heading_year


def _current(head: list[str]) -> bool:
    """As in "The current one says ..."."""
    if any(word[:2] in {"19", "20"} and len(word) == 4 and word.isdecimal() for word in head):
        return False
    return any(
        word in _NEXT - {"next", "following", "second"} and head[at + 1 : at + 2] and head[at + 1] in _EDITION
        for at, word in enumerate(head)
    )


_EDITION = words("one edition table version list text guideline document update")


def _set_beside(words: list[str], index: int) -> bool:
    """As in "since 2018", "as in 2018", "than it was in 2018": a year to compare with, of which nothing else is told."""
    head = words[max(0, index - 6) : index]
    if {"since", "after"} & set(head[-2:]):
        return True
    while head and head[-1] in {"in", "under", "of", "the", "was", "it"}:
        head = head[:-1]
    return bool(head) and head[-1] in {"as", "than", "like", "unlike"} and words[index - 1] != "of"


def _change(sentence: Sentence, found: Found) -> str:
    """As in "rose from may be appropriate to usually appropriate": on which side of the change it stands; "" for no change."""
    words = sentence.words
    if found.cue.kind != "symbol" and (found.cue.kind not in {"rating", "panel"} or found.cue.value not in EXPLICIT | {"YES", "NO"}):
        return ""
    at = found.first
    while at > 0 and words[at - 1] in _BEFORE_RATING:
        at -= 1
    head = words[max(0, at - 1) : at]
    if (head in (["its"], ["their"], ["the"]) or (words[at : at + 1] == ["the"])) and {"lost", "loses", "forfeited", "dropped"} & set(
        words[max(0, at - 2) : at]
    ):
        return "from"
    if head == ["from"] and words[max(0, at - 2)] != "far":
        return "from"
    return "to" if head == ["to"] and "from" in words[max(0, at - 12) : at] else ""


def variant_of(sentence: Sentence, found: Found, where: str = "") -> int | None:
    """The variant a claim is about, by number; None: the one at hand."""
    words = sentence.words
    numbers = [
        (index, number)
        for index, number in sentence.scanned.variants
        if not {"unlike", "than", "unless"} & set(words[max(0, index - 3) : index])
    ]
    if not numbers:
        if words[:1] and words[0] in _NEW_CASE:
            return None
        return sentence.context.variant if where == "back" or words[:1] == ["there"] else None
    start, end = sentence.clause(found.first)
    before = [number for index, number in numbers if start <= index < found.first]
    if before:
        return before[-1]
    return next((number for index, number in numbers if start <= index < end), numbers[0][1])
