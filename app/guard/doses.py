"""Claims in radiation symbols, levels and millisieverts."""

from __future__ import annotations

import re

from app.guard.bind import claim_at
from app.guard.claim import EXPLICIT, Claim
from app.guard.cues import Found
from app.guard.denial import is_denied
from app.guard.language import Cue
from app.guard.pattern import NUMBERS, Spaced
from app.guard.sentence import Sentence
from app.guard.subject import nearest

_SYMBOL = re.compile(r"☢(?:\s*☢)*")
_RRL = Spaced(
    r"\b(?:rrl|relative radiation level|(?:radiation|dose) (?:level|category|class|symbol|rating)(?! changed))"
    r"\W{0,3}(?:\s*(?:of|is|=|:|level|category|at|rated|symbol))*\W{0,3}\s*(o|0|none|zero|nil|varies|[1-5]|one|two|three|four|five)\b(?!\s*(?:%|\.\d|-|msv))",
    "rrl level category class symbol rating",
)
_RRL_OF = Spaced(
    r"\b(?:rrl|(?:radiation|dose) (?:level|symbol)|radiation dose|radiation exposure|radiation|dose)\b(?: of| for| from) "
    r"[^.\n\d:=]{1,60}(?:[:=]|\bis\b)\s*(o|0|none|zero)\b(?!\s*(?:%|\.\d|-|msv))",
    "rrl radiation dose",
)
_COUNT = Spaced(
    r"\b([1-5]|one|two|three|four|five|an?)\s*(?:of the\s+)?(?:radiation|rrl|☢|trefoil)\s*(?:symbols?|signs?|trefoils?)\b|"
    r"\b([1-5]|one|two|three|four|five|an?)\s*(?:trefoils?|☢)(?![☢\s]*☢|\s*symbols?)",
    "radiation rrl trefoil ☢",
)
_MSV = Spaced(
    r"(?:(<|>|less than|below|under|up to|at most|no more than|not more than|more than|over|above|at least|about|around|approximately|"
    r"~)\s*)?(\d+(?:\.\d+)?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|an?)"
    r"\s*(?:(?:-|to|and)\s*(\d+(?:\.\d+)?|three|four|five|ten|thirty))?\s*(?:msv|millisieverts?)\b",
    "msv millisievert",
)
_CELL = Spaced(r"[\"',|;]\s*(o)\s*(?=[\"',|\];]|$)", "o")
_AFTER = Spaced(r"(?<=[\w)])\s*(?::|=|-)\s*(o)\s*[.;,)]?[\"'*}\]]*$", ": = -")
_FOR = Spaced(r"(?<![\w'])(o)\s+(?:for|with)\s", "o")


_BELOW = frozenset({"<", "less than", "below", "under", "up to", "at most", "no more than", "not more than"})
_ABOVE = frozenset({">", "more than", "over", "above", "at least"})


def doses(sentence: Sentence) -> list[Claim]:
    """The claims made in radiation symbols, levels and millisieverts."""
    scanned = sentence.scanned
    text = scanned.text
    claims: list[Claim] = []
    if "☢" in text or "rrl" in text or "trefoil" in text or "radiation" in text or "dose" in text:
        for match in _SYMBOL.finditer(text):
            _dose_claim(sentence, claims, match.start(), "☢" * match[0].count("☢"), match.end() - 1)
        for match in _RRL.of(text):
            value = {"0": "O", "o": "O", "none": "O", "zero": "O", "nil": "O", "varies": "Varies"}.get(match[1]) or "☢" * int(
                NUMBERS.get(match[1], match[1])
            )
            _dose_claim(sentence, claims, match.start(1), value)
        for match in _RRL_OF.of(text):
            _dose_claim(sentence, claims, match.start(1), "O")
        for match in _FOR.of(text) if "☢" in text or "rrl" in text else ():
            _dose_claim(sentence, claims, match.start(1), "O")
        for match in _COUNT.of(text):
            count = match[1] or match[2]
            _dose_claim(sentence, claims, match.start(), "☢" * int(NUMBERS.get(count, "1" if count in {"a", "an"} else count)))
    if scanned.named and any(f.cue.value in EXPLICIT for f in scanned.rating):
        for match in _CELL.of(text):
            _dose_claim(sentence, claims, match.start(1), "O")
    for match in _AFTER.of(text) if scanned.named and len(sentence.words) <= 16 else ():
        at = scanned.index(match.start(1))
        if any(0 < at - named.last <= 1 for named in scanned.named):
            _dose_claim(sentence, claims, match.start(1), "O")
    if "sv" in text or "sievert" in text:
        for match in _MSV.of(text):
            sign, low, high = match[1], _amount(match[2]), _amount(match[3] or match[2])
            value = "BELOW" if sign in _BELOW else "ABOVE" if sign in _ABOVE else "DOSE"
            found = Found(scanned.index(match.start(2)), scanned.index(match.start(2)) + 1, Cue("msv"))
            subject, where = nearest(sentence, found)
            if subject and not sentence.defines and not ("☢" in text and scanned.shapes("define")):
                claims.append(claim_at(sentence, found, "msv", value, subject, is_denied(sentence, found, subject, where), low, high))
            else:
                _scale_symbol(
                    sentence, claims, match.start(), 0.0 if value == "BELOW" else low, high if value != "ABOVE" else high * 1.0001
                )
    return claims


def _amount(text: str) -> float:
    """Millisieverts in figures or words."""
    return {"half a": 0.5, "half an": 0.5, "a": 1.0, "an": 1.0, "thirty": 30.0}.get(text) or float(NUMBERS.get(text, text))


def _dose_claim(sentence: Sentence, claims: list[Claim], at: int, value: str, last: int = -1) -> None:
    scanned = sentence.scanned
    end = max(at, last)
    found = Found(scanned.index(at), scanned.index(end) + 1, Cue("symbol"))
    subject, where = nearest(sentence, found)
    right = (
        sentence.right(found.last, min(sentence.count, found.last + 5)) if sentence.words[found.last : found.last + 1] == ["for"] else None
    )
    if right is not None:
        subject, where = right, "right"
    if subject and not scanned.shapes("define"):
        claims.append(claim_at(sentence, found, "symbol", value, subject, is_denied(sentence, found, subject, where)))
    elif where != "right" and sentence.groups and scanned.named:
        claims.append(claim_at(sentence, found, "symbol", value, subject, False))


def _scale_symbol(sentence: Sentence, claims: list[Claim], at: int, low: float, high: float) -> None:
    """As in "☢☢☢ means 1 to 10 mSv"."""
    scanned = sentence.scanned
    text = scanned.text
    match = _SYMBOL.search(text)
    if match is None or len(_SYMBOL.findall(text)) != 1:
        return
    first, last = scanned.language.doses.get("☢" * match[0].count("☢"), (0.0, 1e9))
    if not (first <= low and high <= last):
        claims.append(Claim("edition", "SCALE", at=scanned.index(at)))
