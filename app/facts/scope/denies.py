"""How far a denial reaches."""

from __future__ import annotations

from app.facts.cue import Kind
from app.facts.mention import Mention
from app.facts.scope.in_force import REACH, Reach
from app.facts.scope.segments import later_or
from app.facts.scope.view import View
from app.facts.words_that_join import LIST_MARKS, PASSIVE, THROUGH


def denies(no: Reach, new: Mention, view: View) -> bool:
    """Does the denial in force reach this mention?"""
    row = new.cue.fact
    if new.start <= no.start or (new.cue.kind is Kind.ABSENT and (no.hits or new.start != no.at)):
        return False
    if not no.hits:
        return new.start - no.at <= REACH
    if no.single or new.start < no.last:
        return new.start < no.last
    gap = new.start - no.last
    if no.listed:
        return gap <= REACH and not _stands_for_itself(no, new, view)
    if view.done and view.done[-1].cue.fact is row and gap <= 3:
        return True
    if gap <= (2 if no.verb else 1 if no.text.endswith(":") else -1):  # "neg: fever chills trauma" needs no commas
        return True
    if not gap and later_or(view, new.end):
        return True  # "no cancer fever or trauma"
    if gap == 1 and view.words[no.last] == "with" and view.words[no.last - 1] in PASSIVE:
        return True
    if not gap:
        return new.cue.kind is Kind.WHOLE and row is not None and not row.symptom
    return gap <= 4 and all(word in THROUGH for word in view.words[no.last : new.start])


def _stands_for_itself(no: Reach, new: Mention, view: View) -> bool:
    """Is this the complaint itself, named as a whole behind a comma: "no fever, neck pain"?"""
    onset = view.lexicon.facts.onset
    if no.verb or onset is None or new.cue.kind is not Kind.WHOLE or new.cue.fact is None:
        return False
    return new.cue.fact.name == onset.symptoms[0] and not later_or(view, new.end)


def is_unsure(no: Reach, new: Mention, view: View) -> bool:
    """Is it the last of two that only a comma joins, something particular, and of another kind than the first?"""
    row, first = new.cue.fact, view.done[-1].cue.fact if view.done else None
    if (
        row is None
        or first is None
        or first is row
        or not row.red_flag
        or not no.listed
        or no.hits != 1
        or no.either
        or no.text.casefold().startswith("neg")
    ):
        return False
    if view.words[no.last] != "," or new.cue.kind not in (Kind.WHOLE, Kind.PART):
        return False
    particular = new.end - new.start > 1 or (new.cue.kind is Kind.PART and not row.suspected)
    signs = not any(fact.remote or fact.suspected for fact in (row, first))
    if not particular or signs or not (first.red_flag or row.remote):
        return False
    goes_on = new.end < len(view.words) and view.words[new.end] in LIST_MARKS
    return not goes_on and not later_or(view, new.end)
