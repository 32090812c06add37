"""Say again of another study, or of the edition in force, what was said before ("and so is Y", "the 2024 update kept it")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.guard.claim import Claim
from app.guard.claims import Reader
from app.guard.scan import Found

_SAID = frozenset({"rating", "panel"})


def echoes(reader: Reader, claims: Sequence[Claim], edition: str) -> list[Claim]:
    """The claims a sentence makes by pointing at others: its own `claims` or earlier ones; `edition` is the one in force."""
    found: list[Claim] = []
    for cue in reader.s.shapes("echo"):
        match cue.cue.value:
            case "SAME":
                found += _of_another(reader, claims, cue)
            case "EXCEPT":
                found += _exception(reader, cue)
            case _:
                found += _kept(reader, claims, cue, edition)
    return found


def _before(reader: Reader, claims: Sequence[Claim], cue: Found) -> Claim | None:
    """The last statement on a study before a cue, in this sentence or an earlier one."""
    own = [claim for claim in claims if claim.about in _SAID and claim.subject and claim.at < cue.first]
    if own:
        return max(own, key=lambda claim: claim.at)
    return next((claim for claim in reversed(reader.context.claims) if claim.about in _SAID and claim.subject), None)


def _of_another(reader: Reader, claims: Sequence[Claim], cue: Found) -> list[Claim]:
    """As in "X may be appropriate, and so may Y"."""
    right = reader._right(cue.last, min(reader.count, cue.last + 5))
    said = _before(reader, claims, cue)
    if right is None or said is None or right == said.subject:
        return []
    if any(cue.last < claim.at and claim.subject == right for claim in claims):
        return []
    return [replace(said, subject=right, year=reader._year(cue) or said.year, at=right[0].first)]


def _exception(reader: Reader, cue: Found) -> list[Claim]:
    """As in "None of them is appropriate. The one exception is X"."""
    right = reader._right(cue.last, min(reader.count, cue.last + 5))
    said = next((claim for claim in reversed(reader.context.claims) if claim.about in {"rating", "everything", "panel"}), None)
    if right is None or said is None:
        return []
    return [
        replace(said, about="rating" if said.about == "everything" else said.about, subject=right, denied=not said.denied, at=cue.first)
    ]


def _kept(reader: Reader, claims: Sequence[Claim], cue: Found, edition: str) -> list[Claim]:
    """As in "In 2018 X may have been appropriate. The 2024 update kept it so"."""
    now = cue.cue.value == "KEPTNOW"
    if reader.s.years and reader.s.years[-1][1] != edition and not now:
        return []
    if not reader.s.years and not now and reader.s.layer("extra", 0, reader.count, "now") is None:
        return []
    own = [claim for claim in claims if claim.about in _SAID and claim.subject and claim.year not in {None, edition}]
    earlier = [claim for claim in reader.context.claims if claim.about in _SAID and claim.subject and claim.year not in {None, edition}]
    negated = any(f.last <= cue.first and cue.first - f.last <= 2 for f in reader.s.shapes("negator"))
    return [replace(claim, year=None, denied=claim.denied != negated, at=cue.first) for claim in (own or earlier)[-1:]]
