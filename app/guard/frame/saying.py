"""What somebody is said to say, wrongly or not: "nobody could maintain that ...", "the assertion that ... finds no support"."""

from __future__ import annotations

from app.guard.frame.marked_false import own_words
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import words

SAYS = words(
    "say says said saying claim claims claimed maintain maintained assert asserted argue argued state states stated contend contended "
    "suggest suggested conclude concluded infer inferred deduce believe believed think assume assumed pretend imply implies implied "
    "call called describe described regard regarded consider assure told tell mean means hold held read written write demonstrated "
    "shown support supports promise promised promises guarantee guaranteed swear vouch pretended hope hoped write tell report teach"
)
_NOBODY = words(
    "no nobody none neither nowhere nothing never not cannot can't couldn't wouldn't won't shouldn't don't doesn't didn't isn't hardly few"
)
_NOUNS = words(
    "assertion claim statement notion idea belief view suggestion contention assumption impression opinion thesis advice sentence rumour "
    "rumor argument conclusion myth story legend thought saying line word phrase teaching printout leaflet note message answer reply card"
)
_REFUTES = words(
    "unfounded baseless wrong false contradicted contradicts contradict refuted refutes untenable groundless erroneous mistaken "
    "odds conflict conflicts conflicting outdated incorrect untrue inaccurate myth nonsense disproved unsupported invalid fails "
    "fails stale superseded obsolete misleading error mistake reverse opposite contrary misread misreading misunderstanding "
    "misconception fiction fallacy fable misrepresent misrepresentation distort distortion stretch"
)
_HOLDS = words(
    "support supported basis borne true correct hold holds stand stands survive accurate right agree agrees case ground warrant "
    "warranted valid"
)
_TRUE = words("true correct right accurate case so")
_NEGATES = words("no not never nowhere cannot isn't doesn't don't lacks lack without hardly finds nothing")
_LABELS = words("false wrong untrue incorrect fiction fake nonsense mistaken inaccurate erroneous")
_LABELLED = words("statement claim answer assertion sentence option advice )")
"""Between such a word and the colon."""
_CALLS = words(
    "call calling rate rating describe describing label labelling labeling list listing regard regarding consider considering classify "
    "classifying treat treating present presenting declare declaring place placing put putting ranking say saying claim claiming"
)
_SHORT = words("short refuses refused refuse declines declined decline avoids avoided refrains refrained hesitates hesitated stops")
_TURNS = words("but whereas however instead because yet since ; :")


def deny_sayings(sentence: Sentence) -> None:
    """Deny the claims of `sentence.out` that stand in a saying nobody could hold, or one that is refuted."""
    tokens = sentence.scanned.tokens
    claims = sentence.out.claims
    if not claims or sentence.scanned.shapes("frame"):
        return
    head = next((at for at, word in enumerate(sentence.words[:5]) if word == ":"), 0)
    if head and sentence.words[head - 1] in _LABELLED and sentence.words[head - 2 : head - 1] and sentence.words[head - 2] in _LABELS:
        head -= 1
    if head == 1 and sentence.context.open:
        return  # as in "False: X is ...", which answers a question
    own = own_words(sentence.words[:head])
    if head and not own and sentence.words[head - 1] in _LABELS and not {"not", "nothing", "or"} & set(sentence.words[:head]):
        _deny(sentence, head, sentence.count)
        return
    if _called(sentence):
        return
    if "that" not in tokens:
        return
    for at, word in enumerate(sentence.words):
        if word != "that":
            continue
        stop = next((i for i in range(at + 2, sentence.count) if sentence.words[i] in _TURNS), sentence.count)
        if _nobody_says(sentence, at):
            sentence.out.claims = [claim for claim in sentence.out.claims if claim.at > at]
            _deny(sentence, at, stop)
            return
        if (at == 0 or sentence.words[at - 1] in _NOUNS) and not sentence.scanned.shapes("framepost"):
            refuted = next((i for i in range(at + 3, sentence.count) if _refuting(sentence, i)), None)
            if refuted is not None:
                _deny(sentence, at, refuted)
                return


def _called(sentence: Sentence) -> bool:
    """As in "to call X ... would be to misread the table", "the ACR stops short of calling X ..."."""
    words = sentence.words
    if _CALLS.isdisjoint(sentence.scanned.tokens):
        return False
    for at, word in enumerate(words):
        if word not in _CALLS:
            continue
        first, _ = sentence.clause(at)
        opens = at - first <= 1 and (words[at - 1 : at] in ([], ["to"]) or word.endswith("ing"))
        refuted = next((i for i in range(at + 3, sentence.count) if _refuting(sentence, i)), None) if opens else None
        if refuted is not None and not sentence.scanned.shapes("framepost"):
            _deny(sentence, at, refuted)
            return True
        if _held_back(words, at):
            stop = sentence.clause(at)[1]
            sentence.out.claims = [c._replace(denied=True) if at < c.at < stop else c for c in sentence.out.claims]
            return True
        if _SHORT & set(words[max(0, at - 3) : at]):
            _deny(sentence, at, sentence.clause(at)[1])
            return True
    return False


_HOLDS_BACK = words(
    "far dare bring venture inclined prepared willing entitled justified ready fair fit happy comfortable want wish length hasten"
)
"""With a negation, before "to call": it is not called so."""


def _held_back(said: list[str], at: int) -> bool:
    """As in "I would not go so far as to call X ...", "nobody should feel entitled to call X ..."."""
    near = said[max(0, at - 9) : at]
    turned = sum(word in _NOBODY or word.endswith("n't") for word in near)
    return said[at - 1] in {"to", "in", "as"} and turned == 1 and not _HOLDS_BACK.isdisjoint(near)


def _deny(sentence: Sentence, first: int, stop: int) -> None:
    sentence.out.claims = [claim._replace(denied=not claim.denied) if first < claim.at < stop else claim for claim in sentence.out.claims]


def _nobody_says(sentence: Sentence, at: int) -> bool:
    """As in "no reader could say that", "it cannot be maintained, on the basis of the table, that"."""
    words = sentence.words
    near = range(at - 1, max(-1, at - 10), -1)
    says = next((i for i in near if words[i] in SAYS | _NOUNS | _TRUE and (i == at - 1 or words[i + 1] == ",")), None)
    if says is None:
        return False
    start, _ = sentence.clause(says)
    negations = [i for i in range(max(start, says - 9), says) if words[i] in _NOBODY]
    return len(negations) == 1 and "only" not in words[negations[0] + 1 : negations[0] + 2]


def _refuting(sentence: Sentence, index: int) -> bool:
    """As in "finds no support", "is unfounded", "cannot stand"."""
    words = sentence.words
    if any(f.first <= index < f.last for f in sentence.scanned.rating):
        return False
    if words[index] in _REFUTES:
        return words[index - 1] not in {"not", "never", "no"}
    return words[index] in _HOLDS and not _NEGATES.isdisjoint(words[max(0, index - 4) : index])
