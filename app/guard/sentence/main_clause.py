"""Where the main clause begins behind a condition without a comma: "When infection is suspected X is ..."."""

from __future__ import annotations

from app.guard.sentence.cues import Found
from app.guard.sentence.scan import Scanned

_FINITE = frozenset({"is", "are", "was", "may", "can", "should", "must", "has", "have", "gets", "remains", "stays", "ranks", "will"})
_JOINS = frozenset({"and", "or", "that", "whether", "with", "by", "on", "of", "in", "for", "to", "after", "from", "than", "when", "if"})
_ARTICLES = frozenset({"the", "a", "an"})


def main_clause(scanned: Scanned, cue: Found, end: int) -> int | None:
    """The word at which it begins; None where the condition has no other study with a verb of its own."""
    return _second_subject(scanned, cue, end) or _after_noun(scanned, cue, end)


def _second_subject(scanned: Scanned, cue: Found, end: int) -> int | None:
    """As in "When infection is suspected X is ...": the study with a verb of its own, after a clause that has one."""
    words = scanned.words
    if words[cue.first] not in {"when", "if", "once", "where", "whenever", "unless", "provided", "in", "for"}:
        return None
    for named in scanned.named:
        if cue.last + 1 < named.first and named.last < end and words[named.last] in _FINITE:
            head = words[cue.last : named.first]
            said = any(word in _FINITE or word.endswith("ed") for word in head)
            if said and words[named.first - 1] not in {"and", "or", "that", "whether", "with", "by", "on"}:
                return named.first - (words[named.first - 1] in _ARTICLES)
    return None


def _after_noun(scanned: Scanned, cue: Found, end: int) -> int | None:
    """As in "After a fusion the X is rated ...": a second noun with its article, and a verb behind it."""
    words = scanned.words
    if words[cue.first] not in {"after", "following", "in", "for", "with"}:
        return None
    for named in scanned.named:
        at = named.first - 1
        noun = cue.last < at < end and words[at] in _ARTICLES and words[at - 1].isalpha() and words[at - 1] not in _JOINS
        if noun and named.last < end and words[named.last] in _FINITE and not _ARTICLES.issuperset(words[cue.last : at]):
            return at
    return None
