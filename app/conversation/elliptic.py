"""A second voice denies what the first one stated, in a verb alone: "Nurse: she fell. Doctor: she did not, delete that"."""

from __future__ import annotations

from dataclasses import replace

from app.conversation.patient import Statements
from app.conversation.turn import SENTENCE
from app.conversation.words import pattern
from app.facts.presentation import Evidence, Status

BECAUSE = "denied by another voice"


def denied_briefly(said: Statements, text: str) -> Statements:
    """The statements, where what stands just before is denied: taken back when it is said to be deleted, else contradictory."""
    found = pattern("did_not").search(text)
    if found is None:
        return said
    before = [one for one in SENTENCE.finditer(text, 0, found.start("denies")) if one.group().strip(" \n\"'")]
    places = [one.span() for one in before if one.end() <= found.start("denies")][-2:]
    left = dict(said)
    nearest = max((one.start for fact in said.values() for one in fact.evidence if one.end <= found.start("denies")), default=-1)
    for name, fact in said.items():
        stated = fact.status is Status.PRESENT and all(
            any(start <= one.start < end for start, end in places) and one.end <= found.start("denies") for one in fact.evidence
        )
        if not stated or nearest not in (one.start for one in fact.evidence):
            continue  # it speaks of what was named last
        denial = Evidence(fact.evidence[-1].turn, *found.span("denies"), text[slice(*found.span("denies"))], Status.ABSENT, BECAUSE)
        if pattern("correction").search(text) or pattern("delete_it").search(text):
            left[name] = replace(fact, status=Status.ABSENT, evidence=(denial,), corrected=(*fact.corrected, *fact.evidence))
        else:
            left[name] = replace(fact, status=Status.CONFLICTING, evidence=(*fact.evidence, denial))
    return left
