"""What a complaint is said not to come from: "not after an injury", "did not start after a fall"."""

from __future__ import annotations

from app.facts.scope.in_force import InForce
from app.facts.scope.view import View
from app.text.word_set import word_set

_NOT = word_set("never not wasnt didnt isnt hasnt")
_KNOWN = frozenset(["the", "her", "his", "my", "this", "that", "their"])
_CAUSES = frozenset(["after", "following", "due", "from"])
_BEGUN = word_set("come came start started begin begun began happen happened arise develop developed appear follow brought preceded")
"""What did "not begin after" something began without it."""


def denies_a_cause(at: int, view: View, force: InForce) -> bool:
    """Does a denial go on through this word to the cause behind it? "Not after the fall" leaves the fall standing."""
    no, words = force.no, view.words
    if no is None or no.hits or words[at] not in _CAUSES or not _KNOWN.isdisjoint(words[at + 1 : at + 2]):
        return False
    between = words[no.at : at]
    return words[no.at - 1] in _NOT and len(between) <= 1 and _BEGUN.issuperset(between)
