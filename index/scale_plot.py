"""Draw the figures of index.scale: python -m index.scale_plot FIGURES.json PLOT.svg."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

PANELS = (
    ("question_ms", "one question, encoded and searched (ms)"),
    ("search_ms", "of that, the search (ms)"),
    ("build_s", "build without the encoder (s)"),
    ("memory_mb", "memory of the process (MB)"),
)


def draw(figures: dict[str, Any], plot: Path) -> None:
    """One panel per figure, over the number of passages."""
    import matplotlib

    matplotlib.use("Agg")
    matplotlib.rcParams["svg.hashsalt"] = "firstscan"
    from matplotlib import pyplot

    sizes = [size["passages"] for size in figures["sizes"]]
    drawing, axes = pyplot.subplots(1, len(PANELS), figsize=(14, 3.2), layout="constrained")
    for axis, (name, title) in zip(axes, PANELS, strict=True):
        values = [size[name] for size in figures["sizes"]]
        axis.plot(sizes, values, marker="o", color="#1f5f8b")
        for size, value in zip(sizes, values, strict=True):
            axis.annotate(f"{value:.3g}", (size, value), textcoords="offset points", xytext=(0, 7), ha="center", fontsize=8)
        axis.set(xscale="log", xlabel="passages", ylim=(0, max(values) * 1.25))
        axis.set_title(title, fontsize=9)
        axis.spines[["top", "right"]].set_visible(False)
    drawing.savefig(plot, metadata={"Date": None})
    pyplot.close(drawing)


if __name__ == "__main__":
    draw(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), Path(sys.argv[2]))
