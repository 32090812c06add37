"""How many threads torch computes with: one for a text whose vector must not depend on its company, all cores for many texts."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator


def cores() -> int:
    """How many threads torch would compute with; 1 in a server, whose threads encode by themselves."""
    import torch

    return int(torch.get_num_threads())


@contextlib.contextmanager
def one_thread() -> Iterator[None]:
    """Let torch compute in the calling thread alone: how work is divided between threads would show in the last bit."""
    import torch

    before = torch.get_num_threads()
    if before == 1:  # as in a server, where several threads encode at the same time
        yield
        return
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def one_thread_each() -> None:
    """From now on every thread of this process computes alone, so that several can encode and search at the same time.

    Helpers of the linear algebra library wait for their next task by spinning, and would take a core from the encoder.
    """
    import torch
    from threadpoolctl import threadpool_limits

    torch.set_num_threads(1)
    threadpool_limits(limits=1, user_api="blas")
