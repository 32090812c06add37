"""The assistant as a LangChain runnable: invoke, stream, batch, and their async kin, composable with any other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from langchain_core.runnables import Runnable, RunnableGenerator, RunnableLambda

from app.answer import Answer
from app.answering.plan import plan
from app.assistant import Assistant
from app.text.turns import checked_turns

Question = str | Sequence[str] | Mapping[str, Any]


def answer_chain(assistant: Assistant) -> Runnable[Question, Answer]:
    """A text, turns, or {"turns": [...], "facts": {...}} in; the Answer out."""
    return RunnableLambda(_turns) | RunnableLambda(lambda asked: assistant.ask(asked["turns"], asked["facts"]))


def text_chain(assistant: Assistant) -> Runnable[Question, str]:
    """The same, but streaming the answer's text sentence by sentence; ends when the text is complete."""

    def pieces(questions: Iterator[dict[str, Any]]) -> Iterator[str]:
        for asked in questions:
            yield from (piece for piece in assistant.stream(asked["turns"], asked["facts"]) if isinstance(piece, str))

    return RunnableLambda(_turns) | RunnableGenerator(pieces)


def retrieval_steps(assistant: Assistant) -> Runnable[Question, Any]:
    """Only the first half: what was retrieved for the question, for people who compose their own chain."""
    return RunnableLambda(_turns) | RunnableLambda(
        lambda asked: plan(assistant.case(asked["turns"], {}, assistant.retrieve(asked["turns"])))
    )


def _turns(question: Question) -> dict[str, Any]:
    if isinstance(question, Mapping):
        return {"turns": checked_turns(question["turns"]), "facts": dict(question.get("facts", {}))}
    return {"turns": checked_turns(question), "facts": {}}
