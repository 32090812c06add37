"""The API key, when one is configured: compared in constant time, before anything of the request is read."""

from __future__ import annotations

import hmac

from pydantic import SecretStr
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from app.serve.problem import problem

CLOSED = "The chat asks for a login, and no key is set for programs: set FIRSTSCAN_API_KEY on the server to open this address."
WANTED = 'Send the API key: "Authorization: Bearer KEY" or "X-API-Key: KEY".'


class Key:
    """ASGI middleware; without a key everything passes, unless the chat is behind a login."""

    def __init__(self, app: ASGIApp, key: SecretStr | None, login: SecretStr | None, paths: tuple[str, ...]) -> None:
        """Stand before `app`, guarding addresses that begin with one of `paths`."""
        self.app, self.paths = app, paths
        self.key = key.get_secret_value().encode() if key else None
        self.closed = login is not None and key is None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] == "http" and scope["path"].startswith(self.paths) and not self._may(Headers(scope=scope)):
            refused = problem(401, CLOSED if self.closed else WANTED, headers={"WWW-Authenticate": "Bearer", "Connection": "close"})
            await refused(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _may(self, headers: Headers) -> bool:
        if self.key is None:
            return not self.closed
        scheme, _, token = headers.get("authorization", "").partition(" ")
        sent = token.strip() if scheme.lower() == "bearer" else headers.get("x-api-key", "")
        return hmac.compare_digest(sent.encode("latin-1", "replace"), self.key)
