"""Which writer phrases the answers."""

from __future__ import annotations

from app.settings import Settings
from app.writer.draft import Writer
from app.writer.quoting import QuotingWriter


def writer_of(settings: Settings) -> Writer:
    """The chat model that is configured, or the writer that only quotes."""
    if settings.model is None:
        return QuotingWriter()
    from app.writer.chat_model import ChatModelWriter

    return ChatModelWriter.open(settings)
