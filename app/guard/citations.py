"""Do the marks, quotations and numbers of a sentence stand in the passages it cites?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.guard.text.late import Late

if TYPE_CHECKING:
    from index.passage import Passage

_MARK = Late(r"\[(\d{1,3}(?:\s*,\s*\d{1,3})*)\]")
_QUOTE = Late(r"“([^”]{12,})”|\"([^\"]{12,})\"|«([^»]{12,})»")
_NUMBER = Late(r"(?<![\w.])\d+(?:[.,]\d+)*")
_LEAD = Late(r"^\s*(?:\d{1,3}[.)]\s+|[-*+•]\s+)+|\b(?:variant|edition)s?\s+\d+|\b\d{4}\s+edition\b", re.IGNORECASE)
_SPACE = Late(r"\s+")


def unsupported(sentence: str, passages: Sequence[Passage]) -> str:
    """Why a sentence lacks support, "" when it has it; `[n]` counts passages from 1."""
    marks = [int(number) for match in _MARK.finditer(sentence) for number in match[1].split(",")]
    missing = [number for number in marks if not 1 <= number <= len(passages)]
    if missing:
        return f"[{missing[0]}] is no passage"
    cited = [passages[number - 1] for number in marks] or list(passages)
    read = " ".join(_plain(passage.text + " " + passage.section) for passage in cited)
    for match in _QUOTE.finditer(sentence):
        quoted = _plain(next(group for group in match.groups() if group)).strip(" .,;")
        if len(quoted.split()) > 2 and quoted not in read:
            return "the quotation is not in the passage"
    if not marks:
        return ""
    numbers = set(_NUMBER.findall(read.replace(",", "")))
    for number in _NUMBER.findall(_LEAD.sub(" ", _QUOTE.sub(" ", _MARK.sub(" ", sentence))).replace(",", "")):
        if number not in numbers:
            return f"{number} is not in the passage"
    return ""


def _plain(text: str) -> str:
    """Without differences of white space, quotation marks and dashes."""
    for sign, plain in (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"), ("\u00a0", " ")):
        text = text.replace(sign, plain)
    return _SPACE.sub(" ", text)
