"""Find the imaging studies a text names, with their contrast phase; a name that leaves the phase open yields every candidate."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import tomli

from app.guard.fold import fold
from app.guard.grammar import Grammar
from app.guard.words import Words, cut, spaced
from corpus.procedures import Procedure
from corpus.topic import Topic

_PHASES = ("without", "with", "enhanced", "both", "either", "single")


@dataclass(frozen=True)
class Mention:
    """A study named in a text: `text[start:end]`; `procedures` are all ACR names it may stand for, in the order of procedures.toml."""

    start: int
    end: int
    procedures: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Named:
    """A study named in words[first:last]; each group of `groups` is a set of candidates (bits), and all groups are meant."""

    first: int
    last: int
    groups: tuple[int, ...]
    modality: str
    phase: str = ""
    """The phase that was stated, "" when the name leaves it open."""

    @property
    def bits(self) -> int:
        """All candidates."""
        bits = 0
        for group in self.groups:
            bits |= group
        return bits


@dataclass(frozen=True)
class Beside:
    """What stands beside a stem: a phase, or places (bits of the procedures they choose; 0: another part of the body)."""

    phase: str = ""
    places: int = -1


class Names:
    """The names of a topic's studies, ready to be looked up."""

    def __init__(self, procedures: tuple[Procedure, ...]) -> None:
        """Prepare the names of `procedures`."""
        self.procedures = procedures
        language = tomli.loads((Path(__file__).parent / "phase.toml").read_text(encoding="utf-8"))
        self.agents = Grammar([(language["alone"], True)])
        self._agent_ends = frozenset(agent.split()[-1] for agent in language["agents"])
        self.elsewhere = frozenset(word for place in language["elsewhere"] for word in place.split()) - {
            "and",
            "spine",
            "whole",
            "body",
            "mri",
            "hand",
        }
        self.fillers = frozenset(language["fillers"])
        self._phase_bits = {
            "without": self._bits(lambda procedure: procedure.contrast == "without"),
            "with": self._bits(lambda procedure: procedure.contrast == "with"),
            "both": self._bits(lambda procedure: procedure.contrast == "without and with"),
            "enhanced": self._bits(lambda procedure: procedure.enhanced),
        }
        stems: dict[str, int] = {}
        places: dict[str, int] = {}
        full: list[tuple[Iterable[str], tuple[int, bool]]] = []
        for index, procedure in enumerate(self.procedures):
            names = (procedure.name.lower(), *(name.lower() for name in procedure.superseded_names), *procedure.aliases)
            full.append((names, (1 << index, True)))
            for stem in procedure.stems:
                stems[stem] = stems.get(stem, 0) | 1 << index
            for place in procedure.places:
                places[place] = places.get(place, 0) | 1 << index
        self.stems = Grammar([*full, *(((stem,), (bits, False)) for stem, bits in stems.items())])
        beside = [((place,), Beside(places=bits)) for place, bits in places.items()] + [(language["elsewhere"], Beside(places=0))]
        agents = {"agent": language["agents"]}
        self.after = Grammar(_phases(language, "after") + beside, agents)
        before = _phases(language, "before") + beside
        self.before = Grammar(before, agents)
        self._ending = Grammar(
            [([_turned(phrase) for phrase in phrases], meaning) for phrases, meaning in before],
            {name: [_turned(phrase) for phrase in group] for name, group in agents.items()},
        )

    @property
    def vocabulary(self) -> frozenset[str]:
        """All words of all names and of what stands beside them."""
        return self.stems.vocabulary | self.after.vocabulary | self.before.vocabulary

    def _leading(self, words: Sequence[str], index: int, start: int) -> tuple[int, Beside] | None:
        """The longest phrase in words[start:index] that ends before index: its first index, and its meaning."""
        if index <= start or words[index - 1] not in self._ending.firsts:
            return None
        head = words[max(start, index - _LONGEST) : index][::-1]
        hit = self._ending.at(head, 0, len(head))
        return None if hit is None else (index - hit[0], hit[1])

    def _bits(self, holds: Callable[[Procedure], bool]) -> int:
        return sum(1 << index for index, procedure in enumerate(self.procedures) if holds(procedure))

    def named(self, words: Sequence[str], start: int = 0, stop: int | None = None) -> list[Named]:
        """The studies named in words[start:stop], left to right; a study elsewhere in the body has no candidates."""
        stop = len(words) if stop is None else stop
        found: list[Named] = []
        index = start
        while index < stop:
            hit = self.stems.at(words, index, stop) if words[index] in self.stems.firsts else None
            if hit is None:
                index += 1
                continue
            named = self._around(words, index, hit, start if not found else found[-1].last, stop)
            if found and self._same_study(found[-1], named):
                last = found.pop()
                named = Named(last.first, named.last, named.groups, named.modality, named.phase or last.phase)
            found.append(named)
            index = named.last
        return found

    def _same_study(self, earlier: Named, later: Named) -> bool:
        """Is the later name, directly after the earlier, a closer description of it ("x-ray, flexion-extension views")?"""
        if earlier.last != later.first or earlier.modality != later.modality or not earlier.groups or not later.groups:
            return False
        return earlier.bits != later.bits and not later.phase

    def _around(self, words: Sequence[str], index: int, hit: tuple[int, tuple[int, bool]], start: int, stop: int) -> Named:
        """Take in the phase and the place written before and after the stem in words[index:hit[0]]."""
        last, (bits, full) = hit
        modality = self.procedures[(bits & -bits).bit_length() - 1].modality
        first = index
        phase = ""
        places: int | None = None
        while (beside := self._leading(words, first, start)) is not None:
            phase, places = _merge(phase, places, beside[1])
            first = beside[0]
            joint = first - 1 if first > start and words[first - 1] in ("the", "an", "a") else first
            if beside[1].phase and joint - 1 > start and words[joint - 1] in ("and", "or", "&", "versus", "vs"):
                other = self._leading(words, joint - 1, start)
                if other is not None and other[1].phase and {other[1].phase, phase} & {"without"} and other[1].phase != phase:
                    phase, first = "either", other[0]
        if not phase and first - start > 2 and words[first - 1] in {"the", "an", "a", "this", "her", "his"}:
            ahead = self._leading(words, first - 1, start)
            if (
                ahead is not None
                and ahead[1].phase
                and first - 1 - ahead[0] > 1
                and (ahead[0] == start or not words[ahead[0] - 1].isalpha())
            ):
                first, phase = ahead[0], ahead[1].phase
        while True:
            at = last
            for _ in range(4):
                if at < stop and words[at] in self.fillers and self.after.at(words, at, stop) is None:
                    at += 1
            after = self.after.at(words, at, stop)
            if after is None or (after[1].phase and not self._phase_ends(words, at, after[0], stop)):
                break
            if "," in words[last:at] and not after[1].phase and self.stems.at(words, after[0], stop) is not None:
                break
            if after[1].phase and phase and at - last > 1:
                break
            phase, places = _merge(phase, places, after[1])
            last = after[0]
            if last < stop and words[last] in (")", "]") and words[last - 1] not in (")", "]"):
                last += 1
        if last < stop and words[last] in ("only", "alone") and words[last - 1] in self._agent_ends:
            last += 1
        if places == 0:
            return Named(first, last, (), modality, phase)
        if places is not None and not full:
            if bits & places == 0:
                return Named(first, last, (), modality, phase)
            bits &= places
        return Named(first, last, self._groups(bits, "" if full else phase), modality, self._known(bits) if full else phase)

    def _known(self, bits: int) -> str:
        contrast = self.procedures[bits.bit_length() - 1].contrast
        return {"without and with": "both", "none": ""}.get(contrast, contrast)

    def _phase_ends(self, words: Sequence[str], at: int, end: int, stop: int) -> bool:
        """A phase of bare words ("with and without") needs no agent, but a single "w" must not be the start of something else."""
        return end - at > 1 or words[at] not in {"w", "wo", "plain"} or end >= stop or words[end] not in {"a", "the", "any"}

    def family(self, bits: int) -> int:
        """The same studies in every phase."""
        kinds = {(procedure.modality, procedure.region) for index, procedure in enumerate(self.procedures) if bits >> index & 1}
        return sum(1 << index for index, procedure in enumerate(self.procedures) if (procedure.modality, procedure.region) in kinds)

    def phase(self, bits: int, phase: str) -> tuple[int, ...]:
        """The candidates in that phase."""
        return self._groups(bits, phase)

    def _groups(self, bits: int, phase: str) -> tuple[int, ...]:
        """The candidates left by a phase; a phase the study does not have changes nothing."""
        if phase == "either":
            groups = tuple(bits & (self._phase_bits[name]) for name in ("without", "enhanced"))
            return tuple(group for group in groups if group) or (bits,)
        if phase == "single":
            groups = tuple(bits & self._phase_bits[name] for name in ("without", "with"))
            return tuple(group for group in groups if group) or (bits,)
        if phase:
            return (bits & self._phase_bits[phase] or bits,)
        return (bits,)

    def text(self, bits: int) -> tuple[str, ...]:
        """The ACR names of candidates."""
        return tuple(procedure.name for index, procedure in enumerate(self.procedures) if bits >> index & 1)


