"""A chat model as writer, through LangChain; when it fails in any way, the quoting writer answers instead and the answer says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from app.settings import Settings
from app.text.turns import search_text
from app.writer.complete import ModelError, complete
from app.writer.deadline import DeadlineError, until
from app.writer.draft import Brief, Quoted, Said, Switched
from app.writer.prompt import prompt
from app.writer.quoting import QuotingWriter
from corpus.errors import UsageError

REFUSES = re.compile(r"\b(?:I(?:'m| am) (?:sorry|unable|not able)|I can(?:no|')t (?:help|assist|provide|answer)|as an AI)\b", re.IGNORECASE)


class ChatModel(Protocol):
    """The one thing asked of a model: stream text for a prompt."""

    name: str

    def stream(self, text: str) -> Iterable[str]:
        """Pieces of text."""


class LangChainModel:
    """Any provider that `init_chat_model` knows, by "provider:name"."""

    def __init__(self, settings: Settings) -> None:
        """Connects at the first question, not here; keys are the provider's own environment variables."""
        from langchain.chat_models import init_chat_model

        self.name = settings.model or ""
        try:
            self._model = init_chat_model(self.name, temperature=0, timeout=settings.model_timeout, max_retries=2)
        except ImportError as problem:
            extra = self.name.partition(":")[0]
            raise UsageError(f'the provider of "{self.name}" is not installed. Run: pip install "firstscan[{extra}]".') from problem
        except Exception as problem:
            # providers raise errors of their own kinds here (no key, unknown model); their text may hold the key, so it is not shown
            kind = type(problem).__name__
            raise UsageError(f'the model "{self.name}" cannot be set up ({kind}). Check FIRSTSCAN_MODEL and the provider\'s key.') from None

    def stream(self, text: str) -> Iterator[str]:
        """Pieces of the model's answer."""
        for chunk in self._model.stream(text):
            yield str(chunk.text)


class ChatModelWriter:
    """Lets a model phrase the answer; its sentences are checked like anybody's."""

    def __init__(self, model: ChatModel, timeout: float) -> None:
        """A writer that gives `model` at most `timeout` seconds for an answer."""
        self.name = model.name
        self._model = model
        self._timeout = timeout
        self._quoting = QuotingWriter()

    @classmethod
    def open(cls, settings: Settings) -> ChatModelWriter:
        """The writer as configured; UsageError when its provider is not installed or not set up."""
        return cls(LangChainModel(settings), settings.model_timeout)

    def write(self, brief: Brief) -> Iterator[Quoted | Said | Switched]:
        """The model's sentences as they are complete; after any fault, the quoting writer's, behind a Switched that says why."""
        try:
            yield from self._said(brief)
        except DeadlineError:
            reason = "it did not answer in time"
        except ModelError as problem:
            reason = str(problem)
        except Exception as problem:
            # a provider's error may quote the question or the key: only its kind is told
            reason = f"it failed ({type(problem).__name__})"
        else:
            return
        yield Switched(self._quoting.name, f"{self.name}: {reason}")
        yield from self._quoting.write(brief)

    def search_question(self, turns: Sequence[str]) -> str:
        """A follow-up as a question that stands alone, for search only; the turn itself when the model does not help."""
        if len(turns) < 2:
            return search_text(turns)
        text = prompt("rewrite", before="\n".join(turns[-4:-1]), last=turns[-1])
        try:
            rewritten = "".join(until(self._timeout / 3, lambda: self._model.stream(text))).strip()
        except Exception:  # any provider's error: search with the reader's own words
            return search_text(turns)
        return rewritten[:400] or search_text(turns)

    def _said(self, brief: Brief) -> Iterator[Said]:
        text = prompt(
            "write",
            statements="\n".join(f"- {statement}" for statement in brief.statements) or "- (no rating was asked for)",
            passages="\n".join(f"[{number}] {passage.text}" for number, passage in enumerate(brief.passages, 1)) or "(none)",
            sentences=str(max(2, brief.needed + 2)),
            question=brief.question,
        )
        sentences = 0
        for sentence in complete(until(self._timeout, lambda: self._model.stream(text))):
            if REFUSES.search(sentence) and not sentences:
                raise ModelError("it refused")
            sentences += 1
            yield Said(sentence)
        if not sentences:
            raise ModelError("it said nothing")
