"""Words beside a rating that turn it to another study, or take it back."""

from __future__ import annotations

from app.guard.frame.subject import taken_as
from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence

_ARTICLES = frozenset({"the", "a", "an", "plain", "for"})


def only_not_best(sentence: Sentence, found: Found, subject: tuple[Named, ...]) -> bool:
    """As in "avoid X with contrast", "is not advised as the first study": denied is the phase or the first place, not the study."""
    strongly = found.cue.side == "pre" or not {"mistake", "error"}.isdisjoint(sentence.words[found.first : found.last])
    if strongly and any(named.phase for named in subject):
        return True
    return any(other.cue.value == "FIRST" and taken_as(sentence, other) for other in sentence.beside(found))


def excepted(sentence: Sentence, named: Named) -> bool:
    """As in "everything except X": the study is what the statement does not hold of."""
    shapes = sentence.scanned.shapes
    if not any(everything.last <= named.first for everything in shapes("all")):
        return False
    return any(f.last <= named.first and _ARTICLES.issuperset(sentence.words[f.last : named.first]) for f in shapes("except"))


def before_agent(sentence: Sentence, found: Found, subject: tuple[Named, ...]) -> tuple[Named, ...]:
    """As in "contrast turns it from X into Y": X is the rating without contrast."""
    words, at = sentence.words, found.first - 1
    while at > 0 and words[at] in {"a", "an", "the", "being"}:
        at -= 1
    turned = words[at] in {"to", "into"} and "from" in words[max(0, at - 9) : at] and not _TURNS.isdisjoint(words[:at])
    if turned and len(subject) == 1 and subject[0].phase in {"", "without"}:
        groups = sentence.scanned.names.studies.phase(sentence.scanned.names.studies.family(subject[0].bits), "enhanced")
        return (subject[0]._replace(groups=groups, phase="enhanced"),)
    after = words[found.last : found.last + 12]
    if words[at] != "from" or not {"into", "to"} & set(after) or len(subject) != 1 or _TURNS.isdisjoint(words[:at]):
        return subject
    studies = sentence.scanned.names.studies
    groups = studies.phase(studies.family(subject[0].bits), "without")
    return (subject[0]._replace(groups=groups, phase="without"),)


_TURNS = frozenset(
    {
        "turns",
        "turn",
        "takes",
        "moves",
        "lowers",
        "drops",
        "demotes",
        "brings",
        "raises",
        "lifts",
        "changes",
        "pushes",
        "makes",
        "shifts",
        "downgrades",
        "upgrades",
        "promotes",
        "relegates",
        "sinks",
        "pulls",
        "sends",
        "carries",
    }
)


def cannot_be_had(sentence: Sentence, found: Found) -> bool:
    """As in "because of a pacemaker, MRI is off the table": it cannot be done in this patient, which rates nothing."""
    first, last = sentence.words[found.first], sentence.words[found.last - 1]
    out = first in {"off", "out", "ruled"} or (first in {"is", "are", "was", "were"} and last == "out")
    if not out or _GIVEN.isdisjoint(sentence.scanned.tokens):
        return False
    return _RATES.isdisjoint(sentence.scanned.tokens)


_GIVEN = frozenset({"because", "since", "as", "given", "due", "owing", "with"})
_RATES = frozenset({"acr", "guideline", "rating", "rated", "appropriate", "criteria"})
