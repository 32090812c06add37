"""The OpenAPI description, with the names that only the loaded topics know, and the key when one is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from app.serve.problem import Problem
from app.settings import Settings
from corpus.topic import Topic


def described(api: FastAPI, topics: Mapping[str, Topic], settings: Settings) -> dict[str, Any]:
    """The description of `api`, made once."""
    if api.openapi_schema is None:
        schema = get_openapi(title=api.title, version=api.version, description=api.description, routes=api.routes)
        _name(schema, topics)
        if settings.api_key is not None:
            _lock(schema)
        api.openapi_schema = schema
    return api.openapi_schema


def _name(schema: dict[str, Any], topics: Mapping[str, Topic]) -> None:
    """Say which facts, variants and topics there are, so that a program need not try."""
    parts = schema["components"]["schemas"]
    for unused in ("HTTPValidationError", "ValidationError"):
        parts.pop(unused, None)
    parts["Problem"] = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    parts.update(parts["Problem"].pop("$defs", {}))
    facts = sorted({row.name for topic in topics.values() for row in topic.facts.fact})
    for name in ("AskInput", "AskTurns"):
        parts[name]["properties"]["facts"]["propertyNames"] = {"enum": facts}
    numbers = sorted({row.number for topic in topics.values() for row in topic.variants.variant})
    slugs = sorted(topics)
    _choose(parts["GuardText"]["properties"], {"variant": numbers, "topic": slugs})
    parameters = schema["paths"]["/api/v1/table"]["get"]["parameters"]
    for parameter in parameters:
        parameter["schema"] = {"enum": numbers if parameter["name"] == "variant" else slugs, "title": parameter["schema"].get("title", "")}
        if parameter["name"] == "variant":
            parameter["schema"]["type"] = "integer"


def _choose(properties: dict[str, Any], choices: Mapping[str, list[Any]]) -> None:
    for name, values in choices.items():
        properties[name] = {"enum": [*values, None], "title": properties[name].get("title", "")}


def _lock(schema: dict[str, Any]) -> None:
    schema["components"]["securitySchemes"] = {
        "bearer": {"type": "http", "scheme": "bearer"},
        "header": {"type": "apiKey", "in": "header", "name": "X-API-Key"},
    }
    for path, operations in schema["paths"].items():
        for operation in operations.values():
            if path.startswith(("/api/", "/metrics")):
                operation["security"] = [{"bearer": []}, {"header": []}]
