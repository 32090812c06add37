"""Is the process alive, can it answer, and how has it been?"""

from __future__ import annotations

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict

from app.assistant import Assistant
from app.serve.metrics import Metrics
from corpus.errors import FirstscanError


class Health(BaseModel):
    """The state of this process."""

    model_config = ConfigDict(extra="forbid")

    status: str
    detail: str = ""


def health_routes(assistant: Assistant, metrics: Metrics) -> APIRouter:
    """/healthz, /readyz and /metrics."""
    routes = APIRouter(tags=["operation"])

    @routes.get("/healthz", response_model=Health)
    async def healthz() -> Health:
        """The process runs and serves requests."""
        return Health(status="alive")

    @routes.get("/readyz", response_model=Health)
    def readyz() -> Health:
        """Questions can be answered; `limited` when ratings are given but passages cannot be searched."""
        try:
            assistant.index.search("ready")
        except FirstscanError as missing:
            return Health(status="limited", detail=str(missing))
        return Health(status="ready")

    @routes.get("/metrics", response_class=Response, responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}})
    async def show_metrics() -> Response:
        """Counts and times for Prometheus."""
        return Response(metrics.text(), media_type="text/plain; version=0.0.4; charset=utf-8")

    return routes
