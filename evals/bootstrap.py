"""Is a difference more than chance: paired bootstrap over items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

DRAWS = 2000
SEED = 20261122


@dataclass(frozen=True)
class Difference:
    """The mean of a minus b over the same items, with its 95 % interval."""

    mean: float
    low: float
    high: float
    count: int

    @property
    def clear(self) -> bool:
        """True when the interval does not hold zero."""
        return self.low > 0 or self.high < 0

    def __str__(self) -> str:
        """Such as "+0.31 [+0.25, +0.37]"."""
        return f"{self.mean:+.3f} [{self.low:+.3f}, {self.high:+.3f}]"


def paired(a: Sequence[float], b: Sequence[float]) -> Difference:
    """The difference of two systems on the same items, in the same order; seeded, so that it is the same every time.

    Raises:
        ValueError: the two have not the same length, or are empty.
    """
    if len(a) != len(b) or not a:
        raise ValueError(f"{len(a)} and {len(b)} values cannot be paired")
    differences, count = np.subtract(a, b), len(a)
    drawn = np.random.default_rng(SEED).integers(0, count, (DRAWS, count))
    means = np.sort(differences[drawn].mean(axis=1))
    return Difference(float(differences.mean()), float(means[int(0.025 * DRAWS)]), float(means[int(0.975 * DRAWS) - 1]), count)
