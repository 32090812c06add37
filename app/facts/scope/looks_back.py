"""Cues that change what was mentioned before them: ": unknown", "is suspected", "resolved", "benign on biopsy"."""

from __future__ import annotations

from app.facts.cues import Match
from app.facts.mention import Mention
from app.facts.scope.denies_back import list_before
from app.facts.scope.in_force import InForce
from app.facts.scope.view import View
from app.facts.word_set import word_set
from app.facts.words_that_join import LIST_MARKS

_DISPUTES = word_set("says insists claims maintains states swears said thinks denies disputes denied contests disputed")
_FAR = 6
_SAYS = frozenset(["benign", "non", "not", "nonmalignant", "noncancerous", "precancerous"])
"""A harmless finding that begins so says it of what was named; any other is a finding of its own."""


def unknown(match: Match, view: View, force: InForce) -> None:
    """Say that what precedes is not known, or that somebody disputes it: "fell last week, she says she never did"."""
    disputed = not _DISPUTES.isdisjoint(view.words[match.start : match.end])
    last = _right_before(match, view, within=_FAR if disputed else 1)
    if last is not None:
        for mention in [last] if disputed else list_before(last, view, whole=False):
            mention.unreal = f"{'disputed' if disputed else 'not known'}: '{view.said(match)}'"


def doubted(match: Match, view: View, force: InForce) -> None:
    """Make what precedes uncertain."""
    last = _right_before(match, view)
    if last is not None and (view.words[match.start] != "suspected" or view.closes(match.end)):
        last.maybe = view.said(match)


def over(match: Match, view: View, force: InForce) -> None:
    """Say that what precedes is over."""
    if view.done and match.start - view.done[-1].end <= 3:
        view.done[-1].unreal = f"over: '{view.said(match)}'"


def harmless(match: Match, view: View) -> None:
    """Call harmless what was named right before: "tumour of the kidney, benign on biopsy"."""
    told = next((mention for mention in reversed(view.done) if mention.end <= match.start), None)
    if told is None or match.start - told.end > 5 or not view.closes(match.end):
        return
    row, words = told.cue.fact, view.words
    if words[match.start] not in _SAYS and not LIST_MARKS.isdisjoint(words[told.end : match.start]):
        return  # "breast cancer and colon polyps" are two things
    if row is not None and row.remote == "self" and not (row.event or row.region):
        told.unreal = "said to be harmless"


def _right_before(match: Match, view: View, within: int = 1) -> Mention | None:
    """The mention that ends at the cue, or so many words before."""
    return view.done[-1] if view.done and 0 <= match.start - view.done[-1].end <= within else None
