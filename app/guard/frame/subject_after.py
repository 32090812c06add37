"""The studies that stand after the words that rate them."""

from __future__ import annotations

from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named
from app.guard.sentence.next_verb import next_verb
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import COPULA, LABEL, LABEL_MORE, STUDY
from app.guard.words.little_words import words as listed

Subject = tuple[tuple[Named, ...], str]
"""The studies a cue speaks of, and where they stand: left, right, back (an earlier sentence), or nowhere ("")."""
NOBODY: Subject = ((), "")


def list_below(sentence: Sentence, found: Found, start: int, end: int) -> tuple[Named, ...]:
    """As in "what we do not recommend for such a headache: X, Y": the list after the colon, which nothing else rates."""
    words = sentence.words
    if ":" not in words[found.last + 1 : end] or _OPENS_LIST.isdisjoint(words[start : found.first + 1]):
        return ()
    colon = words.index(":", found.last + 1, end)
    right = sentence.right(colon, min(end, colon + 4))
    if right is None or any(start <= group[0].first < colon for group in sentence.groups) or colon - start > 20:
        return ()
    if found.cue.value in {"FIRST", "REC", "POS"} and not _LEFT_OUT.isdisjoint(words[start:colon]):
        return ()  # as in "studies to leave out at the start: X"
    if any(colon < other.first < end and other.cue.kind == "rating" for other in sentence.scanned.rating):
        return ()
    return tuple(named for group in sentence.groups if colon < group[0].first < end for named in group)


_LEFT_OUT = listed("leave left leaving out off skip omit avoid forgo forget drop not no never against")
_OPENS_LIST = listed("what whatever studies tests scans procedures exams examinations rows things everything")


def ahead(sentence: Sentence, found: Found, end: int) -> Subject:
    """As in "start with X", "Plan: X": the study comes soon, and nothing else before it."""
    labelled = sentence.words[found.last - 1] == ":"
    right = sentence.right(found.last, min(end, found.last + (18 if labelled else 9)))
    if right is None:
        return NOBODY
    first = right[0].first
    between = sentence.words[found.last : first]
    if any(f.first >= found.last and f.last <= first and f.cue.kind in {"barrier", "condition"} for f in sentence.scanned.shape):
        return NOBODY
    agents = [last for start, last in sentence.scanned.agents if found.last <= start and last <= first]
    if any(sentence.words[last : last + 1] != ["phase"] and sentence.words[last - 1] != "phase" for last in agents) or "☢" in between:
        return NOBODY
    if len(between) <= 6 or (labelled and between[-1] in {",", ")"} and next_verb(sentence.scanned, found.last, first) == first):
        return right, "right"
    return NOBODY


def worth_doing(sentence: Sentence, found: Found, start: int) -> tuple[Named, ...]:
    """As in "X is the study to book at the first visit": the study on the left, which is said to be the one to have."""
    words = sentence.words
    at = found.first - (words[found.first] != "to")
    if at < 3 or words[at] != "to" or words[at - 1] not in _WORTH:
        return ()
    left = sentence.left(at, start)
    between = words[left[-1].last : at] if left is not None else []
    return left if left is not None and 2 <= len(between) <= 6 and not _IS.isdisjoint(between) and not _BUT & set(between) else ()


_WORTH = STUDY | listed("thing choice picture film step option investigation modality what ones tests exams ones scans")
_IS = listed("is are remains was be stays 's")
_BUT = listed(", : ; and or which that")


def labels_next(sentence: Sentence, found: Found, right: tuple[Named, ...]) -> bool:
    """As in "the study of choice for this patient is X": the rating labels the study that follows."""
    between = sentence.words[found.last : right[0].first]
    return (
        0 < len(between) <= 9 and any(word in COPULA for word in between) and all(word in LABEL or word in LABEL_MORE for word in between)
    )


def all_listed(sentence: Sentence, found: Found, right: tuple[Named, ...], end: int) -> tuple[Named, ...]:
    """The study labelled; after a colon or "include" all studies up to the next rating."""
    between = sentence.words[found.last : right[0].first]
    if not {":", "include", "includes", "are"} & set(between):
        return right
    later = [f.first for f in sentence.scanned.explicit if found.last < f.first < end]
    stop = min(later, default=end)
    return tuple(named for group in sentence.groups if found.last <= group[0].first < stop for named in group) or right
