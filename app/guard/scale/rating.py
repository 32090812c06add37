"""One rating cue as a claim: which study it rates, how high, denied or not, on what condition."""

from __future__ import annotations

from app.guard.frame.bind import claim_at
from app.guard.frame.denial import is_denied
from app.guard.frame.phase_said import it_in_phase, phase_after, phased
from app.guard.frame.subject import subject_of
from app.guard.rank.preference import preferred, preferred_before
from app.guard.scale.describing import attributive
from app.guard.scale.no_rating import rates_nothing
from app.guard.scale.passed_by import passes_by, replaces
from app.guard.scale.rated_apart import before_agent, cannot_be_had, excepted, only_not_best
from app.guard.scale.said_of_it import it_as_object
from app.guard.scale.the_rest import of_the_rest, spoken_of
from app.guard.sentence.claim import EXPLICIT
from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence

_CAUTION = frozenset({"may", "might"})
_POSSIBLY = _CAUTION | {"can", "could"}


def rate(sentence: Sentence, found: Found) -> None:
    """Put what a rating cue claims into `sentence.out`; a cue without a study goes to `out.loose`."""
    value = _value(sentence, found)
    if rates_nothing(sentence, found, value):
        return
    if value == "REC" and sentence.words[found.first] in {"answer", "ans"}:
        value = next((claim.value for claim in reversed(sentence.context.claims) if claim.about == "rating"), value)
    subject, where = subject_of(sentence, found)
    if passes_by(sentence, found, value, subject, where):
        return
    if where == "right" and (order := preferred(sentence, found, subject) or preferred_before(sentence, found, subject)) is not None:
        sentence.out.claims.append(order)
        return
    narrowed = False
    if not subject and found.cue.side == "pre":
        subject, where = it_in_phase(sentence, found), "right"
        if not subject:
            subject, where = it_as_object(sentence, found, value), "back"
    elif subject and where in {"back", "left"}:
        subject = phased(sentence, subject, found, where)
        closer = phase_after(sentence, subject, found, value)
        if closer is not None:
            subject, narrowed = closer, value not in EXPLICIT
            value = "REC" if narrowed else value
    if not subject:
        if sentence.context.told and "no" not in sentence.words[: found.first] and of_the_rest(sentence, found, (), ""):
            others = spoken_of(sentence, (), found.first)
            sentence.out.claims.append(claim_at(sentence, found, "others", value, others, is_denied(sentence, found, (), ""), where=""))
            return
        sentence.out.loose.append(found)
        return
    if sentence.scanned.agents and not sentence.scanned.years:
        subject = before_agent(sentence, found, subject)
    if value == "NEG" and cannot_be_had(sentence, found):
        return
    if value in {"NEG", "LOW"} and replaces(sentence, found, subject, where):
        return
    if value == "FIRST" and all(named.phase == "single" for named in subject):
        value = "POS"  # as in "a single CT phase will do": it is the other phase that is not needed
    if value == "NEG" and only_not_best(sentence, found, subject):
        value = "LOW"
    if value in {"NEG", "REC", "LOW"} and where == "right" and any(0 <= found.first - last <= 4 for _, last in sentence.scanned.agents):
        return
    if found.cue.value == "RANK":
        subject = subject[:1]
    denied = is_denied(sentence, found, subject, where)
    if where in {"left", "back"} and of_the_rest(sentence, found, subject, where):
        all_before = spoken_of(sentence, subject, found.first)
        sentence.out.claims.append(claim_at(sentence, found, "others", value, all_before, denied, where=""))
        return
    if where == "left" and excepted(sentence, subject[0]):
        sentence.out.claims.append(claim_at(sentence, found, "others", value, subject, denied, where=""))
        denied = not denied
    if where == "back" and (sentence.defines or (value == "POS" and attributive(sentence, found))):
        return
    soft, before = _soft(sentence, found, value), max(0, found.first - 3)
    if soft and value in {"NEG", "POS"} and found.cue.side != "pre" and not _CAUTION.isdisjoint(sentence.words[before : found.first]):
        return
    if value == "REC" and not _POSSIBLY.isdisjoint(sentence.words[before : found.first + 1]):
        if soft:
            return
        value = value if narrowed else "ALT"
    only = value == "U" and not denied and _only(sentence, found, subject, where)
    sentence.out.claims.append(claim_at(sentence, found, "only" if only else "rating", value, subject, denied, soft=soft, where=where))


def _value(sentence: Sentence, found: Found) -> str:
    """What the cue says: a verb of ordering recommends, a ranking speaks of its first, "not ... on the contrary" denies."""
    match found.cue.value:
        case "DO":
            return "REC"
        case "RANK":
            return "FIRST"
        case "N" if sentence.words[found.first] == "not" and "contrary" in sentence.words[: found.first]:
            return "LOW"
        case value:
            return value


def _soft(sentence: Sentence, found: Found, value: str) -> bool:
    """Is it said for when another study cannot be done, or of a study called an alternative in the same clause?"""
    if sentence.context.soft or sentence.unable:
        return True
    clause = sentence.clause(found.first)
    return value in {"REC", "FIRST"} and any(
        other.cue.value in {"ALT", "SECOND"} and other.first != found.first and sentence.clause(other.first) == clause
        for other in sentence.scanned.rating
    )


def _only(sentence: Sentence, found: Found, subject: tuple[Named, ...], where: str) -> bool:
    """As in "only X is usually appropriate", "X is the only study that is ..."."""
    words = sentence.words
    if where != "back" and words[max(0, subject[0].first - 1)] == "only":
        return True
    return words[max(0, found.first - 1)] == "only" and not any(named.last == found.first for named in subject)
