"""Tell a question about such patients in general, "do you scan everyone with a sore neck?", from one patient who is described."""

from __future__ import annotations

import re

from app.asked import Want
from app.case import Case
from app.phrases import holds
from app.rules.determination import NeedsFacts

ANYBODY = re.compile(
    r"\b(?:an?|any|every|each|no|some|such|in|which|what|these|those|most|all)\s+(?:[\w-]+\s+){0,3}"
    r"(?:patients?|person|people|man|woman|adults?|somebody|someone)\b",
    re.IGNORECASE,
)
ONE = (
    *("she", "he", "her", "him", "his", "my", "i've", "i had", "i have", "i'm", "me", "the patient", "this patient", "pt", "year-old"),
    *("year old", "yo", "y/o", "i got", "for a week", "for weeks", "since yesterday", "for days"),
)
"""Words of one patient."""
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
    if holds(asked.text, ONE):
        return False
    if relevance.faq_is_sure:
        return True
    if asked.sentences > SENTENCES or case.understood.alerts or (asked.personal and not ANYBODY.search(asked.text)):
        return False
    return relevance.faq_is_close
