"""Of two readings of one study, the weaker goes."""

from __future__ import annotations

from app.guard.scale.gist import MILD
from app.guard.sentence.claim import EXPLICIT, Claim

_VAGUE = frozenset({"ALT", "POS"})


def outweighed(claims: list[Claim], doing: frozenset[int] = frozenset()) -> list[Claim]:
    """A rating in the table's own words outweighs a vague word on the same study, and advice against it the verb of advising."""
    if len(claims) < 2:
        return claims
    told = [claim for claim in claims if claim.about == "rating"]
    explicit = [claim.subject for claim in told if claim.value in EXPLICIT]
    against = {claim.subject: claim.at for claim in told if claim.value in {"NEG", "LOW"} and not claim.denied}
    kept: list[Claim] = []
    for claim in claims:
        at = against.get(claim.subject, -1)
        if claim.about == "rating":
            if (claim.value in _VAGUE or claim.at in doing) and claim.subject in explicit:
                continue
            if claim.value in MILD and claim.at < at <= claim.at + 4:
                continue
            if claim.value == "FIRST" and not claim.denied and 0 <= at < claim.at:  # as in "avoid X at the first step"
                kept = [c._replace(value="LOW") if c.value == "NEG" and c.subject == claim.subject else c for c in kept]
                continue
        kept.append(claim)
    return kept
