"""Read a table of the complaint in a turn: "arm = yes; fever = no", "arms: fine", "down the arm - y"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from app.conversation.complaint import symptoms
from app.conversation.patient import Statements
from app.conversation.words import pattern
from app.facts.presentation import Evidence, Fact, Status
from corpus.topic import Topic

BECAUSE = "entry of a list"
ENTRY = re.compile(
    r"(?:^|[.;,\n(/|])\s{0,3}(?P<key>[^\s.;,:=?\n(/|][^.;,:=?\n(/|]{1,30}?)(?:\s?[=:?]+|\s[-–])\s?(?P<value>[\w+-]{1,10})(?=\s?(?:[.;,\n)/|]|$))"
)


def keyed(text: str, number: int, said: Statements, facts: Mapping[str, Fact], topic: Topic) -> Statements:
    """Symptoms that the turn names by nothing but a hint, with a yes or no behind it; none that it states otherwise.

    What was stated of them before is not taken back so: "neck: normal" is of an examination.
    """
    entries = list(ENTRY.finditer(text)) if "=" in text or ":" in text or "?" in text or "-" in text else []
    found: dict[str, Fact] = {}
    for entry in entries:
        key, value = entry["key"].strip().lower(), entry["value"].lower()
        says = next((says for name, says in _VALUES if pattern(name).fullmatch(value, 0, len(value))), None)
        bare = " ".join(word for word in key.split() if not pattern("key_fillers").fullmatch(word, 0, len(word)))
        for row in topic.variants.question if says else ():
            for name, hints in row.hints.items():
                stated = name in said or (says is Status.ABSENT and name in facts and facts[name].status is Status.PRESENT)
                if says and bare in hints and name in symptoms(topic) and not stated:
                    evidence = Evidence(number, *entry.span("key"), text[slice(*entry.span("key"))], says, BECAUSE)
                    found[name] = Fact(name, says, (evidence,))
    return found


_VALUES = (("value_yes", Status.PRESENT), ("value_no", Status.ABSENT))
