"""Everything one evaluation found, as plain data for the terminal, the page and the gate."""

from __future__ import annotations

import statistics
from collections.abc import Mapping
from dataclasses import dataclass, field

from evals.gate import Breach
from evals.outcome import Outcome
from evals.rivals import Rival
from evals.scores.reading import FactCount
from evals.summary import Figure, Figures


@dataclass(frozen=True)
class Latency:
    """Seconds of whole answers and of the floor (encode and search, nothing else) for the same questions, side by side."""

    answers: tuple[float, ...] = ()
    floors: tuple[float, ...] = ()

    @property
    def ratio(self) -> float | None:
        """Median answer over median floor; None when nothing was timed."""
        return statistics.median(self.answers) / statistics.median(self.floors) if self.floors else None

    @property
    def ratio_p99(self) -> float | None:
        """The 99th percentile of answers over that of floors; None when nothing was timed."""
        return percentile(self.answers, 0.99) / percentile(self.floors, 0.99) if self.floors else None


@dataclass(frozen=True)
class Nearness:
    """How near the corpus is to a question, and whether the corpus should answer it; for the relevance threshold."""

    id: str
    best: float
    answerable: bool


@dataclass(frozen=True)
class Evaluation:
    """One run: its figures and all it takes to explain them."""

    run: str
    """dev, test, or with "-quick" the short form."""
    outcomes: tuple[Outcome, ...]
    figures: Figures
    facts: tuple[FactCount, ...]
    retrieval: Mapping[str, Mapping[str, Figure]] = field(default_factory=dict)
    """Way of searching -> measure -> figure."""
    gaps: tuple[str, ...] = ()
    """Items that no passage of the corpus answers."""
    rivals: tuple[Rival, ...] = ()
    latency: Latency = Latency()
    nearness: tuple[Nearness, ...] = ()
    breaches: tuple[Breach, ...] = ()
    versions: Mapping[str, str] = field(default_factory=dict)


def percentile(values: tuple[float, ...], share: float) -> float:
    """The smallest value that at least `share` of the values do not exceed."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def worst(outcomes: tuple[Outcome, ...], count: int) -> tuple[Outcome, ...]:
    """The worst failed items first."""
    failed = [outcome for outcome in outcomes if outcome.failed]
    return tuple(sorted(failed, key=lambda outcome: (-outcome.badness, outcome.id))[:count])
