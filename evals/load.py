"""`python -m evals.load`: many users at once against one after the other, over real sockets. Says what it measured; judges nothing."""

from __future__ import annotations

import argparse
import http.client
import itertools
import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from corpus.load import load_topics


@dataclass
class Measured:
    """Requests of one run."""

    seconds: float = 0.0
    """How long the run took."""
    took: list[float] = field(default_factory=list)
    """Seconds of each request that was answered."""
    errors: list[str] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Answers per second."""
        return len(self.took) / self.seconds

    def quantile(self, share: float) -> float:
        """Seconds within which that share of requests was answered."""
        ordered = sorted(self.took)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0

    def line(self, name: str) -> str:
        """The run in one line."""
        times = ", ".join(f"{label} {1000 * self.quantile(share):.0f} ms" for label, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99)))
        return f"{name}: {self.rate:.1f} answers/s over {self.seconds:.0f} s, {times}, {len(self.errors)} errors"


def run(url: str, users: int, seconds: float, most: int | None = None) -> Measured:
    """So many users, each asking again as soon as it is answered, for so long or until `most` requests were sent."""
    texts, numbers, measured = _texts(), itertools.count(), Measured()
    end = time.perf_counter() + seconds
    threads = [threading.Thread(target=_user, args=(url, texts, numbers, end, most, measured), daemon=True) for _ in range(users)]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    measured.seconds = time.perf_counter() - start
    return measured


def _user(url: str, texts: list[str], numbers: Iterator[int], end: float, most: int | None, measured: Measured) -> None:
    line = http.client.HTTPConnection(urlsplit(url).netloc, timeout=120)
    while time.perf_counter() < end and (most is None or len(measured.took) < most):
        number = next(numbers)
        body = json.dumps({"input": f"{texts[number % len(texts)]} Patient {number}."})
        start = time.perf_counter()
        try:
            line.request("POST", "/api/v1/ask", body, {"Content-Type": "application/json"})
            got = line.getresponse()
            said = got.read()
            if got.status == 200:
                measured.took.append(time.perf_counter() - start)
            else:
                measured.errors.append(f"{got.status} {said[:200]!r}")
        except (OSError, http.client.HTTPException) as error:
            measured.errors.append(repr(error))
            line.close()
    line.close()


def _texts() -> list[str]:
    """The worked examples of the topics: short and long, covered and not."""
    return [case.turns[-1] for topic in load_topics().values() for case in topic.cases]


def figure(url: str, name: str) -> float:
    """A figure from the server's metrics."""
    line = http.client.HTTPConnection(urlsplit(url).netloc, timeout=30)
    line.request("GET", "/metrics")
    text = line.getresponse().read().decode()
    line.close()
    return next(float(row.split()[1]) for row in text.splitlines() if row.startswith(f"{name} "))


@contextmanager
def server() -> Iterator[str]:
    """`firstscan serve` in a process of its own, on a free port."""
    process = subprocess.Popen([sys.executable, "-m", "app", "serve", "--port", "0"], stdout=subprocess.PIPE, text=True)
    try:
        words = (process.stdout.readline() if process.stdout else "").split()
        if len(words) < 2:
            raise RuntimeError("the server did not start")
        yield words[1]
    finally:
        process.terminate()
        process.communicate()


def main() -> None:
    """Measure and print."""
    read = argparse.ArgumentParser(prog="python -m evals.load", description=__doc__)
    read.add_argument("--url", help="a running server; without it, one is started")
    read.add_argument("--users", type=int, default=64)
    read.add_argument("--seconds", type=float, default=60)
    read.add_argument("--requests", type=int, help="then so many more requests, with the server's memory along the way")
    asked = read.parse_args()
    if asked.url:
        _report(asked.url, asked)
    else:
        with server() as url:
            _report(url, asked)


def _report(url: str, asked: argparse.Namespace) -> None:
    run(url, asked.users, 3)
    alone = _measured(url, 1, asked.seconds / 2)
    together = _measured(url, asked.users, asked.seconds)
    print(f"throughput: {together.rate / alone.rate:.2f} times that of one user", *together.errors[:3], sep="\n", flush=True)
    for done in range(0, asked.requests or 0, 2_000):
        more = run(url, asked.users, 3_600, most=2_000)
        held = figure(url, "process_resident_memory_bytes") / 2**20
        print(f"after {done + 2_000:,} requests: {held:.0f} MiB, {len(more.errors)} errors", flush=True)


def _measured(url: str, users: int, seconds: float) -> Measured:
    """A run, reported with the server's processor time per answer, which other work on the machine changes less than the clock."""
    before = figure(url, "process_cpu_seconds_total")
    measured = run(url, users, seconds)
    spent = (figure(url, "process_cpu_seconds_total") - before) / max(1, len(measured.took))
    print(measured.line(f"{users} user{'s' if users > 1 else ''}"), f"{1000 * spent:.1f} ms of processor time each", sep=", ", flush=True)
    return measured


if __name__ == "__main__":
    main()
