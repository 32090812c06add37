"""The plots of the report, as SVG text that needs no font, script or file from elsewhere."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from evals.evaluation import Evaluation
from evals.summary import confusion, per_group

INK, MUTED, GOOD, BAD, LINE = "#1c2733", "#6b7a88", "#2f6f8f", "#b4472e", "#d9e0e6"
FEWEST = 5
"""A tag of fewer items says nothing about the tag."""


def score_per_tag(evaluation: Evaluation) -> str:
    """Share of items without any failed score, per tag, the lowest first."""
    rows = []
    for tag in per_group(evaluation.outcomes, "tags"):
        of_tag = [outcome for outcome in evaluation.outcomes if tag in outcome.tags]
        if len(of_tag) >= FEWEST:
            rows.append((sum(not outcome.failed for outcome in of_tag) / len(of_tag), tag, len(of_tag)))
    rows = sorted(rows)[:40][::-1]
    figure, axes = _axes(6.8, 0.6 + 0.22 * len(rows))
    axes.barh(range(len(rows)), [row[0] for row in rows], color=[GOOD if row[0] >= 0.97 else BAD for row in rows], height=0.66)
    axes.set_yticks(range(len(rows)), [f"{tag} ({count})" for _, tag, count in rows])
    axes.set_xlim(0, 1)
    axes.set_xlabel("share of items with every score right")
    return _svg(figure)


def threshold_calibration(evaluation: Evaluation) -> str:
    """For every relevance threshold: the share of answerable questions kept, and of unanswerable ones refused."""
    kept = sorted(n.best for n in evaluation.nearness if n.answerable)
    refused = sorted(n.best for n in evaluation.nearness if not n.answerable)
    steps = [i / 100 for i in range(101)]
    figure, axes = _axes(6.8, 3.2)
    if kept and refused:
        axes.plot(steps, [1 - _below(kept, step) for step in steps], color=GOOD, label=f"answerable, found ({len(kept)})")
        axes.plot(steps, [_below(refused, step) for step in steps], color=BAD, label=f"off topic, refused ({len(refused)})")
        axes.legend(frameon=False)
    axes.set_xlabel("relevance threshold (cosine similarity of the best passage)")
    axes.set_ylim(0, 1.02)
    return _svg(figure)


def variant_confusion(evaluation: Evaluation) -> str:
    """Expected against found, variants and statuses; off the diagonal is wrong."""
    table = confusion(evaluation.outcomes)
    names = sorted({name for pair in table for name in pair}, key=lambda name: (not name.isdigit(), name))
    figure, axes = _axes(6.8, 5.2)
    for (expected, found), count in table.items():
        x, y = names.index(found), names.index(expected)
        axes.scatter(x, y, s=330, marker="s", color=GOOD if x == y else BAD, alpha=0.9 if x == y else 0.75)
        axes.text(x, y, str(count), ha="center", va="center", color="white", fontsize=8)
    labels = [f"variant {name}" if name.isdigit() else name.replace("_", " ") for name in names]
    axes.set_xticks(range(len(names)), labels, rotation=40, ha="right")
    axes.set_yticks(range(len(names)), labels)
    axes.set_xlim(-0.6, len(names) - 0.4)
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.set_xlabel("found")
    axes.set_ylabel("expected")
    return _svg(figure)


def latency(evaluation: Evaluation) -> str:
    """Whole answers and the floor, in milliseconds, as shares of questions answered within a time."""
    figure, axes = _axes(6.8, 3.0)
    for values, colour, label in (
        (evaluation.latency.floors, MUTED, "floor: encode and search"),
        (evaluation.latency.answers, GOOD, "whole answer"),
    ):
        if values:
            times = sorted(1000 * value for value in values)
            axes.step(times, [(i + 1) / len(times) for i in range(len(times))], where="post", color=colour, label=label)
    axes.set_xscale("log")
    axes.set_xlabel("milliseconds (logarithmic)")
    axes.set_ylabel("share of questions")
    axes.legend(frameon=False, loc="lower right")
    return _svg(figure)


def rivals(evaluation: Evaluation) -> str:
    """How far the assistant is ahead of each rival, with 95 % intervals."""
    rows = [(f"{rival.name}: {name}", d) for rival in evaluation.rivals for name, d in rival.ahead.items()][::-1]
    figure, axes = _axes(6.8, 0.7 + 0.3 * len(rows))
    for y, (_, d) in enumerate(rows):
        axes.plot([d.low, d.high], [y, y], color=GOOD if d.low > 0 else BAD if d.high < 0 else MUTED, linewidth=2)
        axes.plot([d.mean], [y], "o", color=INK, markersize=4)
    axes.axvline(0, color=MUTED, linewidth=0.8)
    axes.set_yticks(range(len(rows)), [label for label, _ in rows])
    axes.set_xlabel("firstscan minus the other, same items, 95 % interval")
    return _svg(figure)


def _below(values: Sequence[float], limit: float) -> float:
    return sum(value < limit for value in values) / len(values)


def _axes(width: float, height: float) -> tuple[Any, Any]:
    import matplotlib as mpl
    from matplotlib.figure import Figure

    mpl.rcParams.update(
        {"svg.fonttype": "none", "svg.hashsalt": "firstscan", "font.family": "sans-serif", "font.size": 9, "text.color": INK}
    )
    figure = Figure(figsize=(width, height), layout="constrained")
    axes = figure.subplots()
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color(LINE)
    axes.tick_params(colors=INK, length=0)
    axes.grid(True, color=LINE, linewidth=0.5)
    axes.set_axisbelow(True)
    return figure, axes


def _svg(figure: Any) -> str:
    text = io.StringIO()
    figure.savefig(text, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    svg = text.getvalue()
    return svg[svg.index("<svg") :]
