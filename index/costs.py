"""What an index of one size costs: time to build, open and ask it, and memory."""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.build import build
from index.contents import KINDS
from index.encoder import Encoder
from index.folder import IndexFolder
from index.generated import WordSums, contents
from index.ready import ready
from index.search import Index
from index.settings import IndexSettings

QUESTIONS = 200


@dataclass(frozen=True)
class Measured:
    """What an index of one size costs; times are medians on this machine, memory is of the whole process."""

    passages: int
    rows: int
    build_s: float
    rows_per_s: float
    folder_mb: float
    open_s: float
    memory_mb: float
    encode_ms: float
    search_ms: float
    question_ms: float
    """Encoding and searching together, as an answer does it."""


def measure(size: int, real: Encoder) -> Measured:
    """Build, open and ask an index of that many passages."""
    encoder, held = WordSums(real), contents(size)
    rows = sum(len(set(held.ids[kind])) for kind in KINDS)
    with tempfile.TemporaryDirectory() as name:
        place = IndexFolder(Path(name) / "store", _say)
        with place.lock():
            build_s = _seconds(lambda: build(place, held, encoder, {}, _counter(size)))
        place.close()
        folder_mb = sum(path.stat().st_size for path in Path(name).rglob("*") if path.is_file()) / 1e6
        begun = time.perf_counter()
        opened = ready(held, encoder, {}, IndexSettings(index=Path(name) / "store"), _say)
        index = Index(held, encoder, opened, relevant=-1.0)
        asked = [f"which study comes first for {word}" for word in random.Random(2).sample(range(10**6), QUESTIONS)]  # noqa: S311
        index.search(asked[0])
        open_s = time.perf_counter() - begun
        vectors = [encoder.questions([question])[0] for question in asked[:50]]
        limits = {"passages": 8, "sentences": 24, "questions": 32}
        result = Measured(
            passages=size,
            rows=rows,
            build_s=build_s,
            rows_per_s=rows / build_s,
            folder_mb=folder_mb,
            open_s=open_s,
            memory_mb=_memory_mb(),
            encode_ms=_median_ms([lambda q=question: encoder.questions([q]) for question in asked[:50]]),  # type: ignore[misc]
            search_ms=_median_ms([lambda v=vector: opened.nearest.near(v, limits) for vector in vectors]),  # type: ignore[misc]
            question_ms=_median_ms([lambda q=question: index.search(q) for question in asked]),  # type: ignore[misc]
        )
        index.close()
    return result


def behind_the_encoder(sample: int, real: Encoder, encode: Callable[[list[str]], object], rounds: int = 3) -> float:
    """Speed of a build as a share of that of `encode`, the library's own batches, on the same texts; the best of some rounds for both."""
    held = contents(sample, seed=3)
    texts = [[row.text for row in held.rows(kind)] for kind in KINDS]
    bare, built = [], []
    for _ in range(rounds):
        bare.append(_seconds(lambda: [encode(each) for each in texts if each]))
        with tempfile.TemporaryDirectory() as name:
            place = IndexFolder(Path(name) / "store", _say)
            with place.lock():
                built.append(_seconds(lambda place=place: build(place, held, real, {}, limit=0)))  # type: ignore[misc]
            place.close()
    return min(bare) / min(built)


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _median_ms(works: Sequence[Callable[[], object]]) -> float:
    return float(np.median([_seconds(work) for work in works])) * 1000


def _memory_mb() -> float:
    """Resident memory of this process now; 0 where the system does not say."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:")), 0.0)


def _counter(size: int) -> Callable[[int, int], None]:
    def progress(done: int, total: int) -> None:
        if sys.stderr.isatty() or done % 25_600 < 512:
            print(f"\r{size} passages: {done} of {total} rows", end="", file=sys.stderr, flush=True)

    return progress


def _say(line: str) -> None:
    print(line, file=sys.stderr)
