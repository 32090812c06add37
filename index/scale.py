"""Measure what size costs: python -m index.scale [--sizes 1000 100000] [--sample 400] [--out FOLDER].

Passages are generated. Their vectors are sums of one random vector per word, made at once, so that what is measured is the index and not
the encoder; questions go through the real encoder. How far a build stays behind the bare encoder is measured on a sample with real vectors.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from index.costs import behind_the_encoder, measure
from index.embed import SentenceTransformerEncoder
from index.locate import locate


def main() -> None:
    """Measure and print; with --out also keep the figures as JSON."""
    parser = argparse.ArgumentParser(prog="python -m index.scale", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 100_000], help="numbers of passages")
    parser.add_argument("--sample", type=int, default=400, help="passages for the comparison with the bare encoder; 0: none")
    parser.add_argument("--out", type=Path, help="file for the figures, as JSON")
    options = parser.parse_args()
    real = SentenceTransformerEncoder(locate())
    figures: dict[str, object] = {"sizes": []}
    for size in options.sizes:
        measured = measure(size, real)
        figures["sizes"] = [*figures["sizes"], asdict(measured)]  # type: ignore[misc]
        print("  ".join(f"{name} {value:.4g}" for name, value in asdict(measured).items()), flush=True)
        _keep(figures, options.out)
    if options.sample:
        figures["share_of_bare_encoder"] = behind_the_encoder(options.sample, real, real.library)
        print(f"build speed as a share of the bare encoder's: {figures['share_of_bare_encoder']:.3f}")
        _keep(figures, options.out)


def _keep(figures: dict[str, object], out: Path | None) -> None:
    if out is not None:
        out.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
