"""What somebody denies or is told not to say: "nobody disputes that ...", "don't let anyone tell you ...", "stop saying ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.guard.words.little_words import words

if TYPE_CHECKING:
    from app.guard.sentence.scan import Scanned
    from app.guard.sentence.sentence import Sentence

_DENIES = words(
    "deny denies denied denying dispute disputes disputed disputing doubt doubts doubted doubting question questions questioned "
    "questioning contest contests contested contesting challenge challenges challenged contradict contradicted gainsay refute refuted "
    "disagree disagrees disagreed begrudge begrudges grudge object objects objected quarrel quarrels argue quibble"
)
"""To say that it is not so; "argue", "quarrel" and "object" only with "against", "with" or "to"."""
_PLAINLY = words("deny denies denied denying dispute disputes disputed doubt doubts doubted")
"""May stand right before a statement."""
_AGAINST = {"argue": "against", "quarrel": "with", "quarrels": "with", "object": "to", "objects": "to", "objected": "to", "quibble": "with"}
_AGAINST |= dict.fromkeys(("disagree", "disagrees", "disagreed"), "that")
_SAYS = words("say says saying tell tells telling told claim claims claiming believe believing think thinking pretend insist repeat write")
_NOBODY = words("nobody none no not never cannot hardly few neither nor nowhere scarcely little without")
_STOP = words("stop stops quit cease refuse refuses avoid forbid resist")
"""Before a verb of saying: it should not be said."""
_WRONG = words("wrong mistaken incorrect false foolish unfair absurd")
_HEARERS = words("you him her them us me anyone anybody yourself people patients everyone colleagues someone one")
_PLACES = words("place room rating status spot seat role grade rank standing label chance mark category tier slot title")
_STOPS = words("; . but whereas however while instead although though")
_BEFORE = words("; : . , but")


def attitudes(scanned: Scanned) -> None:
    """Take the negations of such frames out of `scanned`, and note in `scanned.turned` the stretches whose claims they deny."""
    tokens = scanned.tokens
    if tokens.isdisjoint(_DENIES) and (tokens.isdisjoint(_SAYS) or tokens.isdisjoint(_NOBODY | _STOP)):
        return
    for index, word in enumerate(scanned.words):
        if word in _DENIES:
            _denial(scanned, index)
        elif word in _SAYS:
            _saying(scanned, index)


def turn(sentence: Sentence) -> None:
    """Deny the claims of `sentence.out` that stand in a stretch which a frame denies."""
    for first, stop in sentence.scanned.turned:
        sentence.out.claims = [
            claim._replace(denied=not claim.denied) if first <= claim.at < stop else claim for claim in sentence.out.claims
        ]


def _denial(scanned: Scanned, index: int) -> None:
    """As in "nobody disputes that X is ...": it is so; "nobody would deny it a place": it has one."""
    said = scanned.words
    word = said[index]
    if word in _AGAINST and said[index + 1 : index + 2] != [_AGAINST[word]]:
        return
    start = _start(said, index)
    negations = [at for at in range(start, index) if said[at] in _NOBODY or said[at] in _WRONG]
    seat = _seat(said, index)
    near = set(said[index + 1 : index + 3])
    plain = word in _PLAINLY and "of" not in near and any(index < named.first <= index + 3 for named in scanned.named)
    if not seat and "that" not in near and not plain:
        return  # as in "X cannot challenge Y", "no question of X": nothing is said to be so
    if len(negations) % 2 == 1:
        scanned.mask(range(start, (seat or index) + 1), {"negator", "panel", "doubt", "notneg", "frame"})
    elif seat and word in {"deny", "denies", "denying"}:
        scanned.turned.append((seat, _stop(said, seat)))


def _saying(scanned: Scanned, index: int) -> None:
    """As in "don't let anyone tell you X is ...", "stop saying X ..."; with "that" another reader does it."""
    said = scanned.words
    after = index + 1
    while said[after : after + 1] and (
        said[after] in _HEARERS or (said[after] in {"the", "your", "a"} and said[after + 1 : after + 2] == ["patient"])
    ):
        after += 1 + (said[after] in {"the", "your", "a"})
    if said[after : after + 1] in (["that"], [":"], [","], ["whether"], ["how"]) and not _STOP & set(said[max(0, index - 3) : index]):
        return
    begins = [named.first for named in scanned.named] + [found.first for found in scanned.shapes("panel")]
    if not any(after <= first <= after + 4 for first in begins):
        return
    start = _start(said, index)
    if any(start <= frame.first <= index for frame in scanned.shapes("frame")):
        return  # "nobody would say ..." is a frame already
    negations = [at for at in range(max(start, index - 6), index) if said[at] in _NOBODY | _STOP]
    if len(negations) != 1 or said[negations[0] + 1 : negations[0] + 2] == ["only"]:
        return
    if not any(found.last > after + 1 for found in (*scanned.rating, *scanned.shapes("panel"), *scanned.shapes("radiation"))):
        return
    scanned.mask(range(start, after), {"negator", "notneg"})
    scanned.turned.append((after, _stop(said, after)))


def _seat(said: list[str], index: int) -> int:
    """As in "deny it a place": where the place stands; 0 for none."""
    return next((at for at in range(index + 1, min(len(said), index + 8)) if said[at] in _PLACES), 0)


def _start(said: list[str], index: int) -> int:
    """Where the words that govern a verb begin."""
    return next((at + 1 for at in range(index - 1, max(-1, index - 10), -1) if said[at] in _BEFORE), max(0, index - 9))


def _stop(said: list[str], index: int) -> int:
    return next((at for at in range(index + 1, len(said)) if said[at] in _STOPS), len(said))
