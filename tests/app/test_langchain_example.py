"""The example of docs/langchain.md is run as it stands."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[2] / "docs" / "langchain.md"


def test_the_documented_example_runs_in_ten_lines(capsys: Any) -> None:
    [code] = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    names: dict[str, Any] = {}
    exec(code, names)
    alone = names["assistant"].ask("Why is MRI preferred over PET/CT as the first test?")
    got = names["got"]
    lines = len([line for line in code.splitlines() if line])
    assert (lines <= 10, got["answer"], len(got["passages"]), alone.text in capsys.readouterr().out) == (True, alone, 3, True)
