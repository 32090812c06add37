"""Tell a question about another subject that shares the topic's words: the neck of a guitar, an MRI of the knee, a dose of ibuprofen."""

from __future__ import annotations

import re
from functools import lru_cache

from app.text.phrases import Worded, pattern
from corpus.topic import Topic

LINKS = r"(?:of|for|in|on|to)?\W*(?:the|a|an|my|his|her|their|left|right)?\W*"
"""What may stand between a study and an organ: "MRI of the breast"."""
PRIMARY = r"(?!\W+(?:cancer|ca|carcinoma|tumou?r|primary|malignancy|mets|metast\w+)\b)"
"""Not the organ a disease comes from: "MRI for breast cancer"."""


def about_another_subject(text: str, topic: Topic) -> bool:
    """Does the text name another part of the body or another meaning, and nothing that keeps it in?"""
    signs, read = topic.about.elsewhere, Worded(text)
    rest = pattern(signs.senses).sub(" ", text) if read.may_hold(signs.senses) else text
    read = read if rest == text else Worded(rest)
    if read.holds(signs.here):
        return False
    if rest != text or read.holds(signs.parts):
        return True
    return _beside(signs.organs, signs.beside).search(rest) is not None


@lru_cache(maxsize=16)
def _beside(organs: tuple[str, ...], beside: tuple[str, ...]) -> re.Pattern[str]:
    """An organ directly before or behind one of the other words."""
    if not organs or not beside:
        return re.compile(r"(?!)")
    organ, other = (
        "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True)) for words in (organs, beside)
    )
    return re.compile(rf"\b(?:(?:{organ})\W+(?:{other})|(?:{other})\W+{LINKS}(?:{organ})\b{PRIMARY})\b", re.IGNORECASE)
