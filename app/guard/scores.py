"""Claims in scores: "8 of 9", "7-9", stars."""

from __future__ import annotations

import re

from app.guard.bind import claim_at, nearest
from app.guard.claim import Claim
from app.guard.claims import Reader
from app.guard.language import Cue
from app.guard.mentions import Named
from app.guard.pattern import Spaced, number
from app.guard.scan import Found

_N = r"([1-9](?:\.\d)?|one|two|three|four|five|six|seven|eight|nine)"
_OUT_OF = Spaced(
    rf"(?<![\w.]){_N}(?:\s*(?:-|to)\s*{_N})?(?:\s*points?)?\s*(?:/|out of|of a possible|of|on a scale of 1 to|on a 1 to|"
    rf"on the 1-|on a scale of 1-)\s*(?:a\s+|possible\s+)?(9|10|nine|ten)\b(?!\s*(?:%|patients|cases|mm|cm|weeks"
    rf"|days|studies|variants|rows))",
    "/ of on",
)
_SCORED = Spaced(
    rf"\b(?:rat(?:ed|ing|ings|es?|ing score)|scor(?:ed?|es|ing)|appropriateness(?: (?:score|rating))?|graded?|"
    rf"median|panel (?:score|rating)|gets|got|receives|received|earns|earned|deserves|merits|reaches|obtained|obtains|achieved|achieves|"
    rf"reached|(?:was|were|been) (?:given|awarded|"
    rf"assigned))\s*(?:(?:is|as|at|an?|it|of|with|the|about|around|"
    rf"median|only|panel|score|rating|was|are|by|acr|final|in|range|band|from|than|most|least|below|above|under|over|up|to|no|not|more|less|"
    rf"higher|lower|better|worse|greater|smaller|exceeds|beyond|past|maximum|minimum|reach)\s+|[:=(<>≤≥]\s*)*"
    rf"{_N}(?:\s*(?:-|to|or|and)\s*{_N})?(?![\d.]*\d)(?!\s*(?:-|to)\s*\d)(?!\s*(?:%|mm|cm|msv|weeks?|days?|years?|months?|edition|"
    rf"variants?|steps?\b|notch|tiers?\b|categor|levels?\b|grades?\b|class|rungs?\b|ranks?\b|group|"
    rf"of the|sources?|st\b|nd\b|rd\b|th\b|stars?\b|symbols?|radiation|rrl|trefoils?|studies|rows|tests|☢|other|times|imaging|"
    rf"options))",
    "rat scor appro grade median get got rece earn deserves merits reache obtain achieve given awarded assigned",
)
_LABEL = Spaced(
    rf"(?:score|rating|appropriateness)\W{{0,4}}[:=|]\s*\W{{0,3}}{_N}(?:\s*(?:-|to)\s*{_N})?\b(?!\s*(?:%|mm|cm|msv|weeks?))",
    "score rating appropriateness",
)
_SCORE_OF = Spaced(
    rf"\b(?:score|rating|appropriateness|median)\b[^:=\n\d]{{0,90}}(?:[:=]|\bis\b|\bwas\b|\bequals\b)\s*(?:an?\s+)?{_N}"
    rf"(?:\s*(?:-|to|or)\s*{_N})?(?:\s*(?:,|or|and)\s*(?:[1-9]|more|higher|above|better|less|lower|below))*\s*(?:[.,;()]|$)",
    "score rating appropriateness median",
)
_BAND = Spaced(rf"\bthe {_N}\s*(?:-|to)\s*{_N}\s+(?:band|range|bracket|group|zone|class|category|tier)\b", "the")
_GAVE = Spaced(
    rf"\b(?:gave|gives|give|awarded|awards|assigned|assigns|granted)\b[^.;:\n]{{0,90}}?\b"
    rf"(?:an?|(?:score|rating|mark)s? of)\s+{_N}(?:\s*-\s*{_N})?\b"
    rf"(?!\s*(?:-|to)?\s*\d)(?!\s*(?:%|mm|cm|msv|weeks?|days?|steps?|tiers?|st\b|nd\b|rd\b|th\b))",
    "give gave award assign granted",
)
_RANGE = Spaced(rf"\brange\s+(?:from|of|between)\s+{_N}\s*(?:-|to|and)\s*{_N}\b(?!\s*(?:%|mm|cm|msv|weeks?|days?))", "range")
_BARE = Spaced(rf"(?<=[\w)])\s*(?::|=>?|->| -)\s*{_N}(?:\s*(?:-|to)\s*{_N})?\s*(?:\([^()]{{0,40}}\)\s*)?[.;,)]?[\"'*}}\]]*$", ": = -")
_DIGIT = re.compile(r"\d")
_BESIDE = Spaced(rf"(?<=[a-z)])\s+{_N}(?:\s*(?:-|to)\s*{_N})?(?=\s*(?:[,;.)]|$|too\b|and\b))", "scor rating scale median point")
_POINTS = Spaced(rf"(?<![\w.-]){_N}(?:\s*(?:-|to)\s*{_N})?\s*(?:pts?|points?)\b", "pt point")
_BETWEEN = Spaced(
    rf"\b(?:sits?|lies?|stays?|falls?|ranges?|remains?|lands?|is|scored?s?|rated)\s+(?:somewhere\s+)?between\s+{_N}\s*(?:and|to|-)\s*{_N}\b"
    r"(?!\s*(?:%|mm|cm|msv|weeks?|days?|years?|months?|hours?|levels?))",
    "between",
)
_BRACKET = Spaced(rf"(?<=[\w)])\s*\(\s*{_N}(?:\s*(?:-|to)\s*{_N})?\s*\)", "(")
_STARS = Spaced(r"([★⭐🌟]\s*){1,9}|\b([1-5])\s*stars?\b", "star ★ ⭐ 🌟")


