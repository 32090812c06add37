"""Claims in scores: "8 of 9", "7-9", stars."""

from __future__ import annotations

import re

from app.guard.frame.bind import claim_at
from app.guard.frame.subject import nearest
from app.guard.scale import score_patterns as ways
from app.guard.scale.bounds import bound
from app.guard.scale.score_ways import WAYS
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.text.late import Late
from app.guard.text.marks import DIGIT, mark
from app.guard.text.pattern import number

_ONE = Late(r"\s+(?:with|without|that|which|of|done|in|for|is|category|step|tier)\b")
"""After "one": a study, and no score."""
_NUMBER = mark((*"123456789", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"))
"""A score; every way to write one has it."""
_SCORES = mark(("score", "median"))
_DOSE = Late(r"[\d.]*\s*(?:(?:-|to|and)\s*[\d.]+\s*)?(?:msv|millisievert)")
"""After a figure: it is a dose."""
_WHOLE_SCALE = Late(r"\s*-?\s*(?:points?|steps?)\s*-?\s*scale\b")
"""As in "the nine-point scale"."""
_REACHED = frozenset({"reached", "attained", "met", "achieved", "obtained", "given", "awarded", "scored", "granted"})


def band(low: float, high: float) -> str:
    """The rating of panel scores on the scale of 1 to 9; "" when they lie in no one band."""
    for value, first, last in (("N", 1, 3), ("M", 4, 6), ("U", 7, 9)):
        if first <= low <= last + 0.99 and first <= high <= last + 0.99:
            return value
    return "U" if low >= 7 else ""


def scores(sentence: Sentence) -> list[Claim]:
    """The claims made in scores and stars; of two ways to read the same figure the first that fits counts."""
    text = sentence.scanned.text
    claims: list[Claim] = []
    held = sentence.scanned.marks
    if held & _NUMBER and (held & (DIGIT | _SCORES) or " of nine" in text or "rated " in text or _or_more(sentence)):
        seen: list[int] = []
        for pattern, fits in WAYS:
            for match in pattern.of(text, held):
                at = match.start(1)
                near = text[max(0, at - 9) : at].rstrip()
                if any(abs(at - other) < 3 for other in seen) or near.endswith(("variant", "variants", "scenario")):
                    continue
                if _DOSE.match(text, match.end(1)) or _WHOLE_SCALE.match(text, match.end(1)):
                    continue
                if near.endswith("out of") and pattern is not ways.OUT_OF:
                    continue
                if match[1] == "one" and _ONE.match(text, match.end(1)):
                    continue
                if pattern is ways.POINTS and near.endswith(("of", "/", "possible")):
                    continue
                found, value = _valued(sentence, match, pattern is ways.OUT_OF)
                subject, where = nearest(sentence, found)
                if not fits(sentence, subject, where, found):
                    continue
                if subject and where == "left" and _REST & set(sentence.words[subject[-1].last : found.first]):
                    seen.append(at)
                    claims.append(claim_at(sentence, found, "others", value, sentence_studies(sentence, found), False))
                    continue
                seen.append(at)
                if subject and value:
                    claims.append(claim_at(sentence, found, "rating", value, subject, _denied(sentence, found)))
                elif value:
                    claims += _scale(sentence, value, found)
    return claims + _stars(sentence)


def _or_more(sentence: Sentence) -> bool:
    """As in "seven or better"."""
    return "or" in sentence.scanned.tokens and not sentence.scanned.tokens.isdisjoint(_MORE)


_MORE = frozenset({"better", "higher", "above"})


def _valued(sentence: Sentence, match: re.Match[str], out_of: bool) -> tuple[Found, str]:
    """A score, and the rating it stands for; "at most 6", "above 6" and the like leave several ratings open."""
    low = number(match[1]) or 1.0
    high = number(match[2]) or low
    if out_of and match[3] in {"10", "ten"}:
        low, high = low * 0.9, high * 0.9
    low, high = max(1.0, low), max(1.0, high)
    at = sentence.scanned.index(match.start(1))
    head = sentence.scanned.text[max(0, match.start(1) - 30) : match.start(1)]
    tail = sentence.scanned.text[match.end() : match.end() + 12]
    value = band(low, high)
    limit, open_end = bound(head, tail)
    if limit == "up":
        low += 0.01 * open_end
        value = "U" if low > 6 else "POS" if low > 3 else "ANY"
    elif limit == "down":
        high = low - 0.01 * open_end
        value = "N" if high < 4 else "LOW" if high < 7 else "ANY"
    return Found(at, at + 1, Cue("score", value)), value


def _denied(sentence: Sentence, found: Found) -> bool:
    """Is the score said not to be reached?"""
    head = " ".join(sentence.words[max(0, found.first - 6) : found.first]) + " "
    negators = [f for f in sentence.scanned.shapes("negator") if 0 < found.first - f.first <= 4]
    tail = sentence.words[found.last : found.last + 7]
    if not negators and "not" in tail and not _REACHED.isdisjoint(tail[tail.index("not") :]):
        return True
    return len(negators) % 2 == 1 and not bound(head, "")[0]


_OF_THREE = {1: "N", 2: "M", 3: "U"}
"""Stars, where there are three at most."""


def _stars(sentence: Sentence) -> list[Claim]:
    """As in "X: five stars"."""
    claims = []
    for match in ways.STARS.of(sentence.scanned.text, sentence.scanned.marks):
        told = match[2] or match[4]
        stars = int(number(told) or 0) if told else sum(character in "★⭐🌟" for character in match[0])
        most = int(number(match[3] or match[5]) or 0) or ("☆" in match[0] and sum(character in "★⭐🌟☆" for character in match[0])) or 5
        value = _OF_THREE.get(stars, "") if most == 3 else {3: ""}.get(stars, "REC" if stars > 3 else "LOW")
        at = sentence.scanned.index(match.start())
        found = Found(at, at + 1, Cue("sign"))
        subject, _ = nearest(sentence, found)
        if subject and value:
            claims.append(claim_at(sentence, found, "rating", value, subject, False))
    return claims


def _scale(sentence: Sentence, value: str, found: Found) -> list[Claim]:
    """As in "Scores of 7 to 9 mean usually appropriate": a statement on the scale itself, claimed where it is wrong."""
    others = [other for other in sentence.scanned.rating if other.cue.value in {"U", "M", "N"}]
    if len(others) == 1 and others[0].first != found.first and others[0].cue.value != value and sentence.scanned.shapes("define"):
        return [Claim("edition", "SCALE", at=found.first)]
    return []


_REST = frozenset({"else", "rest", "others", "remaining", "remainder"})


def sentence_studies(sentence: Sentence, found: Found) -> tuple[Named, ...]:
    """All studies named before a score: those that "all else" leaves out."""
    return tuple(named for named in sentence.scanned.named if named.last <= found.first)
