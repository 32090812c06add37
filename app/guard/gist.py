"""What a sentence advises, read from its words alone, when no phrase was known that joins them to a study."""

from __future__ import annotations

from app.guard import gist_words as w
from app.guard.bind import claim_at
from app.guard.claim import EXPLICIT, Claim
from app.guard.cues import Found
from app.guard.denial import is_denied
from app.guard.grades import graded, nothing_on_top
from app.guard.language import Cue
from app.guard.little_words import words
from app.guard.names import Named
from app.guard.said_of_it import said_of_it
from app.guard.sentence import Sentence

_CUE = Cue("gist")
_RATES = frozenset({"rating", "only", "compare", "alike", "others", "everything", "noimaging"})
_BOUND = EXPLICIT | {"FIRST", "SECOND", "MIDDLE"}
_VAGUE = frozenset({"ALT", "POS"})
_MILD = frozenset({"ALT", "POS", "REC"})


def gist(sentence: Sentence) -> list[Claim]:
    """The claim a sentence makes of the one study (or list of studies) it names; none where another reader found one."""
    said = [claim for claim in sentence.out.claims if claim.about in _RATES]
    if not sentence.groups:
        return [] if said else said_of_it(sentence) or graded(sentence) or nothing_on_top(sentence)
    if any(claim.about != "rating" or claim.denied or claim.value not in _MILD | {"FIRST"} for claim in said):
        return []
    claims = _advice(sentence, bool(said)) if said else _bound(sentence) or graded(sentence) or _advice(sentence, False)
    if said and claims:
        sentence.out.claims = [claim for claim in sentence.out.claims if claim not in said]
    return claims


def outweighed(claims: list[Claim], doing: frozenset[int] = frozenset()) -> list[Claim]:
    """A rating in the table's own words outweighs a vague word on the same study, and advice against it the verb of advising."""
    if len(claims) < 2:
        return claims
    told = [claim for claim in claims if claim.about == "rating"]
    explicit = [claim.subject for claim in told if claim.value in EXPLICIT]
    against = {claim.subject: claim.at for claim in told if claim.value in {"NEG", "LOW"} and not claim.denied}
    kept: list[Claim] = []
    for claim in claims:
        at = against.get(claim.subject, -1)
        if claim.about == "rating":
            if (claim.value in _VAGUE or claim.at in doing) and claim.subject in explicit:
                continue
            if claim.value in _MILD and claim.at < at <= claim.at + 4:
                continue
            if claim.value == "FIRST" and not claim.denied and 0 <= at < claim.at:  # as in "avoid X at the first step"
                kept = [c._replace(value="LOW") if c.value == "NEG" and c.subject == claim.subject else c for c in kept]
                continue
        kept.append(claim)
    return kept


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
    against = _against(sentence, words, said, inside)
    if against is not None:
        value, denied = ("REC", True) if against else ("POS", False)
        if only_against and not against:
            return []
        return [claim_at(sentence, found, "rating", value, group, denied)]
    if only_against or not said.isdisjoint(w.NEGATES):
        return []
    value = _for(words, said, inside)
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
        value = _for(words, said, inside) if said.isdisjoint(w.NEGATES) and len(words) > len(inside) + 3 else ""
        if value in {"FIRST", "POS"}:
            return [claim_at(sentence, Found(group[0].first, group[-1].last, _CUE), "rating", value, group, False)]
    return []


def _part(sentence: Sentence, group: tuple[Named, ...]) -> tuple[int, int]:
    """The part of a clause around a study: between commas, "but", "and"."""
    start, end = sentence.clause(group[0].first)
    stops = [at for at in range(start, end) if sentence.words[at] in {",", ";", ":", "but", "and", "(", ")"}]
    before = [at + 1 for at in stops if at < group[0].first]
    return max([start, *before]), min([end, *(at for at in stops if at >= group[-1].last)])


def _against(sentence: Sentence, words: list[str], said: frozenset[str], inside: range) -> bool | None:
    """Is it advised against (True), or is the advice against it denied (False)? None when there is no such advice."""
    opened = next((index + 1 for index in range(inside.start - 1, -1, -1) if words[index] == ","), 0)
    opened = opened if "not" in words[:opened] and "by" in words[:opened] else 0  # as in "by X and not by Y, ..."
    negations = [index for index, word in enumerate(words) if word in w.NEGATES and index not in inside and index >= opened]
    odd = len(negations) % 2 == 1
    worst = next((i for i, word in enumerate(words) if word in w.BAD and i not in inside and not _of_a_noun(words, i)), None)
    if worst is not None:
        return sum(worst - 5 <= index < worst for index in negations) % 2 == 0
    bad = bool(said & w.OUT) and bool(set(words[inside.stop : inside.stop + 2]) & w.AWAY)
    bad = bad or any(word in w.OUT and words[index + 1 : index + 2] == ["down"] for index, word in enumerate(words))
    bad = bad or ("back" in said and "sent" in said) or ("alone" in words[inside.stop :][:1] and "leave" in said)
    bad = bad or (not said.isdisjoint({"talk", "talks", "talked"}) and "out" in words[max(0, inside.start - 3) : inside.start])
    if bad:
        return not odd
    if odd and words[inside.start - 1 : inside.start] in (["no"], ["never"]) and len(words) - len(inside) <= 4:
        return True
    if odd and [word for word in words[: inside.start] if word not in {"a", "an", "the"}][-2:] == ["not", "need"]:
        return True
    if not odd or said & w.UNABLE - {"cannot", "can't"}:
        return None
    if said & w.REASONS and (said & (w.ACTS | w.DONE) or {"for", "use"} & said):
        return True
    if said & w.JUSTIFIES or ("part" in said and {"work", "workup", "plan", "pathway"} & said):
        return True
    if {"answer", "reply"} & said and words[-1:] == ["no"]:
        return True
    passive = negations[-1] < inside.start and {"be"} & set(words[negations[-1] : inside.start]) and said & w.DONE
    return True if passive and words[inside.start - 1] in {":", "is"} else None


