"""Radiation symbols, levels and millisieverts as they stand in a text."""

from __future__ import annotations

from operator import attrgetter

from app.guard.dose.dose_value import (
    MOST_SYMBOLS,
    Value,
    above_nothing,
    bounded_symbols,
    counted,
    elliptic_count,
    in_millisieverts,
    set_against,
    symbol_value,
)
from app.guard.sentence.scan import Scanned
from app.guard.text.late import Late
from app.guard.text.marks import LETTER_O, mark
from app.guard.text.pattern import NUMBERS, Spaced

_SYMBOL = Late(r"☢(?:\s*☢)*")
_BULLET = Late(r"\s*☢(?!\s*(?:[☢:=,;.)|]|$|for\b|means?\b|is\b))")
_RRL = Spaced(
    r"\b(?:rrl|relative radiation level|(?:radiation|dose) (?:level|category|class|symbol|rating)(?! changed))"
    r"\W{0,3}(?:\s*(?:of|is|=|:|level|category|at|rated|symbol))*\W{0,3}\s*(o|0|none|zero|nil|varies|[1-5]|one|two|three|four|five)\b(?!\s*(?:%|\.\d|-|msv))",
    "rrl level category class symbol rating",
)
_RRL_OF = Spaced(
    r"\b(?:rrl|(?:radiation|dose) (?:level|symbol)|radiation dose|radiation exposure|radiation|dose)\b(?: of| for| from) "
    r"[^.\n\d:=]{1,60}(?:[:=]|\bis\b)\s*(o|0|none|zero|nil)\b(?!\s*(?:%|\.\d|-|msv))",
    "rrl radiation dose",
)
_COUNT = Spaced(
    r"(?<!\bby\s)\b([1-5]|one|two|three|four|five|an?|no)(?: or (?:more|fewer|less|higher|lower))?"
    r"\s*-?\s*(?:of the\s+)?(?:(?:radiation|rrl|dose|☢|trefoil)\s*)?"
    r"-?\s*(?:symbols?|trefoils?|signs?(?= of radiation))"
    r"(?! (?:more|fewer|less|lower|higher|behind|means?|changed|is|are|than|up|down|above|below|apart|further|extra))\b|"
    r"\b([1-5]|one|two|three|four|five|an?)\s*(?:radiation signs?|trefoils?|☢)(?![☢\s]*☢|\s*symbols?)",
    "radiation rrl trefoil ☢ symbol",
)
_MSV = Spaced(
    r"(\d+(?:\.\d+)?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|an?|zero|nil)"
    r"\s*(?:msv\s*)?(?:(?:-|to|and)\s*(\d+(?:\.\d+)?|one|three|four|five|ten|thirty))?\s*(?:msv|millisieverts?)\b",
    "msv millisievert",
)
_ABOVE_ZERO = Spaced(
    r"\b(?:rrl|radiation|dose|level)\b[^.;\n]{0,80}?\b(?:above|over|greater than|more than|higher than|exceeds?|beyond) (zero|0|nil|none)\b"
    r"(?!\s*\.\d|\s*(?:-|to)\s*\d|\s*msv)",
    "zero nil none 0",
)
_NO_MSV = Spaced(r"\b(not (?:a single|one|any)|no|zero|nil) (?:msv|millisieverts?)\b", "msv millisievert")
_LETTER = Spaced(
    r"\b(?:letter|symbol|grade|class|level|category|group|sign|mark|code|entry|band)\s*(?:is|of|:|=)?\s*\(?(o)\b(?!')",
    "letter symbol grade class level category group sign mark code entry band",
)
_CELL = Spaced(r"[\"',|;]\s*(o)\s*(?=[\"',|\];]|$)", "o")
_AFTER = Spaced(r"(?<=[\w)])\s*(?::|=|-)\s*(o)\s*[.;,)]?[\"'*}\]]*$", ": = -")
_FOR = Spaced(r"(?<![\w'])(o)\s+(?:for|with)\s", "o")
_BESIDE = Spaced(
    r"(?<![\w'])(o)(?=\)|\s{0,2}(?:against|versus|vs\.?|compared (?:with|to)|and|or|/|rather than|,|;|-)\s{0,2}\(?☢)"
    r"|(?<=☢)\)?,?\s{0,2}(?:against|versus|vs\.?|compared (?:with|to)|and|or|/|rather than)\s{0,2}\(?(o)(?![\w'])",
    "o",
)
_NOT_ZERO = Spaced(
    r"\b(?:not|never|isn't|hardly|non|more than|above|over|greater than|beyond)\s*-?\s*(zero|nil|nought)\b(?!\s*(?:msv|\.\d|-|to\b))",
    "zero nil nought",
)
_NOTHING = Spaced(r"\b(none|nothing|no radiation|no dose)\b(?! of)", "none nothing no")
_DOSE = mark(("☢", "rrl", "trefoil", "radiation", "dose", "symbol"))
_SIEVERT = mark(("sv", "sievert"))


