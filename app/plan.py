"""Decide what an answer consists of: its status, what the table says, and which sentences are to be said in any case."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from app.asked import Asked, Want
from app.conversation import Understood
from app.facts.presentation import Status
from app.lookup import Statement, say_changes, say_comparison, say_everywhere, say_first_choice, say_rating, say_tier
from app.place import Places
from app.relevance import Relevance
from app.rules.determination import Matched, NeedsFacts, NotCovered, OutOfScope
from app.turns import SHORT
from app.writer.draft import Quoted
from corpus.topic import Topic
from index.found import Found

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


@dataclass(frozen=True)
class Case:
    """All that is known when planning."""

    topic: Topic
    understood: Understood
    asked: Asked
    found: Found
    places: Places
    relevance: Relevance
    turn: int
    """Number of the last turn, counted from 0."""


def plan(case: Case) -> Plan:
    """The plan for the last turn of a conversation."""
    if _is_elsewhere(case):
        return _elsewhere(case)
    if _is_lookup(case):
        return _lookup(case)
    if _asks_about_the_guideline(case):
        return _knowledge(case)
    return _patient(case)


def _is_elsewhere(case: Case) -> bool:
    """Another part of the body, or another subject altogether; a symptom this topic is about always keeps it in."""
    asked, relevance, understood = case.asked, case.relevance, case.understood
    if relevance.faq_is_sure or _complaint(case, now=True):
        return False
    if isinstance(understood.determination, OutOfScope):
        return understood.states_patient or not relevance.on_topic
    if relevance.on_topic or asked.steps or asked.alternatives:
        return False
    if understood.states_patient:
        return asked.question and not (asked.personal and Want.FIRST in asked.wants)
    return not _complaint(case, now=False) or (len(asked.text.split()) >= SHORT and not asked.procedures and not asked.ratings)


def _complaint(case: Case, *, now: bool, before: bool = False) -> bool:
    """Was a symptom that the topic's variants or alerts are about spoken of: in the last turn, before it, or ever?"""
    rows = [row.when for row in case.topic.variants.variant]
    complaints = {fact for when in rows for group in (when.any or (when.present,)) for fact in group}
    complaints |= {fact for alert in case.topic.pathway.alert for fact in alert.any}
    said = [evidence for fact in case.understood.presentation if fact.name in complaints for evidence in fact.evidence]
    return any((evidence.turn == case.turn or not now) and (evidence.turn < case.turn or not before) for evidence in said)


def _elsewhere(case: Case) -> Plan:
    determination = case.understood.determination
    return Plan("out_of_scope", needed=0, reason=determination.reason if isinstance(determination, OutOfScope) else "")


def _is_lookup(case: Case) -> bool:
    """A question that names a variant or studies rather than a patient; where a patient is described, the rules decide."""
    asked, understood = case.asked, case.understood
    if asked.personal or (isinstance(understood.determination, Matched) and understood.states_patient):
        return False
    if asked.variants and not _complaint(case, now=True):
        return bool(asked.wants or asked.procedures or asked.ratings)
    if not _wants_table(asked):
        return False
    if (
        asked.implied
        and asked.sentences == 1
        and isinstance(understood.determination, NeedsFacts)
        and not _complaint(case, now=False, before=True)
    ):
        return Want.FIRST not in asked.wants or all(case.topic.variant(number).assume == "always" for number in asked.implied)
    return asked.question and not isinstance(understood.determination, Matched) and not understood.states_patient


def _wants_table(asked: Asked) -> bool:
    rated = asked.wants & {Want.RATING, Want.COMPARISON, Want.TIER, Want.CHANGE, Want.RADIATION, Want.FIRST}
    named = asked.procedures or asked.ratings or (asked.implied and Want.FIRST in asked.wants)
    return bool(named and rated and Want.REASON not in asked.wants)


