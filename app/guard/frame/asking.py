"""Is a sentence a question, and what does it ask?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.guard.sentence.claim import Claim
from app.guard.sentence.scan import Scanned
from app.guard.sentence.sentence import Sentence
from app.guard.text.late import Late
from app.guard.words.little_words import ASKS

if TYPE_CHECKING:
    pass

_RHETORICAL = Late(r"\W*(?:so )?why (?:bother|waste|wait|fuss|even)\b.*\b(?:when|if|since|as|while|given that)\b")
"""A question that tells."""
_QUIZ = Late(r"\W*(?:true or false|true/false|true / false|t/f|right or wrong|yes or no|fact or fiction|fact or myth)\b")
"""Opens a statement that is asked."""


def is_asked(stripped: str, scanned: Scanned) -> bool:
    """Is it a question, and not one that tells?"""
    if _QUIZ.match(scanned.text) is not None:
        return True
    return stripped.rstrip("\"'”’*_)").endswith(("?", "？")) and _RHETORICAL.match(scanned.text) is None


def asked_of(sentence: Sentence) -> list[Claim]:
    """As in "X? Not for this patient.": the study is asked for."""
    groups = sentence.groups
    if len(groups) != 1 or sentence.count - sum(named.last - named.first for named in groups[0]) > 3:
        return []
    return [Claim("rating", "REC", groups[0], at=groups[0][0].first)]


def is_request(scanned: Scanned) -> bool:
    """As in "Could you order X?"."""
    if "please" in scanned.tokens and not ASKS.isdisjoint(scanned.words[:3]):
        return True
    if scanned.words[1:4] == ["i", "ask", "you"]:
        return True
    return any(word in ASKS and scanned.words[index + 1 : index + 2] == ["you"] for index, word in enumerate(scanned.words[:8]))
