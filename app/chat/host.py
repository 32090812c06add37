"""Serve the page: on its own, or inside another FastAPI application; nothing leaves this host."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from starlette.middleware import Middleware

from app.chat.gate import Gate
from app.chat.speaker import ChatSettings, Speaker
from corpus.errors import UsageError

FAVICON = Path(__file__).with_name("favicon.svg")


def launch(assistant: Speaker, settings: ChatSettings, port: int = 7860, host: str = "127.0.0.1") -> None:
    """Serve the chat until it is interrupted.

    Raises:
        UsageError: the port is taken.
    """
    page = _quiet_page(assistant, settings)
    print(f"Firstscan: http://{host}:{port}  (Ctrl+C stops it)", flush=True)
    _start(page, settings, port, host, wait=True)


@contextmanager
def running(assistant: Speaker, settings: ChatSettings, port: int) -> Iterator[str]:
    """The chat on this machine while the block runs; its address."""
    page = _quiet_page(assistant, settings)
    _start(page, settings, port, "127.0.0.1", wait=False)
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        page.close(verbose=False)


def mount_on(api: Any, assistant: Speaker, settings: ChatSettings, path: str) -> Any:
    """The FastAPI application `api` with the chat at `path`."""
    page = _quiet_page(assistant, settings)
    import gradio as gr

    icon = {"favicon_path": str(FAVICON)} if path == "/" else {}
    return gr.mount_gradio_app(api, page, path, **_options(), **icon, auth=_login(settings), auth_message="Firstscan")


def _quiet_page(assistant: Speaker, settings: ChatSettings) -> Any:
    """The page, with gradio's measurements switched off before gradio is imported."""
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    os.environ["GRADIO_RUN_HISTORY"] = "False"
    from app.chat.page import build_page

    return build_page(assistant, settings)


def _start(page: Any, settings: ChatSettings, port: int, host: str, wait: bool) -> None:
    own = {
        "server_name": host,
        "server_port": port,
        "share": False,
        "quiet": True,
        "favicon_path": str(FAVICON),
        "prevent_thread_lock": not wait,
    }
    try:
        page.launch(**own, **_options(), auth=_login(settings), auth_message="Firstscan")
    except OSError as error:
        raise UsageError(f"port {port} on {host} cannot be used: {error}. Choose another with --port.") from error


def _options() -> dict[str, Any]:
    """What launching and mounting have in common: our look, no history of runs, no files, no server-side rendering.

    The style goes into the head as it is: given as `css`, gradio rewrites selectors such as `body:has(...)` and they stop matching.
    """
    from app.chat.theme import style, theme

    return {
        "theme": theme(),
        "head": f"<style>{style()}</style>",
        "footer_links": [],
        "run_history": False,
        "ssr_mode": False,
        "pwa": False,
        "mcp_server": False,
        "enable_monitoring": False,
        "show_error": False,
        "max_file_size": 1,
        "app_kwargs": {"middleware": [Middleware(Gate)], "docs_url": None, "redoc_url": None, "openapi_url": None},
    }


def _login(settings: ChatSettings) -> Callable[[str, str], bool] | None:
    """A check of name and password against the configured bcrypt hashes; none when no login is configured.

    Raises:
        UsageError: the setting is not name:bcrypt-hash.
    """
    if settings.login is None:
        return None
    known: dict[str, bytes] = {}
    for pair in settings.login.get_secret_value().split(","):
        name, _, hashed = pair.strip().partition(":")
        if not name or not hashed.startswith("$2"):
            raise UsageError("FIRSTSCAN_LOGIN is not name:bcrypt-hash, comma-separated. Make a hash with python -c 'import bcrypt; ...'.")
        known[name] = hashed.encode()
    return lambda name, password: _right(known, name, password)


def _right(known: dict[str, bytes], name: str, password: str) -> bool:
    """Always one bcrypt comparison, so that an unknown name takes as long as a wrong password."""
    import bcrypt

    hashed = known.get(name) or next(iter(known.values()))
    return bcrypt.checkpw(password.encode()[:72], hashed) and name in known