def _asks_about_the_guideline(case: Case) -> bool:
    """A question that a clinician asks of the guideline, not of the rules: answered also while the patient's facts are open."""
    asked, understood, relevance = case.asked, case.understood, case.relevance
    if not understood.states_patient:
        return asked.question or relevance.on_topic
    if isinstance(understood.determination, Matched):
        return False
    if asked.question and (asked.steps or (asked.alternatives and not _decides_now(case))):
        return True
    if not asked.question or Want.FIRST in asked.wants:
        return False
    if _complaint(case, now=True):
        return relevance.faq_is_sure and not asked.personal
    return not asked.personal or relevance.faq_is_sure or bool(asked.procedures or Want.REASON in asked.wants)


def _decides_now(case: Case) -> bool:
    """Did the last turn state anything that a rule looks at?"""
    deciding = {row.name for row in case.topic.facts.fact if row.kind == "decides"}
    said = [evidence for fact in case.understood.presentation if fact.name in deciding for evidence in fact.evidence]
    return any(evidence.turn == case.turn for evidence in said)


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
    return Plan("answered", only, statements=tuple(statements), chosen=chosen, needed=2)


def _knowledge(case: Case) -> Plan:
    """The FAQ's answer, the pathway's, and the nearest sentences; the patient's table stays beside it."""
    determination, relevance = case.understood.determination, case.relevance
    variant = determination.variant if isinstance(determination, Matched) else None
    statements = _asked_statements(case, variant) if variant else ()
    pathway = _pathway(case, variant)
    if not relevance.answers and not relevance.faq_is_sure and not statements and not pathway:
        return Plan("not_covered", variant, patient=variant is not None, needed=2, reason="The guideline does not state this.")
    faq = relevance.faq_answer(case.topic, case.places)
    chosen = faq + pathway if relevance.faq_is_sure else pathway + faq
    return Plan("answered", variant, variant is not None, statements, chosen, needed=2 if relevance.faq_is_sure else 4)


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
    chosen = _explained(case, variant) + _pathway(case, variant) + _contraindicated(case, variant)
    beyond_first = case.asked.wants - {Want.FIRST, Want.RATING}
    needed = 2 if case.asked.question and beyond_first else 0
    return Plan("answered", variant, True, (*first, *asked), chosen, needed=needed if chosen else 3)


def _asked_statements(case: Case, variant: int) -> tuple[Statement, ...]:
    """Ratings in the patient's variant of what the question itself names."""
    asked = case.asked
    studies = tuple(name for group in asked.procedures for name in group)
    if Want.CHANGE in asked.wants:
        return say_changes(case.topic, variant, studies)
    if asked.ratings and not studies:
        return say_tier(case.topic, variant, asked.ratings)
    if not studies or not (asked.question or asked.wants):
        return ()
    if Want.COMPARISON in asked.wants and len(asked.procedures) > 1:
        return say_comparison(case.topic, variant, studies)
    return say_rating(case.topic, variant, studies)


def _explained(case: Case, variant: int) -> tuple[Quoted, ...]:
    return case.places.quotes(case.topic.variant(variant).explain)


def _pathway(case: Case, variant: int | None) -> tuple[Quoted, ...]:
    """What follows the results, and what replaces the studies, that the question names."""
    steps = [step for step in case.asked.steps if variant is None or variant in step.variants]
    ways = [way for way in case.asked.alternatives if variant is None or variant in way.variants]
    if not case.asked.question and not case.asked.wants:
        return ()
    return case.places.quotes([quote for row in steps for quote in row.then]) + case.places.quotes(
        [quote for way in ways for quote in (*way.then, *way.contradiction)]
    )


def _contraindicated(case: Case, variant: int) -> tuple[Quoted, ...]:
    """What the sources say when the patient cannot have a study."""
    presentation = case.understood.presentation
    ways = [way for way in case.topic.pathway.alternative if variant in way.variants and presentation.status(way.fact) is Status.PRESENT]
    return case.places.quotes([quote for way in ways for quote in (*way.then, *way.contradiction)])


def without_sentences(planned: Plan) -> Plan:
    """The same plan where nothing but the table is to be had (the index does not answer)."""
    return replace(planned, chosen=(), needed=0)
