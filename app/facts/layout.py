"""Lay a text out: sentences over tokens that are free of those line ends that only wrap a line."""

from __future__ import annotations

from dataclasses import dataclass

from app.facts.sentences import Sentence, sentences
from app.facts.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Layout:
    """The tokens without the line ends inside sentences, and the sentences over them."""

    tokens: Tokens
    sentences: list[Sentence]
    breaks: frozenset[int]
    """Tokens that started a line inside a sentence."""


def lay_out(tokens: Tokens) -> Layout:
    """Sentences, and tokens freed of those line ends that only wrap a line, so that a phrase may run over them."""
    found = sentences(tokens)
    if "\n" not in tokens.words:
        return Layout(tokens, found, frozenset())
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    breaks: set[int] = set()
    for sentence in found:
        first, done = len(words), sentence.first
        ends_at = sentence.last - 1 if tokens.words[sentence.last - 1] == "\n" else sentence.last
        for at in [at for at in range(sentence.first, ends_at) if tokens.words[at] == "\n"] + [sentence.last]:
            words += tokens.words[done:at]
            starts += tokens.starts[done:at]
            ends += tokens.ends[done:at]
            done = at + 1
            if at < sentence.last and len(words) > first:
                breaks.add(len(words))
        sentence.first, sentence.last = first, len(words)
    return Layout(Tokens(words, starts, ends, tokens.folded), [s for s in found if s.last > s.first], frozenset(breaks))
