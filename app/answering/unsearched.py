"""The answer when the index does not answer: what rules and table say still holds, and what is missing is named."""

from __future__ import annotations

from dataclasses import replace

from app.answering.plan import plan
from app.answering.planned import UNSTATED, Plan
from app.facts.presentation import Status
from app.question.case import Case
from app.question.relevance import ABOUT, Relevance
from corpus.errors import ServiceError

SUPPOSED = Relevance(nearness=ABOUT, answers=False, faq=None, faq_score=0.0)
"""Nobody can say how near the corpus is to the question, so that no question is turned away for being far from it."""


def plan_unsearched(case: Case, problem: ServiceError) -> Plan:
    """The plan without what a search would have found.

    Raises:
        ServiceError: only a search could have answered this question.
    """
    planned = plan(replace(case, relevance=SUPPOSED))
    patient = any(fact.status is not Status.NOT_MENTIONED for fact in case.understood.presentation)
    if not planned.statements and not (patient and planned.reason != UNSTATED):
        raise problem
    return replace(planned, needed=0, missing=str(problem))
