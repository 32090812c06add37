"""Is a claim denied, and of which edition and variant is it made?"""

from __future__ import annotations

from app.guard.claim import EXPLICIT
from app.guard.little_words import (
    IN,
    STOPS_NOT,
)
from app.guard.mentions import Named
from app.guard.scan import Found
from app.guard.subject import Subjects

_CAUSE = frozenset(
    {"call", "label", "consider", "deem", "regard", "classify", "describe", "count", "make", "makes", "render", "renders", "mean", "imply"}
)


_OUT_OF = frozenset({"among", "amongst", "one", "part", "any", "in"})
"""After "not": of those "that ..."."""
_TODAY = frozenset({"today", "now", "currently", "nowadays", "presently"})


class Attribution(Subjects):
    """Denial, edition and variant of the claims of one sentence."""

    def _denied(self, found: Found, subject: tuple[Named, ...], where: str) -> bool:
        """An odd number of negations reaches the cue."""
        start, _ = self._clause(found.first)
        floor = subject[-1].last if where == "left" and subject else max(start, found.first - 7)
        if where == "left" and subject and found.cue.value == "FIRST" and self._role(found):
            floor = start
        count = 0
        if where == "right" and subject:
            count = sum(found.last <= negator.first < subject[0].first for negator in self.s.shapes("negator"))
        for negator in self.s.shapes("negator"):
            if any(
                other.first <= negator.first < other.last
                for other in self.s.rating
                if other.cue.value in EXPLICIT and (found.cue.value in EXPLICIT or found.cue.kind in {"symbol", "msv"})
            ):
                continue
            if self.words[negator.first] in {"rather", "instead"} and any(0 <= n.first - negator.last <= 2 for n in self.s.named):
                continue
            if floor <= negator.first and negator.last <= found.first and found.first - negator.last <= 7:
                between = self.words[negator.last : found.first]
                commas = between.count(",")
                stops = (word for index, word in enumerate(between) if not (word in {"that", "which"} and between[0] in _OUT_OF and index))
                if not any(word in STOPS_NOT for word in stops) and commas != 1:
                    count += 1
            elif (
                where == "left"
                and subject
                and 0 < subject[0].first - negator.last <= 4
                and _CAUSE & set(self.words[negator.last : subject[0].first])
            ) or (
                where == "left"
                and subject
                and negator.last <= subject[0].first
                and subject[0].first - negator.last <= 1
                and self.words[negator.first] in {"neither", "no", "nor", "none"}
                and self.words[negator.last] not in {":", ",", ".", "-", ";"}
            ):
                count += 1
        return count % 2 == 1

    def _role(self, found: Found) -> bool:
        """As in "... as the first study": what a study is taken as."""
        if self.words[found.first] == "as":
            return True
        at = found.first - 1
        while at > 0 and self.words[at] in {"a", "an", "the", "your", "our", "its", "her", "his", "any"}:
            at -= 1
        return at > 0 and self.words[at] == "as"

    def _definition(self) -> bool:
        return bool(self.s.shapes("define")) and not self.groups

    def _year(self, found: Found, where: str = "") -> str | None:
        """The edition a claim is attributed to: a year beside it, or words such as "the previous edition"."""
        start, end = self._clause(found.first)
        change = self._change(found)
        if change:
            return self.old[0] if change == "from" and self.old else None
        beside = self.words[max(0, found.first - 2) : found.first] + self.words[found.last : found.last + 2]
        if self.s.years and _TODAY & set(beside):
            return None
        since = [(i, y) for i, y in self.s.years if {"since", "after"} & set(self.words[max(0, i - 2) : i])]
        known = [entry for entry in self.s.years if entry not in since]
        if since and not known:
            return None
        years = [(index, year) for index, year in known if start <= index < end] or known
        if self.old and any(
            year not in self.old and {"before", "until", "till", "predates", "preceding"} & set(self.words[max(0, index - 3) : index])
            for index, year in years
        ):
            return self.old[0]
        tail = [year for index, year in known if found.last <= index <= found.last + 5]
        if tail and found.last < self.count and self.words[found.last] in IN:
            return tail[0]
        before = [year for index, year in years if index < found.first]
        if before:
            return before[-1]
        if years:
            return years[0][1]
        if where == "back" and self.context.year is not None and {"was", "were", "had"} & set(self.words):
            return self.context.year
        if self.old and any(
            start <= f.first < end or len(self.breaks) == 0 for f in self.s.shapes("past") if self._sub(f.first) == self._sub(found.first)
        ):
            return self.old[0]
        return self.context.heading_year

    def _change(self, found: Found) -> str:
        """As in "rose from may be appropriate to usually appropriate": on which side of the change it stands."""
        if found.cue.kind not in {"rating", "panel"} or found.cue.value not in EXPLICIT | {"YES", "NO"}:
            return ""
        at = found.first
        while at > 0 and self.words[at - 1] in {
            "a",
            "an",
            "the",
            "contested",
            "disputed",
            "flagged",
            "plain",
            "clear",
            "rating",
            "of",
            "being",
            "rated",
        }:
            at -= 1
        if self.words[max(0, at - 1) : at] in (["its"], ["their"]) and {"lost", "loses", "forfeited", "dropped"} & set(
            self.words[max(0, at - 2) : at]
        ):
            return "from"
        head = self.words[max(0, at - 1) : at]
        if head == ["from"] and self.words[max(0, at - 2)] != "far":
            return "from"
        return "to" if head == ["to"] and "from" in self.words[max(0, at - 12) : at] else ""

    def _variant(self, found: Found, where: str = "") -> int | None:
        """The variant a claim is about, by number."""
        numbers = [(i, n) for i, n in self.s.variants if not {"unlike", "than", "unless"} & set(self.words[max(0, i - 3) : i])]
        if not numbers:
            return self.context.variant if where == "back" or self.words[:1] == ["there"] else None
        start, end = self._clause(found.first)
        inside = [n for i, n in numbers if start <= i < end] or [n for _, n in numbers]
        before = [n for i, n in numbers if i < found.first and start <= i]
        return before[-1] if before else inside[0]
