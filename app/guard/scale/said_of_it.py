"""What is said of the study spoken of before, without its name: "the rating behind that request is ...", "do not order this study"."""

from __future__ import annotations

from app.guard.frame.bind import claim_at
from app.guard.sentence.claim import EXPLICIT, Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words.gist_words import STUDIES
from app.guard.words.little_words import words

_RATING = words(
    "rating category answer verdict label score grade tier entry wording classification judgement judgment status band reply result "
    "mark position standing ruling decision"
)
"""What a study has."""
_IS = words("is was reads remains says : stays runs being comes")
"""Between such a noun and the rating."""
_MEANS = words(
    "means mean denotes stands signifies defined defines corresponds refers term phrase scale scores categories ratings labels tiers all "
    "every each no none which whose studies rows most rest remaining other others else another any anything something either or unless "
    "highest lowest top bottom middle best worst"
)
"""With one of these the scale is spoken of, or another study."""
_BACKS = words("support supports endorse endorses recommend recommends back backs advise advises")
_POINTING = words("it this that them these those")
_AFTER = words(". , ; ! ) : today now first here at for in as until yet either anyway")


def said_of_it(sentence: Sentence) -> list[Claim]:
    """The rating that a sentence without a study tells of the one before, as its rating, its label, the answer."""
    subject = sentence.context.subject
    said = sentence.words
    if not subject or sentence.scanned.named or not _MEANS.isdisjoint(sentence.scanned.tokens):
        return []
    explicit = [found for found in sentence.scanned.explicit if not sentence.aside(found.first)]
    if len({found.cue.value for found in explicit}) != 1 or explicit[0].cue.value not in EXPLICIT or sentence.scanned.variants[1:]:
        return []
    found = explicit[0]
    noun = next((at for at in range(found.first - 1, max(-1, found.first - 12), -1) if said[at] in _RATING), None)
    if noun is None or _IS.isdisjoint(said[noun + 1 : found.first]):
        return []
    turned = sum(noun < f.first and f.last <= found.first for f in sentence.scanned.shapes("negator")) % 2 == 1
    return [claim_at(sentence, found, "rating", found.cue.value, subject, turned, where="back")]


def it_as_object(sentence: Sentence, found: Found, value: str) -> tuple[Named, ...]:
    """As in "Do not order this study": the study before, which a verb's pronoun stands for; () when it stands for none."""
    said = sentence.words
    at = found.last
    if said[at : at + 1] == [] or said[at] not in _POINTING | {"such"}:
        return ()
    noun = said[at + 1 : at + 2]
    own = [group for group in sentence.groups if group[-1].last <= found.first and group[0].first not in sentence.demoted]
    subject = sentence.context.subject if not own else own[0] if len(own) == 1 else ()
    if noun and noun[0] in STUDIES - {"step", "approach", "procedure", "list"}:
        return subject
    vague = not _BACKS.isdisjoint(said[found.first : found.last])  # it may be the advice that is not supported
    bare = said[at] == "it" and (not noun or noun[0] in _AFTER) and not vague
    return subject if bare and (value in {"NEG", "LOW", "FIRST"} or sentence.count <= 7) else ()