def band(low: float, high: float) -> str:
    """The rating of panel scores on the scale of 1 to 9; "" when they lie in no one band."""
    for value, first, last in (("N", 1, 3), ("M", 4, 6), ("U", 7, 9)):
        if first <= low <= last + 0.99 and first <= high <= last + 0.99:
            return value
    return "U" if low >= 7 else ""


def scores(reader: Reader) -> list[Claim]:
    """The claims made in scores and stars."""
    text = reader.s.text
    claims: list[Claim] = []
    seen: set[int] = set()
    if _DIGIT.search(text) or " of nine" in text or "rated " in text or "score" in text:
        for pattern in (_OUT_OF, _SCORED, _LABEL, _SCORE_OF, _BAND, _GAVE, _RANGE, _BETWEEN, _BARE, _BRACKET, _BESIDE, _POINTS):
            for match in pattern.of(text):
                at = match.start(1)
                near = text[max(0, at - 9) : at].rstrip()
                if any(abs(at - other) < 3 for other in seen) or near.endswith(("variant", "variants", "scenario")):
                    continue
                if pattern is _POINTS and near.endswith(("of", "/", "possible")):
                    continue
                seen.add(at)
                found, value = _valued(reader, match, pattern is _OUT_OF)
                subject, where = nearest(reader, found)
                if pattern is _BESIDE and (where != "left" or found.first != subject[-1].last):
                    seen.discard(at)
                    continue
                if pattern is _BRACKET and not _paired(reader, subject, where, found):
                    seen.discard(at)
                    continue
                if pattern is _BARE and (where != "left" or set(reader.words[subject[-1].last : found.first]) - {":", "=", ">", "-"}):
                    seen.discard(at)
                elif subject and value:
                    claims.append(claim_at(reader, found, "rating", value, subject, _denied(reader, found)))
                elif value and not subject:
                    _scale(reader, claims, value, found)
    return claims + _stars(reader)


def _paired(reader: Reader, subject: tuple[Named, ...], where: str, found: Found) -> bool:
    """As in "X-ray (9)": the study, its score in brackets, and no more; or a list of such."""
    if where != "left" or found.first - subject[-1].last != 1:
        return False
    rest = [word for word in reader.words[found.last + 1 :] if word.isalnum()]
    pairs = sum(
        reader.words[n.last : n.last + 1] == ["("]
        and reader.words[n.last + 1 : n.last + 2][:1] != []
        and reader.words[n.last + 1].isdecimal()
        for n in reader.s.named
    )
    return not rest or pairs > 1 or bool({"score", "scores", "rating", "ratings", "scale", "rated", "appropriateness"} & reader.s.tokens)


