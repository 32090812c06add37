"""Tell the patient from somebody else whose disease was just mentioned: "her mother had it, she herself never did", "she's had it too"."""

from __future__ import annotations

from collections.abc import Sequence

from app.conversation.patient import Statements
from app.conversation.words import pattern
from app.facts.presentation import Evidence, Fact, Status

BECAUSE = "somebody else's disease, told of the patient"
About = Sequence[tuple[Evidence, frozenset[str]]]
"""Remarks, each with the facts its words alone would state."""


def patient_apart(remarks: About, before: About, text: str, number: int) -> Statements:
    """What a turn states of the patient by pointing at a disease mentioned for somebody else, in this turn or the one before."""
    mentioned = [names for _, names in (*before, *remarks)]
    if not mentioned:
        return {}
    start, names = min((one.end for one, _ in remarks), default=0), mentioned[-1]
    for says, words in ((Status.ABSENT, "not_the_patient"), (Status.PRESENT, "patient_too")):
        wording, compared = pattern(words).over(text)
        if found := wording.search(compared, start):
            evidence = (Evidence(number, *found.span(), text[slice(*found.span())], says, BECAUSE),)
            return {name: Fact(name, says, evidence) for name in names}
    return {}
