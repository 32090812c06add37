"""Doses that open a sentence or are set against one another: "At 1 to 10 mSv: X", "10 mSv, against 1 mSv for X"."""

from __future__ import annotations

from app.guard.dose.dose_value import Value
from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence


def set_against(sentence: Sentence, value: Value, subject: tuple[Named, ...], values: list[Value]) -> bool:
    """As in "its dose: 10 to 30 mSv, against 1 to 10 mSv for X": the first of the two doses is not that of X."""
    nearer = any(value.last <= other.first and other.last <= subject[0].first for other in values)
    return nearer and bool(_AGAINST & set(sentence.words[value.last : subject[0].first]))


_AGAINST = frozenset({"versus", "vs", "against", "compared", "rather"})


def labelled(sentence: Sentence, found: Found, values: list[Value]) -> tuple[tuple[Named, ...], str] | None:
    """As in "At 1 to 10 mSv: X and Y", "At ☢☢☢, it ...": the dose opens the sentence and speaks of what follows."""
    words, last = sentence.words, found.last + (sentence.words[found.last : found.last + 1] in ([")"], ["group"], ["band"], ["level"]))
    if any(group[0].first < found.first for group in sentence.groups) or found.first > 4:
        return None
    if words[last : last + 1] == [":"]:
        stop = min([value.first for value in values if value.first > found.first] + [sentence.count])
        listed = tuple(named for group in sentence.groups for named in group if last < named.first < stop)
        return (listed, "right") if listed else None
    if words[last : last + 1] == [","] and words[last + 1 : last + 2] in (["it"], ["they"]) and sentence.context.subject:
        return (sentence.context.all if words[last + 1] == "they" else sentence.context.subject), "back"
    return None
