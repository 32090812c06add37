"""A phase that stands free of its study: "with gadolinium, usually not appropriate", "leaving contrast out", "in two versions: plain"."""

from __future__ import annotations

from app.guard.sentence.named import Named
from app.guard.sentence.phase_words_alone import GIVES, LEAVES, MAKES, ONCE, Free, phase_starts, phases_between
from app.guard.sentence.scan import Scanned
from app.guard.words.little_words import words

_ACTS = GIVES | LEAVES
_BETWEEN = words(", or and the an a it its also then does do")


def free_phases(scanned: Scanned, named: list[Named], earlier: tuple[Named, ...]) -> list[Named]:
    """`named`, and each phase that stands free as the study it is a phase of; only where something is rated in the sentence."""
    if not scanned.explicit:
        return named
    if not scanned.agents and phase_starts(scanned.names).isdisjoint(scanned.tokens):
        return _acted_on(scanned, sorted(named, key=lambda study: study.first))
    taken = {index for one in named for index in range(one.first, one.last)}
    taken |= {index for found in scanned.explicit for index in range(found.first, found.last)}
    taken |= {i for first, last in scanned.agents if scanned.words[last - 1] == "phase" for i in range(first, last)}
    free = [one for one in phases_between(scanned, taken) if _rated_beside(scanned, one)]
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
            if len(between) <= 3 and MAKES & set(between) and scanned.names.studies.family(last.bits) == study.bits:
                out[-1] = study._replace(groups=last.groups, phase=last.phase)
                continue
        out.append(study)
    return out


def _rated_beside(scanned: Scanned, free: Free) -> bool:
    """Does a rating stand in the same part of the sentence?"""
    said = scanned.words
    stops = [index for index, word in enumerate(said) if word in {";", "but", "whereas", "while"}]
    first = max((stop for stop in stops if stop < free.first), default=-1)
    last = min((stop for stop in stops if stop >= free.last), default=len(said))
    return any(first < found.first < last for found in scanned.explicit)


def _base(scanned: Scanned, named: list[Named], free: Free, earlier: tuple[Named, ...]) -> Named | None:
    """The study whose phase it is: the one right after it, the last before it, or that of an earlier sentence."""
    studies = scanned.names.studies
    after = next((one for one in named if one.first >= free.last and one.groups), None)
    near = (
        after is not None
        and not after.phase
        and after.first - free.last <= (12 if scanned.words[free.first] in ONCE else 6)
        and _phases(scanned, after)
    )
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


def _put(scanned: Scanned, named: list[Named], free: Free, base: Named, groups: tuple[int, ...]) -> list[Named]:
    """Put the free phase among the studies; before a bare study of its own it belongs to that one ("With contrast, MRI is ...")."""
    said = scanned.words
    between = said[free.last : base.first]
    close = base.first >= free.last and (
        said[free.first] in ONCE or _BETWEEN.issuperset(between) or (len(between) <= 3 and MAKES & set(between))
    )
    if close and base in named:
        merged = base._replace(groups=groups, phase=free.phase) if not base.phase else base._replace(groups=(*base.groups, *groups))
        return [merged if one is base else one for one in named]
    return sorted([*named, Named(free.first, free.last, groups, base.modality, free.phase)], key=lambda study: study.first)
