"""The reading for which most of the evidence speaks; evidence is rows of data, each made of observations by name."""

from __future__ import annotations

import pytest

from app.question.kind import Kind, kind_of, reasons, weighed
from app.question.observe import observations
from app.question.weighing import NOT, Evidence, evidence
from tests.app.elbow import assistant

BOTH = Evidence(of=("asks", "not short"), weights={"elsewhere": 1.0, "lookup": 0.0, "guideline": 0.0, "patient": 0.0})


@pytest.mark.parametrize(("asks", "short", "strength"), [(1.0, 0.0, 1.0), (1.0, 1.0, 0.0), (0.0, 0.0, 0.0)])
def test_evidence_holds_when_all_of_its_observations_do(asks: float, short: float, strength: float) -> None:
    assert BOTH.strength({"asks": asks, "short": short}) == strength


def test_every_row_names_observations_that_are_made_and_weighs_every_kind() -> None:
    seen = observations(assistant().case(("a sore elbow",), {}, assistant().retrieve(("a sore elbow",))))
    named = {name.removeprefix(NOT) for row in evidence() for name in row.of}
    kinds = {kind.value for kind in Kind}
    assert (named - set(seen), [row.of for row in evidence() if set(row.weights) != kinds]) == (set(), [])


def test_no_two_rows_are_made_of_the_same_observations_unless_one_is_fixed() -> None:
    fitted = [row.of for row in evidence() if not row.fixed]
    assert len(fitted) == len(set(fitted))


def test_the_kind_has_the_largest_sum_and_its_reasons_are_told_strongest_first() -> None:
    asked = assistant()
    case = asked.case(("a sore elbow",), {}, asked.retrieve(("a sore elbow",)))
    sums, told = weighed(observations(case)), [weight for weight, _ in reasons(case, kind_of(case))]
    assert (kind_of(case), told) == (max(sums, key=lambda kind: sums[kind]), sorted(told, reverse=True))
