"""A draft: what a writer proposes to say, sentence by sentence, none of it trusted before the guard has read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from app.rules.determination import Determination
from corpus.topic import Topic
from index.found import Found
from index.passage import Passage, Sentence


@dataclass(frozen=True)
class Quoted:
    """A sentence taken verbatim from a passage."""

    passage: Passage
    sentence: Sentence


@dataclass(frozen=True)
class Said:
    """A writer's own sentence; [n] in it means the n-th passage of the brief, counted from 1."""

    text: str


@dataclass(frozen=True)
class Switched:
    """From here on another writer writes; `because` is shown to the reader."""

    writer: str
    because: str


@dataclass(frozen=True)
class Brief:
    """All a writer is told: the question, what the rules decided, and the numbered passages it may cite."""

    topic: Topic
    question: str
    determination: Determination | None
    statements: tuple[str, ...]
    """What the table says, ready to be shown: facts for the writer, not material to be argued with."""
    passages: tuple[Passage, ...]
    chosen: tuple[Quoted, ...]
    """Sentences to say in any case: the answer of a FAQ, of the pathway, of the variant."""
    found: Found
    needed: int = 3
    """How many sentences beside `chosen` are welcome."""


class Writer(Protocol):
    """Turns a brief into a draft."""

    name: str

    def write(self, brief: Brief) -> Iterator[Quoted | Said | Switched]:
        """The sentences, in the order in which they are to be read."""
