"""Requests made up from the OpenAPI description, good and bad: no 5xx, and every response as described."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode

from app.assistant import Assistant
from app.serve.site import build_site
from app.settings import Settings

OPERATIONS = (
    "POST /api/v1/ask",
    "POST /api/v1/faq",
    "GET /api/v1/faq",
    "POST /api/v1/guard",
    "GET /api/v1/table",
    "GET /api/v1/topics",
    "GET /api/v1/schema",
    "GET /healthz",
    "GET /readyz",
    "GET /metrics",
)


@pytest.fixture(scope="module")
def described(elbows: Assistant) -> Any:
    """The site as schemathesis sees it."""
    return schemathesis.openapi.from_asgi("/openapi.json", build_site(elbows, Settings(), chat=False))


def test_these_are_all_operations(described: Any) -> None:
    assert {found.ok().label for found in described.get_all_operations()} == set(OPERATIONS)


GOOD, BAD = GenerationMode.POSITIVE, GenerationMode.NEGATIVE
TAKES_NOTHING = ("GET /api/v1/faq", "GET /api/v1/topics", "GET /api/v1/schema", "GET /healthz", "GET /readyz", "GET /metrics")


@pytest.mark.parametrize(
    ("label", "mode"), [(label, mode) for label in OPERATIONS for mode in (GOOD, BAD) if mode is GOOD or label not in TAKES_NOTHING]
)
def test_every_request_gets_a_response_as_described(described: Any, label: str, mode: GenerationMode) -> None:
    method, path = label.split()
    operation = described[path][method]

    @settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy(generation_mode=mode))
    def check(case: schemathesis.Case) -> None:
        case.call_and_validate()

    check()
