"""Read facts from one turn of text: deterministic, list-aware, three-valued."""

from __future__ import annotations

from app.facts.cues import Match
from app.facts.language import Role
from app.facts.lexicon import Cue, Kind, Lexicon, lexicon_of
from app.facts.presentation import Evidence, Fact, Presentation, Status
from app.facts.tokens import Tokens, tokenize
from corpus.topic import Topic


def read(text: str, topic: Topic, turn: int = 0) -> Presentation:
    """The facts one turn states, with evidence at exact offsets; everything else is NOT_MENTIONED."""
    lexicon = lexicon_of(topic.facts)
    tokens = tokenize(text)
    words = tokens.words
    matches = _strongest(lexicon.phrases.find(words), lexicon)
    sentences = _sentences(words)
    evidence: dict[str, list[Evidence]] = {}
    remarks: list[Evidence] = []
    index = 0
    for first, last in sentences:
        here = []
        while index < len(matches) and matches[index].start < last:
            here.append(matches[index])
            index += 1
        _read_sentence(text, tokens, here, lexicon, turn, first, last, evidence, remarks)
    facts = tuple(_weigh(row.name, evidence.get(row.name, [])) for row in topic.facts.fact)
    return Presentation(facts, frozenset(), tuple(remarks))


def _weigh(name: str, found: list[Evidence]) -> Fact:
    present = [e for e in found if e.says is Status.PRESENT]
    if present:
        return Fact(name, Status.PRESENT, tuple(present))
    if found:
        return Fact(name, Status.ABSENT, tuple(found))
    return Fact(name, Status.NOT_MENTIONED)


def _strongest(matches: list[Match], lexicon: Lexicon) -> list[Match]:
    """Without matches that lie inside a longer phrase that means nothing, or that is another cue of the same fact."""
    kept: list[Match] = []
    masks = [m for m in matches if lexicon.cues[m.cue].kind in (Kind.NOTHING, Kind.BENIGN, Kind.NO_RED_FLAGS)]
    for match in matches:
        cue = lexicon.cues[match.cue]
        length = match.end - match.start
        if any(m.start <= match.start and match.end <= m.end and m.end - m.start > length for m in masks):
            continue
        if any(
            o.start <= match.start and match.end <= o.end and o.end - o.start > length and lexicon.cues[o.cue].fact is cue.fact and cue.fact
            for o in matches
        ):
            continue
        kept.append(match)
    return kept


def _sentences(words: list[str]) -> list[tuple[int, int]]:
    """Token ranges of sentences."""
    out: list[tuple[int, int]] = []
    first = 0
    for at, word in enumerate(words):
        if word in (".", "!", ";", "\n\n", "\n") or (word == "?" and at > first):
            out.append((first, at + 1))
            first = at + 1
    out.append((first, len(words)))
    return out


def _read_sentence(
    text: str,
    tokens: Tokens,
    matches: list[Match],
    lexicon: Lexicon,
    turn: int,
    first: int,
    last: int,
    evidence: dict[str, list[Evidence]],
    remarks: list[Evidence],
) -> None:
    words = tokens.words
    roles = [(m, lexicon.cues[m.cue].role) for m in matches if lexicon.cues[m.cue].role]
    masked = [m for m, r in roles if r is Role.NOT_A_NO]
    for match in matches:
        cue: Cue = lexicon.cues[match.cue]
        if cue.kind is Kind.NO_RED_FLAGS:
            for row in lexicon.facts.fact:
                if row.red_flag:
                    _add(evidence, row.name, text, tokens, match, turn, Status.ABSENT, "no red flags")
            continue
        if cue.fact is None or cue.kind is Kind.MEASURE:
            continue
        says, because = Status.PRESENT, "stated"
        if cue.kind is Kind.ABSENT:
            says = Status.ABSENT
        skip = ""
        for m, role in roles:
            if m.end <= match.start:
                between = words[m.end : match.start]
                if role is Role.NO and not any(k.start <= m.start and m.end <= k.end for k in masked):
                    if not any(b in ("but", "however", "with", "known", "has", "now") for b in between):
                        says, because = Status.ABSENT, f"denied by '{text[tokens.starts[m.start] : tokens.ends[m.end - 1]]}'"
                if role in (Role.FAMILY, Role.RELATIVE, Role.IF, Role.ORDER):
                    skip = role.name
                if role is Role.REPORTER:
                    skip = ""
                if role is Role.MAYBE and not cue.fact.suspected:
                    skip = "uncertain" if len(between) < 4 else skip
            elif m.start >= match.end and role is Role.NO_AFTER and m.start - match.end <= 1:
                says, because = Status.ABSENT, "denied"
        if skip:
            remarks.append(_evidence(text, tokens, match, turn, says, skip))
            continue
        _add(evidence, cue.fact.name, text, tokens, match, turn, says, because)
    onset = lexicon.facts.onset
    if onset is None or not any(c.fact and c.fact.symptom for c in (lexicon.cues[m.cue] for m in matches)):
        return
    for match, role in roles:
        if role in (Role.NEW, Role.WORSE, Role.BOTH):
            _add(evidence, onset.acute, text, tokens, match, turn, Status.PRESENT, "stated")
        if role in (Role.CHRONIC, Role.BOTH):
            _add(evidence, onset.chronic, text, tokens, match, turn, Status.PRESENT, "stated")
        if role is Role.SAME:
            _add(evidence, onset.unchanged, text, tokens, match, turn, Status.PRESENT, "stated")


def _evidence(text: str, tokens: Tokens, match: Match, turn: int, says: Status, because: str) -> Evidence:
    start, end = tokens.starts[match.start], tokens.ends[match.end - 1]
    return Evidence(turn, start, end, text[start:end], says, because)


def _add(
    evidence: dict[str, list[Evidence]], name: str, text: str, tokens: Tokens, match: Match, turn: int, says: Status, because: str
) -> None:
    evidence.setdefault(name, []).append(_evidence(text, tokens, match, turn, says, because))
