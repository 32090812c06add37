"""Where one source ends and the next begins: "nurse note: ... doctor note: ...", "line 4: ...", "the letter says ...", "page two: ..."."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from app.facts.reading import Reading
from app.facts.times.when import number_of
from app.text.word_set import word_set

DOCUMENTS = word_set("""
    note notes form sheet letter letters entry record records report card proforma history handover summary fax checklist file chart
    remark remarks comment comments questionnaire page item header footer heading line paragraph section box column row tab screen
    printout sticker wristband label template transcript email e-mail message paperwork referral discharge database system
    """)
"""Things that say something of a patient."""
_WITNESSES = word_set("""
    examiner observer assessor reader version draft copy reviewer registrar consultant nurse physio paramedic triage doctor gp clerk clinic
    """)
"""Before a colon these, and a number or a bracket behind them, name who wrote what follows."""
_SAYING = word_set("says states reads insists claims writes swears")
"""Behind these, without a colon, follows what somebody says."""
_SHOWING = word_set("say said shows show records record lists list mentions mention documents has have gives notes stated put")
"""So do these behind a document: "the old chart lists"."""
_NEAR = 5
_FAR = 8
_STOPS = frozenset([".", ";", "!", "?", ",", ":", "|", "\n", "\n\n"])
_WORSENS = ("wors", "flar", "increas", "climb", "deterior", "exacerb", "progress")
"""What begins so may be said of something long-standing too."""


def labels(words: Sequence[str]) -> list[int]:
    """The tokens at which a new source is named."""
    return [at for at in range(1, len(words)) if words[at] in _SAYING or _is_shown(words, at) or _heads(words, at)]


def _is_shown(words: Sequence[str], verb: int) -> bool:
    """Is it a verb with a document before it: "the old chart lists"?"""
    if words[verb] not in _SHOWING:
        return False
    before = words[max(0, verb - _NEAR) : verb]
    return not DOCUMENTS.isdisjoint(before[-1:]) or (words[verb] in ("say", "said", "shows", "lists") and not DOCUMENTS.isdisjoint(before))


def _heads(words: Sequence[str], colon: int) -> bool:
    """Is it the colon of "nurse note:", "page two:", "examiner 1 (registrar):"?"""
    if words[colon] != ":":
        return False
    at = colon - 1
    if words[at] == ")":
        at = next((here - 1 for here in range(at, max(0, at - _FAR), -1) if words[here] == "("), at)
        if at < 0:
            return False
        if words[at] not in _STOPS and not DOCUMENTS.isdisjoint(words[at + 1 : colon]):
            return True  # "weight (nurse, same page):"
    numbered = at > 0 and (words[at].isdigit() or number_of(words[at]) is not None)
    at -= numbered
    return words[at] in DOCUMENTS or ((numbered or words[colon - 1] == ")") and words[at] in _WITNESSES)


def opens_source(words: Sequence[str], at: int, last: int) -> bool:
    """Does a segment begin with who says what follows: "no cancer, the old chart lists melanoma"?"""
    for here in range(at + 1, min(at + _NEAR + 1, last)):
        if words[here] in _STOPS or words[here] in ("and", "or"):
            return False
        if words[here] in _SAYING or _is_shown(words, here):
            return True
    return False


def differ(named: Sequence[int], one: Iterable[int], other: Iterable[int]) -> bool:
    """Do tokens of `one` and of `other` all stand in named sources, and never in the same?"""
    if len(named) < 2:
        return False
    first = {bisect_right(named, at) for at in one}
    second = {bisect_right(named, at) for at in other}
    return 0 not in first and 0 not in second and first.isdisjoint(second)


def apart(named: Sequence[int], one: int, other: int) -> bool:
    """Is a new source named between two tokens: "gives his age as 17, the passport says 19"?"""
    return bisect_right(named, one) != bisect_right(named, other)


def newly(readings: Iterable[Reading], named: Sequence[int], words: Sequence[str]) -> list[Reading]:
    """Of readings that tell of a change, those that call the whole new: nothing around them says that it only grew worse."""
    kept = []
    for reading in readings:
        source = bisect_right(named, reading.start)
        start = named[source - 1] if source else 0
        end = named[source] if source < len(named) else len(words)
        if not any(word.startswith(_WORSENS) for word in words[max(start, reading.start - _FAR) : min(end, reading.end + _FAR)]):
            kept.append(reading)
    return kept
