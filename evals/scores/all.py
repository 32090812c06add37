"""All scores of one answer, in the order of the report."""

from __future__ import annotations

from collections.abc import Callable

from evals.asked import Asked
from evals.score import Score
from evals.scores.citing import cites, faq, resolves, supported, verbatim
from evals.scores.outcome import alerts, asks, provisional, refer, status, variant
from evals.scores.rating import ratings
from evals.scores.reading import facts
from evals.scores.safety import safe
from evals.scores.saying import must_not_say, must_say

SCORERS: tuple[Callable[[Asked], Score], ...] = (
    safe,
    status,
    variant,
    ratings,
    refer,
    alerts,
    provisional,
    asks,
    facts,
    must_say,
    must_not_say,
    cites,
    faq,
    verbatim,
    resolves,
    supported,
)


def score(asked: Asked) -> tuple[Score, ...]:
    """Every score, also those that are not scored."""
    return tuple(scorer(asked) for scorer in SCORERS)
