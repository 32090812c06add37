"""The cues of language.toml, ready to be found."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import tomli

from app.guard.text.fold import fold
from app.guard.text.grammar import Grammar

if TYPE_CHECKING:
    from app.guard.sentence.names import Names


class Cue(NamedTuple):
    """What a phrase does in a sentence."""

    kind: str
    value: str = ""
    side: str = "any"
    """"pre" when the study follows the phrase ("start with ...")."""


@cache
def language() -> Language:
    """The language data, read once."""
    data = tomli.loads((Path(__file__).parent / "language.toml").read_text(encoding="utf-8"))
    return Language(data)


class Language:
    """The cues by layer: what rates a study, what concerns contrast, and what shapes the sentence."""

    def __init__(self, data: dict[str, Any]) -> None:
        """Prepare the data of language.toml."""
        layers: dict[str, list[tuple[Sequence[str], Cue]]] = {"rating": [], "need": [], "shape": [], "extra": []}
        layer_of = {
            "rating": "rating",
            "compare": "rating",
            "oftwo": "rating",
            "alike": "extra",
            "need": "need",
            "skip": "need",
            "imaging": "extra",
            "edition": "extra",
            "now": "extra",
            "inability": "extra",
            "verb": "extra",
            "change": "extra",
        }
        for row in data["cue"]:
            cue = Cue(row.get("kind", "rating"), row.get("value", ""), row.get("side", "any"))
            layers[layer_of.get(cue.kind, "shape")].append((row["phrases"], cue))
        self._starts: frozenset[str] | None = None
        self.signs: dict[str, str] = data["signs"]
        self.doses: dict[str, tuple[float, float]] = {symbol: (band[0], band[1]) for symbol, band in data["dose"].items()}
        self.abbreviations: dict[str, str] = data["abbreviations"]
        self.marks = frozenset({*self.signs, *self.abbreviations})
        self.foreign_function = frozenset(
            fold(word).text for word in data["foreign"]["function"] if len(word) > 1 and word not in self.abbreviations
        )
        self.foreign_telling = frozenset(fold(word).text for word in data["foreign"]["telling"])
        self.english = frozenset(data["foreign"]["english"])
        self.cues = Grammar(layers["rating"], data["groups"], beside=layers["shape"])
        self.grammars = {name: Grammar(layers[name], data["groups"]) for name in ("need", "extra")}

    def starts(self, names: Names) -> frozenset[str]:
        """The words at which a cue or a contrast agent may start."""
        if self._starts is None:
            words = names.agents.firsts | self.marks
            self._starts = frozenset(words | self.cues.firsts)
        return self._starts
