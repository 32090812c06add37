"""A mention takes on all that is in force where it stands."""

from __future__ import annotations

from app.facts.cue import Kind
from app.facts.headings import Section
from app.facts.mention import Mention
from app.facts.scope.denies import denies, is_unsure
from app.facts.scope.in_force import REACH, InForce, Reach
from app.facts.scope.view import View

_AGAIN = ("recur", "relap")
"""Beginnings of words for a cancer that came back: the doubt is about that, not about the cancer."""


def take_on(new: Mention, view: View, force: InForce) -> None:
    """Fill in what is said of a mention; it then is one of the sentence's."""
    if force.no is not None:
        _denial(force.no, new, view, force)
    if force.maybe is not None:
        _doubt(force.maybe, new, view, force)
    row = new.cue.fact
    if force.who is not None and not (force.who.label and row is not None and (row.remote != "self" or not row.red_flag)):
        new.whose, new.mine = force.who.text, force.who.mine
        new.perhaps = force.who.doubtful and row is not None and row.red_flag and not new.denied
        force.who.hits += 1
    _unreality(new, force)
    if force.planned is not None and new.cue.fact is not None and new.cue.fact.event:
        if new.start - force.planned.at <= 4:
            new.unreal = f"not done: '{force.planned.text}'"
        force.planned = None
    new.history = new.start - force.history_at <= 2 or view.section is Section.PAST
    if view.section is not Section.PLAIN:
        _section(new, view.section)
    view.done.append(new)


def _denial(no: Reach, new: Mention, view: View, force: InForce) -> None:
    if denies(no, new, view):
        new.unsure = is_unsure(no, new, view)
        new.denied, new.weakly = no.text, no.weak or (no.hits > 0 and not no.verb)
        no.cover(max(no.last, new.end))
    elif no.hits and new.start >= no.last:
        force.no = None


def _doubt(maybe: Reach, new: Mention, view: View, force: InForce) -> None:
    near = new.start - (maybe.last or maybe.at) <= REACH
    if near and (not maybe.hits or maybe.listed or new.start < maybe.last):
        before = view.words[max(view.first, new.start - 3) : new.start]
        if not any(word.startswith(_AGAIN) or word == "progression" for word in before):
            new.maybe = maybe.text
        maybe.cover(new.end)
    elif maybe.hits:
        force.maybe = None


def _unreality(new: Mention, force: InForce) -> None:
    """An instruction, a "what if", or an "if"."""
    if force.order:
        new.unreal = force.order
    elif force.what_if:
        new.what_if = True
    elif force.supposed is not None:
        new.unreal, new.if_clause = f"hypothetical: '{force.supposed.text}'", force.supposed.verb
        force.supposed.hits += 1


def _section(new: Mention, section: Section) -> None:
    """What the heading above says."""
    row = new.cue.fact
    if section is Section.FAMILY and row is not None:
        if not (row.symptom or (new.denied and row.red_flag and row.parts_deny)):  # "FHx: dad bowel cancer. No trauma, no fever."
            new.whose = new.whose or "family section"
        new.weakly = new.weakly or row.remote == "self"  # "Family: no cancers" may be theirs
    elif section is Section.ADVICE:
        new.unreal = new.unreal or "advice section"
    elif section is Section.DIFFERENTIAL:
        new.maybe = new.maybe or "differential"
    elif section is Section.DENIED and not new.denied and new.cue.kind is not Kind.ABSENT:
        new.denied = "listed under negatives"
