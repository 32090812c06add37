"""The short form of the evaluation on the real topic, part of every test run: nothing unsafe, and nothing worse than what was accepted."""

from __future__ import annotations

import pytest

from evals.__main__ import main


@pytest.mark.slow
def test_the_gate_is_open_for_the_short_form(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--quick"])
    gate = [line for line in capsys.readouterr().out.splitlines() if line.startswith("GATE")]
    assert (code, gate) == (0, [])
