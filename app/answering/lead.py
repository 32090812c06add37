"""What an answer says before and after its prose: what was decided, what is asked back, what was assumed."""

from __future__ import annotations

from collections.abc import Sequence

from app.answering.planned import Plan
from app.answering.receipt import refer_shown
from app.question.case import Case
from app.rules.determination import LeadsTo, NeedsFacts


def lead(case: Case, planned: Plan) -> str:
    """The first line: what was decided, before any explanation."""
    about = case.topic.about
    match planned.status:
        case "answered" if planned.variant is not None:
            row = case.topic.variant(planned.variant)
            hypothetical = " For the case as supposed:" if planned.patient and case.understood.presentation.hypothetical else ""
            return f"{hypothetical} **Variant {row.number}**, {row.title} ({about.title}, {about.edition}).".strip()
        case "answered":
            return planned.reason
        case "needs_information":
            return "The rating depends on facts not stated yet."
        case "not_covered":
            return f"**Not covered.** {planned.reason}{_refer_line(case)}"
        case "out_of_scope":
            reason = (
                planned.reason
                or f"It does not cover this; it answers which imaging study comes first, by “{about.title}” ({about.edition})."
            )
            return f"**Outside this guideline.** {reason}{_refer_line(case)}"
        case _:
            return ""


def _refer_line(case: Case) -> str:
    refer = refer_shown(case.topic, case.understood.determination)
    return f" See the ACR topic “{refer.topic}” ({refer.edition})." if refer else ""


def asked_back(case: Case, planned: Plan) -> str:
    """The questions to the reader, each with where its replies lead; empty where nothing is asked."""
    determination = case.understood.determination
    if planned.status != "needs_information" or not isinstance(determination, NeedsFacts):
        return ""
    return (
        "\n".join(f"{number}. {question.question} {_ways(question.leads_to)}" for number, question in enumerate(determination.ask, 1))
        + "\n"
    )


def _ways(leads_to: Sequence[LeadsTo]) -> str:
    return "(" + "; ".join(f"{way.answer}: {way.to}" for way in leads_to) + ")" if leads_to else ""


def assumed_lines(case: Case, planned: Plan) -> str:
    """Notes on the row that holds, and what was assumed absent."""
    assumed = case.understood.determination.receipt.assumed
    notes = case.understood.determination.receipt.notes if planned.patient else ()
    lines = [f"\nNote: {note}\n" for note in notes]
    if planned.patient and assumed:
        labels = ", ".join(case.topic.fact(name).label for name in assumed)
        lines.append(f"\nProvisional: assumed absent because not mentioned: {labels}.\n")
    return "".join(lines)
