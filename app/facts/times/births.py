"""Ages told by a birth: "DOB 14/03/2016", "born in 1951", "turns 12 in March", "she'll be 17 next month"."""

from __future__ import annotations

from app.text.word_set import word_set

_BORN = frozenset(["born", "dob", "birth", "birthdate", "birthday"])
_BEFORE_BORN = word_set("""
    is was am are he she i im shes hes patient pt , . ; : ( and who boy girl man woman lady gentleman date of
    """) | {"\n", "\n\n"}
_IN_DATE = word_set("""
    in on : / - , . of the is was ( year about around st nd rd th january february march april may june july august september
    october november december jan feb mar apr jun jul aug sep sept oct nov dec
    """)
_TURNS = frozenset(["turns", "turning", "becomes"])
_TURNED = frozenset(["turned", "became"])
_WILL = frozenset(["will", "shell", "hell", "ill", "theyll", "itll", "to"])
_WHEN = word_set("in on next this last at tomorrow today soon yesterday") | frozenset([",", ".", ";", ")", ""])
_SOMEBODY = word_set("""
    he she i patient pt who just only has have had and soon im shes hes man woman boy girl son daughter , .
    """) | {"\n"}
_OLDEST = 120
_UNTIL = 8
"""Tokens from "born" to the year."""


def birth_year(words: list[str], at: int, first: int) -> int:
    """The year of birth that stands at this token; 0 when it is none."""
    written = words[at].rsplit(".", 1)[-1]
    if len(written) != len("1900") or not written.isdecimal() or not 1900 <= int(written) < 2100:
        return 0
    for here in range(at - 1, max(first, at - _UNTIL) - 1, -1):
        word = words[here]
        if word in _BORN:
            return int(written) if word != "born" or here == first or words[here - 1] in _BEFORE_BORN else 0
        if word not in _IN_DATE and not word[0].isdigit():
            return 0
    return 0


def born_ago(words: list[str], at: int, first: int) -> bool:
    """Is it a number of years or months since a birth: "born 14 months ago"?"""
    return words[at + 2 : at + 3] == ["ago"] and any(word in _BORN for word in words[max(first, at - 3) : at])


def age_by_birthday(words: list[str], at: int, number: float, first: int, last: int) -> float:
    """The age now when the number at this token is told as a birthday: "turns 12 in March" is 11; -1 when it is not."""
    turn = at - 1
    after = words[at + 1] if at + 1 < last else ""
    if turn < first or not 1 < number < _OLDEST or after not in _WHEN or words[at + 1 : at + 3] == ["in", "the"]:
        return -1.0
    will = words[turn] == "be"
    subject = turn - 1
    if will:
        if subject < first or words[subject] not in _WILL:
            return -1.0
        subject -= words[subject] in ("will", "to")
    elif words[turn] not in _TURNS and words[turn] not in _TURNED:
        return -1.0
    if subject >= first and words[subject] not in _SOMEBODY and words[subject] not in _WILL:
        return -1.0
    return number - (words[turn] not in _TURNED)
