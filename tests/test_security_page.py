"""docs/security.md names tests; they exist."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "security.md").read_text("utf-8")


def test_every_test_that_the_page_names_exists() -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)`(?: `(test_\w+)`)?", PAGE)
    missing = [
        (file, name)
        for file, name in named
        if not (ROOT / file).exists() or (name and f"def {name}(" not in (ROOT / file).read_text("utf-8"))
    ]
    assert (len(named) >= 25, missing) == (True, [])


def test_every_risk_of_the_list_has_a_row() -> None:
    assert re.findall(r"^\| (LLM\d\d) ", PAGE, re.MULTILINE) == [f"LLM{number:02}" for number in range(1, 11)]
