"""What kind of turn it is: about something else, a look-up, a question about the guideline, or a patient."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.asked import Asked, Want
from app.case import Case
from app.elsewhere import about_another_subject
from app.facts.presentation import Status
from app.in_general import asks_in_general
from app.leaving import leaves_the_patient
from app.phrases import holds
from app.rules.determination import Matched, NeedsFacts, NotCovered, OutOfScope
from app.turns import SHORT
from app.vocabulary import content_words, unknown_words
from corpus.topic import Topic

THEORY = frozenset({Want.REASON, Want.MEANING, Want.CHANGE, Want.DISAGREE})
"""What is wanted of a guideline rather than for a patient."""


class Kind(Enum):
    """The four kinds of turn, each with an answer of its own."""

    ELSEWHERE = "about something else"
    LOOKUP = "names a variant or studies, not a patient"
    GUIDELINE = "asks what the guideline says or why"
    PATIENT = "describes a patient, or goes on about one"


@dataclass(frozen=True)
class Spoken:
    """What was said about a patient, in the last turn and before it."""

    symptom_now: bool
    """A symptom that the topic's variants are about."""
    complaint_now: bool
    """Such a symptom, or one that raises an alert."""
    complaint_before: bool
    decides_now: bool
    """Anything a rule looks at."""
    decides_before: bool
    red_flag_now: bool
    """A red flag stated as present."""


def kind_of(case: Case) -> Kind:
    """The kind of the last turn. Where a patient is described, the rules decide, whatever else the turn asks."""
    spoken = _spoken(case)
    if _asks_about_the_document(case, spoken):
        return Kind.GUIDELINE
    if _is_elsewhere(case, spoken):
        return Kind.ELSEWHERE
    if _is_lookup(case, spoken):
        return Kind.LOOKUP
    if _asks_about_the_guideline(case, spoken):
        return Kind.GUIDELINE
    return Kind.PATIENT


def _asks_about_the_document(case: Case, spoken: Spoken) -> bool:
    """A question about the guideline itself, of nobody at hand; a complaint in it only says which guideline."""
    asked = case.asked
    if not asked.document or asked.personal or spoken.complaint_before or asked.variants or case.understood.presentation.hypothetical:
        return False
    if asked.implied and asked.procedures:
        return False  # "What does the table say about CT in chronic pain?" is a look-up
    return case.relevance.on_topic and not asked.animal and not case.understood.alerts and asked.sentences == 1


def _spoken(case: Case) -> Spoken:
    symptoms = _symptoms(case.topic)
    complaints = symptoms | {fact for alert in case.topic.pathway.alert for fact in alert.any}
    deciding = {row.name for row in case.topic.facts.fact if row.kind == "decides"}
    present = case.understood.presentation
    red_flags = {row.name for row in case.topic.facts.fact if row.red_flag and present.status(row.name) is not Status.ABSENT}
    turns = [(fact.name, evidence.turn == case.turn) for fact in case.understood.presentation for evidence in fact.evidence]
    return Spoken(
        symptom_now=any(now and name in symptoms for name, now in turns),
        complaint_now=any(now and name in complaints for name, now in turns),
        complaint_before=any(not now and name in complaints for name, now in turns),
        decides_now=any(now and name in deciding for name, now in turns),
        decides_before=any(not now and name in deciding for name, now in turns),
        red_flag_now=any(now and name in red_flags for name, now in turns),
    )


def _symptoms(topic: Topic) -> set[str]:
    """The symptoms one of which every variant asks for."""
    rows = [row.when for row in topic.variants.variant]
    return {fact for when in rows for group in (when.any or (when.present,)) for fact in group}


def _is_elsewhere(case: Case, spoken: Spoken) -> bool:
    """Another part of the body, or another subject altogether; a symptom this topic is about always keeps it in."""
    asked, relevance, understood = case.asked, case.relevance, case.understood
    if asked.animal or _asks_beside(case, spoken):
        return True
    if isinstance(understood.determination, OutOfScope) and understood.states_patient and asked.personal and not spoken.complaint_now:
        return True
    if asked.turns_to and not spoken.decides_now and (_is_strange(case) or not relevance.on_topic):
        return True
    if relevance.faq_is_sure or spoken.complaint_now or understood.presentation.hypothetical:
        return False
    if spoken.complaint_before and leaves_the_patient(case):
        return True
    if asked.variants and (asked.procedures or len(asked.text.split()) < SHORT):
        return False
    if isinstance(understood.determination, OutOfScope):
        return understood.states_patient or not relevance.on_topic
    if _names_another_subject(case, spoken):
        return True
    if relevance.on_topic or asked.steps or asked.alternatives:
        return False
    if _may_reply(case, spoken):
        return False
    if spoken.complaint_before and spoken.decides_now:
        return False
    names_topic = holds(asked.text, case.topic.about.elsewhere.here)
    if names_topic and asked.personal and Want.FIRST in asked.wants:
        return False
    if understood.states_patient:
        kept_in = Want.FIRST in asked.wants or names_topic
        told = asked.personal or (asked.sentences > 1 and spoken.red_flag_now)  # "Known myeloma. What imaging first?"
        return asked.question and not (told and kept_in)
    if spoken.complaint_before or spoken.decides_before:
        if asked.of_somebody and not asked.question:
            return False
        return _is_strange(case) and not asked.goes_on and len(asked.text.split()) >= SHORT and not asked.procedures and not asked.ratings
    return True


