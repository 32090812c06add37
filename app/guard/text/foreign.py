"""Read a sentence of another language, when every word of it is known: it is put into English, which is then checked."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import tomli

from app.guard.text.fold import fold
from app.guard.text.grammar import Grammar
from app.guard.text.words import cut


@cache
def _languages() -> tuple[Grammar[str], ...]:
    """The phrases of each language, read once."""
    data = tomli.loads((Path(__file__).parent / "foreign.toml").read_text(encoding="utf-8"))
    return tuple(Grammar([((phrase,), meaning) for phrase, meaning in phrases.items()]) for phrases in data.values())


def in_english(text: str) -> str | None:
    """The sentence in English words; None when a word of it is not known."""
    words = cut(fold(text).text)
    return next((said for grammar in _languages() if (said := _read(words, grammar)) is not None), None)


def _read(words: list[str], grammar: Grammar[str]) -> str | None:
    said: list[str] = []
    index = known = 0
    while index < len(words):
        hit = grammar.at(words, index, len(words))
        if hit is not None:
            said.append(hit[1])
            known += 1
            index = hit[0]
        elif words[index].isalpha():
            return None
        else:
            said.append(words[index])
            index += 1
    return " ".join(word for word in said if word) if known > 1 else None
