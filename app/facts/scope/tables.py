"""Rows that run on without any mark: "fever no weight loss no cancer yes", where each answer belongs to what stands before it."""

from __future__ import annotations

from app.facts.cue import Cue, Kind
from app.facts.cues import Match
from app.facts.mention import Mention
from app.facts.scope.view import View
from app.facts.words_that_join import ENDS

ANSWERS = frozenset(["no", "neg", "none", "denied", "yes", "n", "y", "✗", "✘", "❌", "✓", "✔", "✅"])
_YES = frozenset(["yes", "✓", "✔", "✅"])
_NOES = frozenset(["no", "nil", "none", "neg"])


def is_table(view: View) -> bool:
    """Is this "trauma no fever no cancer yes": a fact first, and a bare answer last, or behind the last fact?"""
    cues = view.lexicon.cues
    if cues[view.matches[0].cue].fact is None:
        return False
    answers = [view.words[match.end] for match in view.matches if cues[match.cue].names_fact and match.end < view.last]
    if sum(word in ANSWERS for word in answers) > 1 and not _YES.isdisjoint(answers):
        return True  # "fever no cancer no surgery yes C5/6 2014"
    last = view.last - 1
    while last > view.first and view.words[last] in ENDS:
        last -= 1
    end = max(match.end for match in view.matches if cues[match.cue].names_fact)
    return view.words[last] in ANSWERS or (end < view.last and view.words[end] in ANSWERS)


def next_row(match: Match, cue: Cue, view: View) -> Mention | None:
    """What the next row of a table names, where the answer of the row before seems to deny it: "... no weight loss yes"."""
    last = view.done[-1] if view.done else None
    if cue.kind is not Kind.ABSENT or last is None or last.end != match.start or view.words[match.start] not in _NOES:
        return None
    if match.end >= view.last or view.words[match.end] not in ANSWERS or not is_table(view):
        return None
    last.denied = view.words[match.start]
    return Mention(match.start + 1, match.end, Cue(kind=Kind.PART, fact=cue.fact), view.number)
