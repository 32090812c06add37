"""The study of before: what "it", "the former" or no name at all refers to."""

from __future__ import annotations

from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.sentence.named import Named
from app.guard.sentence.sentence import Sentence
from app.guard.words.little_words import BARE, PLURAL


def pronoun(sentence: Sentence, start: int, stop: int) -> Found | None:
    """The pronoun that stands for a study in words[start:stop]; "the latter" rather than a "the former" before it."""
    there = [f for f in sentence.scanned.shape if f.cue.kind in {"pronoun", "former", "latter"} and start <= f.first < stop]
    bare = sentence.words[stop - 2 : stop]
    if bare in _LAST and any(f.cue.kind == "former" for f in sentence.scanned.shapes("former")):
        return Found(stop - 2, stop, Cue("latter"))  # as in "the first is A, the second B"
    ordered = [f for f in there if f.cue.kind != "pronoun"]
    return ordered[-1] if ordered else (there[0] if there else None)


def earlier(sentence: Sentence, found: Found, before: Found | None, start: int) -> tuple[tuple[Named, ...], str]:
    """The studies of an earlier clause or sentence, with "back"; (), "" where something else is spoken of.

    `before` is the pronoun in the clause that begins at `start`, None when the cue has no subject at all.
    """
    inner = [group for group in sentence.groups if group[-1].last <= start and group[0].first not in sentence.demoted]
    inner = [group for group in inner if not sentence.aside(group[0].first) and not _in_doubt(sentence, group)] or inner
    if before is not None and before.cue.kind in {"former", "latter"}:
        pair = _pair(inner) or sentence.context.pair or sentence.context.two
        if pair is not None:
            return pair[0 if before.cue.kind == "former" else 1], "back"
        if len(sentence.scanned.explicit) > 1 and not sentence.groups:
            return (), ""  # two are spoken of, and which they are was not read
    if inner:
        return inner[0], "back"
    if before is None:
        named_before = sentence.groups and sentence.groups[0][0].first < found.first
        if named_before or (found.cue.kind in {"rating", "compare", "score"} and not _bare(sentence, start, found.first)):
            return (), ""
    elif sentence.words[before.first] in PLURAL:
        return sentence.context.all, "back"
    return sentence.context.subject, "back"


def _in_doubt(sentence: Sentence, group: tuple[Named, ...]) -> bool:
    """As in "it is unclear whether X helps": nothing is told of X."""
    doubts = sentence.scanned.shapes("doubt")
    return any(sentence.clause(group[0].first)[0] <= found.first < group[0].first for found in doubts)


def _pair(groups: list[tuple[Named, ...]]) -> tuple[tuple[Named, ...], tuple[Named, ...]] | None:
    """The former and the latter: the first and last of the groups, or of the only group."""
    if len(groups) > 1:
        return groups[0], groups[-1]
    return (groups[0][:1], groups[0][-1:]) if groups and len(groups[0]) > 1 else None


def _bare(sentence: Sentence, start: int, stop: int) -> bool:
    """Do the words before a cue leave room for the study of an earlier sentence, naming nothing else?"""
    language, names = sentence.scanned.language, sentence.scanned.names
    if names.elsewhere & sentence.scanned.tokens:
        return False
    return all(not word[0].isalpha() or word in language.english or word in BARE for word in sentence.words[start:stop])


_LAST: tuple[list[str], ...] = (["the", "second"], ["the", "latter"], ["the", "other"])
