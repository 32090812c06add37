"""The variants of a topic by their names in words."""

from __future__ import annotations

import re
from functools import lru_cache

from app.guard.text.late import Late
from corpus.topic import Topic

_WORD = re.compile(r"\w+")
_JUST_DENIED = Late(r"\b(?:no|not|without|never|absent|absence of|lack of)\s+(?:any\s+|an?\s+|known\s+|the\s+)*$")
NON = Late(r"\bnon[- ]?$", re.IGNORECASE)


class VariantNames:
    """The names, by the word each begins with, so that a text is asked only for those it may hold."""

    def __init__(self, topic: Topic) -> None:
        """Take the names and titles of a topic's variants."""
        self._numbers = {name.lower(): row.number for row in topic.variants.variant for name in (*row.names, row.title)}
        self._by_first: dict[str, list[str]] = {}
        for name in self._numbers:
            self._by_first.setdefault(_first(name), []).append(name)

    def found(self, text: str) -> set[int]:
        """The variants that a text names and does not deny."""
        lower = text.lower()
        firsts = self._by_first
        there = [name for word in {*_WORD.findall(lower), ""} if word in firsts for name in firsts[word] if name in lower]
        if not there:
            return set()
        return {
            self._numbers[match[0]]
            for match in _pattern(tuple(sorted(there))).finditer(lower)
            if _JUST_DENIED.search(lower[max(0, match.start() - 20) : match.start()]) is None and NON.search(lower[: match.start()]) is None
        }


def _first(name: str) -> str:
    """The word with which a name begins; "" for one that begins with a sign."""
    match = _WORD.match(name)
    return "" if match is None else match[0]


@lru_cache(maxsize=128)
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    ordered = sorted(phrases, key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(phrase)}(?!\w)" for phrase in ordered) or r"(?!)")