def _phases(language: dict[str, list[str]], side: str) -> list[tuple[Sequence[str], Beside]]:
    return [(language.get(f"{side}-{phase}", ()), Beside(phase=phase)) for phase in _PHASES]


def _turned(phrase: str) -> str:
    """A phrase from its last word to its first."""
    parts = [[part] if part[0] == "{" else cut(part)[::-1] for part in phrase.split()]
    return " ".join(word for part in parts[::-1] for word in part)


_LONGEST = 16
"""Words of the longest phrase beside a study."""


def _merge(phase: str, places: int | None, beside: Beside) -> tuple[str, int | None]:
    if beside.phase:
        return (beside.phase if not phase or beside.phase == "both" else phase), places
    return phase, beside.places if places is None else places & beside.places


_prepared: dict[int, Names] = {}


def names(procedures: tuple[Procedure, ...]) -> Names:
    """The names of these procedures, prepared once per tuple (the book keeps the tuple alive, so its id stays its own)."""
    book = _prepared.get(id(procedures))
    if book is None:
        if len(_prepared) >= 16:
            _prepared.clear()
        book = _prepared[id(procedures)] = Names(procedures)
    return book


def mentions(text: str, topic: Topic) -> list[Mention]:
    """The studies named in a free text, in order; "MRI" or "CT of the neck" yields the procedures of every phase."""
    folded = fold(text)
    read = Words(folded.text)
    if folded.at is None and spaced(read.words):
        folded = fold(text, spaced=True)
        read = Words(folded.text)
    book = names(topic.procedures)
    found = []
    for named in book.named(read.words):
        if named.groups:
            start, end = folded.start(read.starts[named.first]), folded.end(read.ends[named.last - 1])
            found.append(Mention(start, end, book.text(named.bits), text[start:end]))
    return found
