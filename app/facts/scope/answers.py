"""Questions and their answers: a "no" that answers the sentence before, and a bare question at the end: "cancer?"."""

from __future__ import annotations

from collections.abc import Sequence

from app.facts.cue import Kind
from app.facts.cues import Match
from app.facts.mention import Mention
from app.facts.roles import Role
from app.facts.scope.lists import LOOKED_FOR
from app.facts.scope.view import View
from app.facts.words_that_join import ENDS
from app.text.word_set import word_set

SUPPOSED = "hypothetical"
"""What is said of a mention begins so when it was named as a possibility; only "he has none of these" answers it."""
_ANSWERED = 4
"""An answer reaches at most so many mentions of the question."""
_WITH_MORE = frozenset(("not", word) for word in ("since", "unless", "if", "to", "as", "for", "once", "ever"))
_SHORT = 5
_ASKS = word_set("mri ct scan scans imaging image study which what needs need please urgent urgently advise best first order")
"""A sentence with one of these goes on, and replies to nothing."""
_GOES_ON = ENDS | frozenset(["-", "just", "but", "only", "she", "he", "i", "pt", "patient"])
_ALONE = frozenset([",", "\n", "(", "/"])


def answer(matches: Sequence[Match], view: View) -> int:
    """Where the answer ends that the sentence begins with; its first token when it answers nothing."""
    if not 0 < len(view.before) <= _ANSWERED:
        return view.first
    unreal = view.before[-1].unreal.casefold()
    looked_for = unreal.startswith(LOOKED_FOR)
    supposed = unreal.startswith(SUPPOSED) and not looked_for
    for match in matches:
        role = view.lexicon.role_of[match.cue]
        if role not in (Role.ANSWER_NO, Role.ANSWER_YES) or not _ends_there(match, view):
            continue
        if supposed and "none" not in view.words[match.start : match.end]:
            continue
        for mention in _asked(view.before, view):
            mention.maybe = ""
            if supposed:
                mention.unreal = ""
            if role is Role.ANSWER_NO:
                mention.denied = f"? {view.said(match)}"
            elif looked_for:
                mention.unreal = ""
        return match.end
    return view.first


def _ends_there(match: Match, view: View) -> bool:
    """Is it a whole answer, or one that goes on: "Not since the spring", "Nothing in them but rings"?"""
    if view.ends_line(match.end) or view.words[match.end] in _GOES_ON:
        return True
    return tuple(view.words[match.start : match.start + 2]) in _WITH_MORE


def leave_open(said: Sequence[str], before: Sequence[Mention]) -> None:
    """Take both ways what the question `before` asked when a short reply is not understood: "Feverish? Cold as charity."."""
    words = [word for word in said if word not in ENDS]
    if not 0 < len(words) <= _SHORT or not _ASKS.isdisjoint(words):
        return
    for mention in before:
        if mention.maybe == "?" and mention.cue.fact is not None and mention.cue.fact.suspected:
            mention.unsure = True


def _asked(before: Sequence[Mention], view: View) -> Sequence[Mention]:
    """What a question asked: of "neck pain for 5 days with fever?" and "neck pain 5 days, fever?" only what stands behind."""
    for at in range(len(before) - 1, 0, -1):
        row = before[at - 1].cue.fact
        if row is None or not row.symptom:
            continue
        later = before[at].cue.fact
        between = view.words[before[at - 1].end : before[at].start]
        told = "," in between and (view.number <= 1 or any(word.isdigit() for word in between)) and (later is None or not later.symptom)
        if "with" in between or told:
            return before[at:]
    return before


def answer_label(view: View) -> None:
    """Deny what only heads a line where all that the line says of it is denied: "Injury: staff saw no fall"."""
    label = view.done[0]
    if label.start > view.opening or view.words[label.end : label.end + 1] != [":"] or label.denied or label.cue.kind is not Kind.WHOLE:
        return
    said = [mention for mention in view.done[1:] if mention.cue.fact is label.cue.fact]
    if said and all(mention.denied and not mention.weakly for mention in said):
        label.denied = said[0].denied


def doubt_bare_question(view: View) -> None:
    """Take the last mention of a question that says nothing else for a question: "cancer?", "tumour or infection?"."""
    if not view.done or view.done[-1].end < view.last - 1:
        return
    last = view.done[-1]
    before = view.words[last.start - 1]
    listed = before in ("or", "and") and len(view.done) > 1 and view.done[-2].maybe
    row = last.cue.fact
    short = view.last - view.opening <= _SHORT + 1 and row is not None and not (row.symptom or row.region or last.what_if)
    if last.start == view.first or before in _ALONE or listed or short:
        last.maybe = last.maybe or "?"
