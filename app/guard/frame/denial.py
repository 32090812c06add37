"""Is a claim denied?"""

from __future__ import annotations

from app.guard.frame.negation_scope import ROWS, said_before_colon, told_by_what, without_list
from app.guard.frame.subject import taken_as
from app.guard.sentence.claim import EXPLICIT
from app.guard.sentence.cues import Found
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import STOPS_NOT, words

_CAUSE = words(
    "calling labelling considering calls call label consider deem regard classify describe count make makes render renders mean imply"
)
_VERBAL = words(
    "not never cannot can't won't wouldn't doesn't don't didn't isn't wasn't hasn't haven't fails fail refuses nobody no doesnt dont"
)
_NO_VERB = words("only just merely the a an any this that in for with because if when")
_REPLACING = words("replace replaces replacing replaced substitute substitutes displace displaces supplant supplants oust dethrone")
"""As in "never replaces X": the study after it keeps its place."""
_PLACES = words("in into as among at to on within out under of inside anywhere near with")
_ESCAPES = words("escapes escaped evades evaded misses missed avoids avoided")
"""They deny what stands right after them, and nothing after "and"."""
_FINITE = words(
    "is are was were be has have had may might can could should must will would does do gets remains stays sits stands ranks comes"
)
_FORMS = words("form forms type kind version phase of the these those such")
_ROW_OF = words("the that this one ones row rows rating entry line for of on to in")
_OUT_OF = words("among amongst one part any in")
"""After "not": of those "that ..."."""


def is_denied(sentence: Sentence, found: Found, subject: tuple[Named, ...], where: str) -> bool:
    """An odd number of negations reaches the cue, or the study that stands left of it."""
    start, _ = sentence.clause(found.first)
    left = bool(subject) and where == "left"
    floor = max(start, found.first - 7)
    if left:
        floor = start if found.cue.value == "FIRST" and taken_as(sentence, found) else subject[-1].last
    negators = sentence.scanned.shapes("negator")
    count = 0
    if where == "right" and subject and found.cue.kind != "sign":
        said = sentence.words
        ahead = [negator for negator in negators if found.last <= negator.first < subject[0].first]
        if {"not", "no", "never", "neither"} & set(said[found.first : found.last]):
            ahead = [negator for negator in ahead if said[negator.first] != "nor"]  # as in "was not unanimous on X, nor on Y"
        count = sum(":" not in said[negator.last : subject[0].first] for negator in ahead)
    opening = _opening(sentence, start)
    count += sentence.words[found.last : found.last + 3] in _IT_IS_NOT  # as in "usually appropriate it is not"
    relative = left and "which" in sentence.words[subject[-1].last : subject[-1].last + 2]
    what = told_by_what(sentence.words, start, found.first)
    for negator in negators:
        if negator.last <= what:
            continue
        if relative and negator.last <= subject[0].first:
            continue  # as in "there is no need of X, which is usually not appropriate"
        if opening is not None and negator is opening:
            count += not _within_noun(sentence, found) and not said_before_colon(sentence, opening, found)
            continue
        if left and negator.last <= subject[0].first and not _REPLACING.isdisjoint(sentence.words[negator.last : subject[0].first]):
            continue
        if _other_use(sentence, found, negator) or (negator.first >= floor and _paired(sentence, found, negator)):
            continue
        if floor <= negator.first and negator.last <= found.first and found.first - negator.last <= 7:
            words = sentence.words
            between = without_list(words, negator.last, found.first, subject if left else ())
            count += _reaches(between) and not (words[negator.first] in _ESCAPES and "and" in between)
        elif left and ":" not in sentence.words[subject[-1].last : found.first]:  # not "no X: usually not appropriate"
            count += _of_subject(sentence, negator, subject[0]) or _governs(sentence, negator, subject, found)
    return count % 2 == 1


