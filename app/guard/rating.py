"""One rating cue as a claim: which study it rates, how high, denied or not, on what condition."""

from __future__ import annotations

from app.guard.bind import claim_at
from app.guard.claim import EXPLICIT
from app.guard.cues import Found
from app.guard.denial import is_denied
from app.guard.names import Named
from app.guard.no_rating import attributive, rates_nothing
from app.guard.passed_by import passes_by, replaces
from app.guard.phase_said import it_in_phase, phase_after, phased
from app.guard.preference import preferred, preferred_before
from app.guard.said_of_it import it_as_object
from app.guard.sentence import Sentence
from app.guard.subject import subject_of, taken_as

_ARTICLES = frozenset({"the", "a", "an", "plain", "for"})
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
        sentence.out.loose.append(found)
        return
    if sentence.scanned.agents and not sentence.scanned.years:
        subject = _before_agent(sentence, found, subject)
    if value == "NEG" and _cannot_be_had(sentence, found):
        return
    if value in {"NEG", "LOW"} and replaces(sentence, found, subject, where):
        return
    if value == "FIRST" and all(named.phase == "single" for named in subject):
        value = "POS"  # as in "a single CT phase will do": it is the other phase that is not needed
    if value == "NEG" and _only_not_best(sentence, found, subject):
        value = "LOW"
    if value in {"NEG", "REC", "LOW"} and where == "right" and any(0 <= found.first - last <= 4 for _, last in sentence.scanned.agents):
        return
    if found.cue.value == "RANK":
        subject = subject[:1]
    denied = is_denied(sentence, found, subject, where)
    if where in {"left", "back"} and _of_the_rest(sentence, found):
        sentence.out.claims.append(claim_at(sentence, found, "others", value, subject, denied, where=""))
        return
    if where == "left" and _excepted(sentence, subject[0]):
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


def _only_not_best(sentence: Sentence, found: Found, subject: tuple[Named, ...]) -> bool:
    """As in "avoid X with contrast", "is not advised as the first study": denied is the phase or the first place, not the study."""
    strongly = found.cue.side == "pre" or not {"mistake", "error"}.isdisjoint(sentence.words[found.first : found.last])
    if strongly and any(named.phase for named in subject):
        return True
    return any(other.cue.value == "FIRST" and taken_as(sentence, other) for other in sentence.beside(found))


def _excepted(sentence: Sentence, named: Named) -> bool:
    """As in "everything except X": the study is what the statement does not hold of."""
    shapes = sentence.scanned.shapes
    if not any(everything.last <= named.first for everything in shapes("all")):
        return False
    return any(f.last <= named.first and _ARTICLES.issuperset(sentence.words[f.last : named.first]) for f in shapes("except"))


def _of_the_rest(sentence: Sentence, found: Found) -> bool:
    """As in "X may be appropriate, against usually not appropriate for the rest": said of all other studies."""
    after = sentence.words[found.last : found.last + 5]
    return (
        after[:1] in (["for"], ["in"], ["of"]) and bool(_REST & set(after[1:])) and not any(word in {",", ";", "."} for word in after[:3])
    )


def _before_agent(sentence: Sentence, found: Found, subject: tuple[Named, ...]) -> tuple[Named, ...]:
    """As in "contrast turns it from X into Y": X is the rating without contrast."""
    words, at = sentence.words, found.first - 1
    while at > 0 and words[at] in {"a", "an", "the", "being"}:
        at -= 1
    after = words[found.last : found.last + 12]
    if words[at] != "from" or not {"into", "to"} & set(after) or len(subject) != 1 or _TURNS.isdisjoint(words[:at]):
        return subject
    studies = sentence.scanned.names.studies
    groups = studies.phase(studies.family(subject[0].bits), "without")
    return (subject[0]._replace(groups=groups, phase="without"),)


_TURNS = frozenset(
    {"turns", "turn", "takes", "moves", "lowers", "drops", "demotes", "brings", "raises", "lifts", "changes", "pushes", "makes"}
)


def _cannot_be_had(sentence: Sentence, found: Found) -> bool:
    """As in "because of a pacemaker, MRI is off the table": it cannot be done in this patient, which rates nothing."""
    first, last = sentence.words[found.first], sentence.words[found.last - 1]
    out = first in {"off", "out", "ruled"} or (first in {"is", "are", "was", "were"} and last == "out")
    if not out or _GIVEN.isdisjoint(sentence.scanned.tokens):
        return False
    return _RATES.isdisjoint(sentence.scanned.tokens)


_GIVEN = frozenset({"because", "since", "as", "given", "due", "owing", "with"})
_RATES = frozenset({"acr", "guideline", "rating", "rated", "appropriate", "criteria"})
_REST = frozenset({"rest", "others", "else", "remaining", "remainder"})


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
