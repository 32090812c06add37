"""A claim on the rank of two studies, of the edition and variant named beside it, and denied or not."""

from __future__ import annotations

from app.guard.frame.edition import variant_of, year_of
from app.guard.frame.saying import SAYS
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence

RANKED = Cue("compare")
"""The cue that a word of rank is."""


def rank_claim(sentence: Sentence, index: int, value: str, left: tuple[Named, ...], right: tuple[Named, ...]) -> Claim:
    """The claim that the word of rank at `index` makes: `left` stands as `value` says to `right`."""
    found = Found(index, index + 1, RANKED)
    return Claim(
        "compare",
        value,
        left,
        right,
        denied=rank_denied(sentence, index),
        soft=sentence.unable,
        year=year_of(sentence, found),
        variant=variant_of(sentence, found),
        at=index,
    )


def rank_denied(sentence: Sentence, index: int) -> bool:
    """An odd number of negations stands before it in its clause."""
    start, _ = sentence.clause(index)
    negators = [f for f in sentence.scanned.shapes("negator") if start <= f.first < index]
    negators = [f for f in negators if ":" not in sentence.words[f.last : index]]
    that = next((at for at in range(index - 1, start, -1) if sentence.words[at] == "that"), None)
    if that is not None:  # a saying, which another reader denies
        said = [f for f in negators if f.last <= that and SAYS & set(sentence.words[f.last : that])]
        negators = [f for f in negators if f not in said]
    return len([f for f in negators if sentence.words[f.last : f.last + 1] != ["only"] and not _of_a_study(sentence, f)]) % 2 == 1


def _of_a_study(sentence: Sentence, negator: Found) -> bool:
    """As in "X, not Y, ...", "X rather than Y ..."."""
    if sentence.words[negator.first] in {"rather", "instead"}:
        return True
    return sentence.words[negator.first - 1 : negator.first] == [","] and sentence.right(negator.last, negator.last + 3) is not None
