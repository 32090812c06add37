"""Which phase of a study the sentence before was meant: "MRI may be appropriate. The MRI in question is the one with contrast"."""

from __future__ import annotations

from app.guard.sentence.claim import Claim
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import words

_BETWEEN = words(
    "in question here meant concerned referred to is are means refers : the that this of which one needed wanted it being done i mean "
    "speak we for these mentioned rated so listed there , a an version table must should has have be"
)
"""Between a study and the phase of it that is meant."""
_LINKS = words("is are means refers : be")
_RATED = frozenset({"U", "M", "D", "FIRST", "REC", "POS", "ALT"})


def meant(sentence: Sentence) -> list[Claim]:
    """The rating told in the sentence before, of the phase that this one says was meant."""
    named, context = sentence.scanned.named, sentence.context
    if len(named) != 2 or not context.claims or sentence.scanned.explicit or sentence.scanned.shapes("negator"):
        return []
    base, phased = named
    if base.phase or not phased.phase or base.modality != phased.modality:
        return []
    between = sentence.words[base.last : phased.first]
    if not _BETWEEN.issuperset(between) or _LINKS.isdisjoint(between):
        return []
    told = [claim for claim in context.claims if claim.about == "rating" and claim.value in _RATED and not claim.denied]
    for claim in reversed(told):
        if any(one.bits & base.bits and not one.phase for one in claim.subject):
            return [claim._replace(subject=(_of_phase(sentence, phased),), at=phased.first)]
    return []


def _of_phase(sentence: Sentence, phased: Named) -> Named:
    """The study itself; "with contrast" leaves open whether it is also done without."""
    studies = sentence.scanned.names.studies
    if phased.phase != "with" or {"only", "alone"} & set(sentence.words[phased.first :]):
        return phased
    return Named(phased.first, phased.last, studies.phase(studies.family(phased.bits), "enhanced"), phased.modality, phased.phase)
