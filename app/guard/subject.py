"""Which study does a cue speak of? The one before it, the one after it, or that of an earlier sentence."""

from __future__ import annotations

from app.guard.claim import EXPLICIT
from app.guard.clauses import next_verb
from app.guard.cues import Found
from app.guard.earlier import earlier, pronoun
from app.guard.little_words import COPULA, LABEL, LABEL_MORE, PREDICATE, SPEAKS, STUDY, TURNS_AWAY
from app.guard.little_words import words as listed
from app.guard.names import Named
from app.guard.sentence import Sentence

Subject = tuple[tuple[Named, ...], str]
"""The studies a cue speaks of, and where they stand: left, right, back (an earlier sentence), or nowhere ("")."""
_NOBODY: Subject = ((), "")
_VERBS = frozenset({"is", "are", "should", "may", "can", "must", "was", "were", "be", "becomes", "remains", "might", "could"})


def subject_of(sentence: Sentence, found: Found) -> Subject:
    """The studies a cue speaks of; those on its left first, unless it opens a statement or labels what follows."""
    start, end = sentence.clause(found.last - 1)
    below = _list_below(sentence, found, start, end)
    if below:
        return below, "right"
    if found.cue.side == "pre":
        return _ahead(sentence, found, end)
    near = _in_brackets(sentence, found) or _relative(sentence, found.first) or _apposed(sentence, found.first)
    if near:
        return near, "left"
    left = sentence.left(found.first, start)
    right = sentence.right(found.last, end)
    if found.cue.kind == "sign":
        return _marked(sentence, left, right)
    if right is not None and _labels(sentence, found, right) and not (left is not None and _predicate(sentence, left, found)):
        return _listed(sentence, found, right, end), "right"
    if _blocked(sentence, left[-1].last if left is not None else start, found.first):
        return _NOBODY
    if left is not None:
        return _of_pair(sentence, left, found) or (left, "left")
    before = pronoun(sentence, start, found.first)
    if before is not None or right is None:
        return earlier(sentence, found, before, start)
    between = sentence.words[found.last : right[0].first]
    if len(between) > 8 or any(word in TURNS_AWAY for word in between):
        return earlier(sentence, found, before, start)
    if found.cue.value in {"NEG", "REC"} and between[:1] == ["for"] and start <= found.first - 1 and not sentence.scanned.agents:
        return _NOBODY  # as in "it is not required for X": something else is
    if found.cue.value in {"POS", "ALT"} and len(between) > 1 and {",", ":"} & set(between):
        return _NOBODY
    return right, "right"


def nearest(sentence: Sentence, found: Found) -> Subject:
    """The study a facet speaks of: to its left in the clause, else to its right, else an earlier one."""
    start, end = sentence.clause(found.first)
    left = sentence.left(found.first, start)
    if left is not None:
        return _of_pair(sentence, left, found) or (left, "left")
    right = sentence.right(found.last, end)
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


def _list_below(sentence: Sentence, found: Found, start: int, end: int) -> tuple[Named, ...]:
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


def _ahead(sentence: Sentence, found: Found, end: int) -> Subject:
    """As in "start with X", "Plan: X": the study comes soon, and nothing else before it."""
    labelled = sentence.words[found.last - 1] == ":"
    right = sentence.right(found.last, min(end, found.last + (18 if labelled else 9)))
    if right is None:
        return _NOBODY
    first = right[0].first
    between = sentence.words[found.last : first]
    if any(f.first >= found.last and f.last <= first and f.cue.kind in {"barrier", "condition"} for f in sentence.scanned.shape):
        return _NOBODY
    agents = [last for start, last in sentence.scanned.agents if found.last <= start and last <= first]
    if any(sentence.words[last : last + 1] != ["phase"] and sentence.words[last - 1] != "phase" for last in agents) or "☢" in between:
        return _NOBODY
    if len(between) <= 6 or (labelled and between[-1] in {",", ")"} and next_verb(sentence.scanned, found.last, first) == first):
        return right, "right"
    return _NOBODY


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
    return (left, "left") if left else _NOBODY


def _labels(sentence: Sentence, found: Found, right: tuple[Named, ...]) -> bool:
    """As in "the study of choice for this patient is X": the rating labels the study that follows."""
    between = sentence.words[found.last : right[0].first]
    return (
        0 < len(between) <= 9 and any(word in COPULA for word in between) and all(word in LABEL or word in LABEL_MORE for word in between)
    )


def _listed(sentence: Sentence, found: Found, right: tuple[Named, ...], end: int) -> tuple[Named, ...]:
    """The study labelled; after a colon or "include" all studies up to the next rating."""
    between = sentence.words[found.last : right[0].first]
    if not {":", "include", "includes", "are"} & set(between):
        return right
    later = [f.first for f in sentence.scanned.explicit if found.last < f.first < end]
    stop = min(later, default=end)
    return tuple(named for group in sentence.groups if found.last <= group[0].first < stop for named in group) or right


def _predicate(sentence: Sentence, left: tuple[Named, ...], found: Found) -> bool:
    """Is the cue said of the study on its left ("CT is the study of choice")?"""
    between = sentence.words[left[-1].last : found.first]
    return any(word in PREDICATE for word in between[-4:]) and "and" not in between[-3:-1]


def _blocked(sentence: Sentence, left: int, index: int) -> bool:
    """Does something else than the study ("further imaging is", "consultation is") stand as the subject in between?"""
    for found in sentence.scanned.shapes("barrier"):
        if left <= found.first and found.last <= index:
            after = sentence.words[found.last : found.last + 2]
            if ":" in sentence.words[found.last : index]:
                continue  # as in "the table is with him: ..."
            if after[:1] == [","] == sentence.words[left : left + 1]:
                continue  # as in "X, with no such images, is ...": set in after the study
            if after[:1] and after[0] in {"it", "they"}:
                continue  # as in "on the table it is ..."
            if after[1:] and after[0] in SPEAKS:
                after = after[:1]
            if not _VERBS.isdisjoint(after):
                return True
    return False
