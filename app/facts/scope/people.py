"""Whom a sentence speaks of: a relative, somebody who reports, the patient again."""

from __future__ import annotations

from typing import Literal

from app.facts.cues import Match
from app.facts.gender import fits
from app.facts.headings import Section
from app.facts.mention import Mention
from app.facts.scope.in_force import InForce, Reach
from app.facts.scope.view import View
from app.facts.word_set import word_set
from app.facts.words_that_join import ARTICLES, LIST_MARKS

_OF = frozenset(["in", "of", "for", "(", "-", ":", "by"])
_IS = frozenset(["is", "was"])
_ONLY = word_set("only just solely purely merely exclusively strictly entirely all really actually definitely fact simply")
"""Between what somebody has and who it is: "the cancer is only the mother's"."""
_SOMEBODY = frozenset(["one", "person", "patient", "man", "woman", "lady"])
_MY = frozenset(["my", "our"])
_AGED = word_set("year years yr yrs old yo y / o - aged little dear poor late own")
_INFORMAL = word_set("mum mom mummy mommy dad daddy grandad granddad gran granny nan nana nanna hubby grandma grandpa wife husband")
_DOES = word_set("has had with is was got gets keeps woke needs slipped fell tripped banged crashed complains feels cant")
_BEGINS = LIST_MARKS | frozenset([".", "so", "but", "hi", "hello", "doc"])
_PARENTS = word_set("mum mom mam mother mummy dad father daddy")
_SPOUSES = word_set("husband wife partner spouse")
_TO_THEM = {
    **dict.fromkeys(("daughter", "son", "child", "stepdaughter", "stepson"), _PARENTS),
    **dict.fromkeys(("wife", "husband", "partner", "spouse", "girlfriend", "boyfriend"), _SPOUSES),
    **dict.fromkeys(_PARENTS, word_set("son daughter child")),
    **dict.fromkeys(("sister", "brother"), word_set("brother sister")),
}
"""What the patient is to a relative who reports."""
_OTHERS = frozenset(["his", "her", "their", "the", "my", "a", "patients", "maternal", "paternal", "late", "own"])
_HAS = frozenset(["had", "has", "have"])
_ALSO = frozenset(["herself", "himself", "also", "too", "now", "patient"])
_THE_SAME = (["the", "same"], ["it", "too"], ["one", "too"], ["that", "too"])
_HOW_MANY = word_set("both several many all two three four some one each most various other numerous every only just")
_FEARS = word_set("""
    convinced worried afraid scared fears feared thinks believes sure certain terrified anxious panicking suspects if whether
    """)
_PRONOUNS = frozenset(["she", "he", "shes", "hes"])
_SURELY = frozenset(["patient", "pt", "herself", "himself", "personal"])
_BEFORE_SUBJECT = LIST_MARKS | frozenset(["(", "-", ".", "but", "so", "that", "because", "while"])


def family(match: Match, view: View, force: InForce) -> None:
    """What follows is about relatives: "family history of"."""
    force.who = Reach(match.start, match.end, view.said(match))


def reporter(match: Match, view: View, force: InForce) -> None:
    """Somebody who only reports; but of "her sister reports, who has ..." the rest is about her."""
    if not force.informant:
        force.informant = next((word for word in view.words[match.start : match.end] if word in _TO_THEM), "")
    following = [word for word in view.words[match.end : match.end + 2] if word != ","]
    about = following[:1] in (["who"], ["whose"]) or view.words[match.end : match.end + 1] == ["with"]
    force.who = Reach(match.start, match.end, view.said(match)) if about else None


def relative(match: Match, view: View, force: InForce) -> None:
    """A relative: named after the mention ("breast cancer in her mother") or before what follows."""
    who = _patient_to_informant(match, view, force)
    if who == "patient":
        force.who = None
        return
    last = view.done[-1] if view.done else None
    if last is not None and last.start == match.start and last.end > match.end:
        return
    if last is not None and _is_owner_of(last, match, view):
        for mention in view.done:
            if mention.end > last.start:
                mention.whose = view.said(match)
        return
    if _is_label(match, view):
        force.informant = next((word for word in view.words[match.start : match.end] if word in _TO_THEM), "")
        force.who = Reach(match.start, match.end, view.said(match), label=True, doubtful=True)
        return
    force.who = Reach(match.start, match.end, view.said(match), mine=_is_mine(match, view), doubtful=who == "perhaps")


def _is_label(match: Match, view: View) -> bool:
    """Is it "Daughter: she fell on Monday", and no entry of a family history, nor "Her sister: she has ..."?"""
    words, end = view.words, match.end
    if view.section is Section.FAMILY or words[end : end + 1] != [":"] or match.start > view.opening:
        return False
    following = words[end + 1] if end + 1 < view.last else ""
    return following in _PRONOUNS or following in _SURELY or following in _TO_THEM.get(words[end - 1], ())


def _patient_to_informant(match: Match, view: View, force: InForce) -> Literal["", "patient", "perhaps"]:
    """Is it the patient, in the words of who reports: "daughter says mum slipped"? "Daughter says her mother had cancer" may be."""
    words, at = view.words, match.end - 1
    if not force.informant or words[at] not in _TO_THEM[force.informant]:
        return ""
    before = words[match.start - 1] if match.end - match.start == 1 else words[at - 1]
    return "perhaps" if before in ("her", "his") else "" if before in _OTHERS else "patient"


def patient(match: Match, view: View, force: InForce) -> None:
    """The patient is the subject again; but "she" of somebody who tells of "my wife" is the wife."""
    words, at = view.words, match.start
    _has_the_same(match, view, force)
    if force.who is None or (force.who.mine and words[at] in _PRONOUNS and fits(force.who.text, words[at])):
        return
    before = words[at - 1] if at > view.first else ","
    if before in _BEFORE_SUBJECT or words[at] in _SURELY:
        force.who = None


def _is_owner_of(last: Mention, match: Match, view: View) -> bool:
    """Is the relative named after what she has: "breast cancer in her mother", and not "neck pain (mother had cancer)"?"""
    words, row = view.words, last.cue.fact
    between = words[last.end : match.start]
    if between[:1] and between[0] in _SOMEBODY and between[1:2] and between[1] in _IS:
        between = between[1:]  # "the febrile one was her roommate"
    if not 0 < len(between) <= 5 or (between[0] not in _OF and between[0] not in _IS):
        return False
    if not all(word in _OF or word in ARTICLES or word in _IS or word in _ONLY or word in _HOW_MANY for word in between):
        return False
    if between[0] in ("-", ":") and words[match.end : match.end + 1] in (["had"], ["has"], ["have"], ["did"], ["got"]):
        return False
    return row is None or not row.symptom or between[0] not in ("(", "-", "by", "for")


def _is_mine(match: Match, view: View) -> bool:
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


def _has_the_same(match: Match, view: View, force: InForce) -> None:
    """Read "her mother had ovarian cancer and she herself had the same": what was a relative's is the patient's too."""
    words, at = view.words, match.end
    while at < len(words) and words[at] in _ALSO:
        at += 1
    if (
        force.no is not None
        or not _FEARS.isdisjoint(words[max(view.first, match.start - 4) : match.start])
        or at >= len(words)
        or words[at] not in _HAS
        or words[at + 1 : at + 3] not in _THE_SAME
    ):
        return
    told = next((m for m in reversed(view.done or view.before) if m.whose and not m.denied and not m.unreal), None)
    if told is not None and at + 3 <= view.last and match.start not in (m.start for m in view.done):
        view.done.append(Mention(at + 1, at + 3, told.cue, view.number))
