"""The rows of the rating table that a turn asks about, as statements."""

from __future__ import annotations

from app.answering.changes import say_changes
from app.answering.lookup import Statement, say_comparison, say_everywhere, say_first_choice, say_rating, say_tier
from app.question.asked import Want
from app.question.case import Case
from app.question.situation import situation

EXPLAINED = frozenset({Want.REASON, Want.CHANGE})
"""Answered by passages, unless a grade is asked for as well."""


def looked_up(case: Case, variants: tuple[int, ...]) -> tuple[Statement, ...]:
    """What a look-up asks for, in each of these variants; with none, across all."""
    asked, topic = case.asked, case.topic
    studies = tuple(name for group in asked.procedures for name in group)
    statements: list[Statement] = []
    every = tuple(row.number for row in topic.variants.variant)
    for variant in variants or (every if Want.CHANGE in asked.wants or not studies else ()):
        if Want.CHANGE in asked.wants:
            statements += say_changes(topic, variant, studies)
        elif asked.ratings and not studies:
            statements += _tier(case, variant)
        elif studies and len(asked.procedures) > 1:
            statements += say_comparison(topic, variant, studies)
        elif studies:
            statements += say_rating(topic, variant, studies)
        elif Want.TIER in asked.wants and Want.FIRST not in asked.wants:
            statements += say_tier(topic, variant, ())
        else:
            statements.append(say_first_choice(topic, variant))
    if not variants and Want.CHANGE not in asked.wants:
        statements += say_everywhere(topic, studies)
    return tuple(statements)


def also_graded(case: Case) -> tuple[Statement, ...]:
    """The ratings of what a question of the guideline names, where it also names the situation but no patient of its own."""
    asked = case.asked
    studies = tuple(name for group in asked.procedures for name in group)
    if not studies or asked.alternatives or (asked.wants & EXPLAINED and not asked.graded):
        return ()
    if not (asked.graded or asked.wants & {Want.RATING, Want.COMPARISON}):
        return ()
    return tuple(one for number in situation(case) for one in say_rating(case.topic, number, studies))


def asked_of(case: Case, variant: int) -> tuple[Statement, ...]:
    """Ratings in the patient's variant of what the question itself names."""
    asked = case.asked
    groups = _studies_asked_about(case)
    studies = tuple(name for group in groups for name in group)
    if Want.CHANGE in asked.wants:
        return say_changes(case.topic, variant, studies)
    if asked.ratings and not studies:
        return _tier(case, variant)
    if not studies or not (asked.question or asked.wants):
        return ()
    if Want.COMPARISON in asked.wants and len(groups) > 1:
        return say_comparison(case.topic, variant, studies)
    return say_rating(case.topic, variant, studies)


def _tier(case: Case, variant: int) -> tuple[Statement, ...]:
    """The studies of the tier; where there are none, also those that are rated highest instead."""
    ratings = case.asked.ratings
    told = say_tier(case.topic, variant, ratings)
    empty = not any(row.rating in ratings for one in told for row in one.rows)
    return (*told, say_first_choice(case.topic, variant)) if empty else told


def _studies_asked_about(case: Case) -> tuple[tuple[str, ...], ...]:
    """The studies named, but for those named only as the patient's background: done before, or impossible."""
    background = {row.name for row in case.topic.facts.fact if row.kind == "context"}
    spans = [
        (evidence.start, evidence.end)
        for fact in case.understood.presentation
        if fact.name in background
        for evidence in fact.evidence
        if evidence.turn == case.turn
    ]
    asked = (m.procedures for m in case.asked.mentions if not any(start < m.end and m.start < end for start, end in spans))
    return tuple(dict.fromkeys(group for group in asked if group))
