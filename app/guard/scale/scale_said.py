"""Where on the scale a sentence puts the one study it speaks of: the grades it names, turned around as often as it turns them."""

from __future__ import annotations

from itertools import pairwise

from app.guard.frame.bind import claim_at
from app.guard.scale.scale_bounds import Term
from app.guard.scale.scale_terms import terms
from app.guard.scale.scale_turns import turns
from app.guard.sentence.claim import EXPLICIT, Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words import scale_words as w
from app.guard.words.gist_words import GOOD
from app.guard.words.little_words import words

_VALUES = {w.TOP: "U", w.MIDDLE: "M", w.LOW: "N", w.MIDDLE | w.TOP: "POS", w.LOW | w.MIDDLE: "LOW", w.LOW | w.TOP: "NOT-M"}
_JOINS = words("or nor and , even the a an in either as / both category rated neither")
_APPLIES = words("applies apply")
_LOST = words("lost loses lose forfeited forfeits")
_SO = (["so", "would"], ["so", "is"], ["so", "does"], ["so", "was"])
_OTHERWISE = words("elsewhere hearsay practice doubt except all change")
_ABOUT = words("compare alike only others everything panel variant")
_POSSIBLE = GOOD | words("option possible allowed allowable admissible fair ok okay")


def scale_said(sentence: Sentence) -> list[Claim]:
    """The claim on the one study of a sentence that its grades and their denials add up to; none where they do not add up."""
    group = () if sentence.out.listed else _subject(sentence)
    if not group or any(not _hurdle(sentence, f) for kind in _OTHERWISE for f in sentence.scanned.shapes(kind)):
        return []
    if any(claim.about in _ABOUT or claim.value == "D" for claim in sentence.out.claims):
        return []
    if len({claim.year for claim in sentence.out.claims if claim.about == "rating"}) > 1:
        return []  # as in "may be appropriate then (2018), usually not appropriate now (2024)"
    named = terms(sentence)
    if not named or any(found.cue.value == "D" for found in sentence.scanned.rating):
        return []
    if sentence.defines or _elsewhere(sentence, named, group) or _plain(sentence, named, group):
        return []
    tiers = _composed(sentence, named, group)
    if tiers not in _VALUES:
        return []
    if tiers == w.LOW | w.MIDDLE and _allowed(sentence, named):
        tiers = w.MIDDLE
    kind = "score" if named[0].bounded else "rating"
    found = Found(named[0].first, named[0].last, Cue(kind, _VALUES[tiers]))
    return [claim_at(sentence, found, "rating", _VALUES[tiers], group, False)]


def _hurdle(sentence: Sentence, found: Found) -> bool:
    """As in "clears the bar of ...", where "bar" makes no exception."""
    return sentence.words[found.first] == "bar" and sentence.words[found.first - 1] in {"the", "a"}


def _allowed(sentence: Sentence, named: list[Term]) -> bool:
    """As in "acceptable, but not usually appropriate": is the study called possible besides?"""
    words = sentence.words
    inside = {index for term in named for index in range(term.first, term.last)}
    inside |= {index for one in sentence.scanned.named for index in range(one.first, one.last)}
    denied = {index + ahead for index, word in enumerate(words) if word in w.NOT and index not in inside for ahead in range(1, 5)}
    return any(word in _POSSIBLE and index not in inside | denied for index, word in enumerate(words))


def instead(claims: list[Claim], told: list[Claim]) -> list[Claim]:
    """What was read before, with the claim on the scale in the place of other ratings of its study."""
    for claim in told:
        top = claim.value in {"U", "POS", "NOT-M"}
        kept = [c for c in claims if c.about != "rating" or (top and c.value in {"FIRST", "REC"} and not c.denied)]
        kept = [c for c in kept if c.about not in {"noimaging", "contrast"} or c.subject]
        claims = [*kept, claim]
    return claims


def _subject(sentence: Sentence) -> tuple[Named, ...]:
    """The one study, or list of studies, that a sentence speaks of."""
    groups = [group for group in sentence.groups if not sentence.aside(group[0].first)]
    if len(groups) == 1 and len(sentence.groups) == 1:
        return groups[0]
    if not sentence.groups and _APPLIES & sentence.scanned.tokens:
        return sentence.context.subject  # as in "the lowest category applies", after a sentence on a study
    return ()


def _elsewhere(sentence: Sentence, named: list[Term], group: tuple[Named, ...]) -> bool:
    """Is a grade said of another study than the one named, of a phase of it, or of what it once had?"""
    if not _LOST.isdisjoint(sentence.scanned.tokens):
        return True
    if group[0].first >= named[-1].last and "(" in sentence.words[named[-1].last : group[0].first]:
        return True
    for term in named:
        start, end = sentence.clause(term.first)
        if not start <= group[0].first < end and any(start <= agent[0] < term.first for agent in sentence.scanned.agents):
            return True
    return any(c.about == "rating" and c.value in EXPLICIT and c.subject != group for c in sentence.out.claims)


def _plain(sentence: Sentence, named: list[Term], group: tuple[Named, ...]) -> bool:
    """Is there one grade, unbounded, that nothing known here turns, and that was read before?"""
    if len(named) > 1 or named[0].bounded:
        return False
    value = _VALUES.get(named[0].tiers, "")
    mine = (claim for claim in sentence.out.claims if claim.about == "rating" and claim.subject == group)
    return any(claim.value == value or claim.denied for claim in mine if claim.value in EXPLICIT) and not turns(
        sentence, 0, named[0].first, named[0].last, sentence.count, group
    )


def _composed(sentence: Sentence, named: list[Term], group: tuple[Named, ...]) -> int:
    """The part of the scale that all terms leave; 0 when they contradict each other."""
    units: list[list[Term]] = []
    for term in named:
        if units and _joined(sentence, units[-1][-1], term):
            units[-1].append(term)
        else:
            units.append([term])
    left = w.WHOLE
    before: bool | None = None
    previous = 0
    for unit, following in pairwise([*units, [Term(sentence.count, sentence.count, 0)]]):
        tiers = 0
        for term in unit:
            tiers |= term.tiers
        turned = turns(sentence, previous, unit[0].first, unit[-1].last, following[0].first, group) % 2 == 1
        if before is not None and _so_too(sentence, previous, unit[0].first):
            turned = before
        left &= w.WHOLE & ~tiers if turned else tiers
        before, previous = turned, unit[-1].last
    return left


def _joined(sentence: Sentence, one: Term, two: Term) -> bool:
    """As in "neither A nor B", "A or B", "both A and B"."""
    between = sentence.words[one.last : two.first]
    if "nor" in between and "neither" in sentence.words[: one.first]:
        return True
    return 0 < len(between) <= 5 and _JOINS.issuperset(between) and {","} != set(between)


def _so_too(sentence: Sentence, first: int, last: int) -> bool:
    """As in "A would be wrong, and so would B"."""
    between = sentence.words[first:last]
    return any(between[at : at + 2] in _SO for at in range(len(between)))
