"""`firstscan serve`: HTTP for programs and the chat for people, in one process that ends without losing an answer."""

from __future__ import annotations

import contextlib
import gc
import ipaddress
import logging
import os
import socket
import sys
from typing import TYPE_CHECKING

from corpus.errors import UsageError
from index.found import Found

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from app.assistant import Assistant

CONNECTIONS = 1_000
"""Open at the same time; the next one gets a 503."""
SWITCH_S = 0.0005
"""How long a thread may keep the interpreter from one that wants it. The encoder wants it a hundred times per batch, briefly; with the
usual 5 ms it would spend most of its time waiting for threads that write answers."""
FIRST = "What does usually appropriate mean?"
"""The question a server reads before it serves anybody."""
DRAIN_S = 20
"""Seconds for answers under way when the process is asked to end."""


def run_server(host: str, port: int) -> None:
    """Serve until the process is interrupted or terminated; answers under way are finished first.

    Raises:
        UsageError: the address cannot be listened on.
    """
    from app.assistant import Assistant
    from app.serve.site import build_site
    from app.settings import Settings

    listening = listen(host, port)
    settings = Settings()
    if settings.login is None and not _is_loopback(host):
        print(f"firstscan: {host} can be reached by others, and there is no login (FIRSTSCAN_LOGIN, docs/security.md)", file=sys.stderr)
    assistant = Assistant.open(settings)
    for_many(assistant)
    warm(assistant)
    site = build_site(assistant, settings)
    print(f"Firstscan: {address(listening)}  (programs: /api/v1, /openapi.json; Ctrl+C stops it)", flush=True)
    serve(site, listening)


def for_many(assistant: Assistant) -> None:
    """Share the cores between threads: each core encodes a batch, and no thread waits long for the interpreter between two steps."""
    assistant.index.for_many(os.cpu_count() or 1)
    sys.setswitchinterval(SWITCH_S)


def warm(assistant: Assistant) -> None:
    """Read one question, so that nobody waits for what is compiled at its first use; the garbage collector leaves all that alone."""
    assistant.case((FIRST,), {}, Found())
    gc.collect()
    gc.freeze()


def serve(site: ASGIApp, listening: socket.socket) -> None:
    """Serve the application on a socket until the process is told to end."""
    import uvicorn

    from app.serve.patience import PatientProtocol

    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)
    config = uvicorn.Config(
        site,
        http=PatientProtocol,
        ws="none",
        log_config=None,
        log_level="warning",
        access_log=False,
        server_header=False,
        limit_concurrency=CONNECTIONS,
        timeout_keep_alive=20,
        timeout_graceful_shutdown=DRAIN_S,
    )
    uvicorn.Server(config).run(sockets=[listening])


def listen(host: str, port: int) -> socket.socket:
    """A bound socket.

    Raises:
        UsageError: the address is taken, or is not one of this machine's.
    """
    with contextlib.ExitStack() as kept:
        try:
            family, _, _, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
            listening = kept.enter_context(socket.socket(family, socket.SOCK_STREAM))
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind(where)
        except (OSError, OverflowError) as error:
            raise UsageError(f"port {port} on {host} cannot be used: {error}. Choose another with --port.") from error
        kept.pop_all()
    return listening


def address(listening: socket.socket) -> str:
    """Where it listens, as a browser wants it."""
    host, port = listening.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
