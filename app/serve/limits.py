"""How much one client may send, how slowly, and how often. Plain ASGI, so that it holds for the chat as well."""

from __future__ import annotations

import asyncio
import ipaddress
import math
from collections import OrderedDict
from collections.abc import Callable
from time import monotonic

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.serve.problem import problem

BODY_S = 15.0
"""Seconds a client may take to send a body."""
LOGINS = 10
"""Attempts to log in, per minute and client."""
REMEMBERED = 10_000
"""Clients whose recent requests are counted; whoever asked longest ago is forgotten first."""


class Bodies:
    """Reads each body before anything else happens: too large is a 413, too slow a 408, and only a whole one is passed on."""

    def __init__(self, app: ASGIApp, largest: int, seconds: float = BODY_S) -> None:
        """Stand before `app`; `largest` in bytes."""
        self.app, self.largest, self.seconds = app, largest, seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with its whole body."""
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD", "OPTIONS"):
            await self.app(scope, receive, send)
            return
        close = {"Connection": "close"}
        declared = Headers(scope=scope).get("content-length", "0")
        if declared.isdecimal() and int(declared) > self.largest:
            await problem(413, self._too_large, headers=close)(scope, receive, send)
            return
        try:
            body = await asyncio.wait_for(self._whole(receive), self.seconds)
        except TimeoutError:
            await problem(408, f"The body did not arrive within {self.seconds:g} seconds.", headers=close)(scope, receive, send)
            return
        if body is None:
            return
        if len(body) > self.largest:
            await problem(413, self._too_large, headers=close)(scope, receive, send)
            return
        await self.app(scope, replayed(body, receive), send)

    @property
    def _too_large(self) -> str:
        return f"The body is larger than {self.largest:,} bytes. Send the part about this patient."

    async def _whole(self, receive: Receive) -> bytes | None:
        """The body, or a little more than its largest size; None when the client has gone."""
        body = bytearray()
        while len(body) <= self.largest:
            message = await receive()
            if message["type"] == "http.disconnect":
                return None
            body += message.get("body", b"")
            if not message.get("more_body", False):
                break
        return bytes(body)


def replayed(body: bytes, receive: Receive) -> Receive:
    """Receives a body that was read before, and after it what comes."""
    told = False

    async def once() -> Message:
        nonlocal told
        if told:
            return await receive()
        told = True
        return {"type": "http.request", "body": body, "more_body": False}

    return once


class Rates:
    """A bucket of requests per client that fills again evenly; an empty one is a 429 that says when to come back."""

    def __init__(self, app: ASGIApp, a_minute: int | None, usual: int = 600, clock: Callable[[], float] = monotonic) -> None:
        """Stand before `app`; without `a_minute`, `usual` holds for other machines and none for this one."""
        self.app, self.a_minute, self.usual, self.clock = app, a_minute, usual, clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        wait = self._wait(scope) if scope["type"] == "http" else 0.0
        if wait > 0:
            seconds = math.ceil(wait)
            refused = problem(429, f"Too many requests. Try again in {seconds} s.", headers={"Retry-After": str(seconds)})
            await refused(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _wait(self, scope: Scope) -> float:
        """Seconds until this client may ask again; 0 when it may now."""
        path: str = scope["path"]
        client = _client(scope)
        if path.rstrip("/") == "/login" and scope["method"] == "POST":
            return self._take(f"login {client}", LOGINS)
        if scope["method"] != "POST" and not path.startswith("/api/"):
            return 0.0
        a_minute = self.a_minute if self.a_minute is not None else (0 if _is_here(client) else self.usual)
        return self._take(client, a_minute) if a_minute else 0.0

    def _take(self, key: str, a_minute: int) -> float:
        now = self.clock()
        left, then = self._buckets.pop(key, (float(a_minute), now))
        left = min(float(a_minute), left + (now - then) * a_minute / 60)
        self._buckets[key] = (left - 1 if left >= 1 else left, now)
        if len(self._buckets) > REMEMBERED:
            self._buckets.popitem(last=False)
        return 0.0 if left >= 1 else (1 - left) * 60 / a_minute


def _client(scope: Scope) -> str:
    """The client's address; of an IPv6 address the network, because one machine has many."""
    host = scope["client"][0] if scope.get("client") else "unknown"
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return str(host)
    if address.version == 6 and not address.is_loopback:
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)


def _is_here(client: str) -> bool:
    try:
        return ipaddress.ip_address(client).is_loopback
    except ValueError:
        return False
