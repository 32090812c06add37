"""The plain retrieval chain every tutorial builds: split by characters, embed, take the nearest four, stuff them into the answer.

No model rewrites the chunks here, so that the comparison runs offline: what a model would be given is what is read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from langchain_core.documents import Document
from langchain_core.runnables import Runnable, RunnableLambda
from numpy.typing import NDArray

from corpus.topic import Topic

CHUNK, OVERLAP, NEAREST = 1000, 200, 4
"""The values of the tutorials."""
Encode = Callable[[Sequence[str]], NDArray[np.float32]]


def tutorial_chain(topic: Topic, encode: Encode) -> Runnable[str, str]:
    """Question in, stuffed answer out; it knows neither facts nor rules, and always answers."""
    chunks = [
        Document(chunk, metadata={"file": name})
        for name, text in sorted(topic.texts.items())
        if name.endswith(".md")
        for chunk in split(text)
    ]
    vectors = encode([chunk.page_content for chunk in chunks])

    def retrieve(question: str) -> list[Document]:
        nearness = vectors @ encode([question])[0]
        return [chunks[i] for i in np.argsort(-nearness, kind="stable")[:NEAREST]]

    return RunnableLambda(retrieve) | RunnableLambda(_stuff)


def _stuff(found: list[Document]) -> str:
    return "\n\n".join(document.page_content for document in found)


def split(text: str, size: int = CHUNK, overlap: int = OVERLAP) -> list[str]:
    """Chunks of at most `size` characters, cut at the last paragraph, line or word break, each repeating `overlap` of the one before."""
    chunks: list[str] = []
    start = 0
    while start < len(text):
        end = min(start + size, len(text))
        if end < len(text):
            breaks = [text.rfind(mark, start + size // 2, end) for mark in ("\n\n", "\n", " ")]
            end = next((at for at in breaks if at > 0), end)
        chunks.append(text[start:end].strip())
        if end == len(text):
            break
        start = max(end - overlap, start + 1)
    return [chunk for chunk in chunks if chunk]
