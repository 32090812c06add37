"""Whom a sentence speaks of: a relative, somebody who reports, the patient again."""

from __future__ import annotations

from typing import Literal

from app.facts.cue import Kind
from app.facts.cues import Match
from app.facts.gender import fits
from app.facts.headings import Section
from app.facts.mention import Mention
from app.facts.roles import Role
from app.facts.scope.in_force import InForce, Reach
from app.facts.scope.owners import is_mine, is_owner_of
from app.facts.scope.view import View
from app.facts.scope.writers import tells_of_himself
from app.facts.words_that_join import LIST_MARKS
from app.text.word_set import word_set

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
    if last is not None and is_owner_of(last, match, view):
        for mention in view.done:
            if mention.end > last.start:
                mention.whose = view.said(match)
        return
    if _is_label(match, view):
        force.informant = next((word for word in view.words[match.start : match.end] if word in _TO_THEM), "")
        force.who = Reach(match.start, match.end, view.said(match), label=True, doubtful=True)
        return
    force.who = Reach(match.start, match.end, view.said(match), mine=is_mine(match, view), doubtful=who == "perhaps")


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
    if tells_of_himself(match, view):
        force.who = Reach(at, match.end, view.writer)
        return
    if force.who is not None and force.who.text == view.writer:
        force.who = None
    if force.who is None or (force.who.mine and words[at] in _PRONOUNS and fits(force.who.text, words[at])):
        return
    before = words[at - 1] if at > view.first else ","
    other = words[at] in _PRONOUNS and not fits(force.who.text, words[at])  # "his wife came and says he fell"
    if before in _BEFORE_SUBJECT or words[at] in _SURELY or other:
        force.who = None


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


def patient_again(view: View, at: int, who: Reach | None, subject_only: bool = False) -> bool:
    """Does the segment turn back to the patient: a subject first, or a complaint as its first mention?"""
    words, cues = view.words, view.lexicon.cues
    for here in range(at, min(at + 8, view.last)):
        if words[here] in LIST_MARKS:
            return False
        for match in view.starting.get(here, ()):
            cue = cues[match.cue]
            if cue.role is Role.PATIENT and here <= at + 1:
                return not (who is not None and who.mine and words[here] in _PRONOUNS)
            if subject_only:
                continue
            if cue.role is Role.NEW and here <= at + 1:
                return True
            if cue.fact is not None and cue.kind is not Kind.MEASURE:
                return cue.fact.symptom
    return False