def _of_a_noun(words: list[str], index: int) -> bool:
    """As in "an unnecessary change": the word belongs to a noun that is no study."""
    return words[index - 1 : index] in (["a"], ["an"], ["any"]) and w.STUDIES.isdisjoint(words[index + 1 : index + 3])


def _for(words: list[str], said: frozenset[str], inside: range) -> str:
    """What is said in its favor, "" for nothing."""
    head, tail = words[: inside.start], words[inside.stop :]
    opens = _opening(words, inside)
    linked_left = bool(set(_stripped(head)[-2:]) & w.LINKS)
    linked_right = bool(set(tail[:3]) & (w.LINKS | {"as"}))
    if head and (head[-1] == "for" or head[-2:-1] == ["for"]) and said & w.ROOM:
        return "POS"
    if opens is None and head[-1:] == [":"] and set(head[-5:]) & w.OPENS:
        return "FIRST"
    if head[-1:] == [":"] and not any(word.isalnum() for word in tail) and set(head) & w.DEMANDS and not set(head) & w.ASIDE:
        return "REC"
    if head[-1:] == ["with"] and set(head[-5:-1]) & w.STARTS:
        return "FIRST"
    if tail[:1] and tail[0] in {"leads", "heads", "opens"} and {"way", "list", "field", "pack", "work", "workup"} & set(tail[1:4]):
        return "FIRST"
    if tail[:2] == ["it", "is"] and len(head) < 3:
        return "REC"
    if len(head) <= 2 and _for_all(tail):
        return "REC"
    if _wished(head):
        return "REC"
    if opens is not None and ((linked_left and opens < inside.start) or (linked_right and opens > inside.start)):
        return "FIRST"
    if _ordered(head):
        return "FIRST" if said & w.OPENS else "REC"
    if tail[:1] and tail[0] in {"is", "are"} and set(tail[1:3]) & {"what", "one", "where"} and said & (w.FAVORS | w.OPENS):
        return "REC"
    if linked_right and said & w.GOOD and "wise" not in words[1:2] and not {"as", "more", "less", "if"} & said:
        return "POS"
    return ""


_EVERYONE = words("everyone everybody all every each anyone")
_AT_ONCE = (["on", "day"], ["from", "day"], ["right", "away"], ["straight", "away"], ["up", "front"], ["at", "once"], ["first", "thing"])


def _for_all(tail: list[str]) -> bool:
    """As in "X for everyone on day one": an order without a verb."""
    if not _FINITE.isdisjoint(tail) or len(tail) > 12:
        return False
    return (tail[:1] in (["for"], ["in"]) and bool(_EVERYONE & set(tail[1:2]))) or tail[:2] in _AT_ONCE or tail[:1] == ["upfront"]


_FINITE = words("is are was were may can should would has have does do gets remains will cannot")


def _opening(words: list[str], inside: range) -> int | None:
    """Where a word of beginning belongs to a study or to what a study opens."""
    for index, word in enumerate(words):
        if word in w.OPENS and index not in inside:
            near = {*words[max(0, index - 3) : index], *words[index + 1 : index + 4]}
            if near & w.STUDIES:
                return index
    return None


def _stripped(head: list[str]) -> list[str]:
    """The words before a study without articles and adverbs."""
    while head and (head[-1] in {"a", "an", "the", "probably", "plain", "simply", "clearly", "be", '"', "*"} or head[-1].endswith("ly")):
        if head[-1] == "be":
            break
        head = head[:-1]
    return [word if word != "be" else "is" for word in head]


def _wished(head: list[str]) -> bool:
    """As in "I'd want X", "would be grateful for X"."""
    at = len(head)
    while at and head[at - 1] in w.SMALL:
        at -= 1
    return bool(at) and head[at - 1] in w.WISHES and bool({"i", "we", "i'd", "we'd", "would", "d"} & set(head))


def _ordered(head: list[str]) -> bool:
    """As in "please make for this patient X", "I would go ahead with X"."""
    at = len(head)
    while at and head[at - 1] in w.SMALL and len(head) - at < 7:
        at -= 1
    if not at or head[at - 1] not in w.ACTS:
        return False
    before = head[max(0, at - 5) : at - 1]
    if {"may", "might", "could"} & set(before) and "you" not in before[-2:]:
        return False
    return not before or bool(set(before) & w.ASKS) or ("you" in before and bool({"could", "can", "would"} & set(before)))
