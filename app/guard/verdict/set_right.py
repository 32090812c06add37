"""A statement told as somebody else's, or as one of the past, which the next words set right: "it was printed as A. It is B"."""

from __future__ import annotations

from typing import NamedTuple

from app.guard.frame.hearsay import reported
from app.guard.sentence.claim import Claim
from app.guard.text.late import Late

_TOLD = Late(
    r"(?<!is )(?<!are )(?<!be )(?<!been )\b(?:listed|printed|showed|put|gave|called|marked|ranked|quoted|claimed|said|wrote|told|typed|"
    r"described|recommended|advised|suggested|placed|entered|thought|believed|assumed|supposed|expected|guessed|remembered|taught|learned|"
    r"learnt|heard|used to|once|originally|formerly|misquoted|misread|"
    r"pencill?ed|proposed|noted|ticked|jotted|scribbled|favou?red|"
    r"insisted|maintained|pleaded|requested|came with|had|mistook|reported|stated|filed|argued|wanted|asked for|ordered)\b"
    r"|\b(?:was|were|had|has been|have been) (?:\w+ ){0,2}(?:printed|listed|shown|given|put|stated|marked|entered|typed|recorded|quoted|"
    r"described|called|labell?ed|rated|set|written|presented|ranked|down as)\b"
    r"|\b(?:erratum|errata|corrections?|corrigendum|corrected|misprint|typo|slip|draft|former|earlier version|old version|previous version|"
    r"rumou?r|myth|wrongly|mistakenly|by mistake|in error|struck out|deleted|removed|withdrawn|retracted)\b"
    r"|[\"“«][^\"”»]{12,}[\"”»]",
)
"""Who says so is not the text itself, or it says so no longer."""
_WAITS = 3
"""Sentences in which a statement may be set right."""
_KINDS = {
    "U": "U",
    "M": "MD",
    "D": "D",
    "N": "N",
    "NEG": "N",
    "POS": "UMD",
    "ALT": "UMD",
    "REC": "UMD",
    "FIRST": "U",
    "LOW": "MDN",
    "NOT-REC": "N",
    "SECOND": "MD",
    "MIDDLE": "MD",
}
_DOSES = frozenset({"radiation", "symbol", "msv"})


class Held(NamedTuple):
    """A statement that disagrees with the table and may yet be set right."""

    place: int
    """Of which piece of the text."""
    unit: str
    claims: tuple[Claim, ...]


def may_be_set_right(said: str) -> bool:
    """Is a sentence told in such a way that what follows may set it right?"""
    return _TOLD.search(said.lower()) is not None or reported(said)


def still_held(held: Held, place: int) -> bool:
    """Is the statement near enough to be set right by the piece at `place`?"""
    return place - held.place <= _WAITS


def sets_right(told: list[Claim], held: Held, superseded: tuple[str, ...]) -> bool:
    """Does a sentence that claims `told`, all of it true, say the contrary of what is held, and of no `superseded` edition?"""
    return any(_excludes(claim, other) for claim in told if claim.year not in superseded for other in held.claims)


def _excludes(new: Claim, old: Claim) -> bool:
    mine = {bit for named in new.subject for bit in named.groups}
    if not any(bits & other for bits in mine for named in old.subject for other in named.groups):
        return False
    if new.about in _DOSES and old.about in _DOSES:
        return (new.about, new.value, new.low, new.high, new.denied) != (old.about, old.value, old.low, old.high, old.denied)
    if new.about in {"compare", "alike"} and old.about in {"compare", "alike"}:
        return (new.value, new.denied) != (old.value, old.denied)
    one, two = _kinds(new), _kinds(old)
    if new.about == "rating" and new.value == "M" and not new.denied and old.about == "panel":
        one = frozenset("M")
    return bool(one) and bool(two) and one.isdisjoint(two)


def _kinds(claim: Claim) -> frozenset[str]:
    """The ratings a claim leaves open; none where it tells of something else."""
    if claim.about == "panel":
        flagged = (claim.value == "YES") != claim.denied
        return frozenset("D") if flagged else frozenset("UMN")
    if claim.about not in {"rating", "only"} or claim.value not in _KINDS:
        return frozenset()
    left = frozenset(_KINDS[claim.value])
    return frozenset("UMDN") - left if claim.denied else left
