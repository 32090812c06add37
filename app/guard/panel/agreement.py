"""Did the panel agree? Words for agreement or its contrary, and what turns them around, in any order."""

from __future__ import annotations

from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.sentence.sentence import Sentence
from app.guard.words.facet_words import AGREES, DIFFERS, FLAG, GONE, LACKS, MANY, PANEL, SAME, VIEW
from app.guard.words.little_words import words

_VOTE = Cue("vote")
_DECIDES = DIFFERS | AGREES
_TOLD = _DECIDES | VIEW | {"alike"}
_SEES = frozenset({"saw", "see", "sees", "judged", "viewed", "view", "thought", "felt"})
_STOPS = frozenset({",", ";", ":", ".", "and", "but", "because", "that", "which", "who", "while", "although", "since", "where", "yet"})
_NONE = frozenset({"neither", "none", "no", "nobody", "nothing"})
_NEAR = 4
"""Words from a turning word to what it turns."""
_DEFINES = frozenset({"means", "mean", "denotes", "signifies", "defined", "whether"})
_DOCUMENTS = frozenset(
    {"editions", "guidelines", "sources", "articles", "topics", "tables", "documents", "variants", "scenarios", "textbooks", "findings"}
)


_BEARS = frozenset(
    {"carries", "carry", "bears", "bear", "bore", "wears", "has", "have", "keeps", "keep", "holds", "printed", "stands", "remains", "sits"}
    | {"attached", "present", "gets", "still", "belongs", "shows", "comes", "goes", "applies", "appears"}
)
"""What is said of a flag, or of the study that has it."""


def flag(sentence: Sentence) -> tuple[Found, bool] | None:
    """As in "the flag is still printed beside X": the only flag there is, that of disagreement."""
    tokens = sentence.scanned.tokens
    if "flag" not in tokens or _BEARS.isdisjoint(tokens) or not _DEFINES.isdisjoint(tokens):
        return None
    at = sentence.words.index("flag")
    if sentence.words[max(0, at - 1)] in {"red", "black", "yellow", "green", "to", "or"} or sentence.condition(at) is not None:
        return None
    after = sentence.words[at + 1 :]
    described = bool({"that", "which"} & set(after[:2]))  # as in "the flag that X bore is no longer printed"
    none = described and bool({"no", "not", "longer", *GONE} & set(after))
    return Found(at, at + 1, _VOTE), not none


_RECORDED = words(
    "recorded noted printed marked listed documented shown reported attached attaches concerns concerned belongs applies hangs sits "
    "affects affected relates confined limited restricted found arose about"
)


def recorded(sentence: Sentence) -> tuple[Found, bool] | None:
    """As in "no dissent is recorded on X"."""
    tokens = sentence.scanned.tokens
    if _RECORDED.isdisjoint(tokens) or {"dissent", "disagreement", "controversy"}.isdisjoint(tokens):
        return None
    at = next(index for index, word in enumerate(sentence.words) if word in {"dissent", "disagreement", "controversy"})
    rated = any(f.first <= at < f.last for f in sentence.scanned.rating)
    return None if rated or sentence.condition(at) is not None else (Found(at, at + 1, _VOTE), True)


def _settled(tokens: frozenset[str]) -> bool:
    """As in "X found easy agreement": the panel is meant, though not named."""
    return "agreement" in tokens and not _REACHED.isdisjoint(tokens)


_REACHED = words("reached found met easy full general broad complete ready")
"""Beside "agreement": that of the panel."""


def vote(sentence: Sentence) -> tuple[Found, bool] | None:
    """The first word in a sentence that tells of agreement ("diverged", "the same view"), and whether it tells of disagreement."""
    tokens = sentence.scanned.tokens
    if not _DEFINES.isdisjoint(tokens):
        return None
    if _TOLD.isdisjoint(tokens):
        return None
    named = {index for one in sentence.scanned.named for index in range(one.first, one.last)}
    voters = any(word in PANEL and index not in named for index, word in enumerate(sentence.words)) or _settled(tokens)
    voters = voters or any(claim.about == "panel" for claim in sentence.context.claims)
    flagged = bool({"disagreement", "agreement"} & tokens) and bool(tokens & FLAG)
    if not voters and not flagged:
        return None
    rated = {index for f in sentence.scanned.rating if f.cue.value == "D" for index in range(f.first, f.last)}
    for at, word in enumerate(sentence.words):
        if word not in _TOLD or sentence.condition(at) is not None:
            continue
        if word in _DECIDES and at not in rated:
            after = sentence.words[at + 1 : at + 2]
            if (word in AGREES and (after in (["that"], ["with"], ["to"]) or sentence.words[at + 1 : at + 3] == ["not", "to"])) or (
                not flagged and _DOCUMENTS & tokens
            ):
                return None
            return Found(at, at + 1, _VOTE), word in DIFFERS
        if word == "alike" and voters and len(sentence.scanned.named) == 1 and _SEES & set(sentence.words[:at]):
            return Found(at, at + 1, _VOTE), False
        if word in VIEW and voters and (SAME | MANY) & set(sentence.words[max(0, at - 3) : at]):
            return Found(at, at + 1, _VOTE), not SAME & set(sentence.words[max(0, at - 3) : at])
    return None


def turned(sentence: Sentence, found: Found) -> bool:
    """Is what a cue says of the panel turned around by a word other than a plain "not" before it ("the flag is gone", "comes without")?"""
    return len(_turns(sentence, found)) % 2 == 1


def gone(sentence: Sentence, found: Found) -> bool:
    """Is it said to be there no longer ("the label was dropped")? Then it is the edition in force that lacks it."""
    return any(sentence.words[index] in GONE for index in _turns(sentence, found)) or any(
        sentence.words[f.first : f.last] == ["no", "longer"] for f in sentence.scanned.shapes("negator")
    )


def _turns(sentence: Sentence, found: Found) -> list[int]:
    """The turning words near a cue, which no name of a study and no other cue contains."""
    words = sentence.words
    start, end = sentence.clause(found.first)
    skipped = {index for one in sentence.scanned.named for index in range(one.first, one.last)}
    taken = skipped | {index for one in sentence.scanned.rating for index in range(one.first, one.last)}
    negated = {index for f in sentence.scanned.shapes("negator") for index in range(f.first, f.last)}
    turns = []
    for index in range(found.first - 1, max(start, found.first - _NEAR) - 1, -1):
        if words[index] in _STOPS or index in taken:
            break
        if words[index] in LACKS | GONE and index not in negated:
            turns.append(index)
    index, steps = found.last, 0
    while index < end and steps <= _NEAR and words[index] not in _STOPS and (index in skipped or index not in taken):
        if index not in skipped:
            steps += 1
            if words[index] in LACKS | GONE or index in negated:
                turns.append(index)
                break
        index += 1
    return turns + _none_before(sentence, found, start)


def _none_before(sentence: Sentence, found: Found, start: int) -> list[int]:
    """As in "Neither bears the flag", "Not one of the rows ...": the first word of a clause, unless another cue contains it."""
    words = sentence.words
    if words[start - 1 : start] == ["neither"]:
        start -= 1
    if words[start] in _NONE and not any(f.first <= start < f.last and f.cue.kind != "echo" for f in sentence.scanned.shape):
        return [start]
    if words[start : start + 2] in (["not", "everyone"], ["not", "all"], ["not", "everybody"]):
        plain = any(f.first == start for f in sentence.scanned.shapes("negator"))
        return [] if plain and found.first - start <= 7 else [start]  # a plain negation is counted elsewhere
    return [start] if words[start : start + 2] == ["not", "one"] and found.first - start > 8 else []
