"""What the text says of the difference between the editions, where a question asks for it."""

from __future__ import annotations

from collections.abc import Sequence

from app.guard.sentence.mentions import mentions
from app.question.asked import Want
from app.question.case import Case
from app.writer.draft import Quoted


def changed(case: Case, variants: Sequence[int]) -> tuple[Quoted, ...]:
    """The sentences on these variants, of the studies that the question names, or of all when it names none of theirs."""
    if Want.CHANGE not in case.asked.wants:
        return ()
    said = case.places.quotes([quote for number in variants for quote in case.topic.variant(number).changed])
    asked = {name for group in case.asked.procedures for name in group}
    about = tuple(quoted for quoted in said if _names(quoted.sentence.text, asked, case))
    return about or said


def _names(sentence: str, asked: set[str], case: Case) -> bool:
    return any(not asked.isdisjoint(mention.procedures) for mention in mentions(sentence, case.topic))
