"""What stands before and after the name of a study and belongs to it: its phase, and the part of the body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from app.guard.text.grammar import Grammar
from app.guard.text.words import cut

_PHASES = ("without", "with", "enhanced", "both", "either", "single")
_LONGEST = 16
"""Words of the longest phrase beside a study."""


class Beside(NamedTuple):
    """What stands beside a stem: a phase, or places (bits of the procedures they choose; 0: another part of the body)."""

    phase: str = ""
    places: int = -1

    def joined(self, phase: str, places: int | None) -> tuple[str, int | None]:
        """Phase and places once this is read too: the first phase stays unless both are said, and each place narrows the choice."""
        if self.phase:
            return (self.phase if not phase or self.phase == "both" else phase), places
        return phase, self.places if places is None else places & self.places


class Surroundings:
    """The phrases beside studies, ready to be looked up."""

    def __init__(self, language: Mapping[str, Any], places: Mapping[str, int]) -> None:
        """Prepare the data of phase.toml and the topic's `places`, each with the bits of its procedures."""
        sites = [((place,), Beside(places=bits)) for place, bits in places.items()] + [(language["elsewhere"], Beside(places=0))]
        agents = {"agent": language["agents"]}
        before = _phases(language, "before") + sites
        self.after = Grammar(_phases(language, "after") + sites, agents)
        self.before = Grammar(before, agents)
        self._ending = Grammar(
            [([_turned(phrase) for phrase in phrases], meaning) for phrases, meaning in before],
            {name: [_turned(phrase) for phrase in group] for name, group in agents.items()},
        )

    def leading(self, words: Sequence[str], index: int, start: int) -> tuple[int, Beside] | None:
        """The longest phrase in words[start:index] that ends before index: its first index, and its meaning."""
        if index <= start or words[index - 1] not in self._ending.firsts:
            return None
        head = words[max(start, index - _LONGEST) : index][::-1]
        hit = self._ending.at(head, 0, len(head))
        return None if hit is None else (index - hit[0], hit[1])


def _phases(language: Mapping[str, Any], side: str) -> list[tuple[Sequence[str], Beside]]:
    return [(language.get(f"{side}-{phase}", ()), Beside(phase=phase)) for phase in _PHASES]


def _turned(phrase: str) -> str:
    """A phrase from its last word to its first."""
    parts = [[part] if part[0] == "{" else cut(part)[::-1] for part in phrase.split()]
    return " ".join(word for part in parts[::-1] for word in part)
