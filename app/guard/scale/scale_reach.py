"""How far a part of the scale reaches ahead of itself."""

from __future__ import annotations

from app.guard.sentence.sentence import Sentence
from app.guard.words import scale_words as w
from app.guard.words.little_words import words as listed

TURNS = w.NOT | w.MISSES | w.REFUTES | {"left", "leaves", "leave", "leaving", "back"}
_PUTS = listed("put place list call calling rate give grant award class file name score from of to either among seat spot room amongst")
"""Between "declined", "refused" and a grade."""
NEARLY = listed("without minus lacking lacks lack outside left leaves leave leaving")
"""These turn a grade right after them, and no other."""
_KEEPS = listed("held holds hold kept keeps keep holding keeping")
"""Before "back"."""
_TELLS = listed("rates gives puts calls lists ranks scores places leaves keeps rated gave put called")
_FINITE = listed("is are was were may can should has have gets got does will must")


def studies_inside(sentence: Sentence, index: int) -> bool:
    """Is the word part of a study's name?"""
    return any(one.first <= index < one.last for one in sentence.scanned.named)


def reaches_ahead(sentence: Sentence, index: int, first: int) -> bool:
    """Does a word that turns grades turn the one at `first`, and not something nearer?"""
    words = sentence.words
    word, after = words[index], words[index + 1]
    between = range(index + 1, first)
    if word in w.NOT and (_of_contrast(sentence, index) or after in w.IDLE or (word == "no" and after in {",", "."})):
        return False
    if word in w.MISSES and after != "that":
        passed = (words[at] for at in between if not studies_inside(sentence, at) and words[at] not in TURNS)
        if not (w.LINKS | _PUTS).issuperset(passed):
            return False
    if word in NEARLY and not w.LINKS.issuperset(words[index + 1 : first]):
        return False
    if any(words[at] == "and" and words[at + 1] in _FINITE | _TELLS for at in range(index, first - 1) if not studies_inside(sentence, at)):
        return False  # a new statement begins before the grade
    match word:
        case "back":
            return words[index - 1] in _KEEPS
        case "doubt":
            return words[index - 1 : index] != ["no"] and after != "short"
        case "short":
            return after == "of"
    return after != "short"  # "not short of": both together turn it once


def _of_contrast(sentence: Sentence, index: int) -> bool:
    """Is it "no contrast", "without gadolinium"?"""
    return any(0 < agent[0] - index <= 2 for agent in sentence.scanned.agents)
