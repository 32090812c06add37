"""Which questions to ask: at most two, those that decide, each with where its answers lead."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import NamedTuple

from app.rules.determination import LeadsTo, Question
from app.rules.row import Group, Outcome, Reply, Stated
from app.rules.table import DecisionTable
from corpus.variants import VariantRow

AT_ONCE = 2
NEEDS = "needs information"


class Asked(NamedTuple):
    """A question about one fact or a group, with its replies; `usual` is the reply that brings a variant nearest."""

    name: str
    question: str
    facts: int
    replies: tuple[Reply, ...]
    usual: Reply


def leads_to(table: DecisionTable, stated: Stated) -> str:
    """Where these statements lead, in words: "variant 4", "not covered: Acute Spinal Trauma", "needs information"."""
    outcome = table.decide(stated)
    if outcome.row is None:
        return NEEDS if _opens(table, stated) else "not covered"
    if not outcome.decided:
        return NEEDS
    source = outcome.row.source
    if isinstance(source, VariantRow):
        return source.id
    return f"{outcome.row.kind}: {table.topic.neighbour(source.refer).topic}" if source.refer else outcome.row.kind


def questions(table: DecisionTable, stated: Stated) -> tuple[Question, ...]:
    """The questions that decide, each next one on the usual reply to those before it; empty when no reply can change anything."""
    chain: list[Asked] = []
    then = stated
    while len(chain) <= len(table.facts) and (needed := _needed(table, then, chain)) is not None:
        chain.append(needed)
        then = then.with_facts(needed.usual.present, needed.usual.absent)
    return tuple(_with_leads(table, stated, one, [other for other in chain if other is not one]) for one in chain[:AT_ONCE])


def _needed(table: DecisionTable, stated: Stated, asked: list[Asked]) -> Asked | None:
    outcome = table.decide(stated)
    if outcome.decided:
        return None
    possible = _blocking(table, stated, outcome) if outcome.row is not None else _opening(table, stated)
    said = reduce(or_, (one.usual.present | one.usual.absent for one in asked), 0)
    return next((one for one in possible if not one.facts & said and one.name not in {other.name for other in asked}), None)


def _blocking(table: DecisionTable, stated: Stated, outcome: Outcome) -> Iterator[Asked]:
    """Questions on the facts that keep the one candidate row from holding."""
    said = stated.present | stated.absent | stated.conflicting
    for name in table.names(outcome.blocked):
        bit = table.bits[name]
        group = next((group for group in table.groups if bit & group.facts), None)
        if group is not None and not bit & stated.conflicting and (group.source.option or not group.facts & said):
            yield _of_group(table, stated, group)
        else:
            yield _of_fact(table, stated, name)
    if outcome.unaddressed:
        yield from (_of_group(table, stated, g) for g in table.groups if g.source.name == table.topic.variants.red_flags)


def _opening(table: DecisionTable, stated: Stated) -> Iterator[Asked]:
    """Questions one of whose replies makes some row possible, when none is so far."""
    yield from (_of_fact(table, stated, name) for name in _opening_facts(table, stated))
    yield from (_of_group(table, stated, group) for group in _opening_groups(table, stated))


def _opens(table: DecisionTable, stated: Stated) -> bool:
    """Would any question make some row possible?"""
    return any(True for _ in _opening_facts(table, stated)) or any(True for _ in _opening_groups(table, stated))


def _opening_facts(table: DecisionTable, stated: Stated) -> Iterator[str]:
    return (n for n in table.names(stated.conflicting) if table.decide(stated.with_facts(table.bits[n], 0)).row is not None)


def _opening_groups(table: DecisionTable, stated: Stated) -> Iterator[Group]:
    for group in table.groups:
        if group.facts & stated.present or group.facts & ~stated.absent == 0:
            continue
        if any(table.decide(stated.with_facts(reply.present, reply.absent)).row is not None for reply in group.replies):
            yield group


def _of_fact(table: DecisionTable, stated: Stated, name: str) -> Asked:
    bit, row = table.bits[name], table.topic.fact(name)
    replies = (Reply("no", 0, bit), Reply("yes", bit, 0))
    return Asked(name, row.question or f"Is there {row.label}?", bit, replies, _usual(table, stated, replies))


def _of_group(table: DecisionTable, stated: Stated, group: Group) -> Asked:
    return Asked(group.source.name, group.source.question, group.facts, group.replies, _usual(table, stated, group.replies))


def _usual(table: DecisionTable, stated: Stated, replies: tuple[Reply, ...]) -> Reply:
    """The first reply that leaves a variant possible; else the first that leaves everything open; else the first.

    Where replies are to a fact that was told both ways, one that settles a variant comes before one that leaves it open.
    """
    both_ways = any((reply.present | reply.absent) & stated.conflicting for reply in replies)

    def distance(reply: Reply) -> int:
        outcome = table.decide(stated.with_facts(reply.present, reply.absent))
        if outcome.row is None:
            return 2
        return 3 if outcome.row.kind != "variant" else 0 if outcome.decided or not both_ways else 1

    return min(replies, key=distance)


def _with_leads(table: DecisionTable, stated: Stated, one: Asked, others: list[Asked]) -> Question:
    """The question with where each reply leads; a reply that alone leaves it open is taken with usual replies to further questions."""
    leads = []
    for reply in one.replies:
        after = stated.with_facts(reply.present, reply.absent)
        words, to = [reply.words], leads_to(table, after)
        for other in others:
            if to == NEEDS:
                after = after.with_facts(other.usual.present, other.usual.absent)
                words, to = [*words, other.usual.words], leads_to(table, after)
        leads.append(LeadsTo(reply.words if to == NEEDS else ", and ".join(words), to))
    return Question(one.name, one.question, tuple(leads), tuple(table.names(one.facts)))
