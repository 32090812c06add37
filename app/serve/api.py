"""The addresses under /api/v1: the same records as the command line's."""

from __future__ import annotations

import json
import logging
from typing import Annotated, Any

from fastapi import APIRouter, Body, Query, Response
from pydantic import BaseModel

from app.answer import Answer
from app.assistant import Assistant
from app.faq import FaqShown
from app.serve.asked import Asked, FaqQuestion, GuardText
from app.serve.metrics import Metrics
from app.serve.problem import MEDIA_TYPE, Problem
from app.serve.records import CheckedText, TableRow, TopicShown, checked_shown, topic_shown
from app.tables import table_rows

questions = logging.getLogger("firstscan.questions")

PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"description": description, "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}}
    for status, description in {
        400: "The body cannot be read.",
        401: "The API key is missing or wrong.",
        408: "The body came too slowly.",
        413: "The body is too large.",
        422: "The request is not as described here.",
        429: "Too many requests.",
        500: "Something went wrong in the server.",
        503: "A server this one relies on does not answer.",
    }.items()
}


class Ask:
    """Answers a question, and counts the answer."""

    def __init__(self, assistant: Assistant, metrics: Metrics, log_questions: bool = False) -> None:
        """Answer with `assistant`; questions are logged only where that was asked for."""
        self._assistant, self._metrics, self._log_questions = assistant, metrics, log_questions

    def __call__(self, asked: Asked) -> Response:
        """The answer, as the response."""
        turns = asked.conversation()
        if self._log_questions:
            questions.info("%s", json.dumps(turns))
        answer = self._assistant.ask(turns, asked.facts)
        self._metrics.answered(answer.status, len(answer.conflicts))
        return record(answer)


def api_routes(assistant: Assistant, answer_to: Ask) -> APIRouter:
    """The routes over one assistant. Every function is plain: it runs in a thread, and threads share the encoder's batches."""
    routes = APIRouter(prefix="/api/v1", responses=PROBLEMS)
    faq = b"[" + b",".join(entry.model_dump_json().encode() for entry in assistant.faq()) + b"]"
    schema = json.dumps(Answer.model_json_schema(), ensure_ascii=False).encode()

    @routes.post("/ask", response_model=Answer, tags=["answers"])
    def ask(asked: Annotated[Asked, Body()]) -> Response:
        """The answer to a text, or to the last turn of a conversation."""
        return answer_to(asked)

    @routes.post("/faq", response_model=FaqShown | None, tags=["answers"])
    def find_faq(asked: FaqQuestion) -> Response:
        """The FAQ entry that asks the same, in any words; null when there is none."""
        return record(assistant.find_faq(asked.question))

    @routes.get("/faq", response_model=tuple[FaqShown, ...], tags=["look up"])
    def all_faq() -> Response:
        """Every FAQ entry with its answer."""
        return Response(faq, media_type="application/json")

    @routes.post("/guard", response_model=CheckedText, tags=["answers"])
    def guard(asked: GuardText) -> Response:
        """Any text held against the rating table; without a variant, the text's own case is read."""
        return record(checked_shown(assistant.guard(asked.text, asked.variant, asked.topic)))

    @routes.get("/table", response_model=tuple[TableRow, ...], tags=["look up"])
    def table(
        variant: Annotated[int | None, Query(description="A variant's number.")] = None,
        topic: Annotated[str | None, Query(description="A topic's folder name.")] = None,
    ) -> list[dict[str, Any]]:
        """The rating table of a variant, or all of them, with the sources of every row."""
        return table_rows(assistant.topics, topic, variant)

    @routes.get("/topics", response_model=tuple[TopicShown, ...], tags=["look up"])
    def topics() -> tuple[TopicShown, ...]:
        """The topics this server answers from, with their variants and the facts that can be set by hand."""
        return tuple(map(topic_shown, assistant.topics.values()))

    @routes.get("/schema", response_model=dict[str, Any], tags=["look up"])
    def answer_schema() -> Response:
        """The JSON schema of an answer."""
        return Response(schema, media_type="application/json")

    return routes


def record(found: BaseModel | None) -> Response:
    """A record as JSON: the very bytes of `model_dump_json`."""
    return Response("null" if found is None else found.model_dump_json(), media_type="application/json")


__all__ = ["PROBLEMS", "Problem", "api_routes", "record"]