def dose_values(scanned: Scanned) -> list[Value]:
    """The doses a sentence tells, from left to right."""
    text = scanned.text
    found: list[Value] = []
    held = scanned.marks
    if held & _DOSE:
        bullet = _BULLET.match(text)
        for match in _SYMBOL.finditer(text, bullet.end() if bullet else 0):
            found.append(bounded_symbols(scanned, match))
        for match in _RRL.of(text, held):
            level = {"0": "O", "o": "O", "none": "O", "zero": "O", "nil": "O", "varies": "Varies"}.get(match[1])
            found.append(symbol_value(scanned, match.start(1), level or "☢" * int(NUMBERS.get(match[1], match[1]))))
        for match in (
            *_RRL_OF.of(text, held),
            *_LETTER.of(text, held),
            *(_FOR.of(text, held) if "☢" in text or "rrl" in text or "column" in text else ()),
        ):
            found.append(symbol_value(scanned, match.start(1), "O"))
        if "☢" in text and held & LETTER_O:
            found += [symbol_value(scanned, m.start(1) if m[1] else m.start(2), "O") for m in _BESIDE.of(text, held)]
        found += [above_nothing(scanned, match) for match in _ABOVE_ZERO.of(text, held)]
        found += [
            counted(scanned, match)
            for match in _COUNT.of(text, held)
            if match[1] not in {"a", "an", "no"} or "radiation" in match[0] or "trefoil" in match[0]
        ]
    if held & LETTER_O and scanned.named and scanned.explicit:
        found += [symbol_value(scanned, match.start(1), "O") for match in _CELL.of(text, held)]
    for match in _AFTER.of(text, held) if held & LETTER_O and scanned.named and len(scanned.words) <= 16 else ():
        at = scanned.index(match.start(1))
        if any(0 < at - named.last <= 1 for named in scanned.named):
            found.append(symbol_value(scanned, match.start(1), "O"))
    if len(scanned.words) < 6 and "o" in scanned.tokens and [word for word in scanned.words if word.isalnum()] == ["o"]:
        found.append(symbol_value(scanned, text.index("o"), "O"))
    if held & _SIEVERT:
        found += [symbol_value(scanned, match.start(1), "O", match.end() - 1) for match in _NO_MSV.of(text, held)]
        found += [in_millisieverts(scanned, match) for match in _MSV.of(text, held)]
        found += [
            symbol_value(scanned, match.start(), "LEVELS", match.end() - 1)._replace(low=1, high=MOST_SYMBOLS)
            for match in _NOT_ZERO.of(text, held)
        ]
    if found:
        found += [more for value in found[:] if (more := elliptic_count(scanned, value)) is not None]
    if found and any(value.about == "msv" or "☢" in value.value for value in found):
        nothing = (symbol_value(scanned, match.start(1), "O") for match in _NOTHING.of(text, held))
        found += [value for value in nothing if set_against(scanned, value)]
    return sorted(_once(found), key=attrgetter("start")) if found else found


def _once(found: list[Value]) -> list[Value]:
    """Each place once, the first way it was read."""
    seen: dict[int, Value] = {}
    for value in found:
        if not any(value.first < other.last and other.first < value.last for other in seen.values()):
            seen[value.start] = value
    return list(seen.values())
