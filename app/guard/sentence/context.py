"""What a sentence leaves to the next, and what was found in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named


@dataclass
class Context:
    """What earlier sentences left behind."""

    subject: tuple[Named, ...] = ()
    all: tuple[Named, ...] = ()
    pair: tuple[tuple[Named, ...], tuple[Named, ...]] | None = None
    soft: bool = False
    year: str | None = None
    heading_year: str | None = None
    variant: int | None = None
    two: tuple[tuple[Named, ...], tuple[Named, ...]] | None = None
    """The last two studies spoken of, one after the other."""
    told: tuple[Named, ...] = ()
    """The studies rated so far."""
    claims: tuple[Claim, ...] = ()
    """What the last sentence that made a claim said."""
    open: bool = False
    """The last sentence was a question or a quotation, which this one may answer."""


@dataclass
class Reading:
    """The claims of a sentence, and what it leaves to the next."""

    claims: list[Claim] = field(default_factory=list)
    groups: list[tuple[Named, ...]] = field(default_factory=list)
    main: tuple[Named, ...] = ()
    """The study the sentence is about: not one in a condition, nor one set off."""
    loose: list[Found] = field(default_factory=list)
    """Rating cues that found no study."""
    inability: bool = False
    listed: bool = False
    """Ratings were told in the order of the studies."""
