"""What must hold of every decision table, tried on the invented one for all presentations and on the real ones for many."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.facts.presentation import Fact, Presentation, Status
from app.rules.asking import leads_to
from app.rules.compiled import compile_table, table_of
from app.rules.determination import Determination, Matched, NeedsFacts, NotCovered, OutOfScope, WouldChange
from app.rules.determine import determine
from corpus.load import load_topics
from corpus.topic import Topic
from corpus.variants import Condition
from tests.app.rules.elbow import elbow

TOPICS = {**load_topics(), "sore-elbow": elbow()}
topics = pytest.mark.parametrize("slug", sorted(TOPICS))


def _holds(condition: Condition, present: frozenset[str]) -> bool:
    """The condition as its words say, without bits."""
    return (
        present.issuperset(condition.present)
        and all(present.intersection(group) for group in condition.any)
        and present.isdisjoint(condition.absent)
        and all(fact not in present or present.intersection(others) for fact, others in condition.absent_unless.items())
        and not any(present.issuperset(group) for group in condition.not_together)
    )


def _label(determination: Determination, topic: Topic) -> str:
    match determination:
        case Matched(variant=variant):
            return f"variant {variant}"
        case NeedsFacts():
            return "needs information"
        case NotCovered(refer=refer):
            return f"not covered: {topic.neighbour(refer).topic}" if refer else "not covered"
        case OutOfScope(refer=refer):
            return f"out of scope: {topic.neighbour(refer).topic}" if refer else "out of scope"


def _rows(topic: Topic) -> list[Condition]:
    return [row.when for row in topic.variants.variant] + [row.when for row in topic.variants.not_covered]


def _presentation(topic: Topic, said: dict[str, Status]) -> Presentation:
    return Presentation(tuple(Fact(row.name, said.get(row.name, Status.NOT_MENTIONED)) for row in topic.facts.fact))


def _any_presentation(topic: Topic) -> st.SearchStrategy[dict[str, Status]]:
    return st.dictionaries(st.sampled_from([row.name for row in topic.facts.fact]), st.sampled_from(list(Status)), max_size=14)


@topics
def test_at_most_one_row_holds_whatever_facts_are_present(slug: str) -> None:
    topic = TOPICS[slug]
    rows = _rows(topic)
    names = list(dict.fromkeys(name for row in rows for name in row.facts()))
    several = [
        present
        for values in itertools.product((False, True), repeat=len(names))
        for present in [frozenset(itertools.compress(names, values))]
        if sum(_holds(row, present) for row in rows) > 1
    ]
    assert several == []


@topics
def test_for_complete_facts_the_determination_is_the_row_whose_words_hold(slug: str) -> None:
    topic, wrong = TOPICS[slug], []
    table = table_of(topic)
    inside = {row.id: row.when for row in topic.variants.variant} | {row.id: row.when for row in topic.variants.not_covered}
    elsewhere = {row.id: row.when for row in topic.variants.elsewhere}
    names = list(dict.fromkeys(name for row in inside.values() for name in row.facts()))
    whole = table.mask(table.facts)
    for values in itertools.product((False, True), repeat=len(names)):
        present = frozenset(itertools.compress(names, values))
        bits = table.mask(present)
        row = table.decide(type(table.stated(Presentation()))(bits, whole & ~bits, 0)).row
        expected = [name for name, when in (elsewhere | inside).items() if _holds(when, present)][:1]
        if ([row.source.id] if row else []) != expected:
            wrong.append((present, row, expected))
    assert wrong == []


@topics
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_the_order_of_rows_means_nothing(slug: str, data: st.DataObject) -> None:
    topic = TOPICS[slug]
    said = data.draw(_any_presentation(topic))
    shuffle = random.Random(data.draw(st.integers())).sample
    rules = topic.variants
    other = replace(
        topic,
        variants=rules.model_copy(
            update={
                "not_covered": tuple(shuffle(rules.not_covered, len(rules.not_covered))),
                "elsewhere": tuple(shuffle(rules.elsewhere, len(rules.elsewhere))),
                "variant": tuple(shuffle(rules.variant, len(rules.variant))),
            }
        ),
    )
    one, two = determine(_presentation(topic, said), topic), determine(_presentation(other, said), other)
    assert replace(two, receipt=replace(two.receipt, why_not=tuple(sorted(two.receipt.why_not, key=lambda w: w.variant)))) == one


@topics
@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_what_is_asked_can_change_something(slug: str, data: st.DataObject) -> None:
    topic = TOPICS[slug]
    said = data.draw(_any_presentation(topic))
    result = determine(_presentation(topic, said), topic)
    asked = result.ask if isinstance(result, NeedsFacts) else ()
    moved = any(lead.to != "needs information" for question in asked for lead in question.leads_to)
    assert (len(asked), moved) in ([(1, True), (2, True)] if isinstance(result, NeedsFacts) else [(0, False)])


@topics
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_would_change_names_every_single_fact_that_leads_elsewhere_and_no_other(slug: str, data: st.DataObject) -> None:
    topic = TOPICS[slug]
    said = data.draw(_any_presentation(topic))
    result = determine(_presentation(topic, said), topic)
    found = []
    for row in topic.facts.fact:
        for status in (Status.PRESENT, Status.ABSENT):
            to = _label(determine(_presentation(topic, {**said, row.name: status}), topic), topic)
            if to != _label(result, topic):
                found.append(WouldChange(row.name, to))
    assert list(result.receipt.would_change) == found


@topics
@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_an_added_fact_swaps_a_row_only_when_one_of_the_two_rows_looks_at_it(slug: str, data: st.DataObject) -> None:
    topic = TOPICS[slug]
    said = data.draw(_any_presentation(topic))
    fact = data.draw(st.sampled_from([row.name for row in topic.facts.fact]))
    status = data.draw(st.sampled_from([Status.PRESENT, Status.ABSENT]))
    conditions = {row.id: row.when for row in (*topic.variants.variant, *topic.variants.not_covered, *topic.variants.elsewhere)}
    before = determine(_presentation(topic, said), topic).receipt.row
    after = determine(_presentation(topic, {**said, fact: status}), topic).receipt.row
    decides = {name for row in (before, after) if row for name in conditions[row].facts()}
    elsewhere = {name for row in topic.variants.elsewhere for name in row.when.facts()}
    assert before == after or not before or not after or fact in decides | elsewhere


@topics
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_match_assumes_only_what_nobody_mentioned_and_holds_for_it(slug: str, data: st.DataObject) -> None:
    topic = TOPICS[slug]
    said = data.draw(_any_presentation(topic))
    result = determine(_presentation(topic, said), topic)
    assumed = set(result.receipt.assumed)
    filled = determine(_presentation(topic, said | dict.fromkeys(assumed, Status.ABSENT)), topic)
    mentioned = {name for name, status in said.items() if status is not Status.NOT_MENTIONED}
    assert (assumed & mentioned, filled.receipt.row, filled.receipt.assumed) == (set(), result.receipt.row, ())


@topics
def test_a_table_remembers_what_it_decided_without_growing_for_ever(slug: str) -> None:
    table = compile_table(TOPICS[slug])
    nothing = table.stated(Presentation())
    for bits in range(5000):
        leads_to(table, nothing._replace(present=bits))
    assert len(table._known) <= 4096
