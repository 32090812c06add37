"""The tools ask, faq, rating_table and guard. The only module that imports mcp."""

from __future__ import annotations

import logging
from collections.abc import Callable
from importlib.metadata import version
from typing import Annotated, Literal

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import CallToolResult, TextContent, ToolAnnotations
from pydantic import BaseModel, Field

from app.answer import Answer
from app.assistant import Assistant
from app.faq import FaqShown
from app.serve.problem import place
from app.serve.records import CheckedText, TableRow, checked_shown
from app.shown import Record
from app.tables import table_rows
from corpus.errors import FirstscanError, UsageError

log = logging.getLogger("firstscan.mcp")

INSTRUCTIONS = (
    "Which imaging study comes first, by the appropriateness criteria of the loaded topics. Ratings come from the guideline's table. "
    "Pass on the status, what was assumed, and the citations with every rating; when `ask` is not empty, put its questions to the reader."
)
ASK = "Which imaging study comes first for this patient, or what the guideline says on a question: the whole answer record."
FAQ = "The entry of the guideline's FAQ that asks the same, with its answer and sources; without a question, all entries."
TABLE = "The guideline's rating table: every study of a variant with rating, radiation level and sources."
GUARD = "Check any text against the rating table: the corrected text, and every statement that disagreed."

Turns = Annotated[list[str] | None, Field(description="A conversation about one patient, oldest turn first; the last one is answered.")]
Input = Annotated[str | None, Field(description="One text instead of `turns`: a patient, or a question about the guideline.")]
ByHand = Annotated[dict[str, Literal["present", "absent", "not_mentioned"]] | None, Field(description="Facts set by hand; they win.")]
VariantNumber = Annotated[int | None, Field(description="A variant's number.")]
TopicName = Annotated[str | None, Field(description="A topic's folder name; without it, the first.")]


class FaqEntries(Record):
    """Entries of the FAQ."""

    entries: tuple[FaqShown, ...]


class TableRows(Record):
    """Rows of the rating table."""

    rows: tuple[TableRow, ...]


def build_mcp(assistant: Assistant) -> MCPServer:
    """The server over one assistant; plain functions run in threads, which share the encoder's batches."""
    server: MCPServer = MCPServer("firstscan", instructions=INSTRUCTIONS, version=version("firstscan"), log_level="WARNING")

    def ask(turns: Turns = None, input: Input = None, facts: ByHand = None) -> Annotated[CallToolResult, Answer]:
        return _result(lambda: assistant.ask(_conversation(turns, input), facts))

    def faq(question: Annotated[str | None, Field(description="In any words.")] = None) -> Annotated[CallToolResult, FaqEntries]:
        return _result(lambda: FaqEntries(entries=_entries(assistant, question)))

    def rating_table(variant: VariantNumber = None, topic: TopicName = None) -> Annotated[CallToolResult, TableRows]:
        return _result(lambda: TableRows(rows=tuple(TableRow(**row) for row in table_rows(assistant.topics, topic, variant))))

    def guard(text: str, variant: VariantNumber = None, topic: TopicName = None) -> Annotated[CallToolResult, CheckedText]:
        return _result(lambda: checked_shown(assistant.guard(text, variant, topic)))

    reads = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
    for tool, description in ((ask, ASK), (faq, FAQ), (rating_table, TABLE), (guard, GUARD)):
        server.add_tool(tool, description=description, annotations=reads)
    return server


def _conversation(turns: list[str] | None, input: str | None) -> list[str]:
    if (turns is None) == (input is None):
        raise UsageError("give either turns or input.")
    return turns if turns is not None else [input or ""]


def _entries(assistant: Assistant, question: str | None) -> tuple[FaqShown, ...]:
    if question is None:
        return assistant.faq()
    found = assistant.find_faq(question)
    return (found,) if found else ()


def _result(work: Callable[[], BaseModel]) -> CallToolResult:
    """The record twice: as text, the very bytes of the other doors, and as structured content."""
    try:
        record = work()
    except FirstscanError as problem:
        raise ToolError(str(problem)) from None
    except Exception as error:
        log.error("%s at %s", type(error).__name__, place(error))
        raise ToolError("something went wrong here; the log of the server says where.") from None
    return CallToolResult(
        content=[TextContent(type="text", text=record.model_dump_json())], structured_content=record.model_dump(mode="json")
    )
