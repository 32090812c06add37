"""What patients are called by: "bed 4", "Mrs A"; and the end of such a name alone: "B again:", "for Jones"."""

from __future__ import annotations

import re

from app.conversation.words import hints, pattern

TITLES = ("mr", "mrs", "ms", "miss")
LEADS = "(?:[Aa]nd|[Bb]ut|[Ss]o|[Nn]ow|[Aa]lso|[Ss]orry|[Aa]s for|[Bb]ack to|[Rr]e|[Oo]k|[Oo]h|[Yy]es|[Nn]o)"
BEFORE = rf"(?:(?:^|[.!?;,\n])\W{{0,4}}(?:{LEADS}\b[ ,:]{{1,2}}){{0,3}}|\b(?:for|about|regarding|concerning|to|did|does|is|was|has) )"
TELLS = "again|has|had|is|was|also|now|too|then|says|said|reports|denies|got|did|does|never|needs|fell|feels"
BEHIND = rf"\b(?=\s?(?:[:,;?!.]|$|['’]s\b)|\s(?:{TELLS})\b)"


def labels(text: str) -> frozenset[str]:
    """The names in a text."""
    wording, compared = pattern("label").over(text)
    return frozenset(" ".join(found.group().lower().replace(".", " ").split()) for found in wording.finditer(compared))


def called_in_short(text: str, words: str) -> bool:
    """Does the text call by the end of a name alone the patient who was told of in those words?"""
    for label in labels(words):
        kind, _, short = label.rpartition(" ")
        if not short.isalpha() or short in hints("number_words") or (len(short) > 1 and kind not in TITLES):
            continue
        name = short.upper() if len(short) == 1 else short.capitalize()
        if re.search(rf"{BEFORE}{name}{BEHIND}", text):
            return True
    return False
