"""A question about the guideline describes nobody: "is MRI preferred for known malignancy?"."""

from __future__ import annotations

from collections.abc import Sequence

from app.facts.cues import Match
from app.facts.lexicon import Lexicon
from app.facts.mention import Mention
from app.facts.roles import Role
from app.facts.sentences import Sentence
from app.text.word_set import word_set

_BEFORE_QUESTION = word_set("so and also ok but please can could you then hi hello now just")
_SOMEBODY = frozenset(["a", "an", "my", "this", "our", "the"])
_PEOPLE = frozenset(["patient", "pt", "woman", "man", "person", "someone", "lady", "gentleman", "male", "female", "survivor", "adult"])


def set_apart_guideline(
    sentence: Sentence, matches: Sequence[Match], mentions: Sequence[Mention], words: list[str], lexicon: Lexicon
) -> None:
    """Mark the mentions of a question about the guideline that describes nobody."""
    if _asks_about_guideline(sentence, matches, words, lexicon) and not _describes_somebody(sentence, matches, words, lexicon):
        for mention in mentions:
            mention.unreal = mention.unreal or "part of a question about the guideline"


def _asks_about_guideline(sentence: Sentence, matches: Sequence[Match], words: list[str], lexicon: Lexicon) -> bool:
    return any(
        lexicon.role_of[match.cue] is Role.GUIDELINE and _BEFORE_QUESTION.issuperset(words[sentence.first : match.start])
        for match in matches
    )


def _describes_somebody(sentence: Sentence, matches: Sequence[Match], words: list[str], lexicon: Lexicon) -> bool:
    if any(lexicon.role_of[match.cue] is Role.PATIENT for match in matches):
        return True
    return any(words[at] in _PEOPLE and words[at - 1] in _SOMEBODY for at in range(sentence.first + 1, sentence.last))
