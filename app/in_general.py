"""Tell a question about such patients in general, "do you scan everyone with a sore neck?", from one patient who is described."""

from __future__ import annotations

from app.asked import Want
from app.case import Case
from app.rules.determination import NeedsFacts

SENTENCES = 2
"""Whoever describes a patient takes more sentences than these, or says whose they are."""


def asks_in_general(case: Case) -> bool:
    """Is it a FAQ entry that explains rather than chooses a study, or near one in a sentence or two about nobody at hand?

    Asked only while the patient's facts are open.
    """
    asked, relevance = case.asked, case.relevance
    if not isinstance(case.understood.determination, NeedsFacts) or not asked.question or Want.FIRST in asked.wants or case.turn:
        return False
    if not any(entry.id == relevance.faq and entry.variants for entry in case.topic.faq):
        return False
    if asked.one_patient:
        return False
    if relevance.faq_is_sure:
        return True
    if asked.sentences > SENTENCES or case.understood.alerts or (asked.personal and not asked.anybody):
        return False
    return relevance.faq_is_close
