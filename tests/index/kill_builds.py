"""Kill builds at random moments and tell what a later opening sees; run as a process, because it forks.

python -m tests.index.kill_builds FOLDER POINTS  prints one line for each point: old, new or half.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

import bm25s  # noqa: F401 - imported before forking, like the next line, so that each child starts at once
import chromadb  # noqa: F401

from index.check import check
from index.opening import open_index
from index.settings import IndexSettings
from tests.index.words import WordCounts, saying

OLD = saying("Apple. Berry.", "Cherry.")
NEW = saying(*(f"Apple {word}. Date {word}." for word in ("fig", "grape", "kiwi", "lime", "mango", "nut", "olive", "pear", "quince")))


def build(folder: Path, topics: dict) -> None:
    open_index(topics, IndexSettings(index=folder), WordCounts(), say=lambda line: None)


def in_child(work, *arguments) -> int:
    """Run `work` in a forked child; its pid."""
    child = os.fork()
    if child:
        return child
    try:
        os._exit(work(*arguments) or 0)
    finally:
        os._exit(70)


def seen(folder: Path) -> int:
    """0 when the old version is whole, 1 when the new one is, 2 otherwise."""
    settings = IndexSettings(index=folder)
    states = {check(topics, settings, WordCounts.id).state for topics in (OLD, NEW)}
    if "damaged" in states or "missing" in states:
        return 2
    return 1 if check(NEW, settings, WordCounts.id).state == "current" else 0


def ended(child: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def main(folder: Path, points: int) -> None:
    timed = folder / "timed"
    ended(in_child(build, timed, OLD))
    begun = time.monotonic()
    ended(in_child(build, timed, NEW))
    takes = time.monotonic() - begun
    moments = random.Random(7)
    for point in range(points):
        place = folder / str(point)
        ended(in_child(build, place, OLD))
        child = in_child(build, place, NEW)
        time.sleep(moments.uniform(0, takes))
        os.kill(child, signal.SIGKILL)
        ended(child)
        print({0: "old", 1: "new"}.get(ended(in_child(seen, place)), "half"), flush=True)
        ended(in_child(build, place, NEW))
        if ended(in_child(seen, place)) != 1:
            print("half", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
