"""Which study does a cue speak of? The one before it, the one after it, or that of an earlier sentence."""

from __future__ import annotations

from app.guard.frame.between import set_against
from app.guard.frame.earlier import earlier, pronoun
from app.guard.frame.parted import blocked
from app.guard.frame.subject_after import NOBODY, Subject, ahead, all_listed, labels_next, list_below, worth_doing
from app.guard.sentence.claim import EXPLICIT
from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import PREDICATE, STUDY, TURNS_AWAY


def subject_of(sentence: Sentence, found: Found) -> Subject:
    """The studies a cue speaks of; those on its left first, unless it opens a statement or labels what follows."""
    start, end = sentence.clause(found.last - 1)
    below = list_below(sentence, found, start, end)
    if below:
        return below, "right"
    if found.cue.side == "pre":
        return ahead(sentence, found, end) if not (done := worth_doing(sentence, found, start)) else (done, "left")
    near = _in_brackets(sentence, found) or _relative(sentence, found.first) or _apposed(sentence, found.first)
    if near:
        return near, "left"
    left = sentence.left(found.first, start)
    right = sentence.right(found.last, end)
    beside = set_against(sentence, found, right)
    if beside:
        return beside, "right"
    if found.cue.kind == "sign":
        return _marked(sentence, left, right)
    if right is not None and labels_next(sentence, found, right) and not (left is not None and _predicate(sentence, left, found)):
        return all_listed(sentence, found, right, end), "right"
    if blocked(sentence, left[-1].last if left is not None else start, found.first):
        return NOBODY
    if left is not None:
        return _of_pair(sentence, left, found) or (left, "left")
    before = pronoun(sentence, start, found.first)
    if before is not None or right is None:
        return earlier(sentence, found, before, start)
    between = sentence.words[found.last : right[0].first]
    if len(between) > 8 or any(word in TURNS_AWAY for word in between):
        return earlier(sentence, found, before, start)
    if found.cue.value in {"NEG", "REC"} and between[:1] == ["for"] and start <= found.first - 1 and not sentence.scanned.agents:
        return NOBODY  # as in "it is not required for X": something else is
    if found.cue.value in {"POS", "ALT"} and len(between) > 1 and {",", ":"} & set(between):
        return NOBODY
    return right, "right"


def nearest(sentence: Sentence, found: Found) -> Subject:
    """The study a facet speaks of: to its left in the clause, else to its right, else an earlier one."""
    start, end = sentence.clause(found.first)
    left = sentence.left(found.first, start)
    if left is not None:
        return _of_pair(sentence, left, found) or (left, "left")
    right = sentence.right(found.last, end)
    if right is not None and right[0].first in sentence.demoted and pronoun(sentence, start, found.first) is not None:
        right = None  # as in "they are free of rays, just like X"
    if right is not None and right[0].first - found.last <= 8:
        aside = next((group for group in sentence.groups if 0 <= start - group[-1].last <= 2), None)
        if aside is not None and "," in sentence.words[found.last : right[0].first]:
            return aside, "left"
        return right, "right"
    return earlier(sentence, found, pronoun(sentence, start, found.first), start)


def _of_pair(sentence: Sentence, left: tuple[Named, ...], found: Found) -> Subject | None:
    """As in "it tells X from Y: the former is ...": one of the two studies named together right before."""
    told = [f for kind in ("former", "latter") for f in sentence.scanned.shapes(kind) if left[-1].last <= f.first < found.first]
    if not told:
        return None
    last = max(told)
    groups = [group for group in sentence.groups if group[-1].last <= last.first]
    pair = (left[:1], left[-1:]) if len(left) > 1 else (groups[-2], groups[-1]) if len(groups) > 1 else None
    return None if pair is None else (pair[0 if last.cue.kind == "former" else 1], "left")


def taken_as(sentence: Sentence, found: Found) -> bool:
    """As in "... as the first study": the cue says what a study is taken as."""
    words = sentence.words
    if words[found.first] == "as":
        return True
    at = found.first - 1
    while at > 0 and words[at] in {"a", "an", "the", "your", "our", "its", "her", "his", "any"}:
        at -= 1
    return at > 0 and words[at] == "as"


def _in_brackets(sentence: Sentence, found: Found) -> tuple[Named, ...]:
    """As in "X (usually appropriate)", where "X or Y (...)" rates Y alone."""
    if found.cue.value not in EXPLICIT or sentence.words[found.first - 1 : found.first] != ["("] or found.last >= sentence.count:
        return ()
    beside = next((group for group in sentence.groups if group[-1].last == found.first - 1), ())
    either = len(beside) > 1 and "or" in sentence.words[beside[-2].last : beside[-1].first]
    return beside[-1:] if either else beside


def _relative(sentence: Sentence, index: int) -> tuple[Named, ...]:
    """As in "unlike CT, which may be appropriate": the clause speaks of the study right before it."""
    words = sentence.words
    for at in range(index - 1, max(-1, index - 5), -1):
        if words[at] == "which":
            before = at - 1 if at and words[at - 1] == "," else at
            return next((group for group in sentence.groups if group[-1].last == before), ())
    return ()


def _apposed(sentence: Sentence, index: int) -> tuple[Named, ...]:
    """As in "below X, the one study that it calls ...": what is set in behind a study speaks of it."""
    words = sentence.words
    for group in sentence.groups:
        last = group[-1].last
        if last < index <= last + 9 and words[last : last + 2] in ([",", "the"], [",", "its"], [",", "their"]):
            noun = next((at for at in range(last + 2, last + 5) if words[at : at + 1] and words[at] in STUDY - {"one"}), 0)
            if noun and {"one", "only", "sole", "single"} & set(words[last + 2 : noun]) and not {",", ";", ":"} & set(words[noun:index]):
                return group
    return ()


def _marked(sentence: Sentence, left: tuple[Named, ...] | None, right: tuple[Named, ...] | None) -> Subject:
    """A sign such as a tick stands before its study where the first sign does, else after it."""
    first_mark = sentence.scanned.rating[0].first
    leads = not any(group[0].first < first_mark for group in sentence.groups)
    if right and (leads or not left):
        return right, "right"
    return (left, "left") if left else NOBODY


def _predicate(sentence: Sentence, left: tuple[Named, ...], found: Found) -> bool:
    """Is the cue said of the study on its left ("CT is the study of choice")?"""
    between = sentence.words[left[-1].last : found.first]
    return any(word in PREDICATE for word in between[-4:]) and "and" not in between[-3:-1]
