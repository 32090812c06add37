"""Decide what an answer consists of: its status, what the table says, and which sentences are to be said in any case."""

from __future__ import annotations

from collections.abc import Sequence

from app.answering.edition_answer import changed
from app.answering.lookup import say_first_choice, say_tier
from app.answering.pathway_answer import follows, instead
from app.answering.planned import UNSTATED, Plan
from app.answering.rows_asked import also_graded, asked_of, looked_up
from app.question.asked import Want
from app.question.case import Case
from app.question.faq_match import rival_faq
from app.question.kind import Kind, kind_of
from app.question.situation import situation
from app.question.unstated import asks_for_unstated
from app.rules.determination import Matched, NeedsFacts, NotCovered, OutOfScope
from app.text.vocabulary import stems
from app.writer.draft import Quoted

VAGUE = 3
"""A question of no more words than these, "and for the real one?", asks again for the patient's table."""
GIST = 2
"""So many sentences of a FAQ's answer give its gist."""


def plan(case: Case, kind: Kind | None = None) -> Plan:
    """The plan for the last turn of a conversation; as if it were of another kind, where that is asked."""
    match kind or kind_of(case):
        case Kind.ELSEWHERE:
            return _elsewhere(case)
        case Kind.LOOKUP:
            return _lookup(case) if _is_of_rows(case) and not asks_for_unstated(case) else _knowledge(case)
        case Kind.GUIDELINE:
            return _knowledge(case)
        case Kind.PATIENT:
            return _patient(case)


def _elsewhere(case: Case) -> Plan:
    determination = case.understood.determination
    return Plan("out_of_scope", needed=0, reason=determination.reason if isinstance(determination, OutOfScope) else "")


def _is_of_rows(case: Case) -> bool:
    """Is it not about a word ("is that the same as mandatory?"), nor about a study that is impossible or was done already?"""
    asked = case.asked
    if (asked.alternatives or asked.steps) and not asked.graded:
        return False
    if asked.procedures or situation(case) or asked.listed or Want.CHANGE in asked.wants:
        return True
    return not asked.ratings and not case.relevance.answers


def _one_of(variants: Sequence[int]) -> int | None:
    """The variant, when a question is of one only."""
    return variants[0] if len(variants) == 1 else None


def _lookup(case: Case) -> Plan:
    asked, topic = case.asked, case.topic
    variants = situation(case)
    only = _one_of(variants)
    chosen = (
        changed(case, variants)
        + follows(case, only)
        + (_explained(case, only) if only and not asked.procedures and not asked.ratings else ())
    )
    if (asked.procedures and not variants) or (case.relevance.faq_is_close and not asked.ratings):
        chosen += case.relevance.faq_answer(topic, case.places)
    return Plan("answered", only, statements=looked_up(case, variants), chosen=chosen, needed=2)


def _knowledge(case: Case) -> Plan:
    """The FAQ's answer, the pathway's, and the nearest sentences; the patient's table stays beside it."""
    determination, relevance = case.understood.determination, case.relevance
    variant = determination.variant if isinstance(determination, Matched) else None
    statements = asked_of(case, variant) if variant else () if asks_for_unstated(case) else also_graded(case)
    asked_for = (variant,) if variant else situation(case)
    moved, pathway = changed(case, asked_for), follows(case, _one_of(asked_for))
    if variant and not statements and not pathway and case.asked.wants & {Want.TIER, Want.FIRST} and not case.asked.procedures:
        statements = say_tier(case.topic, variant, case.asked.ratings)
    if isinstance(determination, NotCovered) and determination.refer and not relevance.answers and not pathway:
        return _patient(case)
    if variant and not relevance.answers and not statements and not pathway and len(stems(case.asked.text)) <= VAGUE:
        return _matched(case, variant)
    if not relevance.answers and not relevance.faq_is_sure and not statements and not pathway and not moved:
        return Plan("not_covered", variant, patient=variant is not None, needed=2, reason=UNSTATED)
    faq, also = relevance.faq_answer(case.topic, case.places), () if moved else _rival(case)
    if variant is None and not statements and asks_for_unstated(case):
        return Plan("answered", chosen=faq, needed=0, reason=UNSTATED)
    chosen = moved + (faq + pathway + also if relevance.faq_is_sure else pathway + faq + also)
    return Plan("answered", variant, variant is not None, statements, chosen, needed=2 if relevance.faq_is_sure or also else 4)


def _rival(case: Case) -> tuple[Quoted, ...]:
    """The gist of the FAQ entry that fits the question nearly as well as the best one."""
    rival = rival_faq(case.found, case.topic)
    if rival is None or case.relevance.faq is None:
        return ()
    return next((case.places.quotes(entry.answer)[:GIST] for entry in case.topic.faq if entry.id == rival.faq), ())


def _patient(case: Case) -> Plan:
    match case.understood.determination:
        case Matched(variant=variant):
            return _matched(case, variant)
        case NeedsFacts():
            return Plan("needs_information", chosen=follows(case, None), needed=0)
        case NotCovered(reason=reason):
            return Plan("not_covered", needed=0, reason=reason)
        case OutOfScope(reason=reason):
            return Plan("out_of_scope", needed=0, reason=reason)


def _matched(case: Case, variant: int) -> Plan:
    asked = asked_of(case, variant)
    first = () if asked and not case.understood.states_patient else (say_first_choice(case.topic, variant),)
    replaced = instead(case, variant)
    # why a study is best helps nobody who cannot have it: what to do instead comes in its place
    also = _answered_too(case, variant)
    chosen = changed(case, (variant,)) + (replaced or (*also, *_explained(case, variant))) + follows(case, variant)
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


def _explained(case: Case, variant: int) -> tuple[Quoted, ...]:
    return case.places.quotes(case.topic.variant(variant).explain)
