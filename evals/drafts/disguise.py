"""Disguises: the same statement in characters a naive check does not recognise. Mild ones also befall honest text."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

_CYRILLIC = str.maketrans("aeopcxyAEOPCXTMHBK", "аеорсхуАЕОРСХТМНВК")
_WORD = re.compile(r"appropriate|usually|recommended|contrast|radiation|first|unnecessary|essential|sufficient", re.IGNORECASE)


def _inside(change: Callable[[str, random.Random], str]) -> Callable[[str, random.Random], str]:
    """Change the telling words only."""
    return lambda text, choose: _WORD.sub(lambda match: change(match[0], choose), text)


def _typo(word: str, choose: random.Random) -> str:
    if len(word) < 7:
        return word
    index = choose.randrange(1, len(word) - 1)
    return word[:index] + word[index + 1 :]


def _swap(word: str, choose: random.Random) -> str:
    if len(word) < 8:
        return word
    index = choose.randrange(2, len(word) - 2)
    return word[:index] + word[index + 1] + word[index] + word[index + 2 :]


def _join(word: str, mark: str, choose: random.Random) -> str:
    index = choose.randrange(1, len(word) - 1)
    return word[:index] + mark + word[index:]


DISGUISES: dict[str, tuple[Callable[[str, random.Random], str], bool]] = {
    "none": (lambda t, c: t, True),
    "emphasis": (_inside(lambda w, c: f"**{w}**"), True),
    "italic": (_inside(lambda w, c: f"*{w}*"), True),
    "split emphasis": (_inside(lambda w, c: f"{w[:3]}**{w[3:]}**"), False),
    "zero width": (_inside(lambda w, c: "\u200b".join(w)), False),
    "soft hyphen": (_inside(lambda w, c: _join(w, "\u00ad", c)), True),
    "look-alike": (lambda t, c: t.translate(_CYRILLIC), False),
    "full width": (_inside(lambda w, c: "".join(chr(ord(x) + 0xFEE0) for x in w)), False),
    "digits": (_inside(lambda w, c: w.replace("a", "4").replace("e", "3").replace("i", "1").replace("o", "0")), False),
    "spaced": (_inside(lambda w, c: " ".join(w)), False),
    "typo": (_inside(_typo), True),
    "swapped": (_inside(_swap), True),
    "entity": (_inside(lambda w, c: f"&#{ord(w[0])};{w[1:]}"), True),
    "nbsp": (lambda t, c: t.replace(" ", "\u00a0"), True),
    "double space": (lambda t, c: t.replace(" ", "  "), True),
    "dash": (lambda t, c: t.replace("-", "\u2011"), True),
    "tags": (_inside(lambda w, c: f"<b>{w}</b>"), True),
    "accents": (_inside(lambda w, c: w.replace("a", "á").replace("o", "ö")), False),
}
