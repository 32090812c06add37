"""What changed between two runs, item by item and score by score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evals.bootstrap import Difference, paired
from evals.outcome import Outcome


@dataclass(frozen=True)
class Change:
    """One score of one item that is not what it was."""

    id: str
    score: str
    before: float | None
    now: float | None
    reason: str

    @property
    def better(self) -> bool:
        """True when the score rose."""
        return (self.now or 0.0) > (self.before or 0.0)


@dataclass(frozen=True)
class Comparison:
    """Two runs side by side."""

    changes: tuple[Change, ...]
    differences: dict[str, Difference]
    """Per score, over the items scored in both runs."""
    added: tuple[str, ...]
    removed: tuple[str, ...]


def compare(before: Sequence[Outcome], now: Sequence[Outcome]) -> Comparison:
    """What changed; worsened items first, then by id."""
    old, new = {o.id: o for o in before}, {o.id: o for o in now}
    changes: list[Change] = []
    pairs: dict[str, list[tuple[float, float]]] = {}
    for key in sorted(old.keys() & new.keys()):
        was = {score.name: score.value for score in old[key].scores}
        for score in new[key].scores:
            earlier = was.get(score.name)
            if score.value != earlier:
                changes.append(Change(key, score.name, earlier, score.value, score.reason))
            if score.value is not None and earlier is not None:
                pairs.setdefault(score.name, []).append((score.value, earlier))
    changes.sort(key=lambda change: (change.better, change.id))
    return Comparison(
        changes=tuple(changes),
        differences={name: paired(*map(list, zip(*rows, strict=True))) for name, rows in pairs.items()},
        added=tuple(sorted(new.keys() - old.keys())),
        removed=tuple(sorted(old.keys() - new.keys())),
    )
