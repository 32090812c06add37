"""As in "X is ..., which was a slip": what a sentence calls wrong after it was said."""

from __future__ import annotations

from app.guard.frame.hearsay import reported
from app.guard.frame.retort import retort
from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.sentence.sentence import Sentence
from app.guard.words.scale_words import REFUTES

_IS = frozenset({"is", "was", "were", "are", "would", "remains"})
_TURNED_BACK = frozenset({",", "-", ";", "and", "but", "(", '"'})
_LITTLE = frozenset(
    {"a", "an", "the", "be", "been", "simply", "plainly", "just", "clearly", "quite", "of", "course", "and", "remains", "therefore"}
)
POINTS_BACK = frozenset({"that", "this", "it", "which"})


def called_wrong_after(sentence: Sentence) -> list[Found]:
    """As in "X is ..., which was a slip": any word for what is not so, where no frame is known."""
    words = sentence.words
    if (REFUTES | _DENYING).isdisjoint(sentence.scanned.tokens):
        return []
    turned = None if sentence.scanned.shapes("framepost") else _turned_down(sentence)
    if turned is not None:
        return [turned]
    known = {index for kind in ("frame", "framepost") for f in sentence.scanned.shapes(kind) for index in range(f.first, f.last)}
    for index in range(2, sentence.count - 2):
        if words[index] not in POINTS_BACK or words[index + 1] not in _IS or words[index - 1] not in _TURNED_BACK:
            continue
        at = next((at for at in range(index + 2, min(index + 6, sentence.count)) if words[at] in REFUTES), None)
        if at is not None and at not in known and _LITTLE.issuperset(words[index + 2 : at]):
            return [Found(index + 1, at + 1, Cue("framepost"))]
    return []


def _turned_down(sentence: Sentence) -> Found | None:
    """As in "a website ranks X as ..., but the table disagrees": the sentence ends by denying what it reports."""
    words = sentence.words
    last = max((claim.at for claim in sentence.out.claims), default=-1)
    for index in range(last + 1, sentence.count - 2):
        if words[index] in _TURNED_BACK and not any(one.last > index for one in sentence.scanned.named):
            tail = " ".join(words[index + (words[index + 1] in {"but", "and", "yet"}) + 1 :])
            if retort(tail, reported(sentence.scanned.text)):
                return Found(index, sentence.count, Cue("framepost"))
    return None


_DENYING = frozenset({"disagrees", "disagree", "otherwise", "contradicts", "differ", "back", "rejects", "denies", "side", "refutes"})
