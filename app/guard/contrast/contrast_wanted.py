"""Is contrast wanted or not, in any words: "the request must read 'without and with'", "contrast may be left off", "incomplete without"."""

from __future__ import annotations

from app.guard.frame.bind import claim_at
from app.guard.sentence.claim import Claim
from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import RISK, words

_WANTS = words(
    "must should need needs needed require requires required requiring "
    "requirement necessary mandatory please ensure sure order request put "
    "include includes give administer administered add says say read specify insist obligatory "
    "belongs uses essential indispensable advisable called calls write order ask asks"
)
_WITHOUT_IT = words(
    "incomplete inadequate insufficient useless mistake pointless half unfinished substandard wrong wasted waste deficient lacking "
    "error suboptimal halfway worthless"
)
"""What imaging is when something is missing."""
_SPARES = words(
    "cut cuts cutting "
    "left leave leaves omit omitted skip skipped drop dropped off unnecessary superfluous redundant dispensable spared forgo forego "
    "dispensed surplus waived needless empty blank unticked unchecked strike delete remove erase cross scratch"
)
_ENOUGH = words("complete enough sufficient suffices suffice adequate fine satisfactory can could")
"""With a phase without contrast: nothing more is wanted."""
_IMAGING = words(
    "study exam examination imaging protocol scan mri mr ct request "
    "order requisition form it sequences sequence images one contrast patient "
    "gadolinium order examination"
)
_NOT_SO = words(
    "if unless whether might may history declined refuses refused miss misses missed overlook overlooks lacks lack risks shows show because"
)
_ASKED = _WANTS | _WITHOUT_IT | _SPARES | _ENOUGH
_MAY = frozenset({"may"})
_WISH = Cue("contrast")


def contrast_wanted(sentence: Sentence) -> list[Claim]:
    """The claim that contrast is wanted, or is not, where no study is rated in a phase."""
    scanned = sentence.scanned
    if sentence.conditions or sentence.unable or _IMAGING.isdisjoint(scanned.tokens) or _ASKED.isdisjoint(scanned.tokens):
        return []
    if any("appropriate" in sentence.words[found.first : found.last] for found in scanned.explicit):
        return []
    if not (RISK | _NOT_SO).isdisjoint(scanned.tokens - (_MAY if _SPARES & scanned.tokens else frozenset())):
        return []
    if any(named.phase for named in scanned.named) or any(claim.value != "REC" for claim in sentence.out.claims):
        return []
    told = _mention(sentence)
    if told is None:
        return []
    at, last, used = told
    start, end = sentence.clause(at)
    commas = [index for index, word in enumerate(sentence.words) if word == "," and start <= index < end]
    start = max([start, *(index for index in commas if index < at)])
    end = min([end, *(index for index in commas if index >= last)])
    said = set(sentence.words[start:at]) | set(sentence.words[last:end])
    turned = sum(start <= f.first < end for f in scanned.shapes("negator") if not at <= f.first < last) % 2 == 1
    wanted: bool | None = None
    if _WITHOUT_IT & said:
        wanted = not used
    elif _SPARES & said and used:
        wanted = False
    elif _WANTS & said:
        wanted = used
    elif _ENOUGH & said and not used:
        wanted = False
    if wanted is None:
        return []
    return [claim_at(sentence, Found(at, last, _WISH), "contrast", "YES" if wanted != turned else "NO", (), False)]


def contrast_of_first(sentence: Sentence) -> list[Claim]:
    """As in "the first-choice study is a contrast-enhanced one", "a plain study will do": no study is named, the best one is meant."""
    scanned, tokens = sentence.scanned, sentence.scanned.tokens
    if scanned.named or sentence.conditions or sentence.unable or not (RISK | _NOT_SO).isdisjoint(tokens):
        return []
    if "into" in tokens and not {"turn", "turns", "turned", "makes", "changes"}.isdisjoint(tokens):
        return []  # as in "contrast turns the best study into one of the worst"
    first = any(f.cue.value in {"U", "FIRST"} for f in scanned.rating) or (bool(_BEGINS & tokens) and bool(_IMAGING & tokens))
    does = "do" in tokens and "will" in tokens
    if not (first and not _IS.isdisjoint(tokens)) and not does:
        return []
    told = _mention(sentence)
    if told is None or not _IMAGING & tokens:
        return []
    at, last, used = told
    turned = sum(not at <= f.first < last for f in scanned.shapes("negator")) + bool(_SPARES & tokens)
    return [claim_at(sentence, Found(at, last, _WISH), "contrast", "YES" if used != (turned % 2 == 1) else "NO", (), False)]


_BEGINS = frozenset({"first", "initial", "opening", "baseline", "best", "top"})
_IS = words("is uses needs takes involves includes has have had gets calls comes covers requires done should must be given will be run")


def incomplete(sentence: Sentence) -> list[Claim]:
    """As in "an MRI without contrast is incomplete": a study in one phase, called less than what is wanted."""
    named = sentence.scanned.named
    if (
        _WITHOUT_IT.isdisjoint(sentence.scanned.tokens)
        or len(named) != 1
        or not named[0].phase
        or sentence.conditions
        or sentence.out.claims
    ):
        return []
    after = sentence.words[named[0].last : named[0].last + 5]
    at = next((index for index, word in enumerate(after) if word in _WITHOUT_IT), None)
    if at is None or not _IS & set(after[:at]) or {",", "that", "which", "for"} & set(after[:at]):
        return []
    turned = sum(word in {"not", "never", "no", "hardly"} for word in after[:at]) % 2 == 1
    return [claim_at(sentence, Found(named[0].last, named[0].last + 1, _WISH), "rating", "ANY" if turned else "LOW", (named[0],), False)]


_IS = frozenset({"is", "would", "are", "remains", "was", "seems"})


def _mention(sentence: Sentence) -> tuple[int, int, bool] | None:
    """The first mention of a phase or an agent: where it stands, and whether contrast is used in it."""
    names, said = sentence.scanned.names, sentence.words
    named = {index for one in sentence.scanned.named for index in range(one.first, one.last)}
    for index, word in enumerate(said):
        if index in named:
            continue
        for book in (names.after, names.before):
            hit = book.at(said, index, sentence.count) if word in book.firsts else None
            if (
                hit is not None
                and hit[1].phase in {"without", "both", "with", "enhanced"}
                and (hit[0] - index > 1 or said[index] in _ONE or (said[index] == "dry" and said[index - 1] in _SCANS))
            ):
                return index, hit[0], hit[1].phase != "without"
        agent = next((agent for agent in sentence.scanned.agents if agent[0] == index), None)
        if agent is not None:
            return agent[0], agent[1], True
    return None


_SCANS = words("scan study exam examination done run it performed imaging mri ct")
_ONE = words("unenhanced noncontrast postcontrast native")
"""Phases of one word that mean nothing else."""
