"""An encoder that counts words, so that similarities can be worked out with a pencil; and settings for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from corpus.faq import FaqEntry
from corpus.load import load_topic
from corpus.text import Paragraph
from corpus.topic import Topic
from index.encoder import Vectors

ELBOW = Path(__file__).parent.parent / "topics" / "sore-elbow"


class WordCounts:
    """One dimension per letter pair: a word adds 1 at the place of its first two letters; then the length is made 1."""

    id = "word-counts@1"
    dimension = 27 * 27

    def __init__(self) -> None:
        self.encoded: list[str] = []

    def questions(self, texts: Sequence[str]) -> Vectors:
        return self.passages(texts)

    def passages(self, texts: Sequence[str], bulk: bool = False) -> Vectors:
        self.encoded += texts
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in re.findall(r"[a-z]+", text.lower()):
                first, second = (ord(letter) - 96 for letter in (word + "`")[:2])
                vectors[row, 27 * first + second] += 1
            length = np.linalg.norm(vectors[row])
            if length:
                vectors[row] /= length
        return vectors


def elbow() -> Topic:
    """The invented topic."""
    return load_topic(ELBOW)


def saying(*texts: str, faq: tuple[FaqEntry, ...] = ()) -> dict[str, Topic]:
    """A topic that says these paragraphs, and nothing else, under the heading "Notes"."""
    paragraphs, start = [], 0
    for text in texts:
        paragraphs.append(Paragraph("text/notes.md", ("Notes",), text, start, start + len(text), ("A",)))
        start += len(text) + 1
    return {
        "notes": replace(elbow(), paragraphs=tuple(paragraphs), texts={"text/notes.md": "\n".join(texts)}, faq=faq, hash="\n".join(texts))
    }
