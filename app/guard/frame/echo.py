"""Say again of another study, or of the edition in force, what was said before ("and so is Y", "the 2024 update kept it")."""

from __future__ import annotations

from collections.abc import Sequence

from app.guard.frame.edition import year_of
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.sentence import Sentence

_SAID = frozenset({"rating", "panel"})


_NEWER = frozenset({"update", "updated", "revision", "successor", "newer", "newest", "latest"})
"""Speaks of the edition in force."""


def echoes(sentence: Sentence, claims: Sequence[Claim], edition: str) -> list[Claim]:
    """The claims a sentence makes by pointing at others: its own `claims` or earlier ones; `edition` is the one in force."""
    found: list[Claim] = []
    for cue in sentence.scanned.shapes("echo"):
        match cue.cue.value:
            case "SAME":
                found += _of_another(sentence, claims, cue)
            case "SHARED":
                found += _shared(sentence, claims, cue)
            case "EXCEPT":
                found += _exception(sentence, cue)
            case _:
                found += _kept(sentence, claims, cue, edition)
    return found


def _before(sentence: Sentence, claims: Sequence[Claim], cue: Found) -> Claim | None:
    """The last statement on a study before a cue, in this sentence or an earlier one."""
    own = [claim for claim in claims if claim.about in _SAID and claim.subject and claim.at < cue.first]
    if own:
        return max(own, key=lambda claim: claim.at)
    return next((claim for claim in reversed(sentence.context.claims) if claim.about in _SAID and claim.subject), None)


def _of_another(sentence: Sentence, claims: Sequence[Claim], cue: Found) -> list[Claim]:
    """As in "X may be appropriate, and so may Y"."""
    right = sentence.right(cue.last, min(sentence.count, cue.last + 5))
    said = _before(sentence, claims, cue)
    if right is None or said is None or right == said.subject:
        return []
    if any(cue.last < claim.at and claim.subject == right for claim in claims):
        return []
    return [said._replace(subject=right, year=year_of(sentence, cue) or said.year, at=right[0].first)]


def _shared(sentence: Sentence, claims: Sequence[Claim], cue: Found) -> list[Claim]:
    """As in "X may be appropriate, and Y shares that rating": what was said of X is said of the study before the cue."""
    start, _ = sentence.clause(cue.first)
    left = sentence.left(cue.first, start)
    wanted, but = _shared_what(sentence.words[cue.first : cue.last], sentence.words[cue.last : cue.last + 4])
    if left is None or any(claim.subject == left and claim.about in wanted for claim in claims):
        return []
    own = [claim for claim in claims if claim.at < cue.first]
    said: dict[str, Claim] = {}
    for claim in (*sentence.context.claims, *own):
        if claim.about in wanted and claim.subject and claim.subject != left and not claim.unless:
            said[claim.about] = claim
    turned = any(start <= f.first and 0 <= cue.first - f.last <= 2 and f.first >= left[-1].last for f in sentence.scanned.shapes("negator"))
    if "panel" not in wanted:
        said = {about: claim._replace(value="M") if claim.value == "D" else claim for about, claim in said.items()}
    shared = [claim._replace(subject=left, denied=claim.denied != turned, at=cue.first) for claim in said.values()]
    return [*shared, Claim("panel", "NO", left, at=cue.first)] if but else shared


def _shared_what(cue: list[str], after: list[str]) -> tuple[set[str], bool]:
    """Rating, flag or both; and whether the flag is said not to be shared ("the same rating, but not the flag")."""
    if _FLAG & set(cue):
        return ({"rating", "panel"} if "rating" in cue else {"panel"}), False
    if not _FLAG & set(after):
        return {"rating"}, False
    if {"not", "no", "without", "minus"} & set(after):
        return {"rating"}, True
    return ({"rating", "panel"} if after[0] in {"and", "as"} else {"rating"}), False


_FLAG = frozenset({"flag", "label", "disagreement", "caveat", "mark", "footnote"})


def _exception(sentence: Sentence, cue: Found) -> list[Claim]:
    """As in "None of them is appropriate. The one exception is X"."""
    right = sentence.right(cue.last, min(sentence.count, cue.last + 5))
    said = next((claim for claim in reversed(sentence.context.claims) if claim.about in {"rating", "everything", "panel"}), None)
    if right is None or said is None:
        return []
    return [
        said._replace(about="rating" if said.about == "everything" else said.about, subject=right, denied=not said.denied, at=cue.first)
    ]


def _kept(sentence: Sentence, claims: Sequence[Claim], cue: Found, edition: str) -> list[Claim]:
    """As in "In 2018 X may have been appropriate. The 2024 update kept it so"."""
    now = cue.cue.value == "KEPTNOW"
    if sentence.scanned.years and sentence.scanned.years[-1][1] != edition and not now:
        return []
    newer = not _NEWER.isdisjoint(sentence.scanned.tokens)
    if not sentence.scanned.years and not now and not newer and sentence.scanned.layer("extra", 0, sentence.count, "now") is None:
        return []
    own = [claim for claim in claims if claim.about in _SAID and claim.subject and claim.year not in {None, edition}]
    earlier = [claim for claim in sentence.context.claims if claim.about in _SAID and claim.subject and claim.year not in {None, edition}]
    negated = any(f.last <= cue.first and cue.first - f.last <= 2 for f in sentence.scanned.shapes("negator"))
    return [claim._replace(year=None, denied=claim.denied != negated, at=cue.first) for claim in (own or earlier)[-1:]]
