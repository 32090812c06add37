"""Many outcomes as a few figures: each score over all items that were scored, and per kind and tag."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evals.outcome import Outcome

Figures = dict[str, "Figure"]


@dataclass(frozen=True)
class Figure:
    """The mean of a score, over how many, and the ids of what failed, worst first."""

    name: str
    value: float
    count: int
    failed: tuple[str, ...] = ()

    @property
    def errors(self) -> int:
        """How many were not wholly right."""
        return len(self.failed)


def figures(outcomes: Sequence[Outcome]) -> Figures:
    """Name -> figure, in the order scores first appear; what nobody scored is left out."""
    values: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for outcome in outcomes:
        for score in outcome.scores:
            if score.value is not None:
                values[score.name].append((score.value, outcome.id))
    found = {name: _figure(name, rows) for name, rows in values.items()}
    return found | refusal(outcomes)


def per_group(outcomes: Sequence[Outcome], by: str) -> dict[str, Figures]:
    """The figures of each kind (`by="kind"`) or tag (`by="tags"`), by name."""
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        for name in (outcome.kind,) if by == "kind" else outcome.tags:
            groups[name].append(outcome)
    return {name: figures(groups[name]) for name in sorted(groups)}


def refusal(outcomes: Sequence[Outcome]) -> Figures:
    """Precision and recall of saying "no" (not covered or out of scope), over items with one right status."""
    no = ("not_covered", "out_of_scope")
    rows = [(o, o.expected_status[0] in no, o.found_status in no) for o in outcomes if len(o.expected_status) == 1]
    said = [(o, should) for o, should, did in rows if did]
    due = [(o, did) for o, should, did in rows if should]
    found: Figures = {}
    if said:
        found["refusal_precision"] = _figure("refusal_precision", [(float(should), o.id) for o, should in said])
    if due:
        found["refusal_recall"] = _figure("refusal_recall", [(float(did), o.id) for o, did in due])
    return found


def confusion(outcomes: Iterable[Outcome]) -> dict[tuple[str, str], int]:
    """(expected, found) -> how often, for items about a patient: a variant, or the status when there is none."""
    table: dict[tuple[str, str], int] = defaultdict(int)
    for outcome in outcomes:
        if outcome.value("variant") is not None and len(outcome.expected_status) == 1:
            expected = str(outcome.expected_variant) if outcome.expected_variant else outcome.expected_status[0]
            table[expected, str(outcome.found_variant) if outcome.found_variant else outcome.found_status] += 1
    return dict(table)


def _figure(name: str, rows: Sequence[tuple[float, str]]) -> Figure:
    worst = sorted((row for row in rows if row[0] < 1), key=lambda row: row[0])
    return Figure(name, sum(value for value, _ in rows) / len(rows), len(rows), tuple(item for _, item in worst))
