"""A claim: what a sentence says about studies, before anybody asked whether it is true."""

from __future__ import annotations

from typing import Literal, NamedTuple

from app.guard.sentence.named import Named

About = Literal[
    "rating",
    "only",
    "compare",
    "alike",
    "contrast",
    "radiation",
    "symbol",
    "msv",
    "dose",
    "panel",
    "noimaging",
    "edition",
    "variant",
    "everything",
    "others",
    "change",
]


class Claim(NamedTuple):
    """One statement; `value` is a word of language.toml, a radiation symbol, or a band."""

    about: About
    value: str
    subject: tuple[Named, ...] = ()
    other: tuple[Named, ...] = ()
    denied: bool = False
    """The sentence says that the claim is false ("it is a myth that ...")."""
    soft: bool = False
    """Said for when another study cannot be done or did not decide: then an alternative may be called for."""
    year: str | None = None
    """The edition the sentence attributes it to; None: the one in force."""
    variant: int | None = None
    """The variant the sentence names; None: the one at hand."""
    low: float = 0.0
    high: float = 0.0
    at: int = 0
    """Index of its first word."""
    unless: tuple[Claim, ...] = ()
    """Another reading of the sentence: where all of these hold, the claim is not meant."""


NOT = {
    "U": "LOW",
    "M": "NOT-M",
    "D": "NOT-D",
    "N": "POS",
    "POS": "NEG",
    "NEG": "POS",
    "FIRST": "LOW",
    "REC": "NOT-REC",
    "ALT": "NOT-REC",
    "LOW": "ANY",
    "SECOND": "ANY",
    "MIDDLE": "ANY",
    "NOT-M": "M",
    "NOT-D": "ANY",
    "NOT-REC": "REC",
    "ANY": "ANY",
}
"""What the denial of a value says. A study that is "not recommended" is one that stands at the bottom."""
EXPLICIT = frozenset({"U", "M", "D", "N"})
