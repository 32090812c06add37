"""A phase that stands free of its study: "with gadolinium, usually not appropriate", "leaving contrast out", "in two versions: plain"."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from app.guard.little_words import IMAGES, words
from app.guard.names import Named, Names
from app.guard.scan import Scanned

_GIVES = words("give gives giving given add adds adding added use uses using inject injects injecting administer administering with")
_LEAVES = words("leave leaves leaving omit omits omitting skip skips skipping drop dropping forgo forgoing withhold withholding")
_ACTS = _GIVES | _LEAVES
_MAKES = words(
    "upgrades lifts raises promotes sinks relegates improves makes turns drops lowers pushes moves brings takes renders puts demotes "
    "downgrades sends costs reduces"
)
_SINGLE = words("unenhanced noncontrast plain native dry enhanced")
"""One word may be a phase where nothing follows that it could belong to."""
_BEFORE_SINGLE = words(", : ; ( is and or either namely but only are - that says")
_AFTER_SINGLE = words(", . ; : ) it and or - is may")
_ALONE = words("only alone")
_BETWEEN = words(", or and the an a it its also then does do")
_NOT_WITHIN = words("without no not minus lacking")


class _Free(NamedTuple):
    first: int
    last: int
    phase: str


def free_phases(scanned: Scanned, named: list[Named], earlier: tuple[Named, ...]) -> list[Named]:
    """`named`, and each phase that stands free as the study it is a phase of; only where something is rated in the sentence."""
    if not scanned.explicit:
        return named
    if not scanned.agents and _starts(scanned.names).isdisjoint(scanned.tokens):
        return _acted_on(scanned, sorted(named, key=lambda study: study.first))
    taken = {index for one in named for index in range(one.first, one.last)}
    taken |= {index for found in scanned.explicit for index in range(found.first, found.last)}
    taken |= {i for first, last in scanned.agents if scanned.words[last - 1] == "phase" for i in range(first, last)}
    free = [one for one in _found(scanned, taken) if _rated_beside(scanned, one)]
    out = named
    for one in free:
        base = _base(scanned, out, one, earlier)
        if base is None:
            continue
        groups = scanned.names.studies.phase(scanned.names.studies.family(base.bits), one.phase)
        if groups and groups != (scanned.names.studies.family(base.bits),):
            out = _put(scanned, out, one, base, groups)
    return _acted_on(scanned, sorted(out, key=lambda study: study.first))


def _acted_on(scanned: Scanned, named: list[Named]) -> list[Named]:
    """As in "adding contrast drops the MRI to ...": one study, in that phase."""
    out: list[Named] = []
    for study in named:
        last = out[-1] if out else None
        if last is not None and last.phase and not study.phase and scanned.words[last.first] in _ACTS:
            between = scanned.words[last.last : study.first]
            if len(between) <= 3 and _MAKES & set(between) and scanned.names.studies.family(last.bits) == study.bits:
                out[-1] = study._replace(groups=last.groups, phase=last.phase)
                continue
        out.append(study)
    return out


def _found(scanned: Scanned, taken: set[int]) -> list[_Free]:
    """The phases between the names, from left to right."""
    said, count = scanned.words, len(scanned.words)
    found: list[_Free] = []
    starts = _starts(scanned.names)
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
        found.append(_Free(index, hit[0], hit[1]))
        index = hit[0]
    return found


@lru_cache(maxsize=16)
def _starts(names: Names) -> frozenset[str]:
    """Words at which a phase may start, unless it starts with the name of an agent."""
    return names.before.firsts | names.after.firsts | _GIVES | _LEAVES


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
    if word in _LEAVES:
        if near is not None:
            return near[1] + (said[near[1] : near[1] + 1] == ["out"]), "without"
        if said[index + 1 : index + 3] == ["it", "out"]:
            return index + 3, "without"
        return None
    if near is None or _NOT_WITHIN & set(said[max(0, index - 2) : index]):
        return None
    if word in _GIVES and near[0] > index:
        return near[1], "enhanced"
    if near[0] == index and (index == 0 or said[index - 1] in {".", ";", ":", "the"}) and _MAKES & set(said[near[1] : near[1] + 7]):
        return near[1], "enhanced"
    return None


def _rated_beside(scanned: Scanned, free: _Free) -> bool:
    """Does a rating stand in the same part of the sentence?"""
    said = scanned.words
    stops = [index for index, word in enumerate(said) if word in {";", "but", "whereas", "while"}]
    first = max((stop for stop in stops if stop < free.first), default=-1)
    last = min((stop for stop in stops if stop >= free.last), default=len(said))
    return any(first < found.first < last for found in scanned.explicit)


def _base(scanned: Scanned, named: list[Named], free: _Free, earlier: tuple[Named, ...]) -> Named | None:
    """The study whose phase it is: the one right after it, the last before it, or that of an earlier sentence."""
    studies = scanned.names.studies
    after = next((one for one in named if one.first >= free.last and one.groups), None)
    near = after is not None and not after.phase and after.first - free.last <= 6 and _phases(scanned, after)
    if after is not None and near:
        same = [one for one in named if one.last <= free.first and studies.family(one.bits) == studies.family(after.bits)]
        if not same:
            return after
    before = [one for one in named if one.last <= free.first and one.groups and _phases(scanned, one)]
    if before:
        return before[-1]
    return next((one for one in earlier if one.groups and _phases(scanned, one)), None)


def _phases(scanned: Scanned, study: Named) -> bool:
    """Has a study more than one phase?"""
    studies = scanned.names.studies
    return studies.phase(studies.family(study.bits), "without") != studies.phase(studies.family(study.bits), "both")


def _put(scanned: Scanned, named: list[Named], free: _Free, base: Named, groups: tuple[int, ...]) -> list[Named]:
    """Put the free phase among the studies; before a bare study of its own it belongs to that one ("With contrast, MRI is ...")."""
    said = scanned.words
    between = said[free.last : base.first]
    close = base.first >= free.last and (_BETWEEN.issuperset(between) or (len(between) <= 3 and _MAKES & set(between)))
    if close and base in named:
        merged = base._replace(groups=groups, phase=free.phase) if not base.phase else base._replace(groups=(*base.groups, *groups))
        return [merged if one is base else one for one in named]
    return sorted([*named, Named(free.first, free.last, groups, base.modality, free.phase)], key=lambda study: study.first)
