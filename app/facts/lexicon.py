"""Everything the reader knows about one topic, compiled once: cue phrases of facts.toml and of the language."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from app.facts.cue import Cue, Kind, traits
from app.facts.cues import Phrases
from app.facts.forms import Forms
from app.facts.language import LISTS, cue_phrases
from app.facts.presentation import Fact, Status
from app.facts.roles import Role
from app.facts.typos import Spelling
from corpus.facts import FactRow, FactsFile


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The compiled phrases; `cues[match.cue]` tells what a match means."""

    facts: FactsFile
    phrases: Phrases
    cues: tuple[Cue, ...]
    role_of: tuple[Role | None, ...]
    """The role of each cue, by its number."""
    group_of: tuple[str | None, ...]
    """Matches of one group do not stay inside each other: cues of the same fact, and cues of the language ("")."""
    silent: tuple[Fact, ...]
    """Every fact as it is when nothing is said."""
    by_name: dict[str, FactRow]
    forms: Forms
    traits: tuple[int, ...]
    """What each cue asks for when its sentence is read, by its number: NAMES, COURSE, ..."""


def compile_lexicon(facts: FactsFile) -> Lexicon:
    """Compile a topic's facts; PhraseError names a phrase that cannot be read."""
    phrases = Phrases({**LISTS, **facts.words})
    cues: list[Cue] = []

    def add(cue: Cue, texts: tuple[str, ...]) -> None:
        cues.append(cue)
        for text in texts:
            phrases.add(text, len(cues) - 1)

    for role, texts in cue_phrases():
        add(Cue(role=role), texts)
    add(Cue(kind=Kind.NOTHING), facts.nothing)
    add(Cue(kind=Kind.BENIGN), facts.benign)
    add(Cue(kind=Kind.NO_RED_FLAGS), facts.no_red_flags)
    for row in facts.fact:
        for kind, texts in (
            (Kind.WHOLE, row.whole),
            (Kind.PART, row.present),
            (Kind.ONLY, row.only_present),
            (Kind.DENIED, row.only_absent),
            (Kind.ALARM, row.alarm),
            (Kind.ABSENT, row.absent),
            (Kind.EXPLAINED, row.explained),
        ):
            add(Cue(kind=kind, fact=row), texts)
    by_name = {row.name: row for row in facts.fact}
    for measure in facts.measure:
        add(Cue(kind=Kind.MEASURE, fact=by_name[measure.fact], measure=measure), measure.names)
    roles = tuple(cue.role for cue in cues)
    groups = tuple(
        "" if cue.role else None if cue.fact is None or cue.kind in (Kind.MEASURE, Kind.EXPLAINED) else cue.fact.name for cue in cues
    )
    silent = tuple(Fact(row.name, Status.NOT_MENTIONED) for row in facts.fact)
    subjects = frozenset(facts.onset.subjects if facts.onset is not None else ())
    forms = Forms(Spelling(phrases.words), phrases.words, subjects)
    return Lexicon(facts, phrases, tuple(cues), roles, groups, silent, by_name, forms, tuple(map(traits, cues)))


_COMPILED: OrderedDict[int, Lexicon] = OrderedDict()
_COMPILING = Lock()
_KEPT = 8


def lexicon_of(facts: FactsFile) -> Lexicon:
    """The topic's lexicon, compiled at its first use and kept for the last few topics."""
    known = _COMPILED.get(id(facts))
    return known if known is not None else _compiled(facts)


def _compiled(facts: FactsFile) -> Lexicon:
    with _COMPILING:  # many first questions at once wait for one of them
        known = _COMPILED.get(id(facts))
        if known is None:  # the lexicon holds `facts`, so that an id in the table is never one of a dead object
            known = _COMPILED[id(facts)] = compile_lexicon(facts)
            while len(_COMPILED) > _KEPT:
                _COMPILED.popitem(last=False)
    return known
