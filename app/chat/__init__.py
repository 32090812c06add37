"""The chat in the browser: a Gradio 6 page. The only package that imports gradio, and only when the page is built."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.chat.speaker import ChatSettings, Speaker


def build_page(assistant: Speaker, settings: ChatSettings) -> Any:
    """The page as `gr.Blocks`; gradio is imported here, not before."""
    from app.chat.page import build_page as build

    return build(assistant, settings)


def launch(assistant: Speaker, settings: ChatSettings, port: int = 7860, host: str = "127.0.0.1") -> None:
    """Serve the chat until it is interrupted."""
    from app.chat.host import launch as serve

    serve(assistant, settings, port, host)


def mount(api: Any, assistant: Speaker, settings: ChatSettings, path: str = "/chat") -> Any:
    """The FastAPI application `api` with the chat at `path`."""
    from app.chat.host import mount_on

    return mount_on(api, assistant, settings, path)
