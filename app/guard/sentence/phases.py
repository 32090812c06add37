"""A study named by its phase alone ("the enhanced version", "the one without contrast"): the study that stands before, in that phase."""

from __future__ import annotations

from functools import lru_cache

from app.guard.sentence.named import Named
from app.guard.sentence.names import Names
from app.guard.sentence.scan import Scanned
from app.guard.words.little_words import words

_FORMS = words(
    "version versions one ones protocol protocols form forms type types option options variety varieties technique techniques row rows "
    "entry entries flavor flavors flavour flavours kind kinds counterpart counterparts alternative choice acquisition acquisitions "
    "approach modality phase phases"
)
"""Nouns that stand for a study once its phase is said."""
_PLAIN = words("one ones version versions protocol protocols phase run")
"""After "plain", which may mean something else."""
_STUDIES = words("study studies scan scans exam exams examination examinations test tests series")
"""Nouns that may also stand for imaging as such: only where studies differ by phase in the same sentence."""
_WAYS = words("phase protocol technique way form")
"""Before "is" and a phase."""
_ENDS = words(". , ; : ) ! ? is are by but has may gets scores ranks rates sits stands comes does was")
_ADDING = words("adding add giving give added addition injecting using")


def phased_names(scanned: Scanned, earlier: tuple[Named, ...]) -> list[Named]:
    """The studies of a sentence, with those it names by phase alone; `earlier` are those of the sentences before."""
    names, said = scanned.names, scanned.words
    starts = _starts(names)
    if starts.isdisjoint(scanned.tokens) and _WAYS.isdisjoint(scanned.tokens):
        return scanned.named
    found: list[Named] = []
    count = len(said)
    taken = {index for named in scanned.named for index in range(named.first, named.last)}
    free = 0
    for index in [at for at in range(count) if said[at] in starts or (at > 1 and said[at - 2] in _WAYS)]:
        if index < free:
            continue
        hit = None if index in taken else _form(scanned, names, index, taken)
        if hit is not None:
            base = _base(scanned.named, index, earlier)
            groups = names.studies.phase(names.studies.family(base.bits), hit[1]) if base is not None else ()
            if base is not None and groups and groups != (names.studies.family(base.bits),):
                found.append(Named(index, hit[0], groups, base.modality, hit[1]))
                free = hit[0]
    return sorted([*scanned.named, *found], key=lambda named: named.first) if found else scanned.named


@lru_cache(maxsize=16)
def _starts(names: Names) -> frozenset[str]:
    """Words at which such a study may start."""
    return names.before.firsts | _FORMS | _STUDIES | _ADDING | {"that", "those"}


def _form(scanned: Scanned, names: Names, index: int, taken: set[int]) -> tuple[int, str] | None:
    """A phase with its noun at a word: the index after both, and the phase."""
    said, count = scanned.words, len(scanned.words)
    if said[index] in names.before.firsts:
        hit = names.before.at(said, index, count)
        if (
            hit is not None
            and hit[1].phase
            and hit[0] < count
            and hit[0] not in taken
            and (said[index] not in {"plain", "dry", "native"} or said[hit[0]] in _PLAIN)
        ):
            noun = said[hit[0]]
            if said[index : hit[0]] == ["contrast"] and noun in {"phase", "phases"} and _phase_as_such(scanned, index):
                return None
            if noun in _FORMS or hit[1].phase == "single" or (noun in _STUDIES and scanned.named):
                end = hit[0] + (noun in _FORMS or noun in _STUDIES)
                after = _phase_after(scanned, names, end)
                if hit[1].phase == "enhanced" and end < count and said[end] in {"alone", "only"}:
                    return end + 1, "with"
                return (after[0], after[1]) if after is not None else (end, hit[1].phase)
    apart = said[index] not in {"phase", "phases", "row", "rows"} or said[max(0, index - 1)] in {"the", "each", "one", "any"}
    if (
        (said[index] in _FORMS and apart)
        or (said[index] in _STUDIES and scanned.named and said[index - 1] in {"the", "an", "a"})
        or said[index] in {"that", "those"}
    ):
        after = _phase_after(scanned, names, index + 1)
        if after is not None:
            return after
    if index > 1 and said[index - 2] in _WAYS and said[index - 1] in {"is", ":"}:
        return _phase_after(scanned, names, index)
    if (
        said[index] in _ADDING
        and index + 1 < count
        and not any(word in {"without", "not", "no"} for word in said[max(0, index - 2) : index])
        and scanned.explicit
    ):
        for first, last in scanned.agents:
            if index <= first <= index + 2:
                return last, "enhanced"
    return None


def _phase_as_such(scanned: Scanned, index: int) -> bool:
    """As in "the wrong contrast phase", beside a study in its phase: no study of its own."""
    before = scanned.words[index - 1 : index]
    return any(named.phase for named in scanned.named) or (bool(before) and before[0] in _CHOSEN)


_CHOSEN = words("right wrong correct proper which what best appropriate suitable")


def _phase_after(scanned: Scanned, names: Names, index: int) -> tuple[int, str] | None:
    """A phase that follows a noun directly, or behind a comma, "that uses" and the like."""
    said, count = scanned.words, len(scanned.words)
    at = index
    if at < count and said[at] in {",", "("}:
        at += 1
    if said[at : at + 1] in (["that"], ["which"]):
        at += 1
        if said[at : at + 1] in (["uses"], ["use"], ["is"], ["are"], ["comes"], ["come"], ["includes"], ["include"]):
            at += 1
            agent = next((last for first, last in scanned.agents if first == at), None)
            if agent is not None and said[at - 1] not in {"is", "are"}:
                return agent, "enhanced"  # as in "the protocols that include contrast"
    bare = at < count and said[at] in {"without", "with"} and index > 0 and said[index - 1] not in {"that", "those"}
    if bare and (at + 1 == count or said[at + 1] in _ENDS):  # as in "the one without is rated lower"
        return at + 1, "without" if said[at] == "without" else "enhanced"
    if at >= count or said[at] not in names.after.firsts:
        return None
    hit = names.after.at(said, at, count)
    if hit is None or not hit[1].phase or (hit[0] - at < 2 and said[at] not in {"unenhanced", "noncontrast"}):
        return None
    return hit[0], hit[1].phase


def _base(named: list[Named], index: int, earlier: tuple[Named, ...]) -> Named | None:
    """The study whose phase it is: the last before it that has phases, one of the sentences before, or the next."""
    before = [one for one in named if one.last <= index and one.groups]
    after = [one for one in named if one.first > index and one.groups]
    return next((one for one in (*reversed(before), *earlier, *after)), None)
