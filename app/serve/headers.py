"""Headers that keep a browser from doing more with a response than it should."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "SAMEORIGIN",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
}
"""The chat's pages bring their own content policy, which wins."""
RAW = [(b"cache-control", b"no-store"), *((name.lower().encode(), value.encode()) for name, value in ALWAYS.items())]
"""The same as they are sent, after the one that only answers to programs carry."""


class Headers:
    """ASGI middleware that adds what a response does not say itself."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before `app`."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; add on the way back."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def add(message: Message) -> None:
            if message["type"] == "http.response.start":
                said = {name.lower() for name, _ in message["headers"]}
                more = RAW if scope["path"].startswith("/api/") else RAW[1:]
                message["headers"] = [*message["headers"], *(pair for pair in more if pair[0] not in said)]
            await send(message)

        await self.app(scope, receive, add)
