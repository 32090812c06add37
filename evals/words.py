"""Does a text say something? Matching that forgives case, hyphens, markdown and citation marks, but not figures."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

_MARKS = re.compile(r"\[\d+\]|[*_`]|\\")
_HYPHENS = re.compile(r"[\u00ad\u2010-\u2015\u2212-]")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
# fmt: off
_COMMON = frozenset((
    "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "could", "do", "does", "for", "from", "had", "has", "have",
    "in", "is", "it", "its", "may", "of", "on", "or", "so", "than", "that", "the", "their", "then", "there", "these", "this", "those",
    "to", "was", "were", "when", "which", "while", "who", "will", "with", "without", "would", "not", "no", "also", "only", "such", "more",
    "most", "other", "one", "two",
))
# fmt: on


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Lower case, one kind of hyphen and space, no emphasis and no [n]."""
    text = unicodedata.normalize("NFKC", _MARKS.sub("", text)).lower().replace("\u2019", "'")
    return " ".join(_HYPHENS.sub("-", text).split())


def says(text: str, alternatives: Iterable[str]) -> bool:
    """Does the text hold one of the alternatives, each from the start of a word on, and figures as a whole?"""
    return any(_pattern(alternative).search(plain(text)) for alternative in alternatives)


@lru_cache(maxsize=4096)
def _pattern(alternative: str) -> re.Pattern[str]:
    words = plain(alternative)
    spaced = re.escape(words).replace(r"\ ", r"[\s-]+").replace(r"\-", r"[\s-]?")
    before = r"(?<![\w.])" if words[:1].isalnum() else ("(?<!☢)" if words[:1] == "☢" else "")
    after = r"(?![\d☢]|\.\d)" if words[-1:].isdigit() or words[-1:] == "☢" else ("(?!\\w)" if len(words) == 1 and words.isalnum() else "")
    return re.compile(before + spaced + after)


def says_all(text: str, groups: Sequence[Sequence[str]]) -> bool:
    """Does the text hold one word of every group?"""
    return all(says(text, group) for group in groups)


def numbers(text: str) -> frozenset[str]:
    """The figures of a text, without those of citation marks."""
    return frozenset(_NUMBER.findall(plain(text)))


def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning, cut to their first six letters so that endings do not matter."""
    return frozenset(word[:6] for word in re.findall(r"[^\W\d_]{2,}", plain(text)) if word not in _COMMON)
