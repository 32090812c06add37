"""How far a negation reaches: not out of a question word's clause, not over a colon behind its own verb."""

from __future__ import annotations

from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import words

ROWS = words("rows row studies tests entries options ones examinations modalities lines two three four")
_FINITE = words(
    "is are was were be have has had may might can could should must will would does do gets remains stays sits stands ranks comes"
)


def said_before_colon(sentence: Sentence, opening: Found, found: Found) -> bool:
    """As in "None of these helps at first: X and Y are ...": the negation has its own verb before the colon."""
    said = sentence.words
    colon = next((at for at in range(opening.last, found.first) if said[at] == ":"), None)
    if colon is None or any(opening.last <= one.first < colon for one in sentence.scanned.named):
        return False
    return any(said[at] in _FINITE or (said[at] not in ROWS and said[at].endswith("s")) for at in range(opening.last + 1, colon))


def told_by_what(said: list[str], start: int, index: int) -> int:
    """As in "What did not change is the top row, X": where the question word's clause ends; -1 without one."""
    if said[start : start + 1] not in (["what"], ["whatever"], ["whoever"]):
        return -1
    return next((at for at in range(start + 2, index) if said[at] in {"is", "are", "was", "were"} and said[at + 1 : at + 2] != ["not"]), -1)


def without_list(said: list[str], first: int, last: int, subject: tuple[Named, ...]) -> list[str]:
    """The words in between, without the list of studies spoken of."""
    if len(subject) < 2 or subject[0].first < first:
        return said[first:last]
    return said[first : subject[0].first] + said[subject[-1].last : last]
