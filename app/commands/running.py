"""Commands that run something: the chat, the servers, the index and the evaluation."""

from __future__ import annotations

import sys
from typing import Annotated

import typer


def chat(port: Annotated[int, typer.Option(help="Port on 127.0.0.1.")] = 7860) -> None:
    """Open the chat in your browser at http://127.0.0.1:7860."""
    from app.assistant import Assistant
    from app.chat.page import launch
    from app.serve.server import for_many
    from app.settings import Settings

    settings = Settings()
    assistant = Assistant.open(settings)
    for_many(assistant)
    launch(assistant, settings, port=port)


def index(context: typer.Context) -> None:
    """Build the index, --check it, or --add, --remove and --list documents of your own (python -m index does the same)."""
    from index.__main__ import main as run

    sys.exit(run(context.args))


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 7860,
) -> None:
    """Serve HTTP (and the chat) to programs and many users."""
    from app.serve.server import run_server

    run_server(host, port)


def mcp(http: Annotated[int | None, typer.Option("--http", help="Serve streamable HTTP on this port instead of stdio.")] = None) -> None:
    """Serve the tools ask, faq, rating_table and guard over the Model Context Protocol."""
    from app.serve.mcp_server import run_mcp

    run_mcp(http)


def evaluate(context: typer.Context) -> None:
    """Score the assistant on the gold set (python -m evals does the same)."""
    import subprocess

    sys.exit(subprocess.call([sys.executable, "-m", "evals", *context.args]))  # noqa: S603  (our own module, own interpreter)
