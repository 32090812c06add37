"""What contrast does to the rating of a study: "gadolinium lifts the MRI into the top band", "contrast costs the CT a category"."""

from __future__ import annotations

from app.guard.sentence.claim import Claim
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import words

_UP = words(
    "lifts lift lifted raises raise raised upgrades upgrade upgraded promotes promote promoted improves improve improved elevates elevate "
    "boosts boost boosted advances betters"
)
_DOWN = words(
    "lowers lower lowered drops drop dropped downgrades downgrade downgraded demotes demote demoted sinks sink sank worsens worsen "
    "relegates degrades reduces costs pulls drags"
)
_RATES = words(
    "rating ratings tier tiers category categories band bands grade group groups rank ranking acr table top bottom middle level step rung "
    "appropriate appropriateness guideline score class verdict standing place"
)
_OTHERWISE = words(
    "detection sensitivity visualization visualisation dose image images resolution quality depiction yield signal conspicuity time"
)
_NOT = words("no not never nothing hardly doesn't don't cannot neither nor")
_LEFT_OUT = words("leaving omitting skipping dropping forgoing withholding without leave omit skip forgo removing")
_OF_STUDY = words("the a an rating of grade tier category rank standing place its value status her his this your")
_NEAR = 6


def contrast_effect(sentence: Sentence) -> list[Claim]:
    """The claim that a study stands higher, or lower, with contrast than without; none where its phases were compared already."""
    scanned = sentence.scanned
    tokens = scanned.tokens
    if not scanned.agents or (_UP | _DOWN).isdisjoint(tokens) or not _OTHERWISE.isdisjoint(tokens):
        return []
    if any(claim.about in {"compare", "alike"} for claim in sentence.out.claims):
        return []
    said = sentence.words
    for first, last in scanned.agents:
        at = next((index for index in range(last, min(last + _NEAR, sentence.count)) if said[index] in _UP | _DOWN), None)
        if at is None or sentence.condition(at) is not None:
            continue
        study = _study(sentence, at)
        bare = sentence.count <= at + 8 and scanned.named
        if study is None or not (bare or _RATES & set(said[at:])):
            continue
        turned = sum(word in _NOT for word in said[max(0, first - 3) : at]) % 2 == 1
        studies = scanned.names.studies
        family = studies.family(study.bits)
        sides = [Named(study.first, study.last, studies.phase(family, phase), study.modality, phase) for phase in ("enhanced", "without")]
        if _LEFT_OUT & set(said[max(0, first - 3) : first]):
            sides.reverse()  # as in "leaving out contrast costs the MRI a category"
        if sides[0].groups == sides[1].groups or any(side.groups == (family,) for side in sides):
            continue
        told = sentence.out.claims  # what is told of the study, is told of it with contrast
        sentence.out.claims = [c._replace(subject=(sides[0],)) if c.subject == (study,) and c.about == "rating" else c for c in told]
        return [Claim("compare", "HIGHER" if said[at] in _UP else "LOWER", (sides[0],), (sides[1],), denied=turned, at=at)]
    return []


def _study(sentence: Sentence, at: int) -> Named | None:
    """The study right after the verb, or the one spoken of as "it"."""
    after = next((one for one in sentence.scanned.named if at < one.first <= at + 6), None)
    if after is not None and not _OF_STUDY.issuperset(sentence.words[at + 1 : after.first]):
        after = None
    if after is not None or sentence.words[at + 1 : at + 2] != ["it"]:
        return after if after is None or not after.phase else None
    before = next((one for one in reversed(sentence.scanned.named) if one.last <= at and not one.phase), None)
    subject = sentence.context.subject
    return before or (subject[0] if len(subject) == 1 and not sentence.scanned.named else None)
