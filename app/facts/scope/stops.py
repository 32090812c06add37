"""What ends all that came before: "but", "apart from", "until"."""

from __future__ import annotations

from app.facts.cues import Match
from app.facts.scope.in_force import InForce
from app.facts.scope.looks_back import since_then
from app.facts.scope.view import View
from app.facts.words_that_join import TURNS

_UNTIL = frozenset(["until", "till"])
_STILL_SO = [
    [word] for word in ("now", "date", "today", "present", "proven", "proved", "shown", "otherwise", "reviewed", "further", "then", "seen")
]
"""Behind "until" these leave a denial as it is."""
_EXCEPTS = frozenset(["apart", "except", "excepting", "bar", "barring", "besides", "beyond", "save", "other", "aside"])
_NAMED_WITHIN = 12


def stop(match: Match, view: View, force: InForce) -> None:
    """End what came before: "but"; what was not so "until" some day is so since."""
    if view.words[match.start] in _UNTIL and view.words[match.end : match.end + 1] not in _STILL_SO:
        since_then(match, view)
    if view.words[match.start] in _EXCEPTS:
        _open_to_exception(match, view)
    force.no = force.maybe = force.planned = None
    if view.words[match.start] in TURNS or view.words[match.end - 1] == "me":
        force.who = None


def _open_to_exception(match: Match, view: View) -> None:
    """Leave open what is denied "apart from the breast one in 2006", where the exception is not named as such."""
    last = view.done[-1] if view.done and 0 <= match.start - view.done[-1].end <= 1 else None
    row = last.cue.fact if last is not None and last.denied else None
    if last is None or row is None or not row.red_flag or row.remote != "self" or row.event:
        return
    cues = view.lexicon.cues
    named = (cues[one.cue] for at in range(match.end, min(match.end + _NAMED_WITHIN, view.last)) for one in view.starting.get(at, ()))
    last.unsure = not any(cue.names_fact and cue.fact is row for cue in named)
