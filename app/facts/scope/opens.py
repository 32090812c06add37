"""What a cue of the language brings into force, and what it ends."""

from __future__ import annotations

from collections.abc import Sequence

from app.facts.cue import Kind
from app.facts.cues import Match
from app.facts.mention import Mention
from app.facts.scope.in_force import InForce, Reach
from app.facts.scope.lists import list_before
from app.facts.scope.segments import later_or
from app.facts.scope.view import View
from app.facts.words_that_join import CONTINUES, ENDS, LIST_MARKS, PASSIVE
from app.text.word_set import word_set

_AS_VERBS = (["none", "of"], ["neg", "for"], ["negative", "for"])
_VERBS = frozenset(["denies", "denied", "denying", "deny", "denys"])
_WEAK = word_set("evidence sign signs active current suggest suggesting suspicion concern concerns low other further unlikely")
"""A denial with one of these says less than a plain "no"."""
_POINTS = frozenset([":", "-", "=", "?", "("])
_PRESENTS = frozenset(["with", "w", "presents", "presenting", "presented"])
_HISTORY = frozenset(["history", "hx"])
_ASKING = word_set("what which who whom when where why how scan study test imaging modality exam investigation x-ray mri ct")
"""Before "should", these words ask: "what should I order", unlike "should she fall"."""
_ASKED = word_set("asked asking enquired enquiring inquired inquiring question questions query queries enquiry inquiry")
_ABOUT_SOMEBODY = word_set("a an this the my our one another imaging mri ct scan scans which what whether")
"""Behind "asked about" these tell of somebody, unlike "asked about fever"."""
_LABELS = frozenset(["suspected", "query", "queries", "question", "consideration"])
"""Behind a label that ends in one of these what follows its colon is told, not doubted."""
_BEFORE_ORDER = frozenset([":", "[", ",", "(", '"', "and", "please", "]", ">", "now", "then"])


def deny(match: Match, view: View, force: InForce) -> None:
    """Begin a denial: "no", "denies"."""
    words, at = view.words, match.start
    force.no = no = Reach(
        at,
        match.end,
        view.said(match),
        verb=words[at] in _VERBS or words[at : at + 2] in _AS_VERBS,
        weak=not _WEAK.isdisjoint(words[at : match.end + 1]),
        after=_asked_before(at, view),
    )
    last = view.done[-1] if view.done else None
    if last is not None and last.cue.kind is Kind.ABSENT and last.start <= at < last.end:
        no.hits, no.last = 1, last.end
    force.maybe = None


def _asked_before(at: int, view: View) -> Sequence[Mention]:
    """The mentions that a mark points from to this denial: "cancer: no", "fever or chills: no"."""
    if view.done and at - view.done[-1].end <= 1 and at > view.first and view.words[at - 1] in _POINTS:
        return list_before(view.done[-1], view, whole=False)
    return ()


def affirm(match: Match, view: View, force: InForce) -> None:
    """End a denial and a doubt: "has", "known"."""
    no, maybe, words, at = force.no, force.maybe, view.words, match.start
    if _ends_a_name(match, view):
        return
    if no is not None and at > no.at:
        passive = words[at] in _PRESENTS and words[at - 1] in PASSIVE
        goes_on = (passive and no.last == at) or (words[at] in CONTINUES and _is_listed(at, no, view))
        if (no.hits or (words[at] in _PRESENTS and not passive)) and not goes_on:
            force.no = None
    if maybe is not None and (maybe.hits or at - maybe.at > 1):
        force.maybe = None


def _ends_a_name(match: Match, view: View) -> bool:
    """Is it the last word of what was just named: "no cancer history, fever or trauma"?"""
    if match.end - match.start > 1 or view.words[match.start] not in _HISTORY or not view.done or view.done[-1].end != match.start:
        return False
    return match.end >= view.last or view.words[match.end] in LIST_MARKS | ENDS


def _is_listed(at: int, no: Reach, view: View) -> bool:
    """Is "history of" one more of what is denied?"""
    return view.words[at - 1] in ("or", "nor", "/") or later_or(view, at) or no.verb


def doubt(match: Match, view: View, force: InForce) -> None:
    """Begin a doubt: "r/o"; "suspected in" looks back."""
    words, at = view.words, match.start
    if words[match.end - 1] in ("suspected", "possible") and words[match.end : match.end + 1] == ["in"]:
        if view.done and at - view.done[-1].end <= 1:
            view.done[-1].maybe = view.said(match)
    elif words[match.end - 1] in _LABELS and words[match.end : match.end + 1] == [":"] and at > view.opening:
        pass  # "adjacent segment disease suspected: fusion 2015" and "radiographer's query:" look back, not over the colon
    elif words[at] in _LABELS and words[match.end : match.end + 1] in (["from"], ["by"], ["re"], ["regarding"]):
        pass  # "query from the ward: ..." names who asks
    elif force.no is None or force.no.hits or at - force.no.at > 2:
        force.maybe = Reach(at, match.end, view.said(match))


def suppose(match: Match, view: View, force: InForce) -> None:
    """Begin an "if"; "what should I order" is none, nor is what a "what if" goes on with: "what if she were to ..."."""
    words, at = view.words, match.start
    if force.what_if:
        return
    if words[at] == "should" and at > view.first and words[at - 1] in _ASKING:
        return
    if words[at] in _ASKED and (words[match.end : match.end + 1] or ["."])[0] in _ABOUT_SOMEBODY:
        return
    if force.supposed is None:
        force.supposed = Reach(at, match.end, view.said(match), verb=words[at] in ("if", "when"))


def ask_what_if(match: Match, view: View, force: InForce) -> None:
    """What follows is to be determined as if it were so."""
    force.what_if = True


def plan(match: Match, view: View, force: InForce) -> None:
    """What follows was not done: "scheduled for"."""
    force.planned = Reach(match.start, match.end, view.said(match))


def order(match: Match, view: View, force: InForce) -> None:
    """Begin an instruction to the program, where one can begin."""
    if match.start <= view.opening + 1 or view.words[match.start - 1] in _BEFORE_ORDER:
        force.order = "instruction, no statement about a patient"


def recall(match: Match, view: View, force: InForce) -> None:
    """What follows at once happened earlier: "history of"."""
    force.history_at = match.end
