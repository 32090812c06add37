"""What kind of turn it is: the reading for which most of the evidence speaks."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from app.question.case import Case
from app.question.observe import observations
from app.question.weighing import Evidence, evidence, factored, product


class Kind(Enum):
    """The four kinds of turn, each with an answer of its own; the value is the name kind.toml weighs it by."""

    ELSEWHERE = "elsewhere"
    """About something else."""
    LOOKUP = "lookup"
    """Names a variant or studies, not a patient."""
    GUIDELINE = "guideline"
    """Asks what the guideline says or why."""
    PATIENT = "patient"
    """Describes a patient, or goes on about one: the rules decide."""


KINDS = tuple(kind.value for kind in Kind)


def kind_of(case: Case) -> Kind:
    """The kind of the last turn; between two that weigh the same, the patient, for then what is missing is asked."""
    weights = weighed(observations(case))
    return max(Kind, key=lambda kind: (weights[kind], kind is Kind.PATIENT))


def weighed(seen: Mapping[str, float]) -> dict[Kind, float]:
    """What the evidence says for each kind, added up."""
    holding = [[strength * weight for weight in weights] for factors, weights in factored(KINDS) if (strength := product(factors, seen))]
    return {kind: round(sum([row[place] for row in holding]), 6) for place, kind in enumerate(Kind)}


def reasons(case: Case, kind: Kind) -> tuple[tuple[float, Evidence], ...]:
    """What speaks for a kind, the strongest first; to explain a choice, not to make it."""
    seen = observations(case)
    spoken = ((row.strength(seen) * row.weights[kind.value], row) for row in evidence())
    return tuple(sorted(((round(weight, 3), row) for weight, row in spoken if weight > 0), key=lambda pair: (-pair[0], pair[1].of)))
