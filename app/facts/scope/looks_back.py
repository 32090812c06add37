"""Cues that change what was mentioned before them: ": unknown", "she says not", "is suspected", "resolved", "benign on biopsy"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from app.facts.cue import Kind
from app.facts.cues import Match
from app.facts.mention import Mention
from app.facts.scope.in_force import InForce
from app.facts.scope.lists import list_before
from app.facts.scope.view import View
from app.facts.words_that_join import LIST_MARKS
from app.text.word_set import word_set
from corpus.facts import FactRow

_OF_ALL = word_set(": - = all both each")
"""An answer that begins so is to the whole list before it."""
_FAR = 6
_OPENING = 8
"""Tokens a sentence may open with before it disputes the one before: "Patient, over her: I did no such thing"."""
_CLAUSE = 14
"""Tokens behind a thing within which it is explained away: "shed nine kilos, on purpose"."""
_WAS_IT = frozenset((it, was) for it in ("it", "that", "this", "which") for was in ("was", "is", "being", "turned", "means", "meant"))
_NOT = word_set("not without no never hardly nor isnt wasnt")
_SAYS_WHO = word_set("as said says according per by thank thankfully they he she declared reported")
_SAYS = frozenset(["benign", "non", "not", "nonmalignant", "noncancerous", "precancerous"])
"""A harmless finding that begins so says it of what was named; any other is a finding of its own."""


def unknown(match: Match, view: View, force: InForce) -> None:
    """Say that what precedes is not known; of a list, all of it: "cancer, infection, injury: unknown"."""
    last = _right_before(match, view)
    if last is None:
        return
    said = f"not known: '{view.said(match)}'"
    last.unreal = said
    whole = view.words[match.start] in _OF_ALL
    for mention in list_before(last, view, whole)[1:]:
        row = mention.cue.fact
        if row is None or not row.red_flag or not (row.parts_deny or mention.cue.kind is not Kind.PART):
            break  # "lymphoma, fever: unknown" leaves the lymphoma
        mention.unreal = said


def disputed(match: Match, view: View, force: InForce) -> None:
    """Say that somebody denies what precedes: "fell last week, she says she never did"; "He had a fusion. His wife says not."."""
    told = [mention for mention in view.done if _can_be_disputed(mention)]
    within = _CLAUSE if len({mention.cue.fact.name for mention in told if mention.cue.fact}) == 1 else _FAR
    last = told[-1] if told and 0 <= match.start - told[-1].end <= within else None
    if last is None and not view.done and match.start - view.opening <= _OPENING:
        last = view.before[-1] if view.before and _can_be_disputed(view.before[-1]) else None
    if last is None or last.denied or last.unreal or last.cue.fact is None or _denies_another(match, last.cue.fact, view):
        return
    for mention in view.done or view.before:
        if mention.end > last.start and mention.cue.fact is last.cue.fact and not mention.denied:
            mention.unreal = f"disputed: '{view.said(match)}'"


def _can_be_disputed(mention: Mention) -> bool:
    """Is it something that was or was not, and not how the patient feels?"""
    return mention.cue.fact is not None and (mention.cue.fact.red_flag or mention.cue.fact.event)


def _denies_another(match: Match, row: FactRow, view: View) -> bool:
    """Is something else denied there: "fell last week, daughter says she never had a fever"?"""
    for at in range(match.start, min(match.end + _FAR, view.last)):
        for other in view.starting.get(at, ()):
            cue = view.lexicon.cues[other.cue]
            if cue.names_fact and cue.fact is not None and cue.fact is not row and not cue.fact.region:
                return True
    return False


def doubted(match: Match, view: View, force: InForce) -> None:
    """Make what precedes uncertain."""
    last = _right_before(match, view)
    if last is not None and (view.words[match.start] != "suspected" or view.closes(match.end)):
        last.maybe = view.said(match)


def over(match: Match, view: View, force: InForce) -> None:
    """Say that what precedes is over."""
    if view.done and match.start - view.done[-1].end <= 3:
        view.done[-1].unreal = f"over: '{view.said(match)}'"


def explained(match: Match, view: View) -> None:
    """Deny what precedes where it was meant to be, or is of another kind: "has shed nine kilos, on purpose"; "Lost 8 kg. Deliberately."."""
    row, words = view.lexicon.cues[match.cue].fact, view.words
    done: Sequence[Mention] = view.done
    if not done and view.before and view.closes(match.end) and _takes_up(match, view):
        done = view.before
    told = done[-1] if done else None
    if told is None or told.cue.fact is not row or match.end <= told.end or (done is view.done and match.start - told.end > _CLAUSE):
        return
    if _NOT.isdisjoint(words[max(told.end, match.start - 3) : match.start]):
        for mention in takewhile(lambda one: one.cue.fact is row, reversed(done)):
            mention.denied = view.said(match)


def _takes_up(match: Match, view: View) -> bool:
    """Does a sentence speak of the one before: "It was deliberate", "I rang, and it was a cerclage", "On purpose."?"""
    lead = view.words[view.opening : match.start]
    return len(lead) <= 1 or not _WAS_IT.isdisjoint(pairwise(lead))


def harmless(match: Match, view: View) -> None:
    """Call harmless what was named right before: "tumour of the kidney, benign on biopsy"."""
    told = next((mention for mention in reversed(view.done) if mention.end <= match.start), None)
    if told is None or match.start - told.end > 5 or not (view.closes(match.end) or view.words[match.end] in _SAYS_WHO):
        return
    row, words = told.cue.fact, view.words
    if words[match.start] not in _SAYS and not LIST_MARKS.isdisjoint(words[told.end : match.start]):
        return  # "breast cancer and colon polyps" are two things
    if row is not None and row.remote == "self" and not (row.event or row.region):
        told.unreal = "said to be harmless"


def _right_before(match: Match, view: View, within: int = 1) -> Mention | None:
    """The mention that ends at the cue, or so many words before."""
    return view.done[-1] if view.done and 0 <= match.start - view.done[-1].end <= within else None


def since_then(match: Match, view: View) -> None:
    """Take back the denial in "no neck pain until Monday", and doubt it in "free of cancer until February"."""
    last = view.done[-1] if view.done and 0 <= match.start - view.done[-1].end <= 1 else None
    for mention in [] if last is None else [one for one in view.done if one.end > last.start and one.denied]:
        row = mention.cue.fact
        if row is not None and row.symptom:
            mention.denied = ""
        else:
            mention.unsure = True
