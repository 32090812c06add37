"""Claims on the panel: did its members agree?"""

from __future__ import annotations

from app.guard.frame.bind import claim_at
from app.guard.frame.denial import is_denied
from app.guard.frame.subject import nearest
from app.guard.panel.agreement import flag, gone, recorded, turned, vote
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence


def panel(sentence: Sentence) -> list[Claim]:
    """The claims on the agreement of the panel."""
    claims: list[Claim] = []
    for found in sentence.scanned.shapes("panel"):
        if sentence.aside(found.first) or _told_by_rating(sentence, found) or _of_the_others(sentence, found):
            continue
        subject, where = _of_row(sentence, found) or nearest(sentence, found)
        if not subject and (not _panel_speaks(sentence, found) or found.cue.value == "YES"):
            continue
        denied = _denied(sentence, found, subject, where)
        claim = claim_at(sentence, found, "panel", found.cue.value, subject, denied)
        past = sentence.words[found.first] == "lost" or _still(sentence, found) or (denied and gone(sentence, found))
        claims.append(claim._replace(year=None) if past else claim)
    return claims or _votes(sentence)


def _still(sentence: Sentence, found: Found) -> bool:
    """As in "in 2018 X was flagged and still is", unless it is an old copy that is still about."""
    said = sentence.words
    at = next((at for at in range(sentence.count) if said[at] == "still"), None)
    return at is not None and _COPIES.isdisjoint(said[found.last : at])


_COPIES = frozenset({"listing", "copy", "copies", "edition", "version", "card", "table", "older", "old", "website", "websites", "people"})


def _of_row(sentence: Sentence, found: Found) -> tuple[tuple[Named, ...], str] | None:
    """As in "the flag on the row of X", "X and Y (both flagged)": the study right behind, or the last before the bracket."""
    words = sentence.words
    if words[found.last : found.last + 1] and words[found.last] in _ON:
        right = sentence.right(found.last, min(sentence.count, found.last + 5))
        if right is not None and not {",", ";", ":"} & set(words[found.last : right[0].first]):
            return right, "right"
    bracket = next((at for at in range(found.first - 1, max(-1, found.first - 9), -1) if words[at] in {"(", ")"}), None)
    if bracket is None or words[bracket] != "(":
        return None
    left = next((group for group in reversed(sentence.groups) if group[0].first < bracket), None)
    return None if left is None or len(left) < 2 else (left[-1:], "left")


_ON = frozenset({"on", "of", "for", "beside", "against", "at"})


def _of_the_others(sentence: Sentence, found: Found) -> bool:
    """As in "everything else was voted through without a murmur": of no study that was named."""
    rest = (f for f in sentence.scanned.shapes("all") if f.last <= found.first)
    start, _ = sentence.clause(found.first)
    head = sentence.words[max(start, found.first - 8) : found.first]
    if (
        {"no", "none", "nothing", "neither"} & set(head)
        and _OTHERS & set(head)
        and not sentence.right(max(start, found.first - 8), found.first)
    ):
        return True
    return any(_OTHERS & set(sentence.words[f.first : f.last + 2]) for f in rest)


_OTHERS = frozenset({"else", "other", "others", "rest", "remaining"})


def _votes(sentence: Sentence) -> list[Claim]:
    """As in "opinions on X diverged", "X bears the label of disagreement": voters or a flag, a study and a verb, in any order."""
    told = vote(sentence) or flag(sentence) or recorded(sentence)
    if told is None:
        return []
    found, differs = told
    if (
        not sentence.scanned.named
        and not sentence.groups
        and not sentence.context.subject
        and _OF_TABLE & sentence.scanned.tokens
        and _ANY & sentence.scanned.tokens
    ):
        return _of_the_table(sentence, found, differs)
    goes_on = sentence.count <= _SHORT and any(claim.about == "rating" for claim in sentence.context.claims)
    anyone = sentence.scanned.named or (sentence.context.subject and (sentence.scanned.shapes("pronoun") or goes_on))
    if not anyone or sentence.aside(found.first) or _of_the_others(sentence, found):
        return []
    subject, where = nearest(sentence, found)
    if (
        not subject
        and len(sentence.groups) == 1
        and sentence.groups[0][-1].last <= found.first
        and not {"if", "unless"} & sentence.scanned.tokens
    ):
        subject = sentence.groups[0]  # as in "when it came to X, the votes diverged"
    if not subject:
        return []
    denied = _denied(sentence, found, subject, where)
    claim = claim_at(sentence, found, "panel", "YES" if differs else "NO", subject, denied)
    return [claim._replace(year=None) if _still(sentence, found) else claim]


def _denied(sentence: Sentence, found: Found, subject: tuple[Named, ...], where: str) -> bool:
    """Turned around an odd number of times; a negation between the word and its study counts once."""
    denied = is_denied(sentence, found, subject, where)
    between = where == "right" and any(found.last <= f.first < subject[0].first for f in sentence.scanned.shapes("negator"))
    return denied != (not between and turned(sentence, found))


_SHORT = 10
"""Words of what goes on after a rating, as in "X: may be appropriate; panel opinion split"."""
_OF_TABLE = frozenset({"table", "scenario", "variant", "list"})
_ANY = frozenset({"dissent", "disagreement", "disagreements", "dispute", "disputes", "flag", "flags", "controversy"})
_NONE = frozenset({"no", "not", "none", "nowhere", "without", "free", "never", "nothing"})


def _of_the_table(sentence: Sentence, found: Found, differs: bool) -> list[Claim]:
    """As in "no dissent is recorded in this table": of all its rows."""
    if not differs or sentence.conditions:
        return []
    opened = sentence.words[: found.first]
    start = opened.index(":") + 1 if ":" in opened[:6] else 0  # as in "It did not: no row is flagged"
    none = sum(word in _NONE for word in sentence.words[start:]) % 2 == 1
    return [claim_at(sentence, found, "panel", "NO" if none else "YES", (), denied=False)]


def _told_by_rating(sentence: Sentence, found: Found) -> bool:
    """Is "(disagreement)" part of a rating that was read as such?"""
    ratings = [f.first for f in sentence.scanned.rating if f.first <= found.first <= f.last + 1]
    return any(claim.value == "D" and claim.at in ratings for claim in sentence.out.claims)


def _panel_speaks(sentence: Sentence, found: Found) -> bool:
    """Is it the panel that agreed, on studies in general?"""
    near = sentence.words[max(0, found.first - 3) : found.last + 3]
    return any(word in {"panel", "panelists", "panel's", "experts", "ratings"} for word in near)
