"""The header of the page, and the box a person writes in; rendered once and never again, so that a typed text is never lost."""

from __future__ import annotations

from app.chat.markup import plain
from app.chat.speaker import ChatSettings, Speaker
from app.chat.template import filled


def header(assistant: Speaker) -> str:
    """Name, edition, the three views, light and dark, new patient."""
    return filled("header", editions=" · ".join(plain(f"{topic.about.title} {topic.about.edition}") for topic in assistant.topics.values()))


def composer(settings: ChatSettings) -> str:
    """The box with its label, the warning about identifiers, send and stop, and the privacy notice."""
    beyond = f"your question goes to the model {plain(settings.model)}" if settings.model else "nothing you type leaves this server"
    return filled("composer", beyond=beyond)
