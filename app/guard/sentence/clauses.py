"""The parts of a sentence: clauses between breaks, and the conditions under which something is said."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from app.guard.sentence.cues import Found
from app.guard.sentence.language import Cue
from app.guard.sentence.main_clause import main_clause
from app.guard.sentence.next_verb import next_verb
from app.guard.sentence.scan import Scanned
from app.guard.words.little_words import CLAUSE_END, CLOSE

_ADVERBS = frozenset({"therefore", "thus", "hence", "consequently", "however", "nevertheless", "nonetheless"})
_COURTEOUS = frozenset({"grateful", "appreciated", "appreciate", "glad", "obliged", "thankful", "kind", "pleased"})
_STOPS = frozenset({";", ".", "!", "?"})
_MODALS = frozenset({"may", "can", "should", "could", "must", "will", "might", "is", "are", "needs", "has", "gets"})
_WHO = frozenset({"who", "whose"})
_ARTICLES = frozenset({"the", "a", "an"})


class Condition(NamedTuple):
    """A subordinate stretch, as in "if MRI cannot be done, ..."."""

    first: int
    last: int
    unable: bool
    """A study cannot be done there."""
    closed: bool
    """It has a clear end, so that nothing in it is claimed."""


class Clauses:
    """Where the clauses and conditions of a sentence begin and end."""

    def __init__(self, scanned: Scanned) -> None:
        """Look for the breaks of `scanned`, whose studies are all known."""
        self._scanned = scanned
        self._words = scanned.words
        self._count = len(scanned.words)
        self._breaks = sorted(
            {found.first for found in scanned.shapes("break") if not self._set_in(found)}
            | {found.first for found in scanned.shapes("echo") if found.cue.value == "SAME"}
            | {index for index, word in enumerate(self._words) if word in _STOPS and not self._decimal(index)}
        )
        self.conditions = [self._condition(cue) for cue in self._openings()]
        self.conditions += [one for one in self._unable() if all(one.last <= c.first or c.last <= one.first for c in self.conditions)]

    @property
    def unbroken(self) -> bool:
        """Is the sentence one clause?"""
        return not self._breaks

    def around(self, index: int) -> tuple[int, int]:
        """The stretch between the breaks around a word."""
        breaks = self._breaks
        at = bisect_right(breaks, index)
        return (breaks[at - 1] + 1 if at else 0), (breaks[at] if at < len(breaks) else self._count)

    def _unable(self) -> list[Condition]:
        """As in "a patient who cannot have X may be offered Y": up to the verb after the study that cannot be done."""
        found: list[Condition] = []
        if _WHO.isdisjoint(self._scanned.tokens):
            return found
        for index, word in enumerate(self._words):
            if word not in _WHO or self._scanned.layer("extra", index, min(self._count, index + 5), "inability") is None:
                continue
            study = next((one for one in self._scanned.named if index < one.first <= index + 8), None)
            if study is not None:
                after = (at for at in range(study.last, self._count) if self._words[at] in _MODALS or self._words[at] in CLOSE)
                found.append(Condition(index, next(after, self._count), True, True))
        return found

    def _decimal(self, index: int) -> bool:
        """As in "0.1": the point of a figure."""
        return (
            self._words[index] == "."
            and self._words[index - 1 : index] != []
            and self._words[index - 1].isdecimal()
            and self._words[index + 1 : index + 2] != []
            and self._words[index + 1].isdecimal()
        )

    def _set_in(self, found: Found) -> bool:
        """As in "it is not, however, appropriate": a word between commas turns nothing."""
        before = self._words[found.first - 1 : found.first]
        if self._words[found.first] in _ADVERBS and before and before[0].isalpha() and before[0] not in {"and", "but"}:
            return True
        return before == [","] and self._words[found.last : found.last + 1] == [","]

    def _openings(self) -> Sequence[Found]:
        """The cues that open a condition; "why bother when ..." tells, and "should she ..." supposes."""
        cues = self._scanned.shapes("condition")
        cues = [cue for cue in cues if not self._named_in(cue)]
        cues = [cue for cue in cues if cue.first == 0 or self._words[cue.first - 1] not in _COURTEOUS]
        cues = [cue for cue in cues if self._words[cue.first] != "where" or not cue.first or self._words[cue.first - 1] not in _PLACES]
        first, second = self._words[:1], self._words[1:2]
        if first == ["why"] and second in (["bother"], ["waste"], ["fuss"]):
            cues = [cue for cue in cues if self._words[cue.first] not in {"when", "if", "while"}]
        if first == ["should"] and second and second[0] not in {"you", "i", "we", "one", "be"}:
            cues = [Found(0, 1, Cue("condition")), *cues]
        return cues

    def _named_in(self, cue: Found) -> bool:
        """As in "before and after contrast": part of a phase."""
        if self._words[cue.first] not in {"after", "following"}:
            return False
        return self._words[cue.first - 2 : cue.first] in (["before", "and"], ["pre", "and"]) or any(
            named.first < cue.first < named.last for named in self._scanned.named
        )

    def _condition(self, cue: Found) -> Condition:
        words, named = self._words, self._scanned.named
        end = next((index for index in range(cue.last, self._count) if words[index] in CLOSE or index in self._breaks), self._count)
        clear = end < self._count
        leading = cue.first == 0 or words[cue.first - 1] in CLAUSE_END
        open_end = end >= self._count or words[end] not in CLOSE
        if open_end and leading and words[cue.first] in {"after", "following", "in", "for", "with"}:
            study = next((n.first for n in named if cue.last < n.first < end), None)
            if study is not None and any(word not in _ARTICLES | {"and", "or"} for word in words[cue.last : study]):
                end, clear = study - (words[study - 1] in _ARTICLES), True
        if leading and (main := main_clause(self._scanned, cue, end)) is not None:
            end, clear = main, True
        if not leading and words[cue.first] in {"after", "following"} and named and named[0].last <= cue.first:
            verb = next_verb(self._scanned, cue.last + 1, end)
            if verb < end:
                end, clear = verb, True
        unable = self._scanned.layer("extra", cue.first, end, "inability") is not None
        return Condition(cue.first, end, unable, clear or not leading)


_PLACES = frozenset({"one", "row", "rows", "entry", "entries", "line", "table", "ones", "column"})
"""Before "where": it says which of them, and supposes nothing."""
