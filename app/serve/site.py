"""Put the site together: programs at /api/v1, probes beside it, the chat everywhere else, and the limits before all of them."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from app.assistant import Assistant
from app.serve.api import Ask, api_routes
from app.serve.headers import Headers
from app.serve.health import health_routes
from app.serve.key import Key
from app.serve.limits import Bodies, Rates
from app.serve.metrics import Counted, Metrics
from app.serve.openapi import described
from app.serve.problem import Unexpected, answer_with_problems
from app.serve.quick import Quick
from app.settings import Settings

OURS = ("/api/", "/healthz", "/readyz", "/metrics", "/openapi.json")
"""Addresses for programs; the chat has the rest."""
GUARDED = ("/api/", "/metrics")
"""Those that ask for the API key when there is one."""


def build_api(assistant: Assistant, settings: Settings, metrics: Metrics, ask: Ask) -> FastAPI:
    """The application for programs, without the layers before it."""
    api = FastAPI(
        title="Firstscan",
        version=version("firstscan"),
        description="Which imaging study first? Answers from the guideline, with sources. For clinicians; does not replace judgement.",
        docs_url=None,
        redoc_url=None,
    )
    api.include_router(api_routes(assistant, ask))
    api.include_router(health_routes(assistant, metrics))
    answer_with_problems(api)
    api.openapi = lambda: described(api, assistant.topics, settings)  # type: ignore[method-assign]
    return api


def build_site(assistant: Assistant, settings: Settings, chat: bool = True) -> ASGIApp:
    """Everything a server serves, as one ASGI application."""
    metrics = Metrics()
    ask = Ask(assistant, metrics, settings.log_questions)
    site: ASGIApp = Quick(build_api(assistant, settings, metrics, ask), ask)
    if chat:
        site = Doors(site, _chat(assistant, settings))
    site = Bodies(site, settings.body_limit)
    site = Key(site, settings.api_key, settings.login, GUARDED)
    site = Rates(site, settings.rate_limit)
    if settings.cors:
        site = CORSMiddleware(site, allow_origins=[origin.strip() for origin in settings.cors.split(",")], allow_headers=["*"])
    return Headers(Counted(Unexpected(site), metrics))


class Doors:
    """Shows programs and people in at their own door; the chat's application gets the start and the end."""

    def __init__(self, api: ASGIApp, chat: ASGIApp) -> None:
        """Two applications side by side."""
        self.api, self.chat = api, chat

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on to one of them."""
        is_ours = scope["type"] == "http" and (scope["path"] == "/api" or scope["path"].startswith(OURS))
        await (self.api if is_ours else self.chat)(scope, receive, send)


def _chat(assistant: Assistant, settings: Settings) -> Any:
    """The chat at /. The empty list of origins keeps gradio from adding a policy of its own."""
    from app.chat.host import mount_on

    host = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    host.add_middleware(CORSMiddleware, allow_origins=[])
    return mount_on(host, assistant, settings, "/")