def _valued(reader: Reader, match: re.Match[str], out_of: bool) -> tuple[Found, str]:
    """A score, and the rating it stands for; "at most 6", "above 6" and the like leave several ratings open."""
    low = number(match[1]) or 1.0
    high = number(match[2]) or low
    if out_of and match[3] in {"10", "ten"}:
        low, high = low * 0.9, high * 0.9
    low, high = max(1.0, low), max(1.0, high)
    at = reader.s.index(match.start(1))
    head = reader.s.text[max(0, match.start(1) - 30) : match.start(1)]
    tail = reader.s.text[match.end() : match.end() + 12]
    value = band(low, high)
    bound, open_end = _bound(head, tail)
    if bound == "up":
        low += 0.01 * open_end
        value = "U" if low > 6 else "POS" if low > 3 else "ANY"
    elif bound == "down":
        high = low - 0.01 * open_end
        value = "N" if high < 4 else "LOW" if high < 7 else "ANY"
    return Found(at, at + 1, Cue("score", value)), value


def _bound(head: str, tail: str) -> tuple[str, bool]:
    """Is a score the least or the most a study has ("at least 7", "never above 6"), and is it itself left out ("above 6")?"""
    for pattern, bound, open_end in _BOUNDS:
        if pattern.search(head):
            return bound, open_end
    after = _TAIL.match(tail)
    return ("", False) if after is None else ("up" if after[1] else "down", False)


_NOT = r"(?:no|not|never|nothing|cannot|hardly)(?: \w+){0,2}"
_OVER = "above|over|more than|higher than|greater than|better than|exceeds?|beyond|past"
_UNDER = "below|under|less than|lower than|smaller than|short of|worse than|beneath"
_BOUNDS = (
    (re.compile(rf"\b{_NOT} (?:{_OVER}) (?:an? )?(?:(?:score|rating|median) of )?$"), "down", False),
    (re.compile(rf"\b{_NOT} (?:{_UNDER}) (?:an? )?(?:(?:score|rating|median) of )?$"), "up", False),
    (re.compile(rf"\b{_NOT} (?:reach|reaches|attain|attains|get|gets|make|makes) (?:an? |to )?$"), "down", True),
    (re.compile(r"(?:\b(?:at most|up to|maximum of|max|maximally)|≤|<=)\s*(?:an? )?(?:(?:score|rating|median) of )?$"), "down", False),
    (re.compile(r"(?:\b(?:at least|minimum of|min|minimally)|≥|>=)\s*(?:an? )?(?:(?:score|rating|median) of )?$"), "up", False),
    (re.compile(rf"(?:\b(?:{_OVER})|(?<![-=])>)\s*(?:an? )?(?:(?:score|rating|median) of )?$"), "up", True),
    (re.compile(rf"(?:\b(?:{_UNDER})|<)\s*(?:an? )?(?:(?:score|rating|median) of )?$"), "down", True),
)
"""What stands before a score, and where it bounds; the longer ways first."""
_TAIL = re.compile(
    r"\s*(?:(or more|or higher|or above|or better|and above|and more|and higher|upwards?|at least|\+)|"
    r"or less|or lower|or below|or fewer|or worse|and below|at (?:the )?most|at best)"
)


def _denied(reader: Reader, found: Found) -> bool:
    """Is the score said not to be reached?"""
    head = " ".join(reader.words[max(0, found.first - 6) : found.first]) + " "
    negators = [f for f in reader.s.shapes("negator") if 0 < found.first - f.first <= 4]
    return len(negators) % 2 == 1 and not _bound(head, "")[0]


def _stars(reader: Reader) -> list[Claim]:
    """As in "X: five stars"."""
    claims = []
    for match in _STARS.of(reader.s.text):
        stars = int(match[2]) if match[2] else sum(character in "★⭐🌟" for character in match[0])
        at = reader.s.index(match.start())
        found = Found(at, at + 1, Cue("sign"))
        subject, _ = nearest(reader, found)
        if subject and stars != 3:
            claims.append(claim_at(reader, found, "rating", "REC" if stars > 3 else "LOW", subject, False))
    return claims


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
