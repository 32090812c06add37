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
    """Names of observations (app/observe.py); one that must not hold has "not " before it. None at all: what holds of every turn."""
    weights: Mapping[str, float]
    """Name of a kind -> weight; a negative one speaks against it."""
    fixed: bool = False
    """Set for safety and not by the fit: where a patient is described, the rules decide."""

    def strength(self, seen: Mapping[str, float]) -> float:
        """How far it holds: the product of its observations."""
        return math.prod(1 - seen[name[len(NOT) :]] if name.startswith(NOT) else seen[name] for name in self.of)


class EvidenceFile(Record):
    """The whole of kind.toml."""

    evidence: tuple[Evidence, ...]


@cache
def evidence() -> tuple[Evidence, ...]:
    """All evidence, in the order of the file."""
    return EvidenceFile.model_validate(tomllib.loads(EVIDENCE.read_text(encoding="utf-8"))).evidence
