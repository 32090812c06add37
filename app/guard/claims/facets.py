"""Claims beside the rating: radiation, the panel, contrast, equality of studies, imaging as such."""

from __future__ import annotations

from app.guard.contrast.contrast import contrast
from app.guard.contrast.contrast_effect import contrast_effect
from app.guard.contrast.contrast_wanted import contrast_of_first, contrast_wanted, incomplete
from app.guard.contrast.phase_alone import apart, phase_alone
from app.guard.dose.dose_compared import dose_compared, of_doses
from app.guard.dose.doses import doses
from app.guard.dose.radiation import radiation, rays
from app.guard.frame.bind import claim_at
from app.guard.frame.change import changes
from app.guard.frame.denial import is_denied
from app.guard.panel.panel import panel
from app.guard.scale.scores import scores
from app.guard.scale.whole_table import of_the_whole
from app.guard.sentence.claim import Claim
from app.guard.sentence.sentence import Sentence


def facets(sentence: Sentence) -> list[Claim]:
    """All such claims of a sentence, in no order."""
    claims = [
        *rays(sentence),
        *scores(sentence),
        *doses(sentence),
        *contrast(sentence),
        *phase_alone(sentence),
        *of_the_whole(sentence),
        *radiation(sentence),
        *panel(sentence),
        *changes(sentence),
    ]
    claims += apart(sentence, claims)
    if not claims:
        claims += contrast_wanted(sentence) or contrast_of_first(sentence) or incomplete(sentence)
    claims += contrast_effect(sentence)
    if not of_doses(sentence):
        told = _by_dose(sentence, _alike(sentence, claims))
        ways = sentence.scanned.shapes("doseways") and not any(claim.about == "dose" for claim in told)
        return told + dose_compared(sentence) if ways else told
    sentence.out.claims = [claim for claim in sentence.out.claims if claim.about != "compare" or claim.value == "INSTEAD"]
    return claims if any(claim.about == "dose" for claim in claims) else claims + dose_compared(sentence)


def _by_dose(sentence: Sentence, claims: list[Claim]) -> list[Claim]:
    """As in "radiation-wise X is above Y": what is compared is not the rating."""
    if not sentence.scanned.shapes("doseways"):
        return claims
    turned = []
    for claim in [*claims, *(one for one in sentence.out.claims if one.about == "compare")]:
        if claim.about == "compare" and claim.value in {"HIGHER", "LOWER", "SAME"}:
            better = claim.value != "SAME" and not _BETTER.isdisjoint(sentence.words[claim.at : claim.at + 4])
            turned.append(
                claim._replace(about="dose", value={"HIGHER": "LOWER", "LOWER": "HIGHER"}[claim.value] if better else claim.value)
            )
        elif claim.about == "alike" and len(claim.subject) > 1:
            same = claim._replace(about="dose", value="SAME", subject=claim.subject[:1], other=claim.subject[1:])
            turned.append(same._replace(denied=claim.denied != (claim.value == "DIFFERENT")))
        else:
            turned.append(claim)
    sentence.out.claims = [one for one in sentence.out.claims if one.about != "compare"]
    return turned


_BETTER = frozenset(
    {
        "edge",
        "better",
        "beats",
        "beat",
        "wins",
        "win",
        "ahead",
        "preferable",
        "superior",
        "favored",
        "favoured",
        "worse",
        "inferior",
        "loses",
    }
)
"""Where doses are compared, these speak of the lower one, or of the higher as worse."""
_TWO = frozenset({"two", "pair", "they", "both", "these", "them"})


def _alike(sentence: Sentence, claims: list[Claim]) -> list[Claim]:
    """As in "X and Y are equally appropriate"."""
    named = sentence.scanned.named
    pair = () if named or _TWO.isdisjoint(sentence.scanned.tokens) else sentence.context.all
    if named and sentence.words[0] in _TWO and named[0].first > 6 and len(sentence.context.all) > 1:
        pair = sentence.context.all  # as in "They share one rating, so adding X ..."
    if len(named) == 1 and "both" in sentence.words[named[0].last :] and sentence.context.subject:
        pair = (*sentence.context.subject, named[0])  # as in "no X; instead Y, as both are rated the same"
    several = sum([len(one.groups) for one in pair or named]) > 1
    found = sentence.scanned.layer("extra", 0, sentence.count, "alike") if several else None
    if found is None or any(f.cue.value == "SHARED" and f.first <= found.first < f.last for f in sentence.scanned.shapes("echo")):
        return claims
    if pair:
        negators = [f for f in sentence.scanned.shapes("negator") if f.last <= found.first]
        return [*claims, claim_at(sentence, found, "alike", found.cue.value, pair, len(negators) % 2 == 1)]
    start, end = sentence.clause(found.first)
    sides = tuple(n for g in sentence.groups if start <= g[0].first < end and not sentence.aside(g[0].first) for n in g)
    left = tuple(n for n in sides if n.last <= found.first)
    subject = left if len(left) > 1 else sides
    if any(one.bits & two.bits for place, one in enumerate(subject) for two in subject[:place] if one.groups != two.groups):
        return claims  # as in "MRI is not interchangeable across phases: without contrast it is ..."
    pairs = [{*claim.subject, *claim.other} for claim in sentence.out.claims if claim.about == "compare" and claim.value != "INSTEAD"]
    told = any(claim.about == "compare" and found.first <= claim.at + 2 and claim.at <= found.last for claim in sentence.out.claims)
    if set(subject) in pairs or (told and len(subject) > 2):
        return claims
    if sum(len(named.groups) for named in subject) > 1 and sentence.condition(found.first) is None:
        apart = ":" in sentence.words[subject[-1].last : found.first]  # as in "neither X nor Y wins: they share ..."
        denied = is_denied(sentence, found, () if apart else subject, "" if apart else "left")
        claims.append(claim_at(sentence, found, "alike", found.cue.value, subject, denied))
        sentence.out.claims = [
            c for c in sentence.out.claims if not (c.at <= found.first + 1 and c.at >= found.first - 1 and c.value == "FIRST")
        ]
    return claims
