"""Read a red flag again with what the turn says of it: "lost 7 kg", "that was on purpose", "she is dieting"."""

from __future__ import annotations

from collections.abc import Mapping

from app.conversation.led import Reader, stated
from app.conversation.patient import Statements
from app.conversation.wording import part
from app.conversation.words import pattern
from app.facts.presentation import Evidence, Fact, Status
from corpus.topic import Topic

BECAUSE = "explained by a later turn"
MOST = 6
"""Clauses of a turn that are tried."""


def reread(text: str, number: int, said: Statements, facts: Mapping[str, Fact], topic: Topic, reader: Reader) -> Statements:
    """Red flags stated before that are none with the turn's words beside them; words count that say it was meant so, and deny nothing."""
    open_ones = [fact for name, fact in facts.items() if fact.status is Status.PRESENT and topic.fact(name).red_flag]
    open_ones = [fact for fact in open_ones if fact.name not in said or said[fact.name].status is Status.PRESENT]
    found: dict[str, Fact] = {}
    if not open_ones or not pattern("meant_so").search(text):
        return found
    wording, compared = pattern("clause_on_it").over(text)
    for _, clause in zip(range(MOST), wording.finditer(compared), strict=False):
        words = text[slice(*part(clause))]
        if not pattern("meant_so").search(words) or pattern("negates").search(words):
            continue
        for fact in open_ones:
            alone = fact.evidence[-1].text
            if fact.name in stated(reader(alone, topic, 0)) and _is_none(fact.name, f"{alone} {words}", topic, reader):
                evidence = Evidence(number, *part(clause), words, Status.ABSENT, BECAUSE)
                found[fact.name] = Fact(fact.name, Status.ABSENT, (evidence,))
    return found


def _is_none(name: str, text: str, topic: Topic, reader: Reader) -> bool:
    again = stated(reader(text, topic, 0))
    return name not in again or again[name].status is Status.ABSENT
