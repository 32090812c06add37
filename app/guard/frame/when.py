"""Does a word of time beside a rating say that it was so once, or that it is so now?"""

from __future__ import annotations

from app.guard.sentence.claim import EXPLICIT, Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import words

_ONCE = words("formerly previously originally hitherto")
_NOW = words("today now currently nowadays presently")
_TIMES = _ONCE | _NOW | {"had", "used", "before", "then", "earlier", "once"}
_WAS = words("was were had")
_TELLS = words("say claim think believe tell teach write argue insist maintain hold call order recommend")
_STOPS = words("; . : and but whereas while")
_REACH = 7
"""Words from a word of time to its rating."""


def when(sentence: Sentence, found: Found) -> str:
    """As in "formerly X, today Y", "had been X": "past", "now", or "" when the words beside a rating leave it open."""
    said = sentence.words
    if found.cue.kind == "rating" and found.cue.value in EXPLICIT and _then_another(sentence, found):
        return "past"
    if _TIMES.isdisjoint(sentence.scanned.tokens):
        return ""
    start, end = sentence.clause(found.first)
    explicit = sentence.scanned.explicit
    start = max([start, found.first - _REACH, *(f.last for f in explicit if f.last <= found.first)])
    for index in range(found.first - 1, start - 1, -1):
        if said[index] in _STOPS:
            break
        if said[index] in _NOW:
            return "now"
        if said[index] in _ONCE or said[index : index + 2] in (["had", "been"], ["used", "to"], ["then", "was"], ["then", "were"]):
            return "past"
    after = said[found.last : min(end, found.last + 2)]
    if after[:1] in (["before"], ["then"], ["earlier"], ["once"]) and {"was", "were", "had"} & set(
        said[max(0, found.first - 3) : found.first]
    ):
        return "past"
    if after[:1] == ["once"] and after[1:] and not after[1].isalpha() and "now" in said[found.last :]:
        return "past"  # as in "may be appropriate once, usually not appropriate now"
    return "past" if after[:1] and after[0] in _ONCE else "now" if _NOW & set(after) else ""


def _then_another(sentence: Sentence, found: Found) -> bool:
    """As in "X: A, now B", "X: A -> B": A is what it was."""
    after = sentence.words[found.last : found.last + 5]
    while after and after[0] in {",", ";", "(", ")", "but", "and", "is"}:
        after = after[1:]
    arrow = after[:2] == ["-", ">"] or after[:2] == ["=", ">"] or after[:1] == [">"]
    if not arrow and (not after or after[0] not in _NOW):
        return False
    return any(found.last < other.first <= found.last + 6 for other in sentence.scanned.explicit) and not any(
        found.last <= one.first <= found.last + 5 for one in sentence.scanned.named
    )


def perhaps_past(sentence: Sentence, claims: list[Claim]) -> list[Claim]:
    """As in "X was Y", after a superseded edition was spoken of: it may be said of that one still."""
    if _WAS.isdisjoint(sentence.scanned.tokens):
        return claims
    old = {year for year in sentence.old[:1] if any(claim.year == year for claim in sentence.context.claims)}
    if not old:
        return claims
    return [
        claim._replace(unless=(claim._replace(year=year),))
        if claim.year is None and claim.about in {"rating", "panel"} and _WAS & set(sentence.words[max(0, claim.at - 4) : claim.at])
        else claim
        for claim in claims
        for year in old
    ]


def in_both(sentence: Sentence, claims: list[Claim]) -> list[Claim]:
    """As in "usually appropriate in both editions": said of the superseded one and of the one in force."""
    words = sentence.words
    if "both" not in sentence.scanned.tokens or not sentence.old:
        return claims
    if not any(words[index + 1 : index + 2] in (["editions"], ["versions"]) for index, word in enumerate(words) if word == "both"):
        return claims
    told = [claim for claim in claims if claim.about in {"rating", "panel"} and not claim.denied and claim.subject]
    return claims + [claim._replace(year=None if claim.year else sentence.old[0]) for claim in told]


def replaced(sentence: Sentence, index: int) -> bool:
    """As in "the edition that replaced that of 2018": a year named only to tell what came after it."""
    head = sentence.words[max(0, index - 5) : index]
    if {"which", "where", "whose", "when"} & set(sentence.words[index + 1 : index + 5]):
        return False  # as in "followed the 2018 edition, in which ..."
    if "successor" in head and head[head.index("successor") + 1 :][:1] == ["to"]:
        return True
    return bool(_REPLACED & set(head)) and not {"by", "been", "was", "were", "is", "be"} & set(head) and head[-1:] != [","]


_REPLACED = words(
    "replaced replaces supersedes superseded succeeds succeeded supplants supplanted follows followed revises revised overrides"
)
