"""Rating cues that do not rate the study found beside them: it is rated later, only named after a label, or declined for another."""

from __future__ import annotations

from app.guard.frame.subject import taken_as
from app.guard.sentence.claim import EXPLICIT
from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import AFTER_ORDER, DONE

_TELLS = frozenset(
    {
        "says",
        "said",
        "wrote",
        "reads",
        "claims",
        "asks",
        "asked",
        "mentions",
        "lists",
        "shows",
        "talked",
        "discussed",
        "spoke",
        "about",
        "wants",
    }
)
"""Between "Plan:" and a study: something else is told."""
_SCORED = frozenset({"band", "range", "score", "points", "bracket"})
_FACETS = frozenset({"radiation", "panel", "noop", "dose"})


def passes_by(sentence: Sentence, found: Found, value: str, subject: tuple[Named, ...], where: str) -> bool:
    """True when the cue does not rate the study found beside it."""
    if value == "SECOND" and sentence.words[found.first] == "only" and _other_only(sentence, found, subject, where):
        return True
    return found.cue.side == "pre" and where == "right" and (_said_again(sentence, found, subject) or _mere_label(sentence, found, subject))


def replaces(sentence: Sentence, found: Found, subject: tuple[Named, ...], where: str) -> bool:
    """Is the study declined only in place of another one?"""
    after = max(found.last, subject[-1].last if where != "back" else 0)
    return any(
        f.cue.kind == "compare"
        and 0 <= f.first - after <= 1
        and sentence.words[f.first] in {"instead", "rather", "in"}
        and f.last - f.first > 1
        for f in sentence.scanned.rating
    )


def _other_only(sentence: Sentence, found: Found, subject: tuple[Named, ...], where: str) -> bool:
    """As in "seen on X only", "only if" where no study is done only then: nothing is made second choice."""
    words = sentence.words
    if subject and where == "left" and {"on", "by", "with"} & set(words[max(0, subject[0].first - 2) : subject[0].first]):
        return True
    if found.last - found.first != 2 or any(named.last == found.first for named in sentence.scanned.named):
        return False
    return found.first == 0 or words[found.first - 1] not in DONE


def _said_again(sentence: Sentence, found: Found, subject: tuple[Named, ...]) -> bool:
    """After "the ACR recommends that X be avoided" the later cue is the one that counts."""
    last = subject[-1].last
    return any(
        0 <= f.first - last <= 4
        and f.cue.side != "pre"
        and f.cue.value in EXPLICIT | {"NEG", "LOW"}
        and (f.cue.value == "NEG" or sentence.words[f.first - 1] in {"be", "is", "are", "not"})
        for f in sentence.scanned.rating
    )


def _mere_label(sentence: Sentence, found: Found, subject: tuple[Named, ...]) -> bool:
    """After "Plan:" a bare name is an order; a whole statement speaks for itself."""
    words, first, last = sentence.words, subject[0].first, subject[-1].last
    if words[found.last - 1] not in {":", "says", "say"}:
        return False
    until = min((named.first for named in sentence.scanned.named if named.first >= last), default=sentence.count)
    if any(found.last <= f.first < until and f.cue.kind != "compare" and not taken_as(sentence, f) for f in sentence.scanned.rating):
        return True
    if not _TELLS.isdisjoint(words[found.last : first]):
        return True
    if first - found.last > 3 and words[first - 1] not in {",", ")"}:
        return True
    if any(last <= f.first < until and f.cue.kind in _FACETS for f in sentence.scanned.shape):
        return True
    if {"with", "for", "in"} & set(words[found.last : first]) or {"band", "range", "score", "points", "bracket"} & set(
        words[last : last + 9]
    ):
        return True
    return _goes_on(words[last : last + 5])


def _goes_on(after: list[str]) -> bool:
    """Does more follow an ordered study than "today", as a score or a level does?"""
    if after[:1] and after[0] in {"-", "=", ",", "(", "[", ">"} and any(w.isdigit() or w in {"score", "rrl", "rating"} for w in after):
        return True
    if after[:1] == ["("]:
        return after[1:2] != [] and after[1][:1] in {"☢", "r", "o"}
    return bool(after) and after[0] not in AFTER_ORDER and not after[0][0].isdigit()
