"""How a turn is put: as a question, as a demand, of people in general."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from app.question.asked_words import language_of_questions
from app.text.phrases import Worded

LATER_QUESTION = re.compile(
    r"[,;:.\u2013-]\s*(?:so |and |but |then )?(?:can|could|should|shall|do|does|did|is|are|will|would|may|must|what|how|why)"
    r"(?: not|n't)? (?:i|we|he|she|you|they|one|it|this|that|there|the|do i|do we|should|about)\b"
)
"""A question that begins after a comma, without a question mark: "only wear and tear, can i be sure"."""


UNABLE = re.compile(
    r"(?:can't|can\u2019t|cannot|(?:can|could|did|do|does|would|is|was)(?:n't|n\u2019t| not)) "
    r"(?!i\b|we\b|you\b|s?he\b|they\b|it\b|the\b|this\b|that\b)"
)
"""So begins a statement of what is not known, "can't say whether it has changed", rather than a question."""


SENTENCES = re.compile(r"[^.!?\n]+[.!?]*")


AGE = re.compile(r"\b\d{2}\s*/?\s*(?:[MF]\b|y/?o)")


def in_general(text: Worded, language: dict[str, Any]) -> bool:
    """Does it speak of patients in general, and of no one person?"""
    rest = _any((language["question"]["anybody"],)).sub(" ", text.text)
    return rest != text.text and not Worded(rest).holds(language["patient"]["words"]) and AGE.search(rest) is None


def is_beside(text: Worded, language: dict[str, Any], patterns: str) -> bool:
    """Does a sentence that asks or demands want something other than imaging?"""
    if text.holds(language["imaging"]):
        return False
    wanted, openers = _any(language[patterns]), language_of_questions()["question"]["openers"] + language["demands"]
    return any(is_question(sentence, openers) and wanted.search(sentence) for sentence in SENTENCES.findall(text.text))


@cache
def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in patterns), re.IGNORECASE)


def is_question(text: str, openers: tuple[str, ...]) -> bool:
    """Does it ask: by its mark, its first words or a question behind a comma?"""
    asked = text.strip().lower()
    if "?" not in text and UNABLE.match(asked):
        return False
    return "?" in text or asked.startswith(_begun(openers)) or LATER_QUESTION.search(asked) is not None


@cache
def _begun(openers: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{opener}{end}" for opener in openers for end in (" ", "'"))
