"""What cannot be read with confidence is withheld: other languages, orders to the machine, letters that spell nothing."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from app.guard.sentence.scan import Scanned
from app.guard.text.late import Late
from app.guard.text.words import cut

if TYPE_CHECKING:
    from app.guard.topic.prepared import Prepared


_ELSEWHERE = Late("[^\\W\u0000-\u024f\u1e00-\u1eff\uff00-\uff5e\U0001d400-\U0001d7ff]")
"""A letter of no Latin alphabet."""


def unreadable(text: str, scanned: Scanned, ready: Prepared) -> bool:
    """Must a sentence be withheld?"""
    if any(not scanned.words[found.first - 1].isdecimal() for found in scanned.shapes("inject")):
        return True
    if not text.isascii() and _script(text):
        return True
    return _foreign(text, scanned, ready) or _backwards(scanned, ready)


def _script(text: str) -> bool:
    """Is a good part of the letters of another script, so that no look-alike of Latin words can be meant?"""
    if len(_ELSEWHERE.findall(text)) < 4:
        return False
    other = latin = 0
    for character in text:
        if character.isalpha():
            if (
                character < "\u0250"
                or "\u1e00" <= character <= "\u1eff"
                or "\uff00" <= character <= "\uff5e"
                or "\U0001d400" <= character <= "\U0001d7ff"
            ):
                latin += 1
            elif unicodedata.category(character) != "Lm":
                other += 1
    return other >= 4 and other > 2 * latin and not _looks_latin(text)


def _looks_latin(text: str) -> bool:
    from app.guard.text.fold import fold

    letters = [character for character in fold(text).text if character.isalpha()]
    return bool(letters) and sum(character.isascii() for character in letters) >= 0.97 * len(letters)


def _foreign(text: str, scanned: Scanned, ready: Prepared) -> bool:
    """Do words of another language outnumber the English ones?"""
    language = ready.language
    words = scanned.words
    tokens = scanned.tokens
    if scanned.text != scanned.folded.text:
        tokens |= set(cut(scanned.folded.text))  # what was taken for a slip may have been another language
    telling = len(tokens & language.foreign_telling)
    if not telling and len(tokens & language.foreign_function) < 3:
        return False
    english = sum(word in language.english for word in words)
    function = sum(word in language.foreign_function and word not in language.english for word in words)
    if telling and telling + function > english and (function or telling > 1 or english == 0):
        return True
    return function >= 3 and function > 2 * english and len(words) >= 4


def _backwards(scanned: Scanned, ready: Prepared) -> bool:
    """Words spelled backwards or by a shifted alphabet."""
    forwards = ready.forwards
    if forwards.issuperset(scanned.tokens):
        return False
    known = ready.language.cues.vocabulary
    for word in scanned.tokens - forwards:
        if len(word) >= 7 and word.isascii() and word not in known and (word[::-1] in known or word.translate(_SHIFT) in known):
            return True
        if len(forwards) > len(ready.speller.settled) + 20000:
            forwards = ready.forwards = set(ready.speller.settled)
        forwards.add(word)
    return False


_SHIFT = str.maketrans("abcdefghijklmnopqrstuvwxyz", "nopqrstuvwxyzabcdefghijklm")
