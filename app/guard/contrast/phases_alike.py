"""Does it matter how a study is done? "Whether contrast is given makes no difference", "all MRI protocols are rated alike"."""

from __future__ import annotations

from app.guard.frame.bind import claim_at
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import words

_ALIKE = words(
    "same alike equal equally identical identically interchangeable immaterial irrelevant indifferent unaffected equivalent regardless "
    "difference matter matters"
)
_RATED = words(
    "rating rated rate rates ratings category tier tiers rank ranked ranks acr table guideline appropriateness supported score scores "
    "scored grade graded standing band verdict acceptable criteria appropriate sanctioned recommended"
)
_FORMS = words("type types protocol protocols phase phases version versions form forms mris cts variety kind kinds three both any")
_BETTER = words("better higher superior preferable")
_ANOTHER = words("another other others")
_FEW = words("no not never hardly doesn't don't nothing without cannot little neither isn't aren't")
_MATTER = words("difference matter matters")
_OTHERWISE = words("dose radiation diagnostic yield cost sensitivity resolution kidney kidneys renal time image images detail")


def phases_alike(sentence: Sentence) -> list[Claim]:
    """The claim that the phases of the one study spoken of are rated alike, or are not; none where anything else was claimed."""
    tokens = sentence.scanned.tokens
    none_better = "no" in tokens and not _BETTER.isdisjoint(tokens) and not _ANOTHER.isdisjoint(tokens)
    if (_ALIKE.isdisjoint(tokens) and not none_better) or not _OTHERWISE.isdisjoint(tokens) or (_RATED.isdisjoint(tokens)):
        return []
    if any(claim.about in {"rating", "compare", "alike", "only"} for claim in sentence.out.claims) or sentence.scanned.explicit:
        return []
    study = _study(sentence)
    if study is None or (not sentence.scanned.agents and _FORMS.isdisjoint(tokens)):
        return []
    at = next(index for index, word in enumerate(sentence.words) if word in (_BETTER if none_better else _ALIKE))
    studies = sentence.scanned.names.studies
    family = studies.family(study.bits)
    every = bool({"three", "any", "all", "every"} & tokens) and not _FORMS.isdisjoint(tokens)
    told = ("without", "with", "both") if every else ("without", "enhanced")
    sides = tuple(Named(study.first, study.last, studies.phase(family, phase), study.modality, phase) for phase in told)
    sides = tuple(side for side in sides if len(side.groups) == 1 and side.groups[0] != family)
    if len({side.groups for side in sides}) < 2:
        return []
    few = sum(word in _FEW for word in sentence.words[max(0, at - 4) : at + 4]) % 2 == 1
    same = none_better or (few if sentence.words[at] in _MATTER else not few)
    return [claim_at(sentence, Found(at, at + 1, Cue("alike")), "alike", "SAME" if same else "DIFFERENT", sides, denied=False)]


def _study(sentence: Sentence) -> Named | None:
    """The one study named without its phase, or that of an earlier sentence."""
    named = sentence.scanned.named
    plain = [one for one in named if not one.phase and one.groups]
    if len({one.groups for one in plain}) == 1 and len({one.modality for one in named}) == 1:
        return plain[0]
    if named:
        return None
    before = sentence.context.subject
    return before[0] if len(before) == 1 else None
