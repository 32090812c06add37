"""Whose something is: that of a relative named after it ("breast cancer in her mother"), and which relative is the writer's own."""

from __future__ import annotations

from app.facts.cues import Match
from app.facts.headings import Section
from app.facts.mention import Mention
from app.facts.scope.view import View
from app.facts.words_that_join import ARTICLES, LIST_MARKS
from app.text.word_set import word_set

_OF = frozenset(["in", "of", "for", "(", "-", ":", "by"])
_IS = frozenset(["is", "was"])
_TAKES = word_set("took takes taken killed kills claimed claims got gets finished ended robbed")
"""What a disease does to somebody named after it: "cancer took my mother"."""
_ONLY = word_set("only just solely purely merely exclusively strictly entirely all really actually definitely fact simply")
"""Between what somebody has and who it is: "the cancer is only the mother's"."""
_SOMEBODY = frozenset(["one", "person", "patient", "man", "woman", "lady"])
_MY = frozenset(["my", "our"])
_AGED = word_set("year years yr yrs old yo y / o - aged little dear poor late own")
_INFORMAL = word_set("mum mom mummy mommy dad daddy grandad granddad gran granny nan nana nanna hubby grandma grandpa wife husband")
_DOES = word_set("""
    has had with beat survived fought battled overcame is was got gets keeps woke needs
    slipped fell tripped banged crashed complains feels cant
    """)
_BEGINS = LIST_MARKS | frozenset([".", "so", "but", "hi", "hello", "doc"])
_HOW_MANY = word_set("both several many all two three four some one each most various other numerous every only just")


def is_owner_of(last: Mention, match: Match, view: View) -> bool:
    """Is the relative named after what she has: "breast cancer in her mother", and not "neck pain (mother had cancer)"?"""
    if last.end == match.start and view.words[match.start] in ("runs", "run", "ran"):
        return True  # "leukaemia runs in her family"
    words, row = view.words, last.cue.fact
    between = words[last.end : match.start]
    if between[:1] and between[0] in _SOMEBODY and between[1:2] and between[1] in _IS:
        between = between[1:]  # "the febrile one was her roommate"
    takes = between[:1] != [] and between[0] in _TAKES and (row is None or not row.symptom)
    if not 0 < len(between) <= 5 or not (takes or between[0] in _OF or between[0] in _IS):
        return False
    if not all(word in _OF or word in ARTICLES or word in _IS or word in _ONLY or word in _HOW_MANY for word in between[takes:]):
        return False
    if between[0] in ("-", ":") and words[match.end : match.end + 1] in (["had"], ["has"], ["have"], ["did"], ["got"]):
        return False
    return row is None or not row.symptom or between[0] not in ("(", "-", "by", "for")


def is_mine(match: Match, view: View) -> bool:
    """Does the writer tell of his own relative?"""
    words, at = view.words, match.start
    if words[at] in _MY or _is_told_of(at, match.end, view):
        return True
    if at > view.first and words[at - 1] == "me" and words[at] in _INFORMAL:
        return True
    before = at - 1
    while before > view.first and at - before < 6 and (words[before].isdigit() or words[before] in _AGED):
        before -= 1  # "our 15 yo son"
    return before >= view.first and words[before] in _MY and words[at] != "family"


def _is_told_of(at: int, end: int, view: View) -> bool:
    """Does somebody tell of his own: "Mum has cancer and her neck hurts", "Grandad's got ..."?"""
    words, text = view.words, view.text
    if view.section is Section.FAMILY or words[end : end + 1] == ["died"]:
        return False
    if _owns_a_complaint(at, end, view):
        return True
    if at != view.first and words[at - 1] not in _BEGINS:
        return False
    following = words[end] if end < view.last else ""
    if words[at] in _INFORMAL and following in _DOES:
        return True
    written = text.tokens.ends[end - 1]
    return text.written[written - 2 : written] in ("'s", "\u2019s") and following in ("got", "had", "been", "having")


def _owns_a_complaint(at: int, end: int, view: View) -> bool:
    """Does a sentence begin with the complaint of a relative: "mum's neck hurts", "a friend's neck is sore"?"""
    written = view.text.tokens.ends[end - 1]
    if at - view.first > 2 or view.text.written[written - 2 : written] not in ("'s", "\u2019s"):
        return False
    cues = [view.text.lexicon.cues[match.cue] for match in view.starting.get(end, ())]
    return any(cue.fact is not None and cue.fact.symptom for cue in cues)
