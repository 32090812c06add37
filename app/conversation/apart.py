"""Tell apart two people told of in one turn: "Mr A: ... Mr B: ... I need it for Mr B", "my wife and I both ... hers ... mine ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.conversation.heard import Heard
from app.conversation.named import labels
from app.conversation.turn import SENTENCE, without
from app.conversation.words import pattern

MOST = 40
"""Sentences of such a turn; a longer text is a note."""
HERS = re.compile(
    r"\b(?:hers|mine|his)\b(?= (?:is|was|has|have|had|started|began|came|hurts?|goes|went|got|gets|feels|just|only|never|'s))",
    re.IGNORECASE,
)


def told_apart(text: str) -> tuple[list[str], bool]:
    """The turn's parts, one for each person called by a name and one that chooses, other words blank; and whether one chooses.

    Empty unless at least two people of one kind are called at the beginning of a sentence.
    """
    wording, compared = pattern("person_head").over(text)
    heads = [(found.start("who"), found.end("who"), found.span("as")) for found in wording.finditer(compared)]
    names = [" ".join(compared[start:end].lower().replace(".", " ").split()) for start, end, _ in heads]
    if len(heads) > MOST or len(set(names)) < 2 or len({name[:2] for name in names}) > 1:
        return [], False
    for _, _, (start, end) in heads:
        text = without(text, start, end) if start >= 0 else text
    starts = [0, *(start for start, _, _ in heads[1:])]
    chosen = _choosing(text, heads[-1][1])
    ends = [*starts[1:], chosen or len(text)]
    parts = [without(without(text, 0, start), end, len(text)) for start, end in zip(starts, ends, strict=True)]
    return [*parts, without(text, 0, chosen)] if chosen else parts, bool(chosen)


def chosen_of(text: str, among: Sequence[Heard]) -> Heard | None:
    """The one of those told of together whom a turn chooses: "for B", "the second one"; None when it names none or several."""
    found = [one for one in among if labels(one.words) & labels(text) or any(_names(label, text) for label in labels(one.words))]
    if place := pattern("place_in_order").search(text):
        found += [among[0] if place["first"] else among[-1]]
    return found[0] if found and all(one is found[0] for one in found) else None


def _names(label: str, text: str) -> bool:
    """Is it called by the end of its name alone: "for B", "Yes, B."?"""
    short = re.escape(label.split()[-1])
    return (
        re.search(rf"(?:\b(?:for|about|with|of|regarding|mean|meant)\s+|^\W*(?:yes|so|ok|okay|and)?\W*){short}\b", text, re.IGNORECASE)
        is not None
    )


def _choosing(text: str, start: int) -> int:
    """Where a sentence begins behind the last person that says who it is about; 0 when none does."""
    for sentence in SENTENCE.finditer(text, start):
        if sentence.start() > start and pattern("chooses").search(sentence.group()):
            return sentence.start()
    return 0


def of_one(text: str) -> str:
    """The words about the one who is asked for, where the writer tells of a relative and himself; all of them when nobody is."""
    if not pattern("both_of_us").search(text):
        return text
    theirs = pattern("asks_for_them").search(text) is not None
    if theirs is (pattern("asks_for_me").search(text) is not None):
        return text
    mine_said, theirs_said = pattern("of_me"), pattern("of_them")
    other, own = (mine_said, theirs_said) if theirs else (theirs_said, mine_said)
    for sentence in SENTENCE.finditer(text):
        words = sentence.group()
        if pattern("both_of_us").search(words):
            continue
        first, second = other.search(words), own.search(words)
        if first and (second is None or first.start() < second.start()):
            text = without(text, *sentence.span())
    for name in ("asks_for_them", "asks_for_me"):
        if found := pattern(name).search(text):
            text = without(text, *found.span())
    return HERS.sub(lambda found: "it".ljust(len(found.group())), text)
