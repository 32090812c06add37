"""Where on the scale a sentence puts the one study it speaks of: the grades it names, turned around as often as it turns them."""

from __future__ import annotations

from itertools import pairwise

from app.guard import scale_words as w
from app.guard.bind import claim_at
from app.guard.claim import EXPLICIT, Claim
from app.guard.cues import Found
from app.guard.gist_words import GOOD
from app.guard.language import Cue
from app.guard.marked_false import JUDGED
from app.guard.names import Named
from app.guard.scale_terms import Term, terms
from app.guard.sentence import Sentence

_VALUES = {w.TOP: "U", w.MIDDLE: "M", w.LOW: "N", w.MIDDLE | w.TOP: "POS", w.LOW | w.MIDDLE: "LOW", w.LOW | w.TOP: "NOT-M"}
_TURNS = w.NOT | w.MISSES | w.REFUTES | {"left", "leaves", "leave", "leaving", "back"}
_BREAKS = frozenset({"(", ")", "-", ";", ".", "!", "?", "but", "whereas", "although", "because", "since", "while", "so", "yet", "though"})
_JOINS = frozenset({"or", "nor", "and", ",", "even", "the", "a", "an", "in", "either", "as", "/", "both", "category", "rated", "neither"})
_APPLIES = frozenset({"applies", "apply"})
_PAIRS = (["too", "far"], ["take", "issue"], ["takes", "issue"], ["took", "issue"], ["taken", "issue"])
"""Two words that turn a grade."""
_PUTS = frozenset(
    {
        "put",
        "place",
        "list",
        "call",
        "calling",
        "rate",
        "give",
        "grant",
        "award",
        "class",
        "file",
        "name",
        "score",
        "from",
        "of",
        "to",
        "either",
        "among",
        "seat",
        "spot",
        "room",
        "amongst",
    }
)
"""Between "declined", "refused" and a grade."""
_PASSIVE = frozenset({"withheld", "denied", "eludes", "eluded", "escapes", "refused"})
_LOST = frozenset({"lost", "loses", "lose", "forfeited", "forfeits"})
_NEARLY = frozenset({"without", "minus", "lacking", "lacks", "lack", "outside", "left", "leaves", "leave", "leaving"})
_KEEPS = frozenset({"held", "holds", "hold", "kept", "keeps", "keep", "holding", "keeping"})
"""These turn a grade right after them, and no other."""
_FINITE = frozenset({"is", "are", "was", "were", "may", "can", "should", "has", "have", "gets", "got", "does", "will", "must"})
_SO = (["so", "would"], ["so", "is"], ["so", "does"], ["so", "was"])
_OTHERWISE = frozenset({"elsewhere", "hearsay", "practice", "doubt", "except", "all", "change"})
_ABOUT = frozenset({"compare", "alike", "only", "others", "everything", "panel", "variant"})
_POSSIBLE = GOOD | {"option", "possible", "allowed", "allowable", "admissible", "fair", "ok", "okay"}


