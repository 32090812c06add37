"""What the pathway says to a turn: what follows the results it names, and what replaces the studies that cannot be done."""

from __future__ import annotations

from collections.abc import Sequence

from app.facts.presentation import Status
from app.question.case import Case
from app.writer.draft import Quoted
from corpus.pathway import Alternative


def follows(case: Case, variant: int | None) -> tuple[Quoted, ...]:
    """What follows the results, and what replaces the studies, that the question names."""
    if not case.asked.question and not case.asked.wants:
        return ()
    steps = [step for step in case.asked.steps if variant is None or variant in step.variants]
    named = {way.fact for way in case.asked.alternatives} | _contraindications(case)
    ways = [way for way in case.asked.alternatives if _applies(way, variant, named)]
    return case.places.quotes([quote for row in steps for quote in row.then]) + _said_instead(case, ways)


def instead(case: Case, variant: int) -> tuple[Quoted, ...]:
    """What the sources say when the patient cannot have a study."""
    present = _contraindications(case) | {way.fact for way in case.asked.alternatives}
    return _said_instead(case, [way for way in case.topic.pathway.alternative if way.fact in present and _applies(way, variant, present)])


def _contraindications(case: Case) -> set[str]:
    facts = {way.fact for way in case.topic.pathway.alternative}
    return {fact for fact in facts if case.understood.presentation.status(fact) is Status.PRESENT}


def _applies(way: Alternative, variant: int | None, present: set[str]) -> bool:
    """Does the alternative belong to the variant, and are the other obstacles there that it presupposes?"""
    return (variant is None or variant in way.variants) and (not way.only_with or bool(present & set(way.only_with)))


def _said_instead(case: Case, ways: Sequence[Alternative]) -> tuple[Quoted, ...]:
    return case.places.quotes([quote for way in ways for quote in (*way.then, *way.contradiction)])
