"""What kind of turn it is: about something else, a look-up, a question about the guideline, or a patient."""

from __future__ import annotations

from enum import Enum

from app.asked import Asked, Want
from app.case import Case
from app.rules.determination import Matched, NeedsFacts, OutOfScope
from app.turns import SHORT


class Kind(Enum):
    """The four kinds of turn, each with an answer of its own."""

    ELSEWHERE = "about something else"
    LOOKUP = "names a variant or studies, not a patient"
    GUIDELINE = "asks what the guideline says or why"
    PATIENT = "describes a patient, or goes on about one"


def kind_of(case: Case) -> Kind:
    """The kind of the last turn. Where a patient is described, the rules decide, whatever else the turn asks."""
    if _is_elsewhere(case):
        return Kind.ELSEWHERE
    if _is_lookup(case):
        return Kind.LOOKUP
    if _asks_about_the_guideline(case):
        return Kind.GUIDELINE
    return Kind.PATIENT


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
