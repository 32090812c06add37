"""Can "he" or "she" be that relative: "my husband ... he", and not "her husband ... she"?"""

from __future__ import annotations

from app.text.word_set import word_set

_MEN = word_set("""
    husband father dad daddy son brother uncle grandfather grandpa grandad granddad nephew boyfriend fiance papa hubby bro grandson
    stepfather stepbrother stepson mgf pgf groom
    """)
_WOMEN = word_set("""
    wife mother mum mom mam mommy mummy daughter sister aunt grandmother grandma gran granny nan nana nanna niece girlfriend fiancee
    granddaughter stepmother stepsister stepdaughter mgm pgm missus sis bride mums
    """)
_HE = frozenset(["he", "his", "him", "hes", "himself"])
_SHE = frozenset(["she", "her", "hers", "shes", "herself"])


def fits(relative: str, pronoun: str) -> bool:
    """Does the pronoun fit the relative, as far as both tell?"""
    words = relative.casefold().replace("-", " ").split()
    if pronoun in _SHE:
        return _MEN.isdisjoint(words)
    return pronoun not in _HE or _WOMEN.isdisjoint(words)
