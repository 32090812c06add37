"""Claims on contrast as such: "contrast is needed", "gadolinium adds nothing"."""

from __future__ import annotations

from app.guard.frame.edition import variant_of, year_of
from app.guard.sentence.claim import EXPLICIT, Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import COSTS, LITTLE, PART_OF_PHASE, RISK, words


def contrast(sentence: Sentence) -> list[Claim]:
    """The claims on contrast agents named by themselves: what is said after each, or else before it."""
    claims: list[Claim] = []
    for agent in sentence.scanned.agents:
        first, _ = agent
        if sentence.words[first] == "iodinated" or (first > 0 and sentence.words[first - 1] in PART_OF_PHASE):
            continue
        if any(claim.at == first for claim in claims) or sentence.aside(first) or _rated(sentence, first) or _topic(sentence, agent):
            continue
        claim = _said_after(sentence, agent) or _said_before(sentence, agent)
        if claim is not None:
            claims.append(claim)
    return claims


_TOPIC = words(
    "question questions debate debates topic issue issues matter matters theory chapter column rules discussion protocol protocols phase "
    "phases item items section choice handling aside policy"
)
_OF = words("about on regarding concerning mentioned mention discuss discussed debate")


def _topic(sentence: Sentence, agent: tuple[int, int]) -> bool:
    """As in "the contrast question", "the chapter on contrast", beside a study that is rated: contrast is what is talked about."""
    said, (first, last) = sentence.words, agent
    if not sentence.scanned.named:
        return said[first - 1] in {"about", "regarding", "concerning"}
    head = said[first - 1 : first] if said[first - 1] not in {"iv", "the"} else said[first - 2 : first - 1]
    return bool(head and head[0] in _OF) or said[last - 1] in _TOPIC or (last < sentence.count and said[last] in _TOPIC)


def _rated(sentence: Sentence, first: int) -> bool:
    """As in "with contrast it is ...": the agent belongs to a study that is rated in that phase."""
    study = next((one for one in sentence.scanned.named if one.first <= first < one.last), None)
    return study is not None and any(claim.value in EXPLICIT and study in claim.subject for claim in sentence.out.claims)


def _said_after(sentence: Sentence, agent: tuple[int, int]) -> Claim | None:
    """As in "contrast is not needed"."""
    first, last = agent
    _start, end = sentence.clause(first)
    stop = min([named.first for named in sentence.scanned.named if named.first >= last] + [end])
    answer = sentence.words[last + (sentence.words[last : last + 1] in ([":"], [","], ["-"], ["="])) :]
    if answer[:1] in (["yes"], ["no"]) and answer[1:2] in ([], ["."], [","], ["!"], [";"], ["not"]):
        return _claim(sentence, Found(first, last, Cue("need", "YES" if answer[0] == "yes" else "NO")), False, first)
    after = sentence.scanned.layer("need", last, min(stop, last + 8), "need")
    if after is None or not {",", "shows", "helps"}.isdisjoint(sentence.words[last : after.first]) or sentence.aside(after.first):
        return None
    negators = [
        f
        for f in sentence.scanned.shapes("negator")
        if (last <= f.first and f.last <= after.first) or (f.last <= first and first - f.last <= 1)
    ]
    return _claim(sentence, after, len(negators) % 2 == 1, after.first)


def _said_before(sentence: Sentence, agent: tuple[int, int]) -> Claim | None:
    """As in "there is no need for contrast", "leaving contrast out is a mistake"."""
    first, last = agent
    words, grammar = sentence.words, sentence.scanned.language.grammars["need"]
    start, end = sentence.clause(first)
    for back in range(max(start, first - 5), first):
        hit = grammar.at(words, back, first)
        if hit is None or hit[1].kind not in {"skip", "need"} or not LITTLE.issuperset(words[hit[0] : first]):
            continue
        if hit[1].kind == "need" and {"for", "of", "to"}.isdisjoint(words[hit[0] - 1 : first]):
            continue
        negators = [f for f in sentence.scanned.shapes("negator") if 0 <= back - f.last <= 2]
        costs = words[back].endswith("ing") and bool(COSTS & set(words[last:end])) and not sentence.scanned.shapes("framepost")
        return _claim(sentence, Found(back, hit[0], hit[1]), (len(negators) + costs) % 2 == 1, first)
    return None


def _claim(sentence: Sentence, found: Found, denied: bool, at: int) -> Claim:
    """A claim on contrast; a risk that lies in the patient may call for doing without it."""
    return Claim(
        "contrast",
        found.cue.value,
        denied=denied,
        soft=not RISK.isdisjoint(sentence.scanned.tokens) or sentence.context.soft or sentence.unable,
        year=year_of(sentence, found),
        variant=variant_of(sentence, found),
        at=at,
    )
