"""One builder at a time in one folder; a builder that is killed lets go by itself."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

POLL_S = 0.2


@contextlib.contextmanager
def held(path: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock file while the block runs; `waiting` is called once when another process holds it.

    Raises:
        OSError: the file cannot be written.
    """
    with path.open("a+b") as file:
        told = False
        while not _try(file):
            if not told:
                waiting()
                told = True
            time.sleep(POLL_S)
        yield


def _try(file: IO[bytes]) -> bool:
    """Take the system's lock on the file, which ends with the process; False when another process has it."""
    try:
        import fcntl
    except ImportError:  # Windows
        import msvcrt

        try:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return False
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
