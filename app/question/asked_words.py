"""The word lists of asked.toml."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import tomli

WORDS = Path(__file__).with_name("asked.toml")


@cache
def language_of_questions() -> dict[str, Any]:
    """Every list, by table and name."""
    return {name: _frozen(part) for name, part in tomli.loads(WORDS.read_text(encoding="utf-8")).items()}


def _frozen(part: Any) -> Any:
    """Lists as tuples, so that what is made of them is found again without a copy."""
    if isinstance(part, dict):
        return {name: _frozen(each) for name, each in part.items()}
    return tuple(part) if isinstance(part, list) else part
