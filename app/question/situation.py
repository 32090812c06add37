"""The variants a question is asked for: named outright, named as the situation it speaks of, or described by its facts."""

from __future__ import annotations

from app.facts.presentation import Status
from app.question.asked import Want
from app.question.case import Case
from app.question.elsewhere import about_another_subject
from app.rules.compiled import table_of
from app.rules.determination import NeedsFacts
from app.rules.row import Row
from corpus.variants import VariantRow

MANY = 2
"""A description that fits more variants than these names none of them."""


def situation(case: Case) -> tuple[int, ...]:
    """The variants, in the order of the topic; empty when the question speaks of none, or of another part of the body."""
    if case.asked.variants or about_another_subject(case.asked.text, case.topic):
        return case.asked.variants
    return _fitting(case.asked.implied, case) if case.asked.implied else described(case)


def _fitting(implied: tuple[int, ...], case: Case) -> tuple[int, ...]:
    """Without variants that the stated facts do not meet, where the rules ask: "chronic pain, carcinoma" is not that of new pain."""
    if Want.FIRST not in case.asked.wants or not isinstance(case.understood.determination, NeedsFacts):
        return implied
    table = table_of(case.topic)
    present = sum(table.bits.get(fact.name, 0) for fact in case.understood.presentation if fact.status is Status.PRESENT)
    rows = {row.source.number: row for row in table.rows if isinstance(row.source, VariantRow)}
    symptoms = (0, *_symptoms(tuple(rows.values())))
    return tuple(
        number
        for number in implied
        if rows[number].present & ~present or any(rows[number].holds(present | one) for one in symptoms)  # what is not read proves nothing
    )


def described(case: Case) -> tuple[int, ...]:
    """The variants of somebody with just the facts said to be present, whichever of the variants' symptoms it is.

    "After a fusion" is the variant for earlier surgery, though nobody said that the neck hurts; "chronic" is two variants.
    """
    table = table_of(case.topic)
    present = sum(table.bits.get(fact.name, 0) for fact in case.understood.presentation if fact.status is Status.PRESENT)
    if not present:
        return ()
    rows = tuple((row, row.source.number) for row in table.rows if isinstance(row.source, VariantRow))
    for added in ((0,), _symptoms(tuple(row for row, _ in rows))):
        numbers = {number for row, number in rows for one in added if row.holds(present | one)}
        if numbers:
            return tuple(sorted(numbers)) if len(numbers) <= MANY else ()
    return ()


def _symptoms(rows: tuple[Row, ...]) -> tuple[int, ...]:
    """The facts of which some variants ask for any one, and others for this one."""
    any_of, this_one = 0, 0
    for row in rows:
        this_one |= row.present
        any_of |= sum(positive for positive, negative in row.clauses if not negative)
    both = any_of & this_one
    return tuple(1 << at for at in range(both.bit_length()) if both >> at & 1)
