"""A denial behind a whole list, or behind what was suspected: "cancer, fever, trauma: all denied", "... suspected, but excluded it"."""

from __future__ import annotations

from app.facts.cue import Kind
from app.facts.cues import Match
from app.facts.mention import Mention
from app.facts.scope.in_force import InForce
from app.facts.scope.view import View
from app.facts.words_that_join import ARTICLES, LIST_MARKS, THROUGH
from app.text.word_set import word_set, word_tuple

_VERBS = word_tuple("""
    screened checked tested looked swabbed sampled asked asking asks enquired inquired questioned quizzed screening standard
    usual routine flag triage
    """)
LOOKED_FOR = tuple(f"hypothetical: '{verb}" for verb in _VERBS)
"""What was looked for and then denied is absent: "screened for malignancy: negative"."""
_SWEEPING = word_set("no nil negative denied nil absent negated negatived normal clear fine ok okay unremarkable nad")
_NORMAL = word_set("normal fine ok okay unremarkable nad")
"""What is normal may be a weight or a temperature, but no cancer."""
_REPLIES = word_set("answer answered answers answering reply replied replies said says say saying all each everything any both lot list")
_OPENS_LIST = word_set("( about for regarding re questions")
AND = frozenset(["and", "or", "/", "&"])
_BETWEEN = LIST_MARKS | ARTICLES | THROUGH | word_set("every other further all anything else something whatever kind form sort type")
_FAR_BACK = 24
RULES_OUT = word_set("excluded ruled dismissed discounted refuted disproved")


def sweeps(match: Match, words: list[str]) -> bool:
    """Does it answer a whole list: "all of which were denied", "all answered no"?"""
    said = words[match.start : match.end]
    if "none" in said and "of" in said:
        return True
    return len(said) > 2 and not _SWEEPING.isdisjoint(said) and not _REPLIES.isdisjoint(said)


def deny_all(match: Match, view: View, force: InForce) -> bool:
    """Deny what was listed since a bracket, a colon or a question opened the list, or since the sentence began; never the complaint."""
    first = match.start
    while first > view.first and view.words[first - 1] not in _OPENS_LIST:
        first -= 1
    said = view.said(match)
    normal = not _NORMAL.isdisjoint(view.words[match.start : match.end])
    for mention in view.done:
        row, kind = mention.cue.fact, mention.cue.kind
        if mention.start < first or row is None or row.symptom or kind is Kind.ABSENT:
            continue
        if not normal or kind is Kind.ALARM:
            mention.denied, mention.maybe = said, ""
            if mention.unreal.casefold().startswith(LOOKED_FOR):
                mention.unreal, mention.if_clause = "", False
    force.no = force.supposed = None
    return True


def list_before(last: Mention, view: View, whole: bool) -> list[Mention]:
    """The mentions of the list that `last` closes, when "and" or "or" joins it or the denial is of the `whole`; else only what it names."""
    words = view.words
    chain, linked = [last], whole
    for before in reversed(view.done[:-1]):
        if before.end > chain[-1].start:
            chain.append(before)
            continue
        between = words[before.end : chain[-1].start]
        if not 0 < len(between) <= 3 or before.denied or not all(word in _BETWEEN for word in between):
            break
        linked = linked or not AND.isdisjoint(between)
        chain.append(before)
    return chain if linked else [mention for mention in chain if mention.end > last.start]


def exclude_suspected(match: Match, view: View, force: InForce) -> bool:
    """Deny what was suspected before, though something else was named since: "... suspected, but the cultures have excluded it"."""
    named = [
        m for m in (*view.before, *view.done) if m.maybe or (m.cue.fact is not None and m.cue.fact.suspected and not m.cue.fact.region)
    ]
    near = [mention for mention in named if match.start - mention.end <= _FAR_BACK]
    if not near or not view.closes(match.end):
        return False
    for mention in [mention for mention in near if mention.maybe] or near[-1:]:
        mention.denied, mention.maybe = view.said(match), ""
    force.no = None
    return True
