"""How long the light commands take to start, against importing what they cannot do without."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

DRAFT = "DRAFT"
LIGHT = (["table"], ["faq"], ["--help"], ["guard", "--variant", "1", DRAFT], ["guard", DRAFT])
"""Commands that must not load torch, gradio or chromadb; DRAFT stands for a file that tells the table of variant 1."""
BASELINE = "import pydantic, typer"


def start_up(rounds: int = 5) -> list[tuple[str, float]]:
    """Each command, and its processor time as a multiple of the import's, taken in turn."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft.txt"
        draft.write_text(_faithful(), encoding="utf-8")
        commands = [["-c", BASELINE], *(["-m", "app", *(str(draft) if word == DRAFT else word for word in command)] for command in LIGHT)]
        for command in commands:
            _process(command)  # as on any machine where they ran before: what Python compiles is there
        base, *times = (statistics.median(times) for times in zip(*(map(_process, commands) for _ in range(rounds)), strict=True))
    return [(" ".join(command), spent / base) for command, spent in zip(LIGHT, times, strict=True)]


def _faithful() -> str:
    """What the table says of variant 1, a sentence a row."""
    from corpus.load import load_topics

    rows = next(iter(load_topics().values())).ratings
    return "\n".join(f"{row.procedure}: {row.rating.value.lower()}." for row in rows if row.variant == 1)


def _process(arguments: Sequence[str]) -> float:
    """Processor seconds of a child process: what it does, not what else the machine is doing meanwhile."""
    before = _of_children()
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True, env=kept)  # noqa: S603 - our own commands
    return _of_children() - before


def _of_children() -> float:
    """Processor seconds of all child processes that have ended, to the microsecond (os.times counts hundredths of a second)."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime
