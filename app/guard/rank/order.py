"""Claims on the order of studies: "X first", "begin with X", "X leaves Y behind"."""

from __future__ import annotations

from app.guard.frame.edition import variant_of, year_of
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import AFTER_FIRST, BEGIN, words

_FIRST = Cue("rating", "FIRST")
_OPENS = words("first firstly initially 1st")
_LATER = words("then later second followed next after afterwards")
_STEPS = words("a one two full category tier step notch level grade rank rung well far right")
_ENDS: tuple[list[str], ...] = (["."], [","], [";"], ["it"], ["that"], ["!"], [])
_BEHIND = frozenset({"behind", "below", "beneath"})


def first(sentence: Sentence) -> list[Claim]:
    """As in "X first", "first X, then Y": an order of studies."""
    claims: list[Claim] = []
    if _OPENS.isdisjoint(sentence.scanned.tokens):
        return claims
    for group in sentence.groups:
        at = group[0].first - 1
        if _opens_an_order(sentence, at):
            claims.append(Claim("rating", "FIRST", group, soft=sentence.context.soft, at=at))
        last = group[-1].last
        if last < sentence.count and sentence.words[last] == "first" and sentence.condition(last) is None:
            after = sentence.words[last + 1] if last + 1 < sentence.count else "."
            if after in AFTER_FIRST:
                claims.append(_comes_first(sentence, group))
    return claims


def behind(sentence: Sentence) -> list[Claim]:
    """As in "X leaves Y behind", "X leads, with Y one step behind"."""
    claims: list[Claim] = []
    if len(sentence.groups) < 2:
        return claims
    for one, two in zip(sentence.groups, sentence.groups[1:], strict=False):
        between = sentence.words[one[-1].last : two[0].first]
        if _steps_behind(sentence, between, two[-1].last):
            sentence.demoted.add(two[0].first)
            claims.append(Claim("compare", "HIGHER", one, two, at=two[-1].last))
            continue
        after = sentence.words[two[-1].last : two[-1].last + 2]
        if not {"leaves", "leave", "left", "puts", "put", "places"} & set(between) or not after or after[-1] == "only":
            continue
        if after[0] in _BEHIND:
            sentence.demoted.add(two[0].first)
            negators = [f for f in sentence.scanned.shapes("negator") if one[-1].last <= f.first < two[0].first]
            claims.append(Claim("compare", "HIGHER", one, two, denied=len(negators) % 2 == 1, at=one[-1].last))
    return claims


def begun(sentence: Sentence) -> list[Claim]:
    """As in "begin the hunt for the cause with X", "X is where the workup has to begin"."""
    claims: list[Claim] = []
    if BEGIN.isdisjoint(sentence.scanned.tokens):
        return claims
    for group in sentence.groups:
        verb = _begins(sentence, group)
        if verb is None or sentence.condition(group[0].first) is not None:
            continue
        if any(f.first <= verb < f.last for f in sentence.scanned.rating):
            continue
        start, _ = sentence.clause(group[0].first)
        negators = [f for f in sentence.scanned.shapes("negator") if start <= f.first < verb]
        claims.append(Claim("rating", "FIRST", group, denied=len(negators) % 2 == 1, soft=sentence.context.soft, at=verb))
    return claims


def _opens_an_order(sentence: Sentence, at: int) -> bool:
    """Is it "first X, then Y", at the start of something?"""
    words = sentence.words
    return (
        at >= 0
        and words[at] in _OPENS
        and (at == 0 or words[at - 1] in {":", ",", "-", "."})
        and not _LATER.isdisjoint(sentence.scanned.tokens)
    )


def _comes_first(sentence: Sentence, group: tuple[Named, ...]) -> Claim:
    """The claim of "X first"; denied when a negation stands before X, or X was advised against."""
    last = group[-1].last
    found = Found(last, last + 1, sentence.scanned.rating[0].cue if sentence.scanned.rating else _FIRST)
    negators = [f for f in sentence.scanned.shapes("negator") if 0 <= group[0].first - f.last <= 4]
    return Claim(
        "rating",
        "FIRST",
        group,
        denied=len(negators) % 2 == 1 or any(c.value in {"NEG", "LOW"} and c.subject == group for c in sentence.out.claims),
        soft=sentence.context.soft or sentence.unable,
        year=year_of(sentence, found),
        variant=variant_of(sentence, found),
        at=last,
    )


def _steps_behind(sentence: Sentence, between: list[str], last: int) -> bool:
    """As in "X leads, with Y a step below": the second study is said to stand some steps lower."""
    said = [word for word in between if word not in {"the", "a", "an", "plain"}]
    if said[-2:] != [",", "with"] or len(said) > 6:
        return False
    tail = sentence.words[last : last + 5]
    at = next((index for index, word in enumerate(tail) if word in _BEHIND or word == "lower"), None)
    return at is not None and _STEPS.issuperset(tail[:at]) and sentence.words[last + at + 1 : last + at + 2] in _ENDS


def _begins(sentence: Sentence, group: tuple[Named, ...]) -> int | None:
    """Where the verb of beginning stands that a study belongs to, before "with X" or after "X is where"."""
    words, last = sentence.words, group[-1].last
    start, end = sentence.clause(group[0].first)
    at = group[0].first - 1
    while at > 0 and words[at] in {"a", "an", "the", "plain", "her", "his"}:
        at -= 1
    if at > start and words[at] in {"with", "by"}:
        places = range(at - 2, max(start, at - 9) - 1, -1)
    elif words[last : last + 2] in (["is", "where"], ["are", "where"]):
        places = range(last + 2, min(end, last + 9))
    else:
        return None
    return next((index for index in places if words[index] in BEGIN), None)
