"""The names of a topic's studies, with what stands beside them; a name that leaves the phase open yields every candidate."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import tomli

from app.guard.sentence.beside import Surroundings
from app.guard.sentence.named import Named
from app.guard.sentence.phase_ends import phase_ends
from app.guard.sentence.studies import Studies
from app.guard.text.grammar import Grammar
from corpus.procedures import Procedure

_NOT_ELSEWHERE = frozenset({"and", "spine", "whole", "body", "mri", "hand"})
"""Words of the names of other parts of the body that tell no part by themselves."""


class Names:
    """The names of a topic's studies, ready to be looked up."""

    def __init__(self, procedures: tuple[Procedure, ...]) -> None:
        """Prepare the names of `procedures`."""
        language = tomli.loads((Path(__file__).parent / "phase.toml").read_text(encoding="utf-8"))
        self.procedures = procedures
        self.studies = Studies(procedures)
        self.agents = Grammar([(language["alone"], True)])
        self.elsewhere = frozenset(word for place in language["elsewhere"] for word in place.split()) - _NOT_ELSEWHERE
        self._agent_ends = frozenset(agent.split()[-1] for agent in language["agents"])
        self._fillers = frozenset(language["fillers"])
        stems: dict[str, int] = {}
        places: dict[str, int] = {}
        full: list[tuple[Iterable[str], tuple[int, bool]]] = []
        for index, procedure in enumerate(procedures):
            names = (procedure.name.lower(), *(name.lower() for name in procedure.superseded_names), *procedure.aliases)
            full.append((names, (1 << index, True)))
            for book, phrases in ((stems, procedure.stems), (places, procedure.places)):
                for phrase in phrases:
                    book[phrase] = book.get(phrase, 0) | 1 << index
        self.stems = Grammar([*full, *(((stem,), (bits, False)) for stem, bits in stems.items())])
        self._beside = Surroundings(language, places)
        self.before, self.after = self._beside.before, self._beside.after

    @property
    def vocabulary(self) -> frozenset[str]:
        """All words of all names and of what stands beside them."""
        return self.stems.vocabulary | self.after.vocabulary | self.before.vocabulary

    def named(self, words: Sequence[str]) -> list[Named]:
        """The studies named in words, left to right; a study elsewhere in the body has no candidates."""
        found: list[Named] = []
        stop, index = len(words), 0
        firsts = self.stems.firsts
        while index < stop:
            hit = self.stems.at(words, index, stop) if words[index] in firsts else None
            if hit is None:
                index += 1
                continue
            named = self._around(words, index, hit, found[-1].last if found else 0)
            if found and _same_study(found[-1], named):
                last = found.pop()
                named = Named(last.first, named.last, named.groups, named.modality, named.phase or last.phase)
            found.append(named)
            index = named.last
        return found

    def _around(self, words: Sequence[str], index: int, hit: tuple[int, tuple[int, bool]], start: int) -> Named:
        """Take in the phase and the place written before and after the stem in words[index:hit[0]]."""
        last, (bits, full) = hit
        modality = self.studies.modality(bits)
        first, phase, places = self._before(words, index, start)
        last, phase, places = self._after(words, last, phase, places)
        if not phase and not full and first and words[first - 1] == "both" and words[last - 1].endswith("s"):
            phase = "either"  # as in "both MRIs"
        if not phase and not full and first and words[first - 1] == "both" and words[last : last + 1] == ["versions"]:
            phase, last = "either", last + 1
        if not phase and not full and first and words[first - 1] in {"single", "one"} and words[last : last + 1] == ["phase"]:
            phase, first, last = "single", first - 1, last + 1  # as in "a single CT phase"
        if full:
            return Named(first, last, () if places == 0 else (bits,), modality, phase if places == 0 else self.studies.known_phase(bits))
        if places is not None:
            bits &= places
        return Named(first, last, self.studies.phase(bits, phase) if bits else (), modality, phase)

    def _before(self, words: Sequence[str], index: int, start: int) -> tuple[int, str, int | None]:
        """What is written before a stem: its first index, the phase and the places."""
        first, phase = index, ""
        places: int | None = None
        leading = self._beside.leading
        while (beside := leading(words, first, start)) is not None:
            phase, places = beside[1].joined(phase, places)
            first = beside[0]
            joint = first - 1 if first > start and words[first - 1] in {"the", "an", "a"} else first
            if beside[1].phase and joint - 1 > start and words[joint - 1] in {"and", "or", "&", "versus", "vs"}:
                other = leading(words, joint - 1, start)  # as in "with and without contrast MRI"
                if other is not None and other[1].phase and {other[1].phase, phase} & {"without"} and other[1].phase != phase:
                    phase, first = "either", other[0]
        if not phase and first - start > 2 and words[first - 1] in {"the", "an", "a", "this", "her", "his"}:
            ahead = leading(words, first - 1, start)  # as in "Without contrast, the MRI ..."
            opens = ahead is not None and (ahead[0] == start or not words[ahead[0] - 1].isalpha())
            if ahead is not None and opens and ahead[1].phase and first - 1 - ahead[0] > 1:
                first, phase = ahead[0], ahead[1].phase
        return first, phase, places

    def _after(self, words: Sequence[str], last: int, phase: str, places: int | None) -> tuple[int, str, int | None]:
        """What is written after a stem: the index after it, and phase and places with those already known."""
        stop = len(words)
        while True:
            at = last
            for _ in range(4):
                if at < stop and words[at] in self._fillers and self.after.at(words, at, stop) is None:
                    at += 1
            hit = self.after.at(words, at, stop)
            if hit is None or (hit[1].phase and not phase_ends(words, at, hit[0])):
                break
            if "," in words[last:at] and self.stems.at(words, hit[0], stop) is not None and (not hit[1].phase or hit[0] - at == 1):
                break
            if hit[1].phase and phase and at - last > 1:
                break
            phase, places = hit[1].joined(phase, places)
            last = hit[0]
            if last < stop and words[last] in {")", "]"} and words[last - 1] not in {")", "]"}:
                last += 1
        if last < stop and words[last] in {"only", "alone"} and words[last - 1] in self._agent_ends:
            last += 1
        return last, phase, places


def _same_study(earlier: Named, later: Named) -> bool:
    """Is the later name, directly after the earlier, a closer description of it ("x-ray, flexion-extension views")?"""
    if earlier.last != later.first or earlier.modality != later.modality or not earlier.groups or not later.groups:
        return False
    return earlier.bits != later.bits and not later.phase


_prepared: dict[int, Names] = {}


def names(procedures: tuple[Procedure, ...]) -> Names:
    """The names of these procedures, prepared once per tuple (the book keeps the tuple alive, so its id stays its own)."""
    book = _prepared.get(id(procedures))
    if book is None:
        if len(_prepared) >= 16:
            _prepared.clear()
        book = _prepared[id(procedures)] = Names(procedures)
    return book
