"""`firstscan mcp`: the same records as tools of the Model Context Protocol, over stdio or streamable HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.serve.headers import Headers
from app.serve.key import Key
from app.serve.limits import Bodies, Rates
from app.serve.problem import Unexpected
from corpus.errors import UsageError

if TYPE_CHECKING:
    from mcp.server.mcpserver import MCPServer

    from app.settings import Settings


def run_mcp(http: int | None) -> None:
    """Serve until the client hangs up (stdio), or until the process is told to end (HTTP on 127.0.0.1).

    Raises:
        UsageError: the package mcp is not installed, or the port cannot be listened on.
    """
    try:
        from app.serve.mcp_tools import build_mcp
    except ModuleNotFoundError as missing:
        raise UsageError("the package mcp is not installed. Install it with pip install 'firstscan[mcp]'.") from missing
    from app.assistant import Assistant
    from app.serve.server import address, listen, serve
    from app.settings import Settings

    settings = Settings()
    if http is None:
        build_mcp(Assistant.open(settings)).run("stdio")
        return
    listening = listen("127.0.0.1", http)
    site = mcp_site(build_mcp(Assistant.open(settings)), settings)
    print(f"Firstscan: {address(listening)}/mcp  (Ctrl+C stops it)", flush=True)
    serve(site, listening)


def mcp_site(server: MCPServer, settings: Settings) -> Any:
    """The server as an ASGI application, behind the same limits and key as the HTTP API; it keeps no sessions."""
    site: Any = server.streamable_http_app(json_response=True, stateless_http=True, max_request_body_size=settings.body_limit)
    site = Bodies(site, settings.body_limit)
    site = Key(site, settings.api_key, settings.login, ("/",))
    return Headers(Unexpected(Rates(site, settings.rate_limit)))
