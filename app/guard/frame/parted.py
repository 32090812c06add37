"""Does something else than the study stand as the subject before a rating?"""

from __future__ import annotations

from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import SPEAKS

_PREPOSITIONS = frozenset({"after", "following", "without", "despite", "before", "during"})
_WITH = _PREPOSITIONS | {"with"}
"""As in "X in a patient with earlier surgery is ...": the study is still what is spoken of."""
_VERBS = frozenset({"is", "are", "should", "may", "can", "must", "was", "were", "be", "becomes", "remains", "might", "could"})


def blocked(sentence: Sentence, left: int, index: int) -> bool:
    """Does something else than the study ("further imaging is", "consultation is") stand as the subject in between?"""
    for found in sentence.scanned.shapes("barrier"):
        if left <= found.first and found.last <= index:
            if not _PREPOSITIONS.isdisjoint(sentence.words[max(left, found.first - 2) : found.first]) and 0 < left < found.first:
                continue  # as in "X after surgery is ..."
            after = sentence.words[found.last : found.last + 2]
            if ":" in sentence.words[found.last : index]:
                continue  # as in "the table is with him: ..."
            if after[:1] == [","] == sentence.words[left : left + 1]:
                continue  # as in "X, with no such images, is ...": set in after the study
            if after[:1] and after[0] in {"it", "they"}:
                continue  # as in "on the table it is ..."
            if after[1:] and after[0] in SPEAKS:
                after = after[:1]
            if not _VERBS.isdisjoint(after):
                head = sentence.words[max(left, found.first - 4) : found.first]
                return not (left and _WITH & set(head)) or bool({",", ";"} & set(head))
    return False
