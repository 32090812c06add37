"""At a comma, a joining word or a line end, what is in force goes on or ends."""

from __future__ import annotations

from app.facts.scope.causes import denies_a_cause
from app.facts.scope.in_force import InForce, Reach
from app.facts.scope.minus import is_minus, opens_minuses
from app.facts.scope.people import patient_again
from app.facts.scope.segments import fresh, later_or
from app.facts.scope.view import View
from app.facts.words_that_join import ENDERS, LIST_MARKS, PASSIVE
from app.text.word_set import word_set

_JOINS = word_set(", and or nor / & of for with to in the a any known no been be has have had was is not been")
_JOINS_NEXT = frozenset(["and", "or", "nor", "of", "in", "to", "for", "with", "on", "at", "from", "by"])
"""A line that ends or begins with one of these goes on from the line before."""
_POINTS_ON = word_set("""
    following these those below for of to any all flags flag signs symptoms features history hx findings complaints issues note positives
    """)
_NOT = word_set("never not hasnt havent hadnt isnt wasnt doesnt dont didnt")
_WAS_DONE = word_set("found identified done performed made taken given seen needed detected")
_OBJECT = word_set("had has have been any got get reported report noted noticed notice experienced suffered a an the had")
"""Behind a negated verb, or as one, these lead to a list of things."""
_REASONS = frozenset(("because", "due", "despite", "since", "after", "following"))


def pass_mark(at: int, view: View, force: InForce) -> None:
    """Pass a word that joins or ends what is in force, or the beginning of a line."""
    word = view.words[at]
    if at in view.text.breaks:
        _begin_line(at, view, force)
    if word in LIST_MARKS:
        if at not in view.inside and not (word == "/" and _is_fraction(at, view.words)):
            _join(at, view, force)
    elif word == ")":
        _close_bracket(at, view, force)
    elif word == ":":
        _point(at, view, force)
    elif word in (">", "]"):
        force.order = ""
    elif word == "?" and at + 1 < view.last:
        force.maybe = Reach(at, at + 1, "?")
    elif word == "-" and (is_minus(at, view) if at > view.opening else opens_minuses(at, view)):
        force.no = Reach(at, at + 1, "-", single=True)
    elif word in ENDERS and not _goes_on_with(at, view, force) and not denies_a_cause(at, view, force):
        _end(at, word in _REASONS, force)


def _goes_on_with(at: int, view: View, force: InForce) -> bool:
    """Is it the "with" of "never been unwell with cancer", where "unwell" was denied just now?"""
    return view.words[at] == "with" and force.no is not None and force.no.last == at and view.words[at - 1] in PASSIVE


def _begin_line(at: int, view: View, force: InForce) -> None:
    """At a line end inside a sentence, what is in force goes on only when the words around it say so."""
    if view.words[at - 1] in _JOINS or view.words[at] in _JOINS_NEXT:
        return
    if force.no is not None and force.no.after:  # "cancer: no", and a new line
        force.no.fall_back()
        force.no = None
    force.no, force.maybe = _unused(force.no), _unused(force.maybe)
    if view.text.written[view.text.tokens.starts[at]].isupper() or patient_again(view, at, force.who):
        force.who, force.supposed = _unused(force.who), _unused(force.supposed)


def _unused(reach: Reach | None) -> Reach | None:
    """What has found its target is over."""
    return None if reach is not None and reach.hits else reach


def _is_fraction(at: int, words: list[str]) -> bool:
    """Is it the stroke of "5/5"?"""
    return words[at - 1][-1].isdigit() and words[min(at + 1, len(words) - 1)][0].isdigit()


def _close_bracket(at: int, view: View, force: InForce) -> None:
    """Whom the words inside the brackets told of is done with; but in "my son (10) has neck pain" he was named before them."""
    who = force.who
    if who is not None and not (who.mine and "(" in view.words[who.at : min(at, who.at + 12)]):
        force.who = None


def _point(at: int, view: View, force: InForce) -> None:
    """End, at a colon, a denial of what is no fact: "no port: ovarian cancer", and not "none of the following: fever"."""
    no = force.no
    if no is None or no.hits or no.verb or view.words[at - 1] in _POINTS_ON:
        return
    named = bool(view.done) and view.done[-1].start <= no.start < view.done[-1].end  # "not afebrile: 38.2"
    if named or at - no.at >= (2 if view.words[no.start] == "not" else 1):
        no.fall_back()
        force.no = None


def _end(at: int, reason: bool, force: InForce) -> None:
    """End, at a word like "after", a denial that has found its target; "because" ends every denial and doubt."""
    if force.no is not None and at >= force.no.at and (force.no.hits or reason):
        force.no = None
    if reason and force.maybe is not None and at >= force.maybe.at:
        force.maybe = None


def _join(at: int, view: View, force: InForce) -> None:
    """At a comma, "and", "or" ... what is in force goes on, or ends because something new is said."""
    comma, either = view.words[at] == ",", view.words[at] in ("or", "nor", "/")
    if force.no is not None or (force.maybe is not None and force.maybe.hits):
        new = "" if either else fresh(view, at + 1, force.no)
        if force.no is not None and comma and _denies_a_verb(at, force.no, view):
            force.no = None
        elif force.no is not None:
            _join_denied(force.no, new, comma, either, force)
        if force.maybe is not None and force.maybe.hits:
            if new or (comma and not later_or(view, at + 1)):
                force.maybe = None
            else:
                force.maybe.listed = True
    if comma and force.maybe is not None and force.maybe.text == "?" and not force.maybe.hits:
        force.maybe = None  # "?disc, neck pain" doubts the disc only
    if force.who is not None and force.who.hits and not either and patient_again(view, at + 1, force.who, subject_only=not comma):
        force.who = None
    if comma and force.supposed is not None and _leaves_if(at, force.supposed, view, force):
        force.supposed = None


def _denies_a_verb(at: int, no: Reach, view: View) -> bool:
    """Was something else said not to be done: "never biopsied, weight falling off"; not "has not had diabetes, cancer or fever"?"""
    found = view.words[no.start] == "no" and no.at < at and not _WAS_DONE.isdisjoint(view.words[no.at : at])
    if found and not no.hits:
        return not later_or(view, at + 1)  # "no primary has ever been found, neck pain"
    if no.hits or view.words[no.start] not in _NOT or no.at >= at or view.words[no.at] in _OBJECT or view.words[no.at - 1] in _OBJECT:
        return False
    return not later_or(view, at + 1)


def _join_denied(no: Reach, new: str, comma: bool, either: bool, force: InForce) -> None:
    no.either = no.either or either
    if (new and (no.hits or new == "hard")) or (comma and no.after and not no.hits):
        no.fall_back()
        force.no = None
    else:
        no.listed = True


def _leaves_if(at: int, supposed: Reach, view: View, force: InForce) -> bool:
    """Does the clause behind the comma no longer stand under the "if"?"""
    if fresh(view, at + 1, force.no) == "hard":
        return True
    return supposed.hits > 0 and patient_again(view, at + 1, force.who, subject_only=True)
