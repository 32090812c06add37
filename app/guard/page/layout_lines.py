"""What a line is: a heading, an item, an order."""

from __future__ import annotations

import re

from app.guard.sentence.scan import Scanned
from app.guard.text.late import Late

HEADING = Late(r"^(?:#{1,6}\s|\*\*[^*]+\*\*:?$|__[^_]+__:?$)")
BULLET = Late(r"^(?:[-*+•▪◦‣·–]|\d{1,3}[.)]|\(?[a-z]\))\s+")
ORDERING = Late(
    r"^[#*_\s]*(?:(?:imaging |radiology )?(?:orders?|order sheet|requisition|request(?: form)?)\b(?! of)"
    r"|(?:dx|indication|reason|priority|urgency|hx)\s*:)",
    re.IGNORECASE,
)
ORDERS = "#*_ \t\n\r\f\viordpuh"
"""With what such a line begins."""
FIELD = Late(r"^[-*_\s]*(?:study|test|exam|examination|procedure|imaging|modality|scan)[*_\s]*:", re.IGNORECASE)
BOX = Late(r"^[-*>\"\d.)\s]*[-*\u2010-\u2015]\s*\[\s?[xX]?\s?\]")
LABEL_WORDS = frozenset({"rating", "category", "appropriateness", "acr", "score", "status", "level", "verdict", "result", "recommendation"})


def only_cue(scanned: Scanned) -> bool:
    """Is the line nothing but a rating?"""
    cues = [found for found in scanned.rating if found.cue.kind in {"rating", "sign"}]
    if not cues:
        return False
    inside = {index for found in cues for index in range(found.first, found.last)}
    return not any(index not in inside and word[0].isalnum() and word not in LABEL_WORDS for index, word in enumerate(scanned.words))


def opens_list(line: str, ahead: str) -> bool:
    """Is it a line without an end, below which the first item of a list stands?"""
    head = line.rstrip()
    return line.endswith("\n") and head[-1:] not in _ENDS and BULLET.match(ahead) is not None and BULLET.match(head) is None


_ENDS = ".!?;,"
