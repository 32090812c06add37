"""The part of slow and oversized requests that comes before any application: the head of a request."""

from __future__ import annotations

import asyncio
from asyncio import TimerHandle
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEAD_S = 10.0
"""Seconds a client may take from connecting, or from a request's first byte, to the end of its headers."""
HEAD_BYTES = 65_536


class PatientProtocol(HttpToolsProtocol):
    """uvicorn's protocol, which alone would wait for ever for a head, and keep any amount of it."""

    _timer: TimerHandle | None = None
    _head = 0
    _in_head = True

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start the clock."""
        super().connection_made(transport)
        self._start()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop the clock."""
        self._stop()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Count what comes before the end of the headers."""
        if self._in_head:
            self._head += len(data)
        super().data_received(data)
        if self._in_head and self._head > HEAD_BYTES and not self.transport.is_closing():
            self._stop()
            self.transport.close()

    def on_message_begin(self) -> None:
        """A request begins, perhaps on a connection that has served others."""
        super().on_message_begin()
        if not self._in_head:
            self._head = 0
            self._start()

    def on_headers_complete(self) -> None:
        """The head is whole."""
        self._stop()
        super().on_headers_complete()

    def _start(self) -> None:
        self._stop()
        self._in_head = True
        self._timer = self.loop.call_later(HEAD_S, self._late)

    def _stop(self) -> None:
        self._in_head = False
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _late(self) -> None:
        transport: Any = self.transport
        if transport is not None and not transport.is_closing():
            transport.close()
