"""Cut a folded text into words, and look phrases up in a tree of words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

_JOINT = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[^\w\s/\x22'-]|(?<![^\W_])[/-]|-(?![^\W_])")
Payload = TypeVar("Payload")


class Words:
    """The words of a text with their offsets; hyphens and slashes inside words only separate."""

    __slots__ = ("ends", "starts", "words")

    def __init__(self, text: str) -> None:
        """Cut `text`, which is folded."""
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for match in _JOINT.finditer(text):
            self.words.append(match[0])
            self.starts.append(match.start())
            self.ends.append(match.end())


def spaced(words: Sequence[str]) -> bool:
    """Are there four single letters in a row?"""
    run = 0
    for word in words:
        if word in {".", "-", "_"}:
            continue
        run = run + 1 if len(word) == 1 and word.isalpha() else 0
        if run == 4:
            return True
    return False


class Phrases(Generic[Payload]):
    """Phrases by their words; the longest one that starts (or ends) at a word is found in one walk."""

    def __init__(self) -> None:
        """An empty tree."""
        self._root: dict[str, dict[str, object]] = {}
        self._back: dict[str, dict[str, object]] = {}

    def add(self, phrases: Iterable[str], payload: Payload) -> None:
        """Every phrase means `payload`; the first meaning given to a phrase stays."""
        for phrase in phrases:
            words = Words(phrase).words
            for root, order in ((self._root, words), (self._back, words[::-1])):
                node: dict[str, object] = root  # type: ignore[assignment]
                for word in order:
                    node = node.setdefault(word, {})  # type: ignore[assignment]
                node.setdefault("", payload)

    def firsts(self) -> set[str]:
        """The words a phrase may start with."""
        return set(self._root)

    def starts(self, word: str) -> bool:
        """Does any phrase start with this word?"""
        return word in self._root

    def vocabulary(self) -> set[str]:
        """All words of all phrases."""
        found: set[str] = set()
        nodes: list[dict[str, object]] = [self._root]  # type: ignore[list-item]
        while nodes:
            for word, node in nodes.pop().items():
                if word:
                    found.add(word)
                    nodes.append(node)  # type: ignore[arg-type]
        return found

    def at(self, words: Sequence[str], index: int, stop: int) -> tuple[int, Payload] | None:
        """The longest phrase in words[index:stop] starting at index: the index after it, and its meaning."""
        node: dict[str, object] | None = self._root.get(words[index]) if index < stop else None
        best: tuple[int, Payload] | None = None
        while node is not None:
            index += 1
            if "" in node:
                best = (index, node[""])  # type: ignore[assignment]
            node = node.get(words[index]) if index < stop else None  # type: ignore[assignment]
        return best

    def before(self, words: Sequence[str], index: int, start: int) -> tuple[int, Payload] | None:
        """The longest phrase in words[start:index] ending before index: its first index, and its meaning."""
        index -= 1
        node: dict[str, object] | None = self._back.get(words[index]) if index >= start else None
        best: tuple[int, Payload] | None = None
        while node is not None:
            if "" in node:
                best = (index, node[""])  # type: ignore[assignment]
            index -= 1
            node = node.get(words[index]) if index >= start else None  # type: ignore[assignment]
        return best
