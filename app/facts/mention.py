"""A mention: one place where the text names a fact, with all that its surroundings say about it."""

from __future__ import annotations

from dataclasses import dataclass

from app.facts.cue import Cue


@dataclass(slots=True)
class Mention:
    """Tokens `start` to `end` (exclusive) name a fact; the rest is filled while its sentence is read. Empty text means: not so."""

    start: int
    end: int
    cue: Cue
    sentence: int
    denied: str = ""
    """The words that deny it."""
    weakly: bool = False
    """Denied only by belonging to a list, or "no evidence of": a plain statement elsewhere counts more."""
    unsure: bool = False
    """Second and last after a comma alone ("no fever, breast cancer"): it may be denied too, or stand for itself. Both are kept."""
    maybe: str = ""
    """The words that make it uncertain."""
    whose: str = ""
    """The relative or other person it is about."""
    perhaps: bool = False
    """True when that person may be the patient: "daughter says her mother had cancer"."""
    mine: bool = False
    """True when that person is introduced as "my ..." by the writer."""
    unreal: str = ""
    """Why it is no statement about the patient: hypothetical, instruction, question about the guideline, planned, over."""
    if_clause: bool = False
    """True when `unreal` comes from a plain "if" or "when", which may also open a description of a case."""
    what_if: bool = False
    """True when it is to be determined as if it were so."""
    days: float | None = None
    """How many days ago, when the text says so; None when it does not."""
    history: bool = False
    """True for "history of" without a time, or in a section about the past."""
