"""Tell the minus of "+neck pain, -fever" from a hyphen, a bullet and an arrow."""

from __future__ import annotations

from app.facts.scope.view import View

_FAR = 12


def is_minus(at: int, view: View) -> bool:
    """Is this mark glued to a fact, not to the word before, and not part of an arrow?

    In "ROS: - weight loss, - weakness" a comma before one of them tells that none is a bullet.
    """
    words, tokens = view.words, view.text.tokens
    if at + 1 not in view.starting:
        return False
    if words[at - 1] == "," or (words[at - 1] == ":" and _minus_follows(at + 1, view)):
        return True
    if words[at - 1] == "-" or words[at + 1] in ("-", ">"):
        return False
    return tokens.starts[at + 1] == tokens.ends[at] and tokens.ends[at - 1] < tokens.starts[at]


def opens_minuses(at: int, view: View) -> bool:
    """Is the mark that a sentence begins with one of several glued to facts, "-trauma -fever", and so no bullet?"""
    if at + 1 not in view.starting or view.text.tokens.starts[at + 1] != view.text.tokens.ends[at]:
        return False
    return any(view.words[here] == "-" and is_minus(here, view) for here in range(at + 2, min(at + _FAR, view.last - 1)))


def _minus_follows(at: int, view: View) -> bool:
    """Does ", -" follow in the same sentence and line?"""
    for here in range(at, min(at + _FAR, view.last - 1)):
        if here in view.text.breaks:
            return False
        if view.words[here] == "," and view.words[here + 1] == "-":
            return True
    return False
