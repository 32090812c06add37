"""A reading never depends on the order in which a process happens to keep its sets."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

TURNS = [
    ["What if she had cancer, a fever, an infection, a fall, arm weakness and neck pain that is new?"],
    ["52F, neck pain for 3 days, no trauma", "What if she had a fever, weight loss and known breast cancer, with an unsteady gait?"],
    ["Known cancer, new neck pain. No red flags.", "sorry, no cancer, she has a fever and fell yesterday"],
]
READ = """
from app.conversation import understand
from corpus.load import load_topics
for topic in load_topics().values():
    for turns in {turns!r}:
        print(understand(turns, topic))
"""


def _read(seed: int) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
    return subprocess.run(
        [sys.executable, "-c", READ.format(turns=TURNS)], capture_output=True, check=True, text=True, encoding="utf-8", env=environment
    ).stdout


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_what_is_understood_is_the_same_to_the_letter_whatever_the_seed_of_the_hashes(seed: int) -> None:
    assert _read(seed) == _read(0) != ""
