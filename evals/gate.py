"""The gate: which figures are below their limit, or have fallen since the accepted run."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.errors import UsageError
from evals.summary import Figures

HERE = Path(__file__).parent
THRESHOLDS = HERE / "thresholds.toml"
ACCEPTED = HERE / "accepted.json"


@dataclass(frozen=True)
class Breach:
    """A figure that closes the gate, and why."""

    score: str
    why: str

    def __str__(self) -> str:
        """One line for the terminal."""
        return f"{self.score}: {self.why}"


@dataclass(frozen=True)
class Limits:
    """What thresholds.toml says of one set: the least value per score, and how far a score may fall."""

    least: Mapping[str, float]
    tolerance: Mapping[str, float]
    usual_tolerance: float

    def may_fall(self, score: str) -> float:
        """How far this score may fall below the accepted value."""
        return self.tolerance.get(score, self.usual_tolerance)


def load_limits(run: str, path: Path = THRESHOLDS) -> Limits:
    """The limits for a run named "dev", "test", "dev-quick" ...; what the run does not set itself is common to all."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    own = data.get("run", {}).get(run, {})
    return Limits(data["least"] | own.get("least", {}), data.get("tolerance", {}), data["usual_tolerance"])


ROUNDING = 1e-6
"""Accepted figures are kept to six decimals; a difference below that is none."""


def breaches(figures: Figures, limits: Limits, accepted: Mapping[str, float]) -> tuple[Breach, ...]:
    """Everything that closes the gate; empty: it is open. A score of the limits that is missing closes it too."""
    found: list[Breach] = []
    for score, least in limits.least.items():
        figure = figures.get(score)
        if figure is None:
            found.append(Breach(score, "has a limit, but nothing was scored"))
        elif figure.value < least:
            worst = f" (first: {', '.join(figure.failed[:3])})" if figure.failed else ""
            found.append(Breach(score, f"{figure.value:.4f} is below {least:g}{worst}"))
    for score, before in accepted.items():
        figure = figures.get(score)
        if figure is not None and figure.value < before - limits.may_fall(score) - ROUNDING:
            found.append(Breach(score, f"fell from {before:.4f} to {figure.value:.4f}, more than {limits.may_fall(score):g}"))
    return tuple(found)


def load_accepted(run: str, path: Path = ACCEPTED) -> dict[str, float]:
    """Score -> value of the accepted run of that name; empty when none was accepted yet.

    Raises:
        UsageError: the file is not what `accept` writes.
    """
    return dict(_read(path).get(run, {}))


def accept(run: str, figures: Figures, path: Path = ACCEPTED) -> None:
    """Make these figures the ones that later runs are held against."""
    data = _read(path)
    data[run] = {name: round(figure.value, 6) for name, figure in figures.items()}
    path.write_text(json.dumps(data, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def _read(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        raise UsageError(f'"{path.name}" is not JSON. Restore it, or write it anew with --accept.') from None
    if not isinstance(data, dict):
        raise UsageError(f'"{path.name}" should hold one object per run. Restore it, or write it anew with --accept.')
    return data
