"""Errors as problem details (RFC 9457): what was wrong and what to do, never what was asked."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Literal

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from corpus.errors import FirstscanError, IndexFolderError, ServiceError, UsageError

log = logging.getLogger("firstscan.http")

MEDIA_TYPE = "application/problem+json"


class Wrong(BaseModel):
    """One part of a request that cannot be used."""

    model_config = ConfigDict(extra="forbid")

    where: str
    what: str


class Problem(BaseModel):
    """Problem details; `type` is always about:blank, so that `title` is the status in words."""

    model_config = ConfigDict(extra="forbid")

    type: Literal["about:blank"] = "about:blank"
    title: str
    status: int
    detail: str
    errors: tuple[Wrong, ...] = ()


def problem(status: int, detail: str, errors: tuple[Wrong, ...] = (), headers: Mapping[str, str] | None = None) -> JSONResponse:
    """The response that says so."""
    body = Problem(title=HTTPStatus(status).phrase, status=status, detail=detail, errors=errors)
    return JSONResponse(body.model_dump(), status, dict(headers or {}), MEDIA_TYPE)


def answer_with_problems(api: FastAPI) -> None:
    """Let every error of the application end as problem details."""
    api.add_exception_handler(HTTPException, _http)
    api.add_exception_handler(RequestValidationError, _invalid)
    api.add_exception_handler(FirstscanError, _ours)


async def _http(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, HTTPException):
        raise error
    headers = dict(error.headers or {})
    if error.status_code == 405:
        methods = request.app.openapi()["paths"].get(request.url.path, {})
        headers["Allow"] = ", ".join(method.upper() for method in methods) or headers.get("Allow", "")
    return problem(error.status_code, _http_detail(error), headers=headers)


def _http_detail(error: HTTPException) -> str:
    match error.status_code:
        case 404:
            return "There is nothing at this address. See /openapi.json for what there is."
        case 405:
            return "This address answers another method; the Allow header names it."
        case 400:
            return "The body cannot be read. Send JSON in UTF-8."
        case _:
            return str(error.detail)


async def _invalid(request: Request, error: Exception) -> JSONResponse:
    """Which fields, and why; never the values, which may be somebody's history."""
    if not isinstance(error, RequestValidationError):
        raise error
    errors = tuple(Wrong(where=".".join(map(str, row["loc"])), what=str(row["msg"])) for row in error.errors())
    return problem(422, "The request is not as /openapi.json describes it.", errors)


async def _ours(request: Request, error: Exception) -> JSONResponse:
    match error:
        case UsageError():
            return problem(422, str(error))
        case ServiceError() | IndexFolderError():
            return problem(503, str(error), headers={"Retry-After": "5"})
        case _:
            return problem(500, str(error))


class Unexpected:
    """ASGI middleware: an error nobody expected ends as a 500; the log names its kind and place, never its words."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before `app`."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on, and catch."""
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except Exception as error:
            log.error("%s at %s", type(error).__name__, place(error))
            if begun or scope["type"] != "http":
                raise ConnectionAbortedError("the answer broke off") from None
            await problem(500, "Something went wrong here; the log of the server says where.")(scope, receive, send)


def place(error: BaseException) -> str:
    """File and line of the innermost frame, without any value."""
    trace: Any = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace is not None else "an unknown place"
