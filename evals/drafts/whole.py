"""Whole drafts written by hand: letters, leaflets, orders, tables; half of them wrong in exactly one place."""

from __future__ import annotations

import tomllib
from pathlib import Path

from evals.drafts.generate import Draft


def whole_drafts(part: str) -> tuple[Draft, ...]:
    """Those of `whole_<part>.toml` (`dev` or `test`); the claim is the kind noted there."""
    data = tomllib.loads((Path(__file__).parent / f"whole_{part}.toml").read_text(encoding="utf-8"))
    return tuple(Draft(row["id"], row["variant"], row["draft"], row["lie"], row["kind"], "whole", "none") for row in data["draft"])
