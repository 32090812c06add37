"""What is said of a study by pointing at what was said of another: "X sits there too", "X earns that rating", "Y does not"."""

from __future__ import annotations

from app.guard.frame.bind import claim_at
from app.guard.frame.phase_said import in_phase
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import words

_CUE = Cue("rating")
_GRADES = words(
    "rating category tier grade band mark label class verdict status group drawer shelf row box column bracket slot standing level rank "
    "classification judgement judgment place position honour honor distinction fate treatment"
)
_SAME = words("that same this such identical its their equal")
_HOLDS = words(
    "gets get earns earn has have had holds hold receives receive carries carry reaches reach deserves deserve attains keeps bears wins "
    "takes given awarded enjoys merits shares share is are falls fall belongs goes lands in under meets suffers"
)
_STANDS = words(
    "sits sit stands stand lies lie is are belongs belong ranks rank goes go lands land lives ends falls fall appears comes come figures "
    "features remains resides"
)
_BESIDE = words("it them that both this")
_NEAR = words("beside alongside with near by next along to and")
_ENDS = words(". , ; ! : ) as too also beside with alongside next together besides so and likewise")
_TOO = words("too also likewise ditto")
_AUX = words("is are was does do may can has have should will would isn't aren't doesn't don't hasn't")
_NOT = words("not never n't hardly cannot isn't aren't doesn't don't hasn't no neither nor none")
_TELLS = frozenset({"U", "M", "D", "N", "FIRST", "POS", "NEG", "REC", "LOW", "ALT"})
_STOP: tuple[list[str], ...] = (["."], [","], [";"], ["!"], [":"], [")"], ["too"], ["also"], ["either"], ["so"], ["and"], ["but"], [])


def pointed(sentence: Sentence) -> list[Claim]:
    """The rating told before, of the one study that a sentence without a rating of its own says has it too, or has it not."""
    said, tokens = sentence.words, sentence.scanned.tokens
    groups = [group for group in sentence.groups if not sentence.aside(group[0].first) and group[0].first not in sentence.demoted]
    if len(groups) != 1 or sentence.scanned.explicit or not sentence.context.claims:
        return []
    group = groups[0]
    if any(claim.about in {"rating", "compare", "alike", "only", "panel"} for claim in sentence.out.claims):
        return []
    before = next(
        (c for c in reversed(sentence.context.claims) if c.about == "rating" and c.value in _TELLS and c.subject and c.subject != group),
        None,
    )
    if before is None or before.subject[0].bits == group[0].bits or not tokens - _NOT:
        return []
    at = _points(sentence, said, group)
    if at < 0:
        return []
    start, _ = sentence.clause(at)
    turned = sum(word in _NOT for word in said[max(start, group[0].first - 2) : at + 3]) % 2 == 1
    study = group if group[0].phase else in_phase(sentence, group, 0, sentence.count) if len(group) == 1 else group
    claim = claim_at(sentence, Found(at, at + 1, _CUE), "rating", before.value, study, before.denied != turned)
    return [claim._replace(soft=before.soft, year=claim.year or before.year, variant=claim.variant or before.variant)]


def _points(sentence: Sentence, said: list[str], group: tuple[Named, ...]) -> int:
    """Where a sentence points at the rating before; -1 where it does not."""
    first, last = group[0].first, group[-1].last
    for index, word in enumerate(said):
        if first <= index < last:
            continue
        if (
            word in _GRADES
            and _SAME & set(said[max(0, index - 2) : index])
            and _HOLDS & set(said[max(0, index - 6) : index])
            and said[index + 1 : index + 2] not in (["as"], ["of"], ["than"])
            and index > last
        ):
            return index
        if (
            word == "there"
            and index > last
            and _STANDS & set(said[last:index])
            and index - last <= 3
            and (said[index + 1 : index + 2] == [] or said[index + 1] in _ENDS)
        ):
            return index
        if word in {"joins", "join"} and index == last and _BESIDE & set(said[index + 1 : index + 2]):
            return index
        if word == "company" and {"keeps", "keep", "in"} & set(said[max(0, index - 3) : index]) and index > last:
            return index
    return _elliptic(said, last)


def _elliptic(said: list[str], last: int) -> int:
    """As in "X may be appropriate; Y is not", "and so does Y", "Y too"."""
    after = said[last : last + 1]
    if after and after[0] in _AUX:
        at = last + 1 + (said[last + 1 : last + 2] == ["not"])
        turned = at > last + 1 or after[0].endswith("n't")
        if said[at : at + 1] in (_STOP if turned else (["too"], ["also"], ["likewise"])):
            return last
    return last if after in (["too"], ["likewise"], ["ditto"]) else -1
