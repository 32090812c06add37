"""A bare list behind a denial is denied with it: "none at all, I checked each: fever, cancer", "no to everything (fever, cancer)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from app.conversation.patient import Statements
from app.conversation.turn import SENTENCE
from app.conversation.words import opening, pattern
from app.facts.presentation import Evidence, Fact, Status

BECAUSE = "listed behind a denial"
ITEM = re.compile(r"(?:[^,;:/()\n.!=–—-]|(?<=\w)-(?=\w))+")
PART = re.compile(r"[^;]+;?")
WORD = re.compile(r"\w[\w'’-]*")
LONGEST = 4
"""Words of an item; more are no bare name."""


def with_list(said: Statements, text: str, number: int, red_flags: Iterable[str], alone: bool = False) -> Statements:
    """The statements, where a red flag that is merely listed after or before a denial of all of them is denied as well.

    In a text that stands `alone`, answering nothing, the list must hold red flags only and close with its denial. Behind a plain "no" that
    tells of no list it may as well be the answer itself ("no, cancer"): then it is contradictory.
    """
    named = {name: said[name] for name in red_flags if name in said and said[name].status is not Status.ABSENT}
    if not named:
        return said
    bare = list(_bare(text))
    if alone:
        told = [one.start for name in red_flags if name in said for one in said[name].evidence]
        bare = [(start, end, sure) for start, end, sure in bare if sure and _only(text[start:end], start, told)]
    if not bare:
        return said
    left = dict(said)
    for name, fact in named.items():
        sure = [next((sure for start, end, sure in bare if start <= one.start < end), None) for one in fact.evidence]
        if None in sure:
            continue
        says = (Status.ABSENT,) if all(sure) else (Status.PRESENT, Status.ABSENT)
        evidence = tuple(
            Evidence(number, one.start, one.end, one.text, each, BECAUSE) for one in dict.fromkeys(fact.evidence) for each in says
        )
        left[name] = Fact(name, says[0] if len(says) == 1 else Status.CONFLICTING, evidence)
    return left


def _bare(text: str) -> Iterator[tuple[int, int, bool]]:
    """Stretches that only list names under a denial, and whether it surely reaches over them."""
    opens = opening("no").match(text)
    opened = opens.span("said") if opens and not _spares(opens.group("said")) else None
    sentences = [part.span() for one in SENTENCE.finditer(text) for part in PART.finditer(text, *one.span()) if part.group().strip()]
    for (start, end), following in zip(sentences, [*sentences[1:], (len(text), len(text))], strict=True):
        if opened is not None and start < opened[1]:
            start = min(opened[1], end)
        words = text[start:end]
        lead = pattern("list_lead").match(words)
        items = [one.group() for one in ITEM.finditer(words, lead.end() if lead else 0) if WORD.search(one.group())]
        if not items:
            continue
        closed, answered = _denies(items[-1]), _denies(text[slice(*following)])
        items = [item for item in items if not _denies(item)]
        if items and all(map(_is_name, items)) and (opened or closed or answered):
            head = ITEM.search(text, opened[0]) if opened else None
            sweeps = head is not None and pattern("sweeping").search(head.group()) is not None
            yield start, end, closed or sweeps or lead is not None
        elif items:
            opened = None  # something else is said: what follows stands for itself


def _only(words: str, start: int, told: Sequence[int]) -> bool:
    """Does the list close with its denial, and name in each item one of what is told at those places?"""
    items = [one for one in ITEM.finditer(words) if WORD.search(one.group())]
    return _denies(items[-1].group()) and all(any(start + one.start() <= place < start + one.end() for place in told) for one in items[:-1])


def _denies(item: str) -> bool:
    """Is it a denial and nothing else?"""
    item = item.strip(" .!\n")
    return opening("no").fullmatch(item, 0, len(item)) is not None and not _spares(item)


def _spares(denial: str) -> bool:
    """Does it deny what is left only, such as "nothing else"?"""
    return pattern("but_these").search(denial) is not None


def _is_name(item: str) -> bool:
    """Is it a few words that tell nothing beside a name?"""
    return len(WORD.findall(item)) <= LONGEST and pattern("tells_more").search(item) is None
