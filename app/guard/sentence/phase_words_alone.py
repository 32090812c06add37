"""Words that are a phase and belong to no name beside them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from app.guard.sentence.names import Names
from app.guard.sentence.scan import Scanned
from app.guard.words.little_words import IMAGES, words

GIVES = words("give gives giving given add adds adding added use uses using inject injects injecting administer administering with")
LEAVES = words("leave leaves leaving omit omits omitting skip skips skipping drop dropping forgo forgoing withhold withholding")
MAKES = words(
    "upgrades lifts raises promotes sinks relegates improves makes turns drops lowers pushes moves brings takes renders puts demotes "
    "downgrades sends costs reduces"
)
_SINGLE = words("unenhanced noncontrast plain native dry enhanced")
"""One word may be a phase where nothing follows that it could belong to."""
_BEFORE_SINGLE = words(", : ; ( is and or either namely but only are - that says")
_AFTER_SINGLE = words(", . ; : ) it and or - is may")
_ALONE = words("only alone")
ONCE = words("once when if whenever where")
_INVOLVED = words("involved given added used injected included administered introduced been")
_NOT_WITHIN = words("without no not minus lacking")


class Free(NamedTuple):
    """A phase in words[first:last] that stands free of a study."""

    first: int
    last: int
    phase: str


def phases_between(scanned: Scanned, taken: set[int]) -> list[Free]:
    """The phases between the names, from left to right."""
    said, count = scanned.words, len(scanned.words)
    found: list[Free] = []
    starts = phase_starts(scanned.names)
    agents = {agent[0] for agent in scanned.agents}
    index = 0
    while index < count:
        if said[index] not in starts and index not in agents:
            index += 1
            continue
        hit = None if index in taken else _at(scanned, index) or _agent(scanned, index)
        if hit is None or not taken.isdisjoint(range(index, hit[0])) or (said[hit[0] : hit[0] + 1] and said[hit[0]] in IMAGES):
            index += 1
            continue
        found.append(Free(index, hit[0], hit[1]))
        index = hit[0]
    return found


@lru_cache(maxsize=16)
def phase_starts(names: Names) -> frozenset[str]:
    """Words at which a phase may start, unless it starts with the name of an agent."""
    return names.before.firsts | names.after.firsts | GIVES | LEAVES | ONCE


def _at(scanned: Scanned, index: int) -> tuple[int, str] | None:
    """A phase in its own words at a word: the index after it, and which."""
    said, count = scanned.words, len(scanned.words)
    for book in (scanned.names.after, scanned.names.before):
        hit = book.at(said, index, count)
        if hit is None or not hit[1].phase:
            continue
        if hit[0] - index > 1 and (said[index : index + 1] != ["no"]):
            last = hit[0] + (said[hit[0] : hit[0] + 1] == ["it"] and hit[1].phase in {"both", "either"})
            alone = said[last : last + 1] in (["only"], ["alone"])
            open_ = hit[1].phase == "with" and not alone and _ALONE.isdisjoint(said[index:last])
            return last + alone, "enhanced" if open_ else hit[1].phase
        if said[index] in _SINGLE:
            before, after = said[index - 1 : index] or [";"], said[index + 1 : index + 2] or ["."]
            if before[0] in _BEFORE_SINGLE and after[0] in _AFTER_SINGLE and (after[0] != "may" or before[0] in {",", ";", ":"}):
                return index + 1, hit[1].phase
    return None


def _agent(scanned: Scanned, index: int) -> tuple[int, str] | None:
    """As in "giving contrast", "leave the gadolinium out", "contrast, alone or added, makes it ..."."""
    said = scanned.words
    word = said[index]
    near = next((agent for agent in scanned.agents if index <= agent[0] <= index + 2), None)
    if word == "with" and said[index + 1 : index + 2] == ["it"] and any(agent[1] <= index for agent in scanned.agents):
        return index + 2, "enhanced"
    if word in LEAVES:
        if near is not None:
            return near[1] + (said[near[1] : near[1] + 1] == ["out"]), "without"
        if said[index + 1 : index + 3] == ["it", "out"]:
            return index + 3, "without"
        return None
    if word in ONCE and near is not None and not _NOT_WITHIN & set(said[index : near[0]]):
        after = said[near[1] : near[1] + 3]
        if after[:1] and after[0] in {"is", "gets", "has"} and _INVOLVED & set(after[1:]):
            return near[1] + 2, "enhanced"
    if near is None or _NOT_WITHIN & set(said[max(0, index - 2) : index]):
        return None
    if word in GIVES and near[0] > index:
        return near[1], "enhanced"
    if near[0] == index and (index == 0 or said[index - 1] in {".", ";", ":", "the"}) and MAKES & set(said[near[1] : near[1] + 7]):
        return near[1], "enhanced"
    return None
