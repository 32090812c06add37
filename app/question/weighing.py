"""The evidence of kind.toml: what the observations of a turn, one or several together, say for and against each kind of turn."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from corpus.record import Record

EVIDENCE = Path(__file__).with_name("kind.toml")
NOT = "not "


class Evidence(Record):
    """One row: observations, and what they weigh for each kind when all of them hold."""

    of: tuple[str, ...]
    """Names of observations (observe.py); one that must not hold has "not " before it. None at all: what holds of every turn."""
    weights: Mapping[str, float]
    """Name of a kind -> weight; a negative one speaks against it."""
    fixed: bool = False
    """Set for safety and not by the fit: where a patient is described, the rules decide."""

    def strength(self, seen: Mapping[str, float]) -> float:
        """How far it holds: the product of its observations."""
        return math.prod(1 - seen[name[len(NOT) :]] if name.startswith(NOT) else seen[name] for name in self.of)


Factors = tuple[tuple[str, bool], ...]
"""Each observation of a row by its bare name, and whether it must not hold."""


class EvidenceFile(Record):
    """The whole of kind.toml."""

    evidence: tuple[Evidence, ...]


def product(factors: Factors, seen: Mapping[str, float]) -> float:
    """The strength of a row; most rows hold not at all, which one observation tells."""
    strength = 1.0
    for name, negated in factors:
        strength *= 1 - seen[name] if negated else seen[name]
        if not strength:
            return 0.0
    return strength


@cache
def factored(kinds: tuple[str, ...]) -> tuple[tuple[Factors, tuple[float, ...]], ...]:
    """All evidence taken apart, with its weights in the order of `kinds`."""
    return tuple(
        (tuple((name.removeprefix(NOT), name.startswith(NOT)) for name in row.of), tuple(row.weights[kind] for kind in kinds))
        for row in evidence()
    )


@cache
def evidence() -> tuple[Evidence, ...]:
    """All evidence, in the order of the file."""
    return EvidenceFile.model_validate(tomllib.loads(EVIDENCE.read_text(encoding="utf-8"))).evidence
