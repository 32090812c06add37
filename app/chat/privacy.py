"""Does a text look as if it named a person? Checked in the browser, before anything is sent."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"


@dataclass(frozen=True)
class Identifier:
    """A kind of identifier and the expression that finds it: written so that Python and JavaScript read it alike."""

    kind: str
    expression: str
    ignore_case: bool = True


IDENTIFIERS: tuple[Identifier, ...] = (
    Identifier("a name with a title", r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herr|Frau)\b\.? ?(?:[A-Z]\. ?)?[A-Z][a-z'’-]+", ignore_case=False),
    Identifier(
        "a patient's name",
        r"\b(?:[Pp]atient(?:'s)? [Nn]ame|[Pp]t [Nn]ame|[Nn]ame of [Pp]atient|NAME|Name)\s*[:=]\s*[A-Z][A-Za-z'’-]+",
        ignore_case=False,
    ),
    Identifier(
        "a record number",
        r"\b(?:MRN|NHS|SSN|URN|CHI|medical record|patient id|accession|(?:NHS|record|hospital|case) (?:no|number))"
        r"\b\.?\s*[:#=]?\s*(?:[a-z]{0,3}[- ]?)?\d(?:[ -]?\d){3,}",
    ),
    Identifier("a record number", r"\b\d{3}-\d{2}-\d{4}\b"),
    Identifier("a record number", r"\b\d{3} \d{3} \d{4}\b"),
    Identifier("an e-mail address", r"[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}"),
    Identifier("a phone number", r"(?:\+\d{1,3}[ .-]?)?\(\d{2,5}\)[ .-]?\d{3,4}[ .-]?\d{3,4}\b"),
    Identifier("a phone number", r"\b\d{3}[.-]\d{3}[.-]\d{4}\b"),
    Identifier("a phone number", r"\+\d{1,3}(?:[ .-]?\d{2,4}){2,5}\b"),
    Identifier("a phone number", r"\b(?:tel|phone|mobile|cell|ph)\b\.?\s*[:#]?\s*\+?\d(?:[ .()-]{0,2}\d){5,}"),
    Identifier(
        "a full date of birth",
        r"\b(?:dob|d\.o\.b\.?|date of birth|born(?: on)?|birth ?date)\b\.?\s*[:=]?\s*"
        r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|"
        rf"\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})",
    ),
    Identifier("a full date of birth", r"\b(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-](?:19[0-9]\d|200\d)\b"),
    Identifier("a full date of birth", r"\b(?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|[12]\d|3[01])[./-](?:19[0-9]\d|200\d)\b"),
)
"""A full date up to 2009 is taken for a date of birth; a bare year or an age is none."""


@dataclass(frozen=True)
class Sighting:
    """Where a text looks like an identifier."""

    kind: str
    start: int
    end: int


def sightings(text: str) -> tuple[Sighting, ...]:
    """Every place that looks like an identifier, in order; the page runs the same expressions in the browser."""
    found = {
        (match.start(), match.end(), identifier.kind)
        for identifier in IDENTIFIERS
        for match in re.finditer(identifier.expression, text, re.IGNORECASE if identifier.ignore_case else 0)
    }
    return tuple(Sighting(kind, start, end) for start, end, kind in sorted(found))


def for_browser() -> list[dict[str, str]]:
    """The expressions as the page's script takes them."""
    return [{"kind": row.kind, "expression": row.expression, "flags": "gi" if row.ignore_case else "g"} for row in IDENTIFIERS]
