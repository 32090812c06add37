"""Which of two contradictory statements is right: "PMH is the correct one", "the second is right", "the letter was wrong"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from app.conversation.patient import Statements
from app.conversation.words import hints, pattern
from app.facts.presentation import Evidence, Fact, Status
from app.text.vocabulary import stems

BECAUSE = "said to be the right one of two statements"
FIGURE = re.compile(r"\d+")
LINE = re.compile(r"[.!?;\n]")


def arbitrated(text: str, number: int, said: Statements, facts: Mapping[str, Fact], earlier: Sequence[str]) -> Statements:
    """Facts stated contradictorily before, as the turn says which of the two places is right or wrong; none that it states itself."""
    open_ones = [fact for name, fact in facts.items() if fact.status is Status.CONFLICTING and name not in said]
    if not open_ones:
        return {}
    found: dict[str, Fact] = {}
    for wording, right in (("is_right", True), ("is_wrong", False)):
        named, compared = pattern(wording).over(text)
        for place in named.finditer(compared):
            which = next((words for words in place.groupdict().values() if words), "")
            for fact in open_ones:
                sides = {one.says for one in fact.evidence if _is_meant(one, which, fact.evidence, earlier)}
                if len(sides) == 1 and fact.name not in found:
                    says = sides.pop() if right else _other(sides.pop())
                    evidence = Evidence(number, *place.span(), text[slice(*place.span())], says, BECAUSE)
                    found[fact.name] = Fact(fact.name, says, (evidence,))
    return found


def _other(says: Status) -> Status:
    return Status.ABSENT if says is Status.PRESENT else Status.PRESENT


def _is_meant(one: Evidence, which: str, both: Sequence[Evidence], earlier: Sequence[str]) -> bool:
    """Do the words name this place: by its order, or by a figure or a word of its sentence?"""
    if order := pattern("one_of_two").search(which):
        places = sorted((other.turn, other.start) for other in both)
        return (one.turn, one.start) == (places[0] if order["first"] else places[-1])
    if figures := frozenset(FIGURE.findall(which)):
        return not figures.isdisjoint(FIGURE.findall(_sentence(one, earlier)))
    words = stems(which) - stems(" ".join(hints("any_person")))
    return bool(words & stems(_sentence(one, earlier)))


def _sentence(one: Evidence, earlier: Iterable[str]) -> str:
    """The sentence it stands in; "" when no turn holds it."""
    text = next((turn for turn in earlier if turn[one.start : one.end] == one.text), "")
    begin = max((stop.end() for stop in LINE.finditer(text, 0, one.start)), default=0)
    stop = LINE.search(text, one.end)
    return text[begin : stop.start() if stop else len(text)]
