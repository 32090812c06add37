"""Passages that nobody wrote, and vectors for them at once: to measure what size costs without waiting for an encoder."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from functools import cache

import numpy as np

from corpus.text import Paragraph
from index.chunk import cut
from index.contents import Contents
from index.encoder import Encoder, Vectors
from index.passage import Passage

WORDS = 5_000
SENTENCES = 1
"""Per generated passage, of 20 words each."""


class WordSums:
    """Passages as sums of random word vectors; questions by the real encoder, of the same dimension."""

    def __init__(self, real: Encoder) -> None:
        """Borrow `real` for questions."""
        self._real = real
        self.id, self.dimension = f"word-sums+{real.id}", real.dimension

    def questions(self, texts: Sequence[str]) -> Vectors:
        """The real vectors."""
        return self._real.questions(texts)

    def passages(self, texts: Sequence[str], bulk: bool = False) -> Vectors:
        """The sum of the words' vectors, made length 1."""
        vectors = np.stack([np.sum([self._word(word) for word in text.split()], axis=0) for text in texts])
        return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)

    @cache  # noqa: B019 - lives as long as one run
    def _word(self, word: str) -> Vectors:
        seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:8], "big")
        return np.random.default_rng(seed).standard_normal(self.dimension, dtype=np.float32)


def contents(size: int, seed: int = 1) -> Contents:
    """Generated passages."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    lexicon = [f"{chance.choice('bdfgklmnprstvz')}{chance.choice('aeiou')}{number}" for number in range(WORDS)]
    passages: list[Passage] = []
    for number in range(size):
        text = " ".join(f"{' '.join(chance.choices(lexicon, k=20)).capitalize()}." for _ in range(SENTENCES))
        passages += cut(Paragraph(f"text/{number // 1000}.md", (f"Heading {number}",), text, 0, len(text), ("A",)), "generated")
    return Contents(tuple(sorted(passages, key=lambda passage: passage.id)), ())
