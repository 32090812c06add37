"""Which study does a cue speak of? The one before it, the one after it, or that of an earlier sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from app.guard.claim import EXPLICIT
from app.guard.context import Context, Reading
from app.guard.language import Cue
from app.guard.little_words import (
    BARE,
    CLAUSE_END,
    CLOSE,
    COMPARED,
    COPULA,
    JOIN,
    LABEL,
    LABEL_MORE,
    PLURAL,
    PREDICATE,
    SETS_OFF,
    SPEAKS,
    TURNS_AWAY,
)
from app.guard.mentions import Named
from app.guard.phases import phased_names
from app.guard.scan import Found, Scanned

_STOPS = frozenset({";", ".", "!", "?"})


class Subjects:
    """The studies of one sentence, and how to find the one a cue speaks of."""

    def __init__(self, scanned: Scanned, context: Context, old: Sequence[str] = ()) -> None:
        """Read `scanned` after the sentences of `context`; `old` are the superseded editions."""
        self.s = scanned
        self.context = context
        self.words = scanned.words
        self.count = len(scanned.words)
        self.old = tuple(old)
        scanned.named = phased_names(scanned, context.subject)
        self.breaks = sorted(
            {f.first for f in scanned.shapes("break") if not self._set_in(f)}
            | {f.first for f in scanned.shapes("echo") if f.cue.value == "SAME"}
            | {i for i, w in enumerate(self.words) if w in _STOPS}
        )
        self.subs = self._conditions()
        self.groups = self._groups()
        self.demoted: set[int] = {group[0].first for group in self.groups if self._demoting(group[0])}
        self.out = Reading()

    def _set_in(self, found: Found) -> bool:
        """As in "it is not, however, appropriate": a word between commas turns nothing."""
        return self.words[found.first - 1 : found.first] == [","] and self.words[found.last : found.last + 1] == [","]

    def _groups(self) -> list[tuple[Named, ...]]:
        """Studies joined by commas and "and" speak as one."""
        groups: list[list[Named]] = []
        for named in self.s.named:
            if groups and not self._demoting(groups[-1][0]) and self._sub(groups[-1][0].first) == self._sub(named.first):
                between = self.words[groups[-1][-1].last : named.first]
                if (
                    between
                    and (between == ["(", "and"] or all(word in JOIN for word in between))
                    and "then" not in between
                    and (between != [","] or len(groups[-1]) >= 1)
                ):
                    groups[-1].append(named)
                    continue
                if not between:
                    groups[-1].append(named)
                    continue
            groups.append([named])
        return [tuple(group) for group in groups]

    def _demoting(self, named: Named) -> bool:
        """Is the study only named to set another off ("unlike CT, MRI ...")?"""
        before = [word for word in self.words[max(0, named.first - 3) : named.first] if word not in {"the", "a", "an"}]
        if not before:
            return False
        return before[-1] in SETS_OFF or (len(before) > 1 and before[-1] in {"with", "to"} and before[-2] in COMPARED)

    def _conditions(self) -> list[tuple[int, int, bool, bool]]:
        """Subordinate stretches: start, end, whether a study cannot be done there, whether it has a clear end."""
        subs = []
        cues = self.s.shapes("condition")
        if self.words[:1] == ["why"] and self.words[1:2] in (["bother"], ["waste"], ["fuss"]):
            cues = [cue for cue in cues if self.words[cue.first] not in {"when", "if", "while"}]
        if self.words[:1] == ["should"] and self.words[1:2] and self.words[1] not in {"you", "i", "we", "one", "be"}:
            cues = [Found(0, 1, Cue("condition")), *cues]
        for cue in cues:
            end, clear = self.count, False
            for index in range(cue.last, self.count):
                if self.words[index] in CLOSE or index in self.breaks:
                    end, clear = index, True
                    break
            leading = cue.first == 0 or self.words[cue.first - 1] in CLAUSE_END
            open_end = end >= self.count or self.words[end] not in CLOSE
            if open_end and leading and self.words[cue.first] in {"after", "following", "in", "for", "with"}:
                subject = next((n.first for n in self.s.named if cue.last < n.first < end), None)
                if subject is not None and any(word not in {"the", "a", "an", "and", "or"} for word in self.words[cue.last : subject]):
                    end, clear = subject - (self.words[subject - 1] in {"the", "a", "an"}), True
            if not leading and self.words[cue.first] in {"after", "following"} and self.s.named and self.s.named[0].last <= cue.first:
                verb = self._verb(cue.last + 1, end)
                if verb < end:
                    end, clear = verb, True
            inability = self.s.layer("extra", cue.first, end, "inability") is not None
            subs.append((cue.first, end, inability, clear or not leading))
        return subs

    def _verb(self, start: int, end: int) -> int:
        """Where the next verb or statement begins; `end` if there is none."""
        stated = [f.first for f in (*self.s.rating, *self.s.shapes("panel"), *self.s.shapes("radiation")) if start <= f.first < end]
        verb = self.s.layer("extra", start, end, "verb")
        return min([*stated, *([verb.first] if verb else []), end])

    def _sub(self, index: int) -> tuple[int, int, bool, bool] | None:
        return next((sub for sub in self.subs if sub[0] <= index < sub[1]), None)

    def _clause(self, index: int) -> tuple[int, int]:
        """The stretch between the breaks around a word."""
        at = bisect_right(self.breaks, index)
        return (self.breaks[at - 1] + 1 if at else 0), (self.breaks[at] if at < len(self.breaks) else self.count)

    def _left(self, index: int, start: int) -> tuple[Named, ...] | None:
        for group in reversed(self.groups):
            if group[-1].last <= index and group[0].first >= start and group[0].first not in self.demoted:
                sub = self._sub(group[0].first)
                if sub is not None and not (sub[0] <= index < sub[1]) and sub[3]:
                    continue
                return group
        return None

    def _right(self, index: int, end: int) -> tuple[Named, ...] | None:
        return next((g for g in self.groups if g[0].first >= index and g[0].first < end), None)

    def _blocked(self, left: int, index: int) -> bool:
        """Does something else than the study ("further imaging is", "consultation is") stand as the subject in between?"""
        for found in self.s.shape:
            if found.cue.kind == "barrier" and left <= found.first and found.last <= index:
                after = self.words[found.last : found.last + 2]
                if after[1:] and after[0] in SPEAKS:
                    after = after[:1]
                if any(
                    word in {"is", "are", "should", "may", "can", "must", "was", "were", "be", "becomes", "remains", "might", "could"}
                    for word in after
                ):
                    return True
        return False

    def _subject(self, found: Found) -> tuple[tuple[Named, ...], str]:
        """The studies a cue speaks of, and where they stand: left, right, back (an earlier sentence), or nowhere."""
        start, end = self._clause(found.last - 1)
        if found.cue.side == "pre":
            labelled = self.words[found.last - 1] == ":"
            right = self._right(found.last, min(end, found.last + (18 if labelled else 9)))
            if right is None:
                return (), ""
            between = self.words[found.last : right[0].first]
            if any(f.first >= found.last and f.last <= right[0].first and f.cue.kind in {"barrier", "condition"} for f in self.s.shape):
                return (), ""
            if any(found.last <= first and last <= right[0].first for first, last in self.s.agents) or "☢" in between:
                return (), ""
            if len(between) <= 6 or (labelled and between[-1] in {",", ")"} and self._verb(found.last, right[0].first) == right[0].first):
                return right, "right"
            return (), ""
        if found.cue.value in EXPLICIT and self.words[found.first - 1 : found.first] == ["("] and found.last < self.count:
            beside = next((group for group in self.groups if group[-1].last == found.first - 1), None)
            if beside is not None:
                joined = len(beside) > 1 and "or" in self.words[beside[-2].last : beside[-1].first]
                return (beside[-1:] if joined else beside), "left"
        relative = self._relative(found.first)
        if relative:
            return relative, "left"
        left = self._left(found.first, start)
        right = self._right(found.last, end)
        if found.cue.kind == "sign":
            first_mark = self.s.rating[0]
            leads = not any(g[0].first < first_mark.first for g in self.groups)
            return (right, "right") if leads and right else (left, "left") if left else (right, "right") if right else ((), "")
        if right is not None:
            between = self.words[found.last : right[0].first]
            label = (
                bool(between)
                and len(between) <= 9
                and any(word in COPULA for word in between)
                and all(word in LABEL or word in LABEL_MORE for word in between)
            )
            if label and not (left is not None and self._predicate(left, found)):
                if ":" in between or "include" in between or "includes" in between or "are" in between:
                    listed = tuple(
                        n for g in self.groups if g[0].first >= found.last and g[0].first < self._label_end(found, end) for n in g
                    )
                    return listed or right, "right"
                return right, "right"
        if left is not None:
            if self._blocked(left[-1].last, found.first):
                return (), ""
            return left, "left"
        pronoun = self._pronoun(start, found.first)
        if self._blocked(start, found.first):
            return (), ""
        if pronoun is not None or right is None:
            return self._back(found, pronoun, start)
        between = self.words[found.last : right[0].first]
        if len(between) > 8 or any(word in TURNS_AWAY for word in between):
            return self._back(found, pronoun, start)
        if found.cue.value in {"POS", "ALT"} and len(between) > 1 and {",", ":"} & set(between):
            return (), ""
        return right, "right"

    def _pronoun(self, start: int, stop: int) -> Found | None:
        """The pronoun that stands for a study there; "the latter" rather than a "the former" before it."""
        there = [f for f in self.s.shape if f.cue.kind in {"pronoun", "former", "latter"} and start <= f.first < stop]
        ordered = [f for f in there if f.cue.kind != "pronoun"]
        return ordered[-1] if ordered else (there[0] if there else None)

    def _relative(self, index: int) -> tuple[Named, ...]:
        """As in "unlike CT, which may be appropriate": the clause speaks of the study right before it."""
        for at in range(index - 1, max(-1, index - 5), -1):
            if self.words[at] == "which":
                before = at - 1 if at and self.words[at - 1] == "," else at
                return next((group for group in self.groups if group[-1].last == before), ())
        return ()

    def _label_end(self, found: Found, end: int) -> int:
        later = [f.first for f in self.s.rating if f.first > found.last and f.cue.value in EXPLICIT and f.first < end]
        return min(later, default=end)

    def _predicate(self, left: tuple[Named, ...], found: Found) -> bool:
        """Is the cue said of the study on its left ("CT is the study of choice")?"""
        between = self.words[left[-1].last : found.first]
        return any(word in PREDICATE for word in between[-4:]) and "and" not in between[-3:-1]

    def _bare(self, start: int, stop: int) -> bool:
        """Do the words before a cue leave room for the study of an earlier sentence, naming nothing else?"""
        language, names = self.s.language, self.s.names
        if language is None or names is None:
            return True
        words = self.words[start:stop]
        if names.elsewhere & set(self.words):
            return False
        return all(not word[0].isalpha() or word in language.english or word in BARE for word in words)

    def _back(self, found: Found, pronoun: Found | None, start: int) -> tuple[tuple[Named, ...], str]:
        inner = [g for g in self.groups if g[-1].last <= start and g[0].first not in self.demoted]
        inner = [g for g in inner if not (self._sub(g[0].first) or (0, 0, False, False))[3]] or inner
        if pronoun is not None and pronoun.cue.kind in {"former", "latter"}:
            pair = (
                (inner[0], inner[-1])
                if len(inner) > 1
                else ((inner[0][:1], inner[0][-1:]) if inner and len(inner[0]) > 1 else self.context.pair)
            )
            if pair is not None:
                return pair[0 if pronoun.cue.kind == "former" else 1], "back"
        if inner:
            return inner[0], "back"
        if self.groups and self.groups[0][0].first < found.first and pronoun is None:
            return (), ""
        if pronoun is None and found.cue.kind in {"rating", "compare", "score"} and not self._bare(start, found.first):
            return (), ""
        if pronoun is not None and self.words[pronoun.first] in PLURAL:
            return self.context.all, "back"
        return self.context.subject, "back"
