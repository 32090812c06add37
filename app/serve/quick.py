"""The address that programs ask all the time, answered without the framework's long way to it; whatever is unusual takes that way."""

from __future__ import annotations

from types import SimpleNamespace

from anyio import to_thread
from pydantic import TypeAdapter, ValidationError
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from app.serve.api import Ask
from app.serve.asked import Asked
from app.serve.limits import replayed
from corpus.errors import FirstscanError

ROUTE = SimpleNamespace(path="/api/v1/ask")
"""What the metrics call it."""


class Quick:
    """ASGI middleware before the framework, which writes the documentation of this address and every error on it."""

    def __init__(self, app: ASGIApp, ask: Ask) -> None:
        """Stand before `app`, which answers the same with `ask`."""
        self.app, self.ask = app, ask
        self._asked: TypeAdapter[Asked] = TypeAdapter(Asked)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a question that is as it should be; pass everything else on."""
        if scope["type"] != "http" or scope["path"] != ROUTE.path or scope["method"] != "POST" or not _is_json(scope):
            await self.app(scope, receive, send)
            return
        body = await Request(scope, receive).body()
        response = await self._answered(body)
        if response is None:
            await self.app(scope, replayed(body, receive), send)
            return
        scope["route"] = ROUTE
        await response(scope, receive, send)

    async def _answered(self, body: bytes) -> Response | None:
        """The answer; None where there is something to be said about the request."""
        try:
            return await to_thread.run_sync(self.ask, self._asked.validate_json(body))
        except (ValidationError, FirstscanError):
            return None


def _is_json(scope: Scope) -> bool:
    return Headers(scope=scope).get("content-type", "").partition(";")[0].strip().lower() == "application/json"