def _is_strange(case: Case) -> bool:
    """Does it name another subject, or hold more words than one, or none but such, that the topic never uses?"""
    text, topic = case.asked.text, case.topic
    unknown = unknown_words(text, topic)
    if len(unknown) > 1 or about_another_subject(text, topic):
        return True
    return bool(unknown) and set(unknown) == set(content_words(text))


def _asks_beside(case: Case, spoken: Spoken) -> bool:
    """A question for a treatment, a price or a poem; never where a red flag comes with the complaint."""
    if case.asked.never_imaging and not spoken.complaint_now:
        return True
    beside = case.asked.beside or case.asked.never_imaging or (case.asked.faintly_beside and not case.relevance.very_near)
    if not beside or case.understood.alerts or case.understood.presentation.hypothetical:
        return False
    if case.relevance.faq_is_sure and not spoken.complaint_now:
        return False
    return not (spoken.complaint_now and spoken.red_flag_now)


def _names_another_subject(case: Case, spoken: Spoken) -> bool:
    """A question, of nobody described, that names another part of the body or the topic's words in another sense."""
    described = spoken.complaint_before or spoken.decides_before or (case.asked.personal and (spoken.symptom_now or spoken.red_flag_now))
    return (case.asked.question or not spoken.decides_now) and not described and about_another_subject(case.asked.text, case.topic)


def _may_reply(case: Case, spoken: Spoken) -> bool:
    """Facts were asked for, and the turn asks nothing itself: it may be the reply, also when it says little."""
    asking = isinstance(case.understood.determination, NeedsFacts) and (spoken.decides_before or spoken.complaint_before)
    return asking and not case.asked.question


def _is_lookup(case: Case, spoken: Spoken) -> bool:
    """A question that names a variant or studies rather than a patient; where a patient is described, the rules decide."""
    asked, understood = case.asked, case.understood
    if asked.personal or (isinstance(understood.determination, Matched) and understood.states_patient):
        return False
    if asked.variants and (not spoken.complaint_now or asked.sentences == 1):
        return bool(asked.wants or asked.procedures or asked.ratings) or len(asked.text.split()) < SHORT
    if not _wants_table(asked):
        return False
    if asked.implied and asked.sentences == 1 and isinstance(understood.determination, NeedsFacts) and not spoken.complaint_before:
        # "the first study in chronic pain" is a patient in other words, unless the row lets red flags be assumed absent
        provisional = all(case.topic.variant(number).assume == "always" for number in asked.implied)
        return Want.FIRST not in asked.wants or (provisional and case.relevance.faq_is_close)
    return asked.question and not isinstance(understood.determination, Matched) and not understood.states_patient


def _wants_table(asked: Asked) -> bool:
    rated = asked.wants & {Want.RATING, Want.COMPARISON, Want.TIER, Want.CHANGE, Want.RADIATION, Want.FIRST}
    named = asked.procedures or asked.ratings or (asked.implied and Want.FIRST in asked.wants)
    return bool(named and rated and Want.REASON not in asked.wants)


def _asks_about_the_guideline(case: Case, spoken: Spoken) -> bool:
    """A question that a clinician asks of the guideline, not of the rules: answered also while the patient's facts are open."""
    asked, understood, sure, close = case.asked, case.understood, case.relevance.faq_is_sure, case.relevance.faq_is_close
    open_facts = isinstance(understood.determination, NeedsFacts)
    if understood.presentation.hypothetical and spoken.complaint_before:
        return False
    if Want.REASON in asked.wants and asked.question and asked.procedures and asked.anybody and not spoken.complaint_before:
        return True
    if not (spoken.decides_now or spoken.decides_before or spoken.complaint_before or asked.personal) and asked.alternatives and close:
        return True  # "pacemaker MRI" tells of no patient
    if not understood.states_patient:
        if open_facts and asked.asks_back and (spoken.complaint_before or spoken.decides_before):
            return False
        if open_facts and spoken.complaint_before and Want.FIRST in asked.wants and not asked.wants & THEORY and not sure:
            return False
        if open_facts and asked.personal and asked.procedures and not close:
            return False
        if open_facts and spoken.complaint_before and not case.relevance.answers and not asked.steps:
            return False  # "why do you ask?": what is missing is asked again
        return asked.question or (case.relevance.on_topic and not _may_reply(case, spoken))
    if isinstance(understood.determination, Matched) or not asked.question:
        return False
    if asks_in_general(case):
        return True
    if isinstance(understood.determination, NotCovered) and asked.personal and spoken.decides_now and not sure and not asked.wants & THEORY:
        return bool(asked.steps) and not spoken.symptom_now
    if asked.steps and not spoken.symptom_now and Want.FIRST not in asked.wants:
        return True
    if spoken.decides_now and spoken.complaint_before and not sure and not asked.wants & THEORY and not asked.alternatives:
        return False  # "Trauma? Only a bump yesterday." goes on about the patient
    if spoken.complaint_now:
        theory = asked.wants & THEORY
        return sure and bool(theory) and not asked.personal
    if asked.alternatives and not spoken.decides_now:
        return True
    if spoken.decides_now and asked.procedures and asked.sentences > 1 and not sure and not asked.wants & THEORY:
        return False  # "Known colon cancer. MRI or PET?" tells of a patient in two sentences
    if Want.FIRST in asked.wants and not (Want.REASON in asked.wants and asked.procedures):
        return sure and not asked.personal
    return not asked.personal or close or bool(asked.procedures or Want.REASON in asked.wants)
