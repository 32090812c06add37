"""Counts and times for Prometheus, as text. No label holds anything a client has typed: routes are ours, methods and statuses few."""

from __future__ import annotations

import os
import threading
from bisect import bisect_left
from collections import Counter
from pathlib import Path
from time import perf_counter, process_time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
METHODS = ("GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE")


class Metrics:
    """What has happened since this process started; safe to share between threads."""

    def __init__(self) -> None:
        """All zero."""
        self._lock = threading.Lock()
        self._requests: Counter[tuple[str, str, int]] = Counter()
        self._seconds: dict[str, tuple[list[int], float]] = {}
        self._answers: Counter[str] = Counter()
        self._conflicts = 0
        self._under_way = 0

    def begin(self) -> None:
        """A request has come."""
        with self._lock:
            self._under_way += 1

    def end(self, route: str, method: str, status: int, seconds: float) -> None:
        """A request was answered."""
        with self._lock:
            self._under_way -= 1
            self._requests[route, method if method in METHODS else "other", status] += 1
            counts, total = self._seconds.get(route, ([0] * (len(BOUNDS) + 1), 0.0))
            counts[bisect_left(BOUNDS, seconds)] += 1
            self._seconds[route] = (counts, total + seconds)

    def answered(self, status: str, conflicts: int) -> None:
        """An answer was made, with so many corrected statements."""
        with self._lock:
            self._answers[status] += 1
            self._conflicts += conflicts

    def text(self) -> str:
        """Everything, in Prometheus' text format 0.0.4."""
        with self._lock:
            lines = [
                *_head("firstscan_requests_total", "counter", "Requests answered."),
                *(
                    f'firstscan_requests_total{{route="{route}",method="{method}",status="{status}"}} {count}'
                    for (route, method, status), count in sorted(self._requests.items())
                ),
                *_head("firstscan_request_seconds", "histogram", "Seconds from request to answer."),
                *(line for route, (counts, total) in sorted(self._seconds.items()) for line in _histogram(route, counts, total)),
                *_head("firstscan_answers_total", "counter", "Answers by status."),
                *(f'firstscan_answers_total{{status="{status}"}} {count}' for status, count in sorted(self._answers.items())),
                *_head("firstscan_conflicts_total", "counter", "Statements corrected from the table."),
                f"firstscan_conflicts_total {self._conflicts}",
                *_head("firstscan_requests_under_way", "gauge", "Requests being answered now."),
                f"firstscan_requests_under_way {self._under_way}",
                *_head("process_resident_memory_bytes", "gauge", "Memory of this process, in bytes."),
                f"process_resident_memory_bytes {resident_bytes()}",
                *_head("process_cpu_seconds_total", "counter", "Processor time of this process, in seconds."),
                f"process_cpu_seconds_total {process_time():.3f}",
            ]
        return "\n".join(lines) + "\n"


class Counted:
    """ASGI middleware that tells the metrics of every request."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        """Stand before `app`."""
        self.app, self.metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, and count."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        status, start = 500, perf_counter()

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        self.metrics.begin()
        try:
            await self.app(scope, receive, watched)
        finally:
            self.metrics.end(_route(scope), scope["method"], status, perf_counter() - start)


def resident_bytes() -> int:
    """Memory of this process in bytes; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return 0


def _route(scope: Scope) -> str:
    """The address as we wrote it, or what kind it is; never as it was typed."""
    path = getattr(scope.get("route"), "path", None)
    if scope["path"].startswith("/api/"):
        return str(path) if path and path.startswith("/api/") else "other"
    return str(path) if path in ("/healthz", "/readyz", "/metrics", "/openapi.json") else "chat"


def _head(name: str, kind: str, help: str) -> tuple[str, str]:
    return f"# HELP {name} {help}", f"# TYPE {name} {kind}"


def _histogram(route: str, counts: list[int], total: float) -> list[str]:
    so_far, lines = 0, []
    for bound, count in zip((*map(str, BOUNDS), "+Inf"), counts, strict=True):
        so_far += count
        lines.append(f'firstscan_request_seconds_bucket{{route="{route}",le="{bound}"}} {so_far}')
    name = "firstscan_request_seconds"
    return [*lines, f'{name}_sum{{route="{route}"}} {total:.6f}', f'{name}_count{{route="{route}"}} {so_far}']
