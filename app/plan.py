"""Decide what an answer consists of: its status, what the table says, and which sentences are to be said in any case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from app.asked import Want
from app.case import Case
from app.facts.presentation import Status
from app.kind import Kind, kind_of
from app.lookup import Statement, say_changes, say_comparison, say_everywhere, say_first_choice, say_rating, say_tier
from app.rules.determination import Matched, NeedsFacts, NotCovered, OutOfScope
from app.vocabulary import stems
from app.writer.draft import Quoted
from corpus.pathway import Alternative

UNSTATED = "The guideline does not state this."

VAGUE = 3
"""A question of no more words than these, "and for the real one?", asks again for the patient's table."""
AnswerStatus = Literal["answered", "needs_information", "not_covered", "out_of_scope"]


@dataclass(frozen=True)
class Plan:
    """The skeleton of an answer, all of it from the table, the rules or quotations; a writer fills in the rest."""

    status: AnswerStatus
    variant: int | None = None
    """The variant whose table is shown."""
    patient: bool = False
    """True when that variant holds for the reader's patient; False when the question named it."""
    statements: tuple[Statement, ...] = ()
    chosen: tuple[Quoted, ...] = ()
    needed: int = 3
    """How many sentences beside `chosen` are welcome."""
    reason: str = ""
    """Why not, where the status is a "no"."""
    missing: str = ""
    """Why no passages were searched, when none were."""


def plan(case: Case) -> Plan:
    """The plan for the last turn of a conversation."""
    match kind_of(case):
        case Kind.ELSEWHERE:
            return _elsewhere(case)
        case Kind.LOOKUP:
            return _lookup(case)
        case Kind.GUIDELINE:
            return _knowledge(case)
        case Kind.PATIENT:
            return _patient(case)


def _elsewhere(case: Case) -> Plan:
    determination = case.understood.determination
    return Plan("out_of_scope", needed=0, reason=determination.reason if isinstance(determination, OutOfScope) else "")


def _lookup(case: Case) -> Plan:
    asked, topic = case.asked, case.topic
    studies = tuple(name for group in asked.procedures for name in group)
    statements: list[Statement] = []
    variants = asked.variants or asked.implied
    every = tuple(row.number for row in topic.variants.variant)
    for variant in variants or (every if Want.CHANGE in asked.wants or not studies else ()):
        if Want.CHANGE in asked.wants:
            statements += say_changes(topic, variant, studies)
        elif asked.ratings and not studies:
            statements += say_tier(topic, variant, asked.ratings)
        elif studies and Want.COMPARISON in asked.wants and len(asked.procedures) > 1:
            statements += say_comparison(topic, variant, studies)
        elif studies:
            statements += say_rating(topic, variant, studies)
        elif Want.TIER in asked.wants and Want.FIRST not in asked.wants:
            statements += say_tier(topic, variant, ())
        else:
            statements.append(say_first_choice(topic, variant))
    if not variants and Want.CHANGE not in asked.wants:
        statements += say_everywhere(topic, studies)
    only = variants[0] if len(variants) == 1 else None
    chosen = _pathway(case, only) + (_explained(case, only) if only and not studies and not asked.ratings else ())
    if not variants and studies:
        chosen += case.relevance.faq_answer(topic, case.places)
    return Plan("answered", only, statements=tuple(statements), chosen=chosen, needed=2)


def _knowledge(case: Case) -> Plan:
    """The FAQ's answer, the pathway's, and the nearest sentences; the patient's table stays beside it."""
    determination, relevance = case.understood.determination, case.relevance
    variant = determination.variant if isinstance(determination, Matched) else None
    statements = _asked_statements(case, variant) if variant else _looked_up(case)
    pathway = _pathway(case, variant)
    if variant and not statements and not pathway and case.asked.wants & {Want.TIER, Want.FIRST} and not case.asked.procedures:
        statements = say_tier(case.topic, variant, case.asked.ratings)
    if isinstance(determination, NotCovered) and determination.refer and not relevance.answers and not pathway:
        return _patient(case)
    if variant and not relevance.answers and not statements and not pathway and len(stems(case.asked.text)) <= VAGUE:
        return _matched(case, variant)
    if not relevance.answers and not relevance.faq_is_sure and not statements and not pathway:
        return Plan("not_covered", variant, patient=variant is not None, needed=2, reason=UNSTATED)
    faq = relevance.faq_answer(case.topic, case.places)
    chosen = faq + pathway if relevance.faq_is_sure else pathway + faq
    return Plan("answered", variant, variant is not None, statements, chosen, needed=2 if relevance.faq_is_sure else 4)


