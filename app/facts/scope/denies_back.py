"""A denial behind what it denies: "fever, chills and cancer were denied", "trauma: none"."""

from __future__ import annotations

from app.facts.cue import COURSE_ROLES
from app.facts.cues import Match
from app.facts.mention import Mention
from app.facts.scope.in_force import InForce
from app.facts.scope.lists import AND, LOOKED_FOR, RULES_OUT, deny_all, exclude_suspected, list_before, sweeps
from app.facts.scope.tables import is_table
from app.facts.scope.view import View
from app.facts.times.when import DAYS, TRIGGERS
from app.facts.words_that_join import ENDS
from app.text.word_set import word_set

_ALL = word_set("all both")
"""In an answer to a list, these reach over all of it: "cancer, fever, trauma: all denied"."""
_PRONOUNS = frozenset(["it", "one", "any", "none", "that"])
_TAKES_UP = frozenset(["that", "this", "it", "which", "these", "those", "but", "yet"])
"""Behind a comma or "but" these still speak of what was just named: "discitis, but that has been ruled out"."""
_WHICH = frozenset(["which", "what", "whats", "how", "why", "when", "where"])
_ABOUT = frozenset(["about", "of", "if"])
_MARKED = word_set(": - = ? ( / → was were is are has have")
"""With one of these a denial surely looks back."""
_SUBJECTS = frozenset(["ive", "shes", "hes", "theyve", "weve", "i", "she", "he", "they"])
"""So does one with a subject of its own: "cancer, the illness, I have never had"."""
CROSSES = frozenset(["✗", "✘", "❌", "☒"])
_BARE = frozenset(["-", "0", "no", "not", "never", "zero", "missing"])
_REPLY = word_set("no none nil negative neg denied nothing never nope")
_GOES_ON = word_set("now my the i he she it his her their our we they then has have had got also a an this")
"""Before these a bare "n" is "and": "had thyroid cancer n now my neck hurts"."""
_ASIDE = 5
"""Tokens that may stand between a thing and the answer behind a comma: "cancer of the medical sort, never"."""
_ANSWER_ENDS = ENDS | word_set("but though thank thankfully touch said says say he she they and :")
_CORRECTS = word_set("wait sorry actually make rather i its that scratch hang hold one two three four five six seven eight nine ten") | DAYS


def deny_back(match: Match, view: View, force: InForce) -> bool:
    """Deny the mention before, and the list it closes; False when the cue looks forward."""
    words = view.words
    excluded = not RULES_OUT.isdisjoint(words[match.start : match.end]) and not _PRONOUNS.isdisjoint(words[match.end - 2 : match.end])
    if excluded and exclude_suspected(match, view, force):
        return True
    if not view.done:
        return _deny_before(match, view)
    last = view.done[-1]
    asked = last.unreal.casefold().startswith(LOOKED_FOR) and words[match.start] in _ALL
    if (asked or sweeps(match, words)) and view.closes(match.end):
        return deny_all(match, view, force)
    if (words[match.start] == "," and not _answers(match, last, view)) or (words[match.start] == "?" and _asks_which(view, match.start)):
        return False
    pronoun = match.end - match.start > 1 and (words[match.end - 1] in _PRONOUNS or words[match.start] in _TAKES_UP)
    if not _looks_back(match, last, pronoun, view):
        return False
    said = view.said(match)
    for mention in list_before(last, view, whole=not _ALL.isdisjoint(words[match.start : match.end])):
        mention.denied, mention.maybe = said, ""
        if (pronoun and mention.if_clause) or mention.unreal.casefold().startswith(LOOKED_FOR):
            mention.unreal, mention.if_clause = "", False
    force.no = None
    return True


def _asks_which(view: View, end: int) -> bool:
    """Is it a question that a "no" cannot answer: "which study after a fusion? No trauma", and not "what about cancer? No"?"""
    words = view.words
    return any(words[at] in _WHICH and words[at + 1] not in _ABOUT for at in range(view.first, end))


def _deny_before(match: Match, view: View) -> bool:
    """Deny the last thing of the sentence before, as "he worries about cancer; he has never had it" does."""
    last = view.before[-1] if view.before else None
    if last is None or match.start - view.first > 2 or view.words[match.end - 1] != "it" or not view.closes(match.end):
        return False
    if last.denied or last.whose or last.cue.fact is None or last.cue.fact.symptom:
        return False
    last.denied, last.maybe = view.said(match), ""
    return True


def _looks_back(match: Match, last: Mention, pronoun: bool, view: View) -> bool:
    """Is the denial about the mention before it?"""
    words, gap = view.words, match.start - last.end
    if words[match.start] == "," or (words[match.start] == ":" and 0 <= gap <= _ASIDE and _is_whole(match, view)):
        return True
    listed = "denied" in words[match.start : match.end] and last.end < len(words) and words[last.end] in AND
    if not 0 <= gap <= (4 if pronoun else 3 if listed else 2):
        return False
    between = words[last.end : match.start]
    asked = last.unreal.casefold().startswith(LOOKED_FOR) and words[match.start] in _REPLY
    if not (pronoun or asked) and ("," in between or "but" in between):
        return False
    table = not view.closes(match.end) and is_table(view)
    if not (view.closes(match.end) or words[match.start : match.end] == [":", "n"] or table):
        return False
    if words[match.start : match.end] == ["n"] and match.end < len(words) and words[match.end] in _GOES_ON:
        return False
    if match.end - match.start == 1 and words[match.start] in _BARE and match.end < view.last and not (table and words[match.start] != "-"):
        following = words[match.end]
        if following not in ENDS or following == "?":
            return False
    return words[match.start] in _MARKED or words[match.start] in _SUBJECTS or gap <= 1 or pronoun or listed


def _is_whole(match: Match, view: View) -> bool:
    """Is the sentence nothing but a list and its answer: "Lymphoma, leukaemia, anything of that ilk: never"?"""
    if any(view.lexicon.role_of[one.cue] in COURSE_ROLES and one.end == match.start for one in view.matches):
        return False  # "neck pain 2 years, getting worse: no"
    return match.end >= view.last - 1 and view.done[0].start - view.opening <= 1 and ":" not in view.words[view.opening : match.start]


def _answers(match: Match, last: Mention, view: View) -> bool:
    """Is it the answer in "Cancer, never." or "fever of any kind, none", and not the "no" of "Monday, no, Tuesday"?"""
    words, end = view.words, match.end
    if not 0 <= match.start - last.end <= _ASIDE or any(word[0].isdigit() or word in TRIGGERS for word in words[last.end : match.start]):
        return False
    if end >= view.last:
        return True
    if words[end] not in _ANSWER_ENDS and not (end in view.text.breaks and match.start + 1 not in view.text.breaks):
        return False
    if words[match.start + 1] != "no":
        return True
    following = words[end + 1] if end + 1 < view.last else "."
    return words[end] != "?" and not (following in _CORRECTS or following[0].isdigit())
