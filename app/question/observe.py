"""What is seen of a turn before its kind is decided: plain observations, each by a name that kind.toml uses."""

from __future__ import annotations

from collections.abc import Mapping

from app.facts.presentation import Status
from app.question.asked import Want
from app.question.case import Case
from app.question.faq_match import is_unstated
from app.question.leaving import leaves_the_patient
from app.question.observe_near import how_near
from app.question.situation import situation
from app.question.table_question import asks_the_table
from app.question.unstated import asks_for_unstated
from app.rules.determination import Matched, NeedsFacts, NotCovered, OutOfScope
from app.text.turns import SHORT
from corpus.topic import Topic


def observations(case: Case) -> Mapping[str, float]:
    """Every observation of the last turn: 1 when it holds, 0 when not; nearness and strange words are measured."""
    return {**how_near(case), **_of_whom(case), **_what_for(case), **_what_named(case), **_what_decided(case)}


def _of_whom(case: Case) -> dict[str, float]:
    """Who is spoken of, and what was said of them, now and before."""
    topic, understood, asked = case.topic, case.understood, case.asked
    symptoms = _symptoms(topic)
    complaints = symptoms | {fact for alert in topic.pathway.alert for fact in alert.any}
    deciding = {row.name for row in topic.facts.fact if row.kind == "decides"}
    present = understood.presentation
    flags = {row.name for row in topic.facts.fact if row.red_flag and present.status(row.name) is not Status.ABSENT}
    said = [(fact.name, evidence.turn == case.turn) for fact in present for evidence in fact.evidence]
    now, before = {name for name, last in said if last}, {name for name, last in said if not last}
    return {
        "symptom now": bool(now & symptoms),
        "complaint now": bool(now & complaints),
        "complaint before": bool(before & complaints),
        "deciding now": bool(now & deciding),
        "deciding before": bool(before & deciding),
        "red flag now": bool(now & flags),
        "described before": bool(before & (complaints | deciding)),
        "tells of a patient": understood.states_patient,
        "evades": understood.evades,
        "supposes": bool(present.hypothetical),
        "alert": bool(understood.alerts),
        "personal": asked.personal,
        "one patient": asked.one_patient,
        "of somebody": asked.of_somebody,
        "anybody": asked.anybody,
        "animal": asked.animal,
    }


def _symptoms(topic: Topic) -> set[str]:
    """The symptoms one of which every variant asks for."""
    rows = [row.when for row in topic.variants.variant]
    return {fact for when in rows for group in (when.any or (when.present,)) for fact in group}


def _what_for(case: Case) -> dict[str, float]:
    """What is wanted, and how it is put."""
    asked = case.asked
    wants: dict[str, float] = {f"wants {want.value}": want in asked.wants for want in Want}
    return wants | {
        "wants nothing known": not asked.wants,
        "asks the table": asks_the_table(case),
        "asks for a grade": asked.graded,
        "asks for a list": asked.listed,
        "asks": asked.question,
        "one sentence": asked.sentences == 1,
        "two sentences": asked.sentences == 2,
        "short": len(asked.text.split()) < SHORT,
        "goes on": asked.goes_on,
        "asks back": asked.asks_back,
        "demands": asked.demands,
        "leaves the patient": leaves_the_patient(case),
        "turns to something": asked.turns_to,
        "of the document": asked.document,
        "how it is known": asked.provenance,
        "in general": asked.general,
        "chatter": asked.chatter,
        "beside": asked.beside,
        "never imaging": asked.never_imaging,
        "faintly beside": asked.faintly_beside,
        "speaks of imaging": asked.imaging,
        "speaks of the guideline": asked.guidance,
        "names a treatment": asked.therapy,
    }


def _what_named(case: Case) -> dict[str, float]:
    """What of the guideline is named."""
    asked, faq = case.asked, case.relevance.faq
    return {
        "study": bool(asked.procedures),
        "rating": bool(asked.ratings),
        "variant": bool(asked.variants),
        "situation": bool(asked.implied),
        "any situation": bool(situation(case)),
        "situation not met": bool(asked.implied) and not situation(case),
        "result": bool(asked.steps),
        "obstacle": bool(asked.alternatives),
        "faq of variants": any(entry.id == faq and entry.variants for entry in case.topic.faq),
        "faq of what is not stated": is_unstated(case.topic, faq),
        "asks for what is not stated": asks_for_unstated(case),
    }


def _what_decided(case: Case) -> dict[str, float]:
    """What the rules say so far."""
    found, named = case.understood.determination, {*case.asked.variants, *case.asked.implied}
    return {
        "matched": isinstance(found, Matched),
        "facts open": isinstance(found, NeedsFacts),
        "uncovered": isinstance(found, NotCovered),
        "out of scope": isinstance(found, OutOfScope),
        "matches another situation": isinstance(found, Matched) and bool(named) and found.variant not in named,
    }
