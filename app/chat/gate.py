"""What of gradio's web server can be reached: the page and its queue. No uploads, no files, no stored links, no run history."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

OPEN = (
    "",
    "config",
    "theme.css",
    "login",
    "login/",
    "logout",
    "favicon.ico",
    "manifest.json",
    "token",
    "user",
    "app_id",
    "gradio_api/app_id",
)
"""Paths below the page's own; gradio's other routes answer 404."""
OPEN_BELOW = (
    "assets/",
    "static/",
    "svelte/",
    "gradio_api/queue/",
    "gradio_api/heartbeat/",
    "gradio_api/cancel",
    "gradio_api/reset",
    "gradio_api/startup-events",
    "gradio_api/login_check",
)
OWN_HOST = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "frame-ancestors 'self'",
        "form-action 'self'",
        "base-uri 'self'",
        "object-src 'none'",
    )
)
"""The browser refuses every request to another host, whatever is on the page; gradio's templates need eval."""


class Gate:
    """ASGI middleware: closes what is not used, and tells the browser to stay on this host."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before `app`."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass what is open, answer 404 to the rest."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = OWN_HOST
                headers["Referrer-Policy"] = "no-referrer"
                headers["X-Content-Type-Options"] = "nosniff"
            await send(message)

        if is_open(scope["path"], scope.get("root_path", "")):
            await self.app(scope, receive, guarded)
        else:
            await PlainTextResponse("Not here.\n", status_code=404)(scope, receive, guarded)


def is_open(path: str, root: str = "") -> bool:
    """True for the page, its assets and its queue."""
    below = path.removeprefix(root).lstrip("/")
    return below in OPEN or below.startswith(OPEN_BELOW)
