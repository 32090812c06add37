"""A text as a tokenizer can take it."""

from __future__ import annotations

import re

LONGEST = 20_000
"""Characters of a text that reach the tokenizer; models read far fewer, and a megabyte would only cost time."""


SYMBOLS = re.compile("☢+")


COUNTS = ("no", "one", "two", "three", "four", "five")


def readable(text: str) -> str:
    """The text as a tokenizer can take it: cut to length, without lone surrogates, and with radiation symbols spelled out.

    Word pieces have no token for the trefoil: "☢☢" and "☢☢☢" would be one and the same unknown word.
    """
    spelled = SYMBOLS.sub(lambda run: f" {COUNTS[min(len(run[0]), 5)]} radiation symbols ", text[:LONGEST])
    return spelled.encode("utf-8", "replace").decode("utf-8")
