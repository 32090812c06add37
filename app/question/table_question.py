"""Is it a question for rows of the rating table, whatever else its words are near to?"""

from __future__ import annotations

from app.facts.presentation import Status
from app.question.asked import Want
from app.question.case import Case
from app.question.elsewhere import about_another_subject
from app.question.situation import situation
from app.rules.determination import Matched, NeedsFacts

EXPLAINS = frozenset({Want.REASON, Want.MEANING, Want.DISAGREE})
"""What the table does not say."""
SENTENCES = 4
"""Whoever describes a patient takes more sentences than these."""
LEFT_OVER = 4
"""Words that may stand beside a situation and a study for the two to be the whole question."""


def asks_the_table(case: Case) -> bool:
    """Does it name a study or a tier, a situation of nobody at hand, and the table's kind of answer?"""
    asked = case.asked
    if (
        (asked.personal and not asked.anybody)
        or asked.one_patient
        or asked.animal
        or asked.never_imaging
        or asked.provenance
        or asked.wants & EXPLAINS
    ):
        return False
    if asked.sentences > SENTENCES or _patient_at_hand(case) or about_another_subject(asked.text, case.topic):
        return False
    where = situation(case)
    if asked.procedures and where:
        return asked.graded or bool(asked.wants & {Want.RADIATION, Want.CHANGE}) or _nothing_else(case)
    if asked.procedures:
        return (Want.RADIATION in asked.wants or asked.graded) and case.relevance.on_topic and not _decides(case)
    kept = asked.ratings or asked.graded or (asked.variants and Want.TIER in asked.wants)
    return bool(where and (asked.listed or asked.variants) and kept and Want.CHANGE not in asked.wants)


def _patient_at_hand(case: Case) -> bool:
    """Do the rules decide already, or was a patient spoken of before, or one supposed, or does what is said need a doctor first?"""
    understood = case.understood
    if isinstance(understood.determination, Matched) or not (isinstance(understood.determination, NeedsFacts) or case.asked.variants):
        return True
    before = any(evidence.turn != case.turn for fact in understood.presentation for evidence in fact.evidence)
    return before or bool(understood.presentation.hypothetical) or bool(understood.alerts)


def _decides(case: Case) -> bool:
    """Is anything said to be present that a rule looks at?"""
    deciding = {row.name for row in case.topic.facts.fact if row.kind == "decides"}
    return any(fact.name in deciding and fact.status is Status.PRESENT for fact in case.understood.presentation)


def _nothing_else(case: Case) -> bool:
    """Do a situation and a study make the whole question, "cervicogenic headache + x-ray = ?"."""
    asked = case.asked
    if not asked.question or asked.sentences > 1:
        return False
    text = list(asked.text)
    spans = [(mention.start, mention.end) for mention in asked.mentions]
    spans += [(evidence.start, evidence.end) for fact in case.understood.presentation for evidence in fact.evidence]
    for start, end in spans:
        text[start:end] = " " * (end - start)
    return len("".join(text).split()) <= LEFT_OVER
