"""What the chat needs from the assistant and from the settings; `app.assistant.Assistant` and `app.settings.Settings` are such."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from pydantic import SecretStr

from app.answer import Answer, Versions
from app.faq import FaqShown
from corpus.topic import Topic


class Speaker(Protocol):
    """Answers a conversation."""

    @property
    def topics(self) -> Mapping[str, Topic]:
        """The loaded topics, by slug."""

    @property
    def versions(self) -> Versions:
        """Hashes of what answers are made from."""

    def ask(self, turns: Sequence[str], facts: Mapping[str, str] = ...) -> Answer:
        """The answer to the last turn; `facts` were set with a click: name -> present, absent or not_mentioned."""

    def stream(self, turns: Sequence[str], facts: Mapping[str, str] = ...) -> Iterator[str | Answer]:
        """Checked pieces of text as they come, then the whole answer."""

    def faq(self) -> Sequence[FaqShown]:
        """The entries of the FAQ."""


class ChatSettings(Protocol):
    """The settings the chat reads."""

    @property
    def feedback(self) -> Path | None:
        """File that feedback is appended to; none: there is no feedback."""

    @property
    def login(self) -> SecretStr | None:
        """Chat login as name:bcrypt-hash, comma-separated; none: no login."""

    @property
    def model(self) -> str | None:
        """The configured chat model; none: the built-in writer, and no text leaves this server."""
