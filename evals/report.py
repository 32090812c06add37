"""The evaluation on the terminal."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console
from rich.table import Table

from evals.compare import Comparison
from evals.evaluation import Evaluation, worst
from evals.gate import Limits
from evals.summary import per_group

BY_KIND = ("safe", "status", "variant", "ratings", "must_say", "cites", "supported", "facts")


def show(evaluation: Evaluation, limits: Limits, accepted: Mapping[str, float], console: Console, reveal: bool = True) -> None:
    """Print every figure; `reveal` False keeps the ids of failed items out, as for the test split."""
    console.print(_scores(evaluation, limits, accepted))
    console.print(_kinds(evaluation))
    if evaluation.facts:
        console.print(_facts(evaluation))
    if evaluation.retrieval:
        console.print(_retrieval(evaluation))
    if evaluation.rivals:
        console.print(_rivals(evaluation))
    if evaluation.latency.ratio is not None:
        console.print(
            f"Answer against floor: median {evaluation.latency.ratio:.2f} x, 99th percentile {evaluation.latency.ratio_p99:.2f} x"
        )
    if reveal:
        _failures(evaluation, console)
    for breach in evaluation.breaches:
        console.print(f"[red]GATE[/] {breach if reveal else str(breach).partition(' (first:')[0]}", highlight=False)
    console.print(f"[red]gate closed: {len(evaluation.breaches)}[/]" if evaluation.breaches else "[green]gate open[/]")


def show_comparison(comparison: Comparison, console: Console, reveal: bool = True) -> None:
    """Print what changed since another run, worsened first; without `reveal` only the differences per score."""
    table = Table("score", "difference [95 %]", "items", title="Against the other run", title_justify="left")
    for name, difference in comparison.differences.items():
        table.add_row(
            name,
            str(difference),
            str(difference.count),
            style=None if not difference.clear else ("green" if difference.mean > 0 else "red"),
        )
    console.print(table)
    for change in comparison.changes if reveal else ():
        colour = "green" if change.better else "red"
        console.print(
            f"[{colour}]{change.id}[/] {change.score}: {_value(change.before)} -> {_value(change.now)}  {change.reason}", highlight=False
        )
    console.print(f"{len(comparison.changes)} scores changed, {len(comparison.added)} items added, {len(comparison.removed)} removed")


def _scores(evaluation: Evaluation, limits: Limits, accepted: Mapping[str, float]) -> Table:
    table = Table("score", "value", "scored", "failed", "at least", "accepted", title=f"Gold set, {evaluation.run}", title_justify="left")
    for name, figure in evaluation.figures.items():
        least = limits.least.get(name)
        red = (least is not None and figure.value < least) or figure.value < accepted.get(name, 0.0) - limits.may_fall(name) - 1e-9
        row = (
            f"{figure.value:.4f}",
            str(figure.count),
            str(figure.errors),
            "" if least is None else f"{least:g}",
            _value(accepted.get(name)),
        )
        table.add_row(name, *row, style="red" if red else None)
    return table


def _kinds(evaluation: Evaluation) -> Table:
    table = Table("kind", "items", *BY_KIND, title="By kind (. = not scored)", title_justify="left")
    groups = per_group(evaluation.outcomes, "kind")
    for kind, figures in groups.items():
        count = sum(outcome.kind == kind for outcome in evaluation.outcomes)
        table.add_row(kind, str(count), *(f"{figures[name].value:.3f}" if name in figures else "." for name in BY_KIND))
    return table


def _facts(evaluation: Evaluation) -> Table:
    table = Table("fact", "precision", "recall", "stated", title="Facts read", title_justify="left")
    for count in evaluation.facts:
        table.add_row(count.fact, _value(count.precision), _value(count.recall), str(count.expected))
    return table


def _retrieval(evaluation: Evaluation) -> Table:
    measures = list(next(iter(evaluation.retrieval.values())))
    table = Table(
        "search",
        *measures,
        "questions",
        title=f"Retrieval ({len(evaluation.gaps)} questions without a passage in the corpus)",
        title_justify="left",
    )
    for name, figures in evaluation.retrieval.items():
        table.add_row(name, *(f"{figures[m].value:.4f}" for m in measures), str(figures[measures[0]].count))
    return table


def _rivals(evaluation: Evaluation) -> Table:
    measures = list(evaluation.rivals[0].figures)
    table = Table(
        "system", *measures, title="What the text alone says; beside each rival, how far firstscan is ahead [95 %]", title_justify="left"
    )
    for rival in evaluation.rivals:
        cells = []
        for name in measures:
            figure, ahead = rival.figures.get(name), rival.ahead.get(name)
            cells.append(
                ("." if figure is None else f"{figure.value:.3f}") + (f"\n{ahead}" if ahead else f"\nof {figure.count}" if figure else "")
            )
        table.add_row(rival.name, *cells)
    return table


def _failures(evaluation: Evaluation, console: Console) -> None:
    for outcome in worst(evaluation.outcomes, 20):
        reasons = "; ".join(f"{score.name}: {score.reason}" for score in outcome.failed)
        console.print(f"[yellow]{outcome.id}[/] {reasons[:300]}", highlight=False)


def _value(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"