def scale_said(sentence: Sentence) -> list[Claim]:
    """The claim on the one study of a sentence that its grades and their denials add up to; none where they do not add up."""
    group = _subject(sentence)
    if not group or any(sentence.scanned.shapes(kind) for kind in _OTHERWISE):
        return []
    if any(claim.about in _ABOUT or claim.value == "D" for claim in sentence.out.claims):
        return []
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
    return any(claim.value == value or claim.denied for claim in mine if claim.value in EXPLICIT) and not _turns(
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
        turned = _turns(sentence, previous, unit[0].first, unit[-1].last, following[0].first, group) % 2 == 1
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


def _turns(sentence: Sentence, previous: int, first: int, last: int, following: int, group: tuple[Named, ...]) -> int:
    """How often a grade in words[first:last] is turned into the rest of the scale."""
    words = sentence.words
    aside = _brackets(words, previous, first)
    ends = (i for i in range(previous, first) if words[i] in _BREAKS and i not in aside and not _inside(sentence, i))
    start = max([previous, *(index + 1 for index in ends)])
    label = next((index for index in range(first - 1, start - 1, -1) if words[index] == ":"), None)
    count = 0
    if label is not None:
        head = words[start:label]
        inside = group[0].first < label
        count += not inside and len(head) <= 7 and "or" not in head and not w.REFUTES.isdisjoint(head) and JUDGED.isdisjoint(head)
        start = label + 1
    count += [word for word in words[-3:] if word not in {".", "!"}][-2:] == ["-", "not"]
    ahead = _ahead(sentence, _after_commas(sentence, start, first, group), first)
    count += len([index for index in ahead if index not in aside])
    stop = next(
        (i for i in range(last, following) if words[i] in _BREAKS | {",", "and", ":", "if", "when", "unless"} and not _inside(sentence, i)),
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


def _inside(sentence: Sentence, index: int) -> bool:
    return any(one.first <= index < one.last for one in sentence.scanned.named)


def _after_commas(sentence: Sentence, start: int, first: int, group: tuple[Named, ...]) -> int:
    """Where the statement itself begins: an opening up to a comma belongs to it only where it names the study, or "that" follows."""
    words = sentence.words
    for index in range(first - 1, start - 1, -1):
        if words[index] != "," or _inside(sentence, index):
            continue
        if words[index + 1] == "that":
            return start
        if group[0].first > index:
            return index + 1
        if group[-1].last <= index:
            return index + 1
    return start


def _ahead(sentence: Sentence, start: int, first: int) -> list[int]:
    """The words before a grade that turn it."""
    words = sentence.words
    apart = [f for f in sentence.scanned.rating if f.cue.kind == "rating" and f.last <= first and _by_itself(sentence, f)]
    apart = [f for f in apart if not w.LINKS.issuperset(words[f.last : first])]  # as in "avoided the bottom tier"
    rated = {index for f in apart for index in range(f.first, f.last)}
    part = {i for f in sentence.scanned.shapes("notneg") if f.last >= first for i in range(f.first, f.last)}
    found = []
    for index in range(start, first):
        word = words[index]
        if index in part:
            continue
        if words[index - 1 : index + 1] in _PAIRS and index > start:
            found.append(index)
            continue
        if word not in _TURNS or _inside(sentence, index):
            continue
        if word in w.NOT and any(0 < agent[0] - index <= 2 for agent in sentence.scanned.agents):
            continue
        if (
            word in w.MISSES
            and words[index + 1] != "that"
            and not (w.LINKS | _PUTS).issuperset(
                words[at] for at in range(index + 1, first) if not _inside(sentence, at) and words[at] not in _TURNS
            )
        ):
            continue
        if word == "back" and words[index - 1] not in _KEEPS:
            continue
        if word in _NEARLY and not w.LINKS.issuperset(words[index + 1 : first]):
            continue
        if "and" in words[index:first] and any(
            words[at] == "and" and words[at + 1] in _FINITE for at in range(index, first - 1) if not _inside(sentence, at)
        ):
            continue
        if word in w.NOT and (words[index + 1] in w.IDLE or (word == "no" and words[index + 1] in {",", "."})):
            continue
        if word in w.REFUTES | w.MISSES and words[index - 1 : index] == ["no"] and word == "doubt":
            continue
        if index in rated and word in w.REFUTES | w.MISSES | {"no", "not"}:
            continue
        if words[index + 1 : index + 2] == ["short"]:
            continue
        if word == "short" and words[index + 1 : index + 2] != ["of"]:
            continue
        found.append(index)
    return found


def _by_itself(sentence: Sentence, found: Found) -> bool:
    """Is a cue a statement of its own, as in "avoid X, ...", and not a verb before a grade ("did not get ...")?"""
    return found.cue.side != "pre" or found.first == sentence.clause(found.first)[0]


def _behind(sentence: Sentence, last: int, stop: int, study: int) -> int:
    """How often a grade is turned by what stands behind it: "would be wrong", "does not apply to X", "was withheld from X"."""
    words = sentence.words
    count = 0
    for index in range(last, stop):
        word = words[index]
        if _inside(sentence, index):
            continue
        refuted = word in w.REFUTES and words[index - 1] != "no"
        denied = word in w.NOT - _NEARLY and (index < study or w.HOLDS & set(words[index + 1 : index + 5]))
        count += bool(refuted or denied or word in _PASSIVE)
    return count
