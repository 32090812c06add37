"""Claims in figures and symbols: scores, radiation levels, doses, stars."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property

from app.guard.bind import claim_at, nearest
from app.guard.claim import EXPLICIT, Claim
from app.guard.claims import Reader
from app.guard.language import Cue
from app.guard.scan import Found

_WORDS = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "ten": "10",
    "zero": "0",
}


class _Spaced:
    """A pattern in which a blank stands for any run of white space, compiled when a text holds one of its signs."""

    def __init__(self, pattern: str, signs: str) -> None:
        self._pattern = pattern
        self._signs = signs.split()

    def of(self, text: str) -> Iterator[re.Match[str]]:
        """Its matches in a text."""
        for sign in self._signs:
            if sign in text:
                return self.finditer(text)
        return iter(())

    @cached_property
    def finditer(self) -> Callable[[str], Iterator[re.Match[str]]]:
        return re.compile(self._pattern.replace(" ", r"\s+")).finditer


_N = r"([1-9](?:\.\d)?|one|two|three|four|five|six|seven|eight|nine)"
_OUT_OF = _Spaced(
    rf"(?<![\w.]){_N}(?:\s*(?:-|to)\s*{_N})?(?:\s*points?)?\s*(?:/|out of|of a possible|of|on a scale of 1 to|on a 1 to|"
    rf"on the 1-|on a scale of 1-)\s*(?:a\s+|possible\s+)?(9|10|nine|ten)\b(?!\s*(?:%|patients|cases|mm|cm|weeks"
    rf"|days|studies|variants|rows))",
    "/ of on",
)
_SCORED = _Spaced(
    rf"\b(?:rat(?:ed|ing|ings|es?|ing score)|scor(?:ed?|es|ing)|appropriateness(?: (?:score|rating))?|graded?|"
    rf"median|panel (?:score|rating)|gets|got|receives|received|earns|earned|deserves|merits|reaches|obtained|obtains|achieved|achieves|"
    rf"reached|(?:was|were|been) (?:given|awarded|"
    rf"assigned))\s*(?:(?:is|as|at|an?|it|of|with|the|about|around|"
    rf"median|only|panel|score|rating|was|are|by|acr|final|in|range|band|from)\s+|[:=(]\s*)*"
    rf"{_N}(?:\s*(?:-|to|or|and)\s*{_N})?(?![\d.]*\d)(?!\s*(?:-|to)\s*\d)(?!\s*(?:%|mm|cm|msv|weeks?|days?|years?|months?|edition|"
    rf"variants?|steps?\b|notch|tiers?\b|categor|levels?\b|grades?\b|class|rungs?\b|ranks?\b|group|"
    rf"of the|sources?|st\b|nd\b|rd\b|th\b|stars?\b|symbols?|radiation|rrl|trefoils?|studies|rows|tests|☢|other|times|imaging|"
    rf"options))",
    "rat scor appro grade median get got rece earn deserves merits reache obtain achieve given awarded assigned",
)
_LABEL = _Spaced(
    rf"(?:score|rating|appropriateness)\W{{0,4}}[:=|]\s*\W{{0,3}}{_N}(?:\s*(?:-|to)\s*{_N})?\b(?!\s*(?:%|mm|cm|msv|weeks?))",
    "score rating appropriateness",
)
_SCORE_OF = _Spaced(
    rf"\b(?:score|rating|appropriateness|median)\b[^:=\n\d]{{0,90}}(?:[:=]|\bis\b|\bwas\b|\bequals\b)\s*(?:an?\s+)?{_N}"
    rf"(?:\s*(?:-|to|or)\s*{_N})?(?:\s*(?:,|or|and)\s*(?:[1-9]|more|higher|above|better|less|lower|below))*\s*(?:[.,;()]|$)",
    "score rating appropriateness median",
)
_BAND = _Spaced(rf"\bthe {_N}\s*(?:-|to)\s*{_N}\s+(?:band|range|bracket|group|zone|class|category|tier)\b", "the")
_GAVE = _Spaced(
    rf"\b(?:gave|gives|give|awarded|awards|assigned|assigns|granted)\b[^.;:\n]{{0,90}}?\b"
    rf"(?:an?|(?:score|rating|mark)s? of)\s+{_N}(?:\s*-\s*{_N})?\b"
    rf"(?!\s*(?:-|to)?\s*\d)(?!\s*(?:%|mm|cm|msv|weeks?|days?|steps?|tiers?|st\b|nd\b|rd\b|th\b))",
    "give gave award assign granted",
)
_RANGE = _Spaced(rf"\brange\s+(?:from|of|between)\s+{_N}\s*(?:-|to|and)\s*{_N}\b(?!\s*(?:%|mm|cm|msv|weeks?|days?))", "range")
_BARE = _Spaced(rf"(?<=[\w)])\s*(?::|=>?|->| -)\s*{_N}(?:\s*(?:-|to)\s*{_N})?\s*(?:\([^()]{{0,40}}\)\s*)?[.;,)]?[\"'*}}\]]*$", ": = -")
_DIGIT = re.compile(r"\d")
_SYMBOL = re.compile(r"☢(?:\s*☢)*")
_RRL = _Spaced(
    r"\b(?:rrl|relative radiation level|radiation level)\W{0,3}(?:\s*(?:of|is|=|:|level|category|at|rated|"
    r"symbol))*\W{0,3}\s*(o|0|none|zero|nil|varies|[1-5])\b(?!\s*(?:%|\.\d|-|msv))",
    "rrl level",
)
_RRL_OF = _Spaced(
    r"\b(?:rrl|radiation level|radiation dose|radiation exposure|radiation|dose)\b(?: of| for| from) "
    r"[^.\n\d:=]{1,60}(?:[:=]|\bis\b)\s*(o|0|none|zero)\b(?!\s*(?:%|\.\d|-|msv))",
    "rrl radiation dose",
)
_COUNT = _Spaced(
    r"\b([1-5]|one|two|three|four|five)\s*(?:radiation|rrl|☢|trefoil)\s*(?:symbols?|signs?|trefoils?)\b|"
    r"\b([1-5]|one|two|three|four|five)\s*(?:trefoils?|☢)(?![☢\s]*☢)",
    "radiation rrl trefoil ☢",
)
_MSV = _Spaced(
    r"(?:(<|>|less than|below|under|up to|at most|no more than|not more than|more than|over|above|at least|about|around|approximately|"
    r"~)\s*)?(\d+(?:\.\d+)?)\s*(?:(?:-|to|and)\s*(\d+(?:\.\d+)?))?\s*(?:msv|millisieverts?)\b",
    "msv millisievert",
)
_STARS = _Spaced(r"([★⭐🌟]\s*){1,9}|\b([1-5])\s*stars?\b", "star ★ ⭐ 🌟")


_CELL = _Spaced(r"[\"',|;]\s*(o)\s*(?=[\"',|\];]|$)", "o")
_FOR = _Spaced(r"(?<![\w'])(o)\s+(?:for|with)\s", "o")


_BELOW = frozenset({"<", "less than", "below", "under", "up to", "at most", "no more than", "not more than"})
_ABOVE = frozenset({">", "more than", "over", "above", "at least"})


def _number(text: str | None) -> float | None:
    return None if text is None else float(_WORDS.get(text, text))


def band(low: float, high: float) -> str:
    """The rating of panel scores on the scale of 1 to 9; "" when they lie in no one band."""
    for value, first, last in (("N", 1, 3), ("M", 4, 6), ("U", 7, 9)):
        if first <= low <= last + 0.99 and first <= high <= last + 0.99:
            return value
    return "U" if low >= 7 else ""


def figures(reader: Reader) -> list[Claim]:
    """The claims made in figures."""
    text = reader.s.text
    claims: list[Claim] = []
    seen: set[int] = set()
    if _DIGIT.search(text) or " of nine" in text or "rated " in text or "score" in text:
        for pattern in (_OUT_OF, _SCORED, _LABEL, _SCORE_OF, _BAND, _GAVE, _RANGE, _BARE):
            for match in pattern.of(text):
                at = match.start(1)
                low, high = _number(match[1]), _number(match[2])
                if (
                    low is None
                    or any(abs(at - other) < 3 for other in seen)
                    or text[max(0, at - 9) : at].rstrip().endswith(("variant", "variants", "scenario"))
                ):
                    continue
                seen.add(at)
                if pattern is _OUT_OF and match[3] in {"10", "ten"}:
                    low = low * 0.9
                value = band(max(1.0, low), high if high is not None else max(1.0, low))
                found = Found(reader.s.index(at), reader.s.index(at) + 1, Cue("score", value))
                subject, where = nearest(reader, found)
                if pattern is _BARE and (where != "left" or set(reader.words[subject[-1].last : found.first]) - {":", "=", ">", "-"}):
                    seen.discard(at)
                    continue
                if subject and value and not _denies_number(reader, found):
                    claims.append(claim_at(reader, found, "rating", value, subject, False))
                elif value and not subject:
                    _scale(reader, claims, value, found)
    if "☢" in text or "rrl" in text or "trefoil" in text or "radiation" in text or "dose" in text:
        for match in _SYMBOL.finditer(text):
            _dose_claim(reader, claims, match.start(), "☢" * match[0].count("☢"), match.end() - 1)
        for match in _RRL.of(text):
            value = {"0": "O", "o": "O", "none": "O", "zero": "O", "nil": "O", "varies": "Varies"}.get(match[1]) or "☢" * int(match[1])
            _dose_claim(reader, claims, match.start(1), value)
        for match in _RRL_OF.of(text):
            _dose_claim(reader, claims, match.start(1), "O")
        for match in _FOR.of(text) if "☢" in text or "rrl" in text else ():
            _dose_claim(reader, claims, match.start(1), "O")
        for match in _COUNT.of(text):
            count = match[1] or match[2]
            _dose_claim(reader, claims, match.start(), "☢" * int(_WORDS.get(count, count)))
    if reader.s.named and any(f.cue.value in EXPLICIT for f in reader.s.rating):
        for match in _CELL.of(text):
            _dose_claim(reader, claims, match.start(1), "O")
    if "sv" in text or "sievert" in text:
        for match in _MSV.of(text):
            sign, low, high = match[1], float(match[2]), float(match[3] or match[2])
            value = "BELOW" if sign in _BELOW else "ABOVE" if sign in _ABOVE else "DOSE"
            found = Found(reader.s.index(match.start(2)), reader.s.index(match.start(2)) + 1, Cue("msv"))
            subject, where = nearest(reader, found)
            if subject and not reader._definition() and not ("☢" in text and reader.s.shapes("define")):
                claims.append(claim_at(reader, found, "msv", value, subject, reader._denied(found, subject, where), low, high))
            else:
                _scale_symbol(reader, claims, match.start(), 0.0 if value == "BELOW" else low, high if value != "ABOVE" else high * 1.0001)
    for match in _STARS.of(text):
        stars = int(match[2]) if match[2] else sum(character in "★⭐🌟" for character in match[0])
        found = Found(reader.s.index(match.start()), reader.s.index(match.start()) + 1, Cue("sign"))
        subject, where = nearest(reader, found)
        if subject and stars != 3:
            claims.append(claim_at(reader, found, "rating", "REC" if stars > 3 else "LOW", subject, False))
    return claims


def _denies_number(reader: Reader, found: Found) -> bool:
    return any(f.cue.kind == "negator" and 0 < found.first - f.first <= 4 for f in reader.s.shape)


def _dose_claim(reader: Reader, claims: list[Claim], at: int, value: str, last: int = -1) -> None:
    end = max(at, last)
    found = Found(reader.s.index(at), reader.s.index(end) + 1, Cue("symbol"))
    subject, where = nearest(reader, found)
    right = reader._right(found.last, min(reader.count, found.last + 5)) if reader.words[found.last : found.last + 1] == ["for"] else None
    if right is not None:
        subject, where = right, "right"
    if subject and not reader.s.shapes("define"):
        claims.append(claim_at(reader, found, "symbol", value, subject, reader._denied(found, subject, where)))
    elif where != "right" and reader.groups and reader.s.named:
        claims.append(claim_at(reader, found, "symbol", value, subject, False))


def _scale(reader: Reader, claims: list[Claim], value: str, found: Found) -> None:
    """As in "Scores of 7 to 9 mean usually appropriate": a statement on the scale itself."""
    other = next((f for f in reader.s.rating if f.cue.value in {"U", "M", "N"} and f.first != found.first), None)
    if (
        other is not None
        and other.cue.value != value
        and reader.s.shapes("define")
        and len([f for f in reader.s.rating if f.cue.value in {"U", "M", "N"}]) == 1
    ):
        claims.append(Claim("edition", "SCALE", at=found.first))


def _scale_symbol(reader: Reader, claims: list[Claim], at: int, low: float, high: float) -> None:
    """As in "☢☢☢ means 1 to 10 mSv"."""
    language = reader.s.language
    text = reader.s.text
    match = _SYMBOL.search(text)
    if language is None or match is None or len(_SYMBOL.findall(text)) != 1:
        return
    first, last = language.doses.get("☢" * match[0].count("☢"), (0.0, 1e9))
    if not (first <= low and high <= last):
        claims.append(Claim("edition", "SCALE", at=reader.s.index(at)))
