"""How often a sentence turns a grade it names into the rest of the scale: "falls short of", "was withheld from", "would be wrong"."""

from __future__ import annotations

from app.guard.frame.marked_false import JUDGED, own_words
from app.guard.scale.scale_reach import NEARLY, TURNS, reaches_ahead, studies_inside
from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words import scale_words as w
from app.guard.words.little_words import words as listed

_BREAKS = listed("( ) - ; . ! ? but whereas although because since while so yet though")
_STOPS = _BREAKS | listed(", and : if when unless")
_PAIRS = (["too", "far"], ["too", "much"], ["take", "issue"], ["takes", "issue"], ["took", "issue"], ["taken", "issue"])
"""Two words that turn a grade."""
_PASSIVE = listed("withheld denied eludes eluded escapes refused")


def turns(sentence: Sentence, previous: int, first: int, last: int, following: int, group: tuple[Named, ...]) -> int:
    """How often a grade in words[first:last] is turned into the rest of the scale."""
    words = sentence.words
    aside = _brackets(words, previous, first)
    ends = (i for i in range(previous, first) if words[i] in _BREAKS and i not in aside and not studies_inside(sentence, i))
    start = max([previous, *(index + 1 for index in ends)])
    label = next((index for index in range(first - 1, start - 1, -1) if words[index] == ":"), None)
    count = 0
    if label is not None:
        head = words[start:label]
        inside = group[0].first < label
        count += (
            not inside
            and len(head) <= 7
            and "or" not in head
            and not w.REFUTES.isdisjoint(head)
            and JUDGED.isdisjoint(head)
            and not own_words(head)
            and not (sentence.context.open and len(head) == 1)
        )
        start = label + 1
    count += [word for word in words[-3:] if word not in {".", "!"}][-2:] == ["-", "not"]
    ahead = _ahead(sentence, _after_commas(sentence, start, first, group), first)
    count += len([index for index in ahead if index not in aside])
    stop = next(
        (i for i in range(last, following) if words[i] in _STOPS and not studies_inside(sentence, i)),
        following,
    )
    count += _behind(sentence, last, stop, group[0].first if group[0].first >= last else last)
    return count


def _brackets(words: list[str], first: int, last: int) -> set[int]:
    """What stands in brackets that are closed again."""
    found: set[int] = set()
    for index in range(first, last):
        if words[index] == "(" and ")" in words[index:last]:
            found |= set(range(index, index + words[index:last].index(")") + 1))
    return found


def _after_commas(sentence: Sentence, start: int, first: int, group: tuple[Named, ...]) -> int:
    """Where the statement itself begins: an opening up to a comma belongs to it only where "that" follows."""
    words = sentence.words
    for index in range(first - 1, start - 1, -1):
        if words[index] != "," or studies_inside(sentence, index):
            continue
        if words[index + 1] == "that":
            return start
        if group[0].first > index or group[-1].last <= index:
            return index + 1
    return start


def _ahead(sentence: Sentence, start: int, first: int) -> list[int]:
    """The words before a grade that turn it."""
    words = sentence.words
    rated = _rated_apart(sentence, first)
    part = {i for f in sentence.scanned.shapes("notneg") if f.last >= first for i in range(f.first, f.last)}
    found = []
    for index in range(start, first):
        pair = index > start and words[index - 1 : index + 1] in _PAIRS
        single = words[index] in TURNS and not studies_inside(sentence, index) and index not in rated
        if index not in part and (pair or (single and reaches_ahead(sentence, index, first))):
            found.append(index)
    return found


def _rated_apart(sentence: Sentence, first: int) -> set[int]:
    """Words of a rating said for itself before the grade; they turn nothing, unless they lead to it: "avoided the bottom tier"."""
    words = sentence.words
    return {
        index
        for f in sentence.scanned.rating
        if f.cue.kind == "rating" and f.last <= first and _by_itself(sentence, f) and not w.LINKS.issuperset(words[f.last : first])
        for index in range(f.first, f.last)
        if words[index] in w.REFUTES | w.MISSES | {"no", "not"}
    }


def _by_itself(sentence: Sentence, found: Found) -> bool:
    """Is a cue a statement of its own, as in "avoid X, ...", and not a verb before a grade ("did not get ...")?"""
    return found.cue.side != "pre" or found.first == sentence.clause(found.first)[0]


def _behind(sentence: Sentence, last: int, stop: int, study: int) -> int:
    """How often a grade is turned by what stands behind it: "would be wrong", "does not apply to X", "was withheld from X"."""
    words = sentence.words
    count = 0
    for index in range(last, stop):
        word = words[index]
        if studies_inside(sentence, index):
            continue
        count += words[index - 1 : index + 1] in _PAIRS
        refuted = word in w.REFUTES and words[index - 1] != "no"
        denied = word in w.NOT - NEARLY and (index < study or w.HOLDS & set(words[index + 1 : index + 5]))
        count += bool(refuted or denied or word in _PASSIVE or (word == "reach" and words[index - 1] in {"of", "beyond"}))
    return count
