"""What it means when Chroma fails: its server does not answer, its folder cannot be written to, or what it holds is damaged."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from corpus.errors import ServiceError, UsageError


class Damaged(Exception):  # noqa: N818 - says what the store is, not that the program is wrong
    """What Chroma holds cannot be read; the message says why."""


@contextlib.contextmanager
def explained(where: str) -> Iterator[None]:
    """Turn what Chroma raises into our errors: the server does not answer, or the folder cannot be read."""
    try:
        yield
    except (UsageError, ServiceError, Damaged, OSError, MemoryError):
        raise
    except Exception as error:
        raise _named(error, where) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how Chroma's Rust core fails on a file it cannot read
            raise
        raise _named(error, where) from error


def _named(error: BaseException, where: str) -> Exception:
    said = (str(error).strip() or type(error).__name__).splitlines()[0][:200]
    if where.startswith(("http://", "https://")):
        return ServiceError(f"Chroma server {where} does not answer ({said}). Start it (chroma run), or unset FIRSTSCAN_CHROMA.")
    if "readonly" in said.lower() or "read-only" in said.lower():
        return PermissionError(f"{where}: {said}")
    if "full" in said.lower() or "disk i/o" in said.lower():
        return OSError(f"{where}: {said}")
    return Damaged(said)
