"""What the index needs to be told; the application's settings satisfy it as they are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

STORE = Path(__file__).resolve().parent / "store"

MODES = ("dense", "lexical", "hybrid")


class Wanted(Protocol):
    """Where the index is kept, by which model, and how it is searched."""

    @property
    def index(self) -> Path:
        """The folder of the index, and of the documents a user added."""

    @property
    def chroma(self) -> str | None:
        """Address of a Chroma server; None: embedded, in `index`."""

    @property
    def embedding(self) -> str | None:
        """A sentence-transformers model by name or path; None: the packaged MiniLM."""

    @property
    def retrieval(self) -> str:
        """One of MODES."""


@dataclass(frozen=True)
class IndexSettings:
    """The defaults, for programs that have no settings of their own."""

    index: Path = STORE
    chroma: str | None = None
    embedding: str | None = None
    retrieval: str = "dense"
