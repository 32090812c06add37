"""Tell a turn that leaves the patient at hand for another subject: "what's the weather tomorrow?", "now translate this into Polish"."""

from __future__ import annotations

import re

from app.question.asked import Want
from app.question.case import Case
from app.question.relevance import ABOUT
from app.text.turns import SHORT
from app.text.vocabulary import content_words, unknown_words

FAR, VERY_FAR, NEAR = ABOUT - 0.57, ABOUT - 0.77, ABOUT - 0.07
"""Nearness of the corpus below which a turn of several words is about something else: as a rule, whatever it seems to want, and
when it holds words the topic never uses. Read off the development dialogues: of the questions that go on, hardly one is below NEAR."""
OF_THE_PATIENT = re.compile(r"\b(?:s?he|(?:for|to|about|with|in) (?:him|her|(?:my|the|this) (?:patient|man|woman|lady)))\b", re.IGNORECASE)
OF_A_STUDY = frozenset({Want.FIRST, Want.TIER, Want.RADIATION, Want.DISAGREE})


def leaves_the_patient(case: Case) -> bool:
    """Is it a question or a demand, telling nothing of the patient, that the corpus has nothing near to?"""
    asked = case.asked
    if asked.chatter and not _tells_anew(case):
        return True
    if case.understood.states_patient or asked.asks_back or asked.procedures or asked.ratings or asked.variants:
        return False
    if not asked.question and not asked.demands:
        return False
    if (
        asked.wants & OF_A_STUDY
        or OF_THE_PATIENT.search(asked.text)
        or any(one.turn == case.turn for one in case.understood.presentation.remarks)
    ):
        return False
    unknown, words = set(unknown_words(asked.text, case.topic)), set(content_words(asked.text))
    if len(asked.text.split()) < SHORT:  # was searched together with the turn before it, so only its own words tell
        return bool(unknown) and 2 * len(unknown) >= len(words)
    nearness = case.relevance.nearness
    if nearness < VERY_FAR:
        return bool(words) or not asked.goes_on
    return not asked.goes_on and (nearness < FAR or (bool(unknown) and nearness < NEAR))


def _tells_anew(case: Case) -> bool:
    """Does it speak of any fact that no turn before spoke of? "Saturday" alone is no news of a pain that was described."""
    return any(fact.evidence and all(evidence.turn == case.turn for evidence in fact.evidence) for fact in case.understood.presentation)
