"""Does a sentence say what the document, and not a study, is?"""

from __future__ import annotations

import re
from functools import lru_cache

from app.guard.sentence.scan import Scanned
from app.guard.text.late import Late

_READERS = frozenset(
    {"reader", "readers", "doctor", "clinician", "physician", "radiologist", "list", "panel", "book", "user", "text", "wording", "values"}
)
"""After a year that is an edition's."""
_OF_EDITION = frozenset({"in", "(", "from", "to", "since", "until", "of", "before"})
"""Before a year that is an edition's where a rating is told."""
_BEFORE_RATED: tuple[list[str], ...] = ([":"], [","], [";"], ["-"], ["("], [])
_AT_HAND = Late(
    r"^(?:so )?(?:this|it) is$|^we are in$|"
    r"(?:this|the|your|our|her|his) (?:patient|case|scenario|presentation|situation|woman|man)\b.{0,40}$"
)
"""Before the number of a variant: the patient at hand is said to be of it."""
_NOT_AT_HAND = Late(r"\b(?:not|isn't|if|unlike|than|rather)\b")
_TELLS = frozenset({"disagreement", "dissent", "flag", "flagged", "consensus"})
"""What only the table tells."""


@lru_cache(maxsize=128)
def titled(number: int) -> re.Pattern[str]:
    """A variant with what stands behind it."""
    return re.compile(rf"(?:variant|scenario)\s*{number}\s*[(:,-]+\s*([^);:.]{{3,80}})")


def of_patient(scanned: Scanned, index: int) -> bool:
    """Is the patient at hand said to be of the variant named there?"""
    head = " ".join(scanned.words[max(0, index - 8) : index])
    return _AT_HAND.search(head) is not None and _NOT_AT_HAND.search(head) is None


def rates(scanned: Scanned, index: int, before: list[str]) -> bool:
    """Is the year of an edition beside what it says: its readers, a rating, a level, the panel?"""
    after = scanned.words[index + 1 : index + 2]
    if after and after[0] in _READERS:
        return True
    explicit = [found.first for found in scanned.explicit]
    if index == 0 and scanned.words[1:2] == [":"]:
        return True
    if before[-1:] in _BEFORE_RATED and any(0 < first - index <= 3 for first in explicit):
        return True
    told = bool(explicit) or "☢" in scanned.text or bool(scanned.shapes("panel")) or not _TELLS.isdisjoint(scanned.tokens)
    return bool(before) and before[-1] in _OF_EDITION and told
