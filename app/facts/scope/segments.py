"""Judge the next segment of a list: does it go on with the list, say something new, or turn back to the patient?"""

from __future__ import annotations

from typing import Literal

from app.facts.cue import Kind
from app.facts.scope.in_force import Reach
from app.facts.scope.view import View
from app.facts.sources import opens_source
from app.facts.times.when import UNITS, number_of
from app.facts.words_that_join import CONTINUES, ENDS, LIST_MARKS, TURNS
from app.text.word_set import word_set

_HARD = word_set("""
    has had have having hx known s sp status reports reported reporting c complains complaining presents presenting
    presented treated diagnosed dx underwent + positive pmh pmhx currently now metastatic stage survivor admits endorses
    developed is was does got took takes on beat survived previously recently came confirmed she he pt patient i ive im her
    keeps keep cant cannot couldnt wets trips loses wakes
    his my under being receiving received h only just plus accompanied
    """)
"""A segment that begins so says something new."""
_SOFT = word_set("""
    history prior previous past recent new acute chronic active current severe mild moderate ongoing persistent worsening
    progressive increasing intermittent constant isolated intense sudden longstanding subacute terrible significant
    new-onset just left right bilateral axial mechanical
    fell slipped tripped stumbled crashed hit banged twisted collided struck dived dove lost woke feels walks drops dropped
    """)
"""A segment that begins so says something new unless the list goes on behind it."""
_LISTED = word_set("history prior previous past recent new acute active current severe significant major")
"""Adjectives that a denied list may hold as well as a statement may begin with."""
_OWN = word_set("ago since with w s secondary diagnosed treated radiating radiates x")
"""Behind its first word, these give a segment a say of its own."""
_LATELY = frozenset(["yesterday", "today", "tonight", "overnight"])
_TIMES = word_set("night week month year morning afternoon evening weekend monday tuesday wednesday thursday friday saturday sunday")
_OF_OLD = frozenset(["hx", "history", "h", "prior", "previous", "past", "personal"])
"""These go on with "denies ..." where what follows is named as a whole: "denies fever, chills, hx of cancer"."""
_COUNTS = word_set("few couple several some many of")
_LEADS = frozenset(["and", "also", "then", "\n", "but"])
_LETTERS = frozenset(["s", "h", "c"])
"""These open a segment only before a stroke: "s/p", "h/o", "c/o"."""
_NO_OR = TURNS | frozenset(["with", "has", "who", "presents", ";", "."])
Freshness = Literal["", "soft", "hard"]
"""Does a segment say something new? "hard": surely; "soft": unless the list goes on with "or"; "": no."""


def fresh(view: View, at: int, no: Reach | None) -> Freshness:
    """Does the segment that begins at `at` say something new, while `no` is in force?"""
    words, end = view.words, view.last
    while at < end and words[at] in _LEADS:
        at += 1
    if at >= end:
        return ""
    later = later_or(view, at)
    if no is not None and no.verb and words[at] in _OF_OLD and _names_whole(view, at):
        return ""
    if later and words[at] in ("had", "been"):
        return ""
    if _opens(view, at) or opens_source(words, at, end):
        return "hard"
    if words[at] in _SOFT and not later and not (no is not None and _is_listed(view, at, no)):
        return "soft"
    if _says_its_own(view, at):
        return "soft" if later else "hard"
    particular = not later and no is not None and not no.verb and _names_particular(view, at)
    return "soft" if particular else ""


def later_or(view: View, at: int) -> bool:
    """Does the list go on with "or" or "nor" later in this sentence, before anything that ends it?"""
    for word in view.words[at : min(at + 30, view.last)]:
        if word == "or" or word == "nor":
            return True
        if word in _NO_OR:
            return False
    return False


def _opens(view: View, at: int) -> bool:
    """Does this word open a segment of its own?"""
    words = view.words
    return words[at] in _HARD and (words[at] not in _LETTERS or (at + 1 < view.last and words[at + 1] == "/"))


def _is_listed(view: View, at: int, no: Reach) -> bool:
    """Is this adjective part of a longer denial: "denies fever, recent injury", but not "denies fever, new neck pain"?"""
    if no.verb and view.words[at] in CONTINUES:
        return True
    if view.words[at] not in _LISTED or not (no.verb or no.hits > 1):
        return False
    for match in (match for here in (at, at + 1) for match in view.starting.get(here, ())):
        fact = view.lexicon.cues[match.cue].fact
        if fact is not None and not fact.symptom and (match.end >= view.last or view.words[match.end] in (ENDS | LIST_MARKS)):
            return True
    return False


def _says_its_own(view: View, at: int) -> bool:
    """Does the segment hold a time, a number, or "with": a say of its own?"""
    words = view.words
    for here in range(at, min(at + 14, view.last)):
        word = words[here]
        if (word in LIST_MARKS or word in ENDS) and not (word == "/" and words[here - 1][-1].isdigit()):
            return False
        if here > at and (word in _OWN or word in _LATELY):
            return True
        if here > at and word in ("last", "this") and words[here + 1 : here + 2] and words[here + 1] in _TIMES:
            return True
        if word in UNITS and here > at and (words[here - 1] in _COUNTS or number_of(words[here - 1]) is not None):
            return True
        if word[0].isdigit() and not _is_part(view, here, at):
            return True
    return False


def _names_whole(view: View, at: int) -> bool:
    """Is what follows at once a fact as a whole?"""
    matches = (match for here in range(at, min(at + 5, view.last)) for match in view.starting.get(here, ()))
    first = next((match for match in matches if view.lexicon.cues[match.cue].names_fact), None)
    return first is not None and view.lexicon.cues[first.cue].kind in (Kind.WHOLE, Kind.DENIED)


def _is_part(view: View, at: int, first: int) -> bool:
    """Does this number belong to a vertebra, a limit or a fraction: "C5", "< 5", "5/5"?"""
    words = view.words
    return (at > first and words[at - 1] in ("c", "l", "t", ">", "<", "/", "-")) or (at + 1 < view.last and words[at + 1] == "/")


def _names_particular(view: View, at: int) -> bool:
    """Does the segment begin with a kind of something that only its name as a whole denies: "ductal carcinoma"?"""
    for match in view.starting.get(at, ()):
        cue = view.lexicon.cues[match.cue]
        if cue.kind is Kind.PART and cue.fact is not None and not cue.fact.parts_deny and match.end - match.start > 1:
            return True
    return False
