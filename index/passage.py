"""A passage: a chunk of guideline text with its place, to the character."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Sentence:
    """One sentence of a passage; offsets are characters in the passage's file."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Passage:
    """A paragraph under its heading. `read(file)[start:end] == text` holds exactly."""

    id: str
    """Stable and content-hashed: "<topic>/<file>#<heading-slug>-<8 hex of content>"."""
    topic: str
    file: str
    """Path inside the topic folder, e.g. "text/why-mri.md"; for a user's document its name."""
    section: str
    """Headings above it, joined by " > "."""
    sources: tuple[str, ...]
    """Source codes of topic.toml; for a user's document its name and page."""
    text: str
    start: int
    end: int
    sentences: tuple[Sentence, ...]
    own: bool = False
    """True for a document the user added: never a source of ratings."""
