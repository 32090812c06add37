"""A statement marked as false before it is made: "Mark as false: ...", "Deduct a mark for claiming that ...", "Wrong answer: ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.guard.words.little_words import words
from app.guard.words.scale_words import REFUTES

if TYPE_CHECKING:
    from app.guard.sentence.sentence import Sentence

_FALSE = REFUTES | words("nope bogus fake misbelief misnomer hoax")
JUDGED = words("phase protocol study test exam examination scan investigation modality way move tool")
"""After "wrong" in a label: what is judged, and no statement."""
_LONGEST = 7
"""Words of such a label."""
_COSTS = words("deduct lose loses subtract penalize penalise dock penalty fail fails minus")
_MARKS = words("mark marks point points credit candidate student trainee candidates answer answers half")
_SAYING = words(
    "claiming saying stating writing asserting naming calling answering teaching suggesting ordering choosing picking if that when"
)
_RATES = frozenset(
    {"rating", "compare", "alike", "panel", "radiation", "symbol", "msv", "dose", "contrast", "noimaging", "edition", "only"}
)


def own_words(head: list[str]) -> bool:
    """As in "I was wrong: ...", "that is a mistake: ...": said of what stands before, and no label."""
    return not _WHO.isdisjoint(head[:2]) and not _BEING.isdisjoint(head)


_ONES_OWN = words("i my mine me you your yours our ours we up")
"""As in "were it my neck, I would ...": advice, and nothing that is not so."""
_WHO = words("i he she we you they that this it")
_BEING = words("is was are were am been be")


def marked_false(sentence: Sentence) -> bool:
    """Deny the claims of `sentence.out` that stand behind such a label; is there one?"""
    own = not _ONES_OWN.isdisjoint(sentence.words[1:5])
    if sentence.words[:1] == ["were"] and "would" in sentence.scanned.tokens and not own:
        sentence.out.claims = []  # as in "were X ..., the table would say so"
        return True
    at = None if _answers(sentence) else _label(sentence)
    if at is None or not any(claim.at > at for claim in sentence.out.claims):
        return False
    sentence.out.claims = [
        claim._replace(denied=not claim.denied) if claim.at > at and claim.about in _RATES else claim
        for claim in sentence.out.claims
        if claim.at > at or not claim.subject
    ]
    return True


def _answers(sentence: Sentence) -> bool:
    """As in "False: X is ...", after a question or a quotation: what follows is said to be so."""
    return sentence.context.open and sentence.words[1:2] == [":"]


def is_marked_false(sentence: Sentence) -> bool:
    """Does such a label stand before the whole statement?"""
    return ":" in sentence.scanned.tokens and _label(sentence) is not None


def _label(sentence: Sentence) -> int | None:
    """Where the label ends; None without one."""
    tokens, said = sentence.scanned.tokens, sentence.words
    if ":" in tokens and not tokens.isdisjoint(_FALSE):
        colon = said.index(":")
        head = said[:colon]
        named = any(one.first < colon for one in sentence.scanned.named)
        if (
            colon <= _LONGEST
            and not named
            and {"or", "neither", "nothing", "never", "none", "nobody"}.isdisjoint(head)
            and not _FALSE.isdisjoint(head)
            and JUDGED.isdisjoint(head)
            and "not" not in head
            and not own_words(head)
        ):
            return colon
    if said[:1] and said[0] in _COSTS and not _MARKS.isdisjoint(said[1:5]):
        return next((index for index in range(2, min(len(said), 8)) if said[index] in _SAYING), None)
    return None