def _looked_up(case: Case) -> tuple[Statement, ...]:
    """The ratings of what a question names, where it also names the situation but no patient of its own."""
    asked = case.asked
    if not asked.wants & {Want.RATING, Want.COMPARISON} or asked.wants & {Want.REASON, Want.CHANGE}:
        return ()
    studies = tuple(name for group in asked.procedures for name in group)
    return tuple(one for number in asked.variants or asked.implied for one in say_rating(case.topic, number, studies)) if studies else ()


def _patient(case: Case) -> Plan:
    match case.understood.determination:
        case Matched(variant=variant):
            return _matched(case, variant)
        case NeedsFacts():
            return Plan("needs_information", chosen=_pathway(case, None), needed=0)
        case NotCovered(reason=reason):
            return Plan("not_covered", needed=0, reason=reason)
        case OutOfScope(reason=reason):
            return Plan("out_of_scope", needed=0, reason=reason)


def _matched(case: Case, variant: int) -> Plan:
    asked = _asked_statements(case, variant)
    first = () if asked and not case.understood.states_patient else (say_first_choice(case.topic, variant),)
    instead = _contraindicated(case, variant)
    # why a study is best helps nobody who cannot have it: what to do instead comes in its place
    also = _answered_too(case, variant)
    chosen = (instead or (*also, *_explained(case, variant))) + _pathway(case, variant)
    explains = case.asked.wants & {Want.REASON, Want.MEANING, Want.DISAGREE, Want.CHANGE}
    needed = 2 if case.asked.question and explains else 0
    return Plan("answered", variant, True, (*first, *asked), chosen, needed=needed if chosen else 3)


def _answered_too(case: Case, variant: int) -> tuple[Quoted, ...]:
    """The FAQ's answer, where a turn about a patient also asks the guideline something that concerns the patient's variant."""
    relevance, asked = case.relevance, case.asked
    if not asked.question or Want.FIRST in asked.wants or not relevance.faq_is_close:
        return ()
    meant = any(entry.id == relevance.faq and variant in entry.variants for entry in case.topic.faq)
    return relevance.faq_answer(case.topic, case.places) if meant else ()


def _asked_statements(case: Case, variant: int) -> tuple[Statement, ...]:
    """Ratings in the patient's variant of what the question itself names."""
    asked = case.asked
    groups = _studies_asked_about(case)
    studies = tuple(name for group in groups for name in group)
    if Want.CHANGE in asked.wants:
        return say_changes(case.topic, variant, studies)
    if asked.ratings and not studies:
        return say_tier(case.topic, variant, asked.ratings)
    if not studies or not (asked.question or asked.wants):
        return ()
    if Want.COMPARISON in asked.wants and len(groups) > 1:
        return say_comparison(case.topic, variant, studies)
    return say_rating(case.topic, variant, studies)


def _studies_asked_about(case: Case) -> tuple[tuple[str, ...], ...]:
    """The studies named, but for those named only as the patient's background: done before, or impossible."""
    background = {row.name for row in case.topic.facts.fact if row.kind == "context"}
    spans = [
        (evidence.start, evidence.end)
        for fact in case.understood.presentation
        if fact.name in background
        for evidence in fact.evidence
        if evidence.turn == case.turn
    ]
    asked = (m.procedures for m in case.asked.mentions if not any(start < m.end and m.start < end for start, end in spans))
    return tuple(dict.fromkeys(group for group in asked if group))


def _explained(case: Case, variant: int) -> tuple[Quoted, ...]:
    return case.places.quotes(case.topic.variant(variant).explain)


def _pathway(case: Case, variant: int | None) -> tuple[Quoted, ...]:
    """What follows the results, and what replaces the studies, that the question names."""
    if not case.asked.question and not case.asked.wants:
        return ()
    steps = [step for step in case.asked.steps if variant is None or variant in step.variants]
    named = {way.fact for way in case.asked.alternatives} | _contraindications(case)
    ways = [way for way in case.asked.alternatives if _applies(way, variant, named)]
    return case.places.quotes([quote for row in steps for quote in row.then]) + _said_instead(case, ways)


def _contraindicated(case: Case, variant: int) -> tuple[Quoted, ...]:
    """What the sources say when the patient cannot have a study."""
    present = _contraindications(case)
    return _said_instead(case, [way for way in case.topic.pathway.alternative if way.fact in present and _applies(way, variant, present)])


def _contraindications(case: Case) -> set[str]:
    facts = {way.fact for way in case.topic.pathway.alternative}
    return {fact for fact in facts if case.understood.presentation.status(fact) is Status.PRESENT}


def _applies(way: Alternative, variant: int | None, present: set[str]) -> bool:
    """Does the alternative belong to the variant, and are the other obstacles there that it presupposes?"""
    return (variant is None or variant in way.variants) and (not way.only_with or bool(present & set(way.only_with)))


def _said_instead(case: Case, ways: Sequence[Alternative]) -> tuple[Quoted, ...]:
    return case.places.quotes([quote for way in ways for quote in (*way.then, *way.contradiction)])
