"""One sentence in its context: the studies it names, which of them speak as one, and in which clause and condition a word stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from app.guard.sentence.advising import ADVISES
from app.guard.sentence.clauses import Clauses, Condition
from app.guard.sentence.context import Context, Reading
from app.guard.sentence.cues import Found
from app.guard.sentence.free_phase import free_phases
from app.guard.sentence.kinds import kinds
from app.guard.sentence.named import Named
from app.guard.sentence.phases import phased_names
from app.guard.sentence.scan import Scanned
from app.guard.words.little_words import COMPARED, JOIN, SETS_OFF

_MEASURES = frozenset({"much", "many", "little", "few", "same"})
"""Before "as": a study to measure by."""
_SETTING_OFF = SETS_OFF | COMPARED | {"as", "thanks", "owing", "courtesy", "due", "other"}
_SMALL = frozenset({"the", "a", "an", "standard", "static", "ordinary", "simple", "usual", "routine", "regular"})


class Sentence:
    """What all readers of claims ask of a sentence, and where they put what they find (`out`)."""

    def __init__(self, scanned: Scanned, context: Context, old: Sequence[str] = ()) -> None:
        """Take `scanned` after the sentences of `context`; `old` are the superseded editions."""
        self.scanned = scanned
        self.context = context
        self.words = scanned.words
        self.count = len(scanned.words)
        self.old = tuple(old)
        scanned.named = kinds(scanned, scanned.named, context.subject)
        scanned.named = free_phases(scanned, phased_names(scanned, context.subject), context.subject)
        self.clauses = Clauses(scanned)
        self.conditions = self.clauses.conditions
        self._sets_off = not _SETTING_OFF.isdisjoint(scanned.tokens)
        self.groups = self._grouped()
        self.demoted: set[int] = {group[0].first for group in self.groups if self._set_off(group[0])}
        """First words of the studies that are only named to set another off."""
        if self._sets_off and len(self.groups) > 1:
            self.demoted |= {two[0].first for one, two in pairwise(self.groups) if one[0].first in self.demoted and self._goes_on(one, two)}
        self.out = Reading()

    def clause(self, index: int) -> tuple[int, int]:
        """The stretch between the breaks around a word."""
        return self.clauses.around(index)

    def condition(self, index: int) -> Condition | None:
        """The condition a word stands in; None in a main clause."""
        for condition in self.conditions:
            if condition.first <= index < condition.last:
                return condition
        return None

    def aside(self, index: int) -> bool:
        """Does a word stand in a condition with a clear end, so that nothing is claimed there?"""
        condition = self.condition(index)
        return condition is not None and condition.closed

    @property
    def unable(self) -> bool:
        """Does it speak of a study that cannot be done or did not decide? Then an alternative may be called for."""
        return bool(self.conditions) and any(condition.unable for condition in self.conditions)

    @property
    def defines(self) -> bool:
        """Does it say what a word means, of no study?"""
        if self.groups or not self.scanned.shapes("define"):
            return False
        return not any(self.words[index : index + 2] == [",", "it"] for index in range(self.count))

    def left(self, index: int, start: int) -> tuple[Named, ...] | None:
        """The studies last named in words[start:index]; one inside a condition counts only for a word inside it too."""
        for group in reversed(self.groups):
            if group[-1].last <= index and group[0].first >= start and group[0].first not in self.demoted:
                condition = self.condition(group[0].first)
                if condition is not None and not (condition.first <= index < condition.last) and condition.closed:
                    continue
                return group
        return None

    def right(self, index: int, end: int) -> tuple[Named, ...] | None:
        """The studies first named in words[index:end]."""
        for group in self.groups:
            if index <= group[0].first < end:
                return group
        return None

    def beside(self, found: Found) -> list[Found]:
        """The rating cues in the clause of a cue."""
        start, end = self.clause(found.first)
        return [other for other in self.scanned.rating if start <= other.first < end]

    def _grouped(self) -> list[tuple[Named, ...]]:
        """Studies joined by commas and "and" speak as one."""
        groups: list[list[Named]] = []
        for named in self.scanned.named:
            if groups and self._joined(groups[-1], named):
                groups[-1].append(named)
            else:
                groups.append([named])
        return [tuple(group) for group in groups]

    def _joined(self, group: list[Named], named: Named) -> bool:
        """Does a study go on with a list, in the same condition or outside any?"""
        if self._set_off(group[0]) or self.condition(group[0].first) != self.condition(named.first):
            return False
        between = self.words[group[-1].last : named.first]
        return between == ["(", "and"] or ("then" not in between and all(word in JOIN for word in between))

    def _goes_on(self, one: tuple[Named, ...], two: tuple[Named, ...]) -> bool:
        """As in "like X and Y, it ...": is the second study set off together with the first?"""
        if not JOIN.issuperset(self.words[one[-1].last : two[0].first]):
            return False
        after = [word for word in self.words[two[-1].last : two[-1].last + 2] if word != ","]
        return after[:1] != [] and after[0] in {"it", "they", "this", "these", "both"}

    def _set_off(self, named: Named) -> bool:
        """Is the study only named to set another off ("unlike CT, MRI ...")?"""
        if not self._sets_off:
            return False
        before = [word for word in self.words[max(0, named.first - 3) : named.first] if word not in _SMALL]
        if not before:
            return False
        if before[-1] == "other" and self.words[named.last - 1].endswith("s"):
            return True  # as in "stands between the other CTs"
        if tuple(before[-2:]) in {("thanks", "to"), ("owing", "to"), ("courtesy", "of"), ("due", "to")}:
            return True
        if before[-1] == "against" and len(before) > 1 and before[-2] in ADVISES:
            return False
        if before[-1] == "as" and len(before) > 1 and before[-2] in _MEASURES:
            return True
        return before[-1] in SETS_OFF or (len(before) > 1 and before[-1] in {"with", "to"} and before[-2] in COMPARED)