def _opening(sentence: Sentence, start: int) -> Found | None:
    """As in "neither of the two rows, X and Y, ...": the negation of all that follows."""
    said = sentence.words
    first = next((f for f in sentence.scanned.shapes("negator") if start <= f.first <= start + 1), None)
    if first is None or said[first.first] not in {"neither", "none"} or "of" not in said[first.first + 1 : first.first + 2]:
        return None
    named = sentence.scanned.named
    inside = next((at for at in range(first.last, sentence.count) if said[at] in ROWS), None)
    return first if inside is not None and named and inside < named[0].first else None


_IT_IS_NOT = (["it", "is", "not"], ["they", "are", "not"], ["it", "is", "never"], ["it", "was", "not"])


def _within_noun(sentence: Sentence, found: Found) -> bool:
    """As in "the two may be appropriate rows": it says which rows, and nothing of them."""
    return sentence.words[found.last : found.last + 1] != [] and sentence.words[found.last] in ROWS


def _other_use(sentence: Sentence, found: Found, negator: Found) -> bool:
    """Is the negation part of a rating's own name, or does "rather" put a study in place of another?"""
    if found.cue.value in EXPLICIT or found.cue.kind in {"symbol", "msv"}:
        for other in sentence.scanned.rating:
            if other.first <= negator.first < other.last and other.cue.value in EXPLICIT:
                return True
    if any(o.first <= negator.first < o.last and o is not found and o.cue.value == "NEG" for o in sentence.scanned.rating):
        return found.cue.value in EXPLICIT  # as in "not required for the usually appropriate X"
    instead = sentence.words[negator.first] in {"rather", "instead"}
    return instead and any(0 <= named.first - negator.last <= 2 for named in sentence.scanned.named)


def _paired(sentence: Sentence, found: Found, negator: Found) -> bool:
    """As in "neither ... nor ...": the second part is denied once."""
    return sentence.words[negator.first] == "neither" and "nor" in sentence.words[negator.last : found.first]


def _reaches(between: list[str]) -> bool:
    """Does a negation reach over these words? Not past a clause or a single comma; past "none of those that"."""
    if between.count(",") == 1 or "(" in between:
        return False
    relative = bool(between) and between[0] in _OUT_OF
    return not any(word in STOPS_NOT and not (relative and index and word in {"that", "which"}) for index, word in enumerate(between))


_OVER = words("as past beyond above over")


def _governs(sentence: Sentence, negator: Found, subject: tuple[Named, ...], found: Found) -> bool:
    """As in "does not put X in ...", "never ranks X above ...": no verb stands after the study, so the one before it is meant."""
    if sentence.words[negator.first] not in _VERBAL or negator.last < sentence.clause(found.first)[0]:
        return False
    before = sentence.words[negator.last : subject[0].first]
    after = sentence.words[subject[-1].last : found.first]
    if not 0 < len(before) <= 6 or not before[0].isalpha() or before[0] in _NO_VERB or {",", ":", "-", "that", "which"} & set(before):
        return False
    if sentence.words[negator.first] == "no" and {"on", "about", "over", "of", "for"} & set(before):
        return False  # as in "no agreement on X": it is the noun that is denied
    direct = found.cue.kind == "compare" or sentence.words[found.first] in _OVER or (bool(after) and after[0] in _PLACES)
    return direct and _FINITE.isdisjoint(after) and sentence.words[found.first] not in _FINITE


def _of_subject(sentence: Sentence, negator: Found, study: Named) -> bool:
    """As in "neither X ...", "nothing makes X ...": the negation stands right before the study."""
    between = sentence.words[negator.last : study.first]
    if 0 < study.first - negator.last <= 6 and not _CAUSE.isdisjoint(between):
        return True
    if sentence.words[negator.first] in {"neither", "no"} and between and _FORMS.issuperset(between):
        return True
    if sentence.words[negator.first] in {"neither", "no", "nor", "none"} and len(between) > 1 and _ROW_OF.issuperset(between):
        return True  # as in "neither that row nor the one for X"
    return (
        0 <= study.first - negator.last <= 1
        and sentence.words[negator.first] in {"neither", "no", "nor", "none"}
        and sentence.words[negator.last] not in {":", ",", ".", "-", ";"}
    )
