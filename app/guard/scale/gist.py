"""What a sentence advises, read from its words alone, when no phrase was known that joins them to a study."""

from __future__ import annotations

from app.guard.frame.bind import claim_at
from app.guard.frame.denial import is_denied
from app.guard.scale.gist_against import advises_against
from app.guard.scale.gist_for import in_favour
from app.guard.scale.grades import graded
from app.guard.scale.nothing_on_top import nothing_on_top
from app.guard.scale.said_of_it import said_of_it
from app.guard.sentence.claim import EXPLICIT, Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words import gist_words as w

_CUE = Cue("gist")
_RATES = frozenset({"rating", "only", "compare", "alike", "others", "everything", "noimaging"})
_BOUND = EXPLICIT | {"FIRST", "SECOND", "MIDDLE"}
MILD = frozenset({"ALT", "POS", "REC"})


def gist(sentence: Sentence) -> list[Claim]:
    """The claim a sentence makes of the one study (or list of studies) it names; none where another reader found one."""
    said = [claim for claim in sentence.out.claims if claim.about in _RATES]
    if not sentence.groups:
        return [] if said else said_of_it(sentence) or graded(sentence) or nothing_on_top(sentence)
    if any(claim.about != "rating" or claim.denied or claim.value not in MILD | {"FIRST"} for claim in said):
        return []
    claims = _advice(sentence, bool(said)) if said else _bound(sentence) or graded(sentence) or _advice(sentence, False)
    if said and claims:
        sentence.out.claims = [claim for claim in sentence.out.claims if claim not in said]
    return claims


def _bound(sentence: Sentence) -> list[Claim]:
    """A rating without a study beside it speaks of the nearest one."""
    claims = []
    for found in sentence.out.loose:
        if found.cue.value not in _BOUND or sentence.aside(found.first) or _defines(sentence):
            continue
        subject = _nearest(sentence, found)
        if subject and not _otherwise(sentence, subject, found) and not _set_apart(sentence, subject):
            where = "left" if subject[0].first < found.first else "right"
            claims.append(claim_at(sentence, found, "rating", found.cue.value, subject, is_denied(sentence, found, subject, where)))
    return claims


def _defines(sentence: Sentence) -> bool:
    """Does it say what a grade means? Not where it tells one rating, as that of the one study named."""
    cues = sentence.scanned.shapes("define")
    if not cues:
        return False
    its = all(sentence.words[f.first : f.last] in _ITS_RATING for f in cues)
    return not its or len(sentence.groups) != 1 or len(sentence.scanned.explicit) != 1


_ITS_RATING: tuple[list[str], ...] = (["the", "rating"], ["the", "category"], ["the", "label"], ["the", "band"])


def _nearest(sentence: Sentence, found: Found) -> tuple[Named, ...]:
    left = [group for group in sentence.groups if group[-1].last <= found.first]
    right = [group for group in sentence.groups if group[0].first >= found.last]
    return left[-1] if left else right[0] if right else ()


def _otherwise(sentence: Sentence, subject: tuple[Named, ...], found: Found) -> bool:
    """Does something else than the study, such as a treatment, stand in between as what is rated?"""
    first, last = min(subject[-1].last, found.last), max(subject[0].first, found.first)
    between = [f for f in sentence.scanned.shapes("barrier") if first <= f.first and f.last <= last]
    return any(w.DOCUMENTS.isdisjoint(sentence.words[f.first : f.last]) for f in between)


def _set_apart(sentence: Sentence, subject: tuple[Named, ...]) -> bool:
    """As in "no study other than X", "X: with contrast it is ...": the rating is that of others, or of a phase named apart."""
    if sentence.scanned.agents and not subject[0].phase:
        return True
    return any(0 <= subject[0].first - f.last <= 2 for f in sentence.scanned.shapes("except"))


def _advice(sentence: Sentence, only_against: bool) -> list[Claim]:
    """Advice for or against the one study named, or for the one that a part of the sentence speaks of."""
    if len(sentence.groups) > 1 and not only_against and not sentence.unable:
        return _apart(sentence)
    group = next((g for g in sentence.groups if g[0].first not in sentence.demoted and not sentence.aside(g[0].first)), None)
    if group is None or len(sentence.groups) > 1 or sentence.unable:
        return []
    start, end = sentence.clause(group[0].first)
    label = next((at for at in range(group[0].first - 4, start, -1) if sentence.words[at] == ":"), None)
    stated = [word for word in sentence.words[(label or 0) + 1 : group[0].first] if word.isalpha()]
    if label is not None and label - start > 2 and len(stated) > 2:
        start = label + 1  # as in "We may leave the scanner: the ACR likes X": two statements
    elif sentence.words[start : start + 2] == ["do", "not"] and ":" in sentence.words[start + 3 : min(start + 6, group[0].first)]:
        start = sentence.words.index(":", start) + 1  # as in "Do not dither: X"
    words = sentence.words[start:end]
    inside = range(group[0].first - start, group[-1].last - start)
    said = frozenset(word for index, word in enumerate(words) if index not in inside)
    found = Found(group[0].first, group[-1].last, _CUE)
    against = advises_against(sentence, words, said, inside)
    if against is not None:
        value, denied = ("REC", True) if against else ("POS", False)
        if only_against and not against:
            return []
        return [claim_at(sentence, found, "rating", value, group, denied)]
    if only_against or not said.isdisjoint(w.NEGATES):
        return []
    value = in_favour(words, said, inside)
    claim = claim_at(sentence, found, "rating", value, group, False)
    return [claim._replace(soft=sentence.context.soft)] if value else []


def _apart(sentence: Sentence) -> list[Claim]:
    """As in "not X, not Y, but Z would be a sound choice": advice in a part of the sentence that names one study."""
    if w.GOOD.isdisjoint(sentence.scanned.tokens) and w.OPENS.isdisjoint(sentence.scanned.tokens):
        return []
    for group in sentence.groups:
        if group[0].first in sentence.demoted or sentence.aside(group[0].first):
            continue
        start, end = _part(sentence, group)
        if sum(start <= other[0].first < end for other in sentence.groups) != 1:
            continue
        words = sentence.words[start:end]
        inside = range(group[0].first - start, group[-1].last - start)
        said = frozenset(word for index, word in enumerate(words) if index not in inside)
        value = in_favour(words, said, inside) if said.isdisjoint(w.NEGATES) and len(words) > len(inside) + 3 else ""
        if value in {"FIRST", "POS"}:
            return [claim_at(sentence, Found(group[0].first, group[-1].last, _CUE), "rating", value, group, False)]
    return []


def _part(sentence: Sentence, group: tuple[Named, ...]) -> tuple[int, int]:
    """The part of a clause around a study: between commas, "but", "and"."""
    start, end = sentence.clause(group[0].first)
    stops = [at for at in range(start, end) if sentence.words[at] in {",", ";", ":", "but", "and", "(", ")"}]
    before = [at + 1 for at in stops if at < group[0].first]
    return max([start, *before]), min([end, *(at for at in stops if at >= group[-1].last)])
