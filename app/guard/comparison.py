"""Claims that set one study before another."""

from __future__ import annotations

from app.guard.attribution import Attribution
from app.guard.claim import Claim
from app.guard.language import Cue
from app.guard.little_words import (
    AFTER_FIRST,
    BEGIN,
    ORDER,
    RATED,
    SETTING,
)
from app.guard.scan import Found


class Comparison(Attribution):
    """Comparisons such as "X is preferred over Y", "X first"."""

    def _first_words(self) -> None:
        """As in "X first", "X first, then Y": an order of studies."""
        for group in self.groups:
            last, first = group[-1].last, group[0].first
            if (
                first > 0
                and self.words[first - 1] in {"first", "firstly", "initially", "1st"}
                and (first == 1 or self.words[first - 2] in {":", ",", "-", "."})
                and {"then", "later", "second", "followed", "next", "after", "afterwards"} & set(self.words)
            ):
                self.out.claims.append(Claim("rating", "FIRST", group, soft=self.context.soft, at=first - 1))
            if last < self.count and self.words[last] == "first" and self._sub(last) is None:
                after = self.words[last + 1] if last + 1 < self.count else "."
                if after in AFTER_FIRST:
                    found = Found(last, last + 1, self.s.rating[0].cue if self.s.rating else _FIRST)
                    before = [f for f in self.s.shapes("negator") if f.last <= group[0].first and group[0].first - f.last <= 4]
                    denied = len(before) % 2 == 1 or any(c.value in {"NEG", "LOW"} and c.subject == group for c in self.out.claims)
                    self.out.claims.append(
                        Claim(
                            "rating",
                            "FIRST",
                            group,
                            denied=denied,
                            soft=self.context.soft or any(s[2] for s in self.subs),
                            year=self._year(found),
                            variant=self._variant(found),
                            at=last,
                        )
                    )

    def _comparisons(self) -> None:
        for found in self.s.rating:
            if found.cue.kind != "compare" or (self._sub(found.first) is not None and self._sub(found.first)[3]):  # type: ignore[index]
                continue
            _start, end = self._clause(found.first)
            right = self._right(found.last, min(end, found.last + 5))
            if right is None:
                continue
            left = self._left(found.first, 0)
            loose = found.cue.value == "INSTEAD"
            near = left is not None and found.first - left[-1].last <= (1 if loose else 9)
            if self.words[found.last - 1] == ">" and not near:
                continue
            if loose and self._negative_before(found):
                self.demoted.add(right[0].first)
                continue
            if self.words[found.last - 1] == "not" and set(self.words[found.last : right[0].first]) - {"the", "a", "an"}:
                continue
            if loose and right[0].first - found.last > 2:
                continue
            if (
                self.words[found.first] in ORDER
                and (self.s.shapes("negator") or any(f.cue.value in {"NEG", "LOW"} for f in self.s.rating))
                and self.words[found.last - 1] != "not"
            ):
                self.demoted.add(right[0].first)
                continue
            if (
                self.words[found.last - 1] == "not"
                and right[-1].last < self.count - 1
                and not any(f.cue.kind == "rating" for f in self.s.rating)
            ):
                continue
            if not loose or (near and self.words[found.first] != "then"):
                self.demoted.add(right[0].first)
            if left is None and not loose and not self._none_before(found):
                left, near = self.context.subject or None, True
            if left is None or not near:
                if found.cue.value == "HIGHER" and self._none_before(found):
                    self.demoted.discard(right[0].first)
                    self.out.claims.append(
                        Claim("rating", "FIRST", right, year=self._year(found), variant=self._variant(found), at=found.first)
                    )
                continue
            if found.cue.value != "INSTEAD" and self._capable(found, end):
                continue
            denied = self._denied(found, left, "left")
            self.out.claims.append(
                Claim(
                    "compare",
                    found.cue.value,
                    left,
                    right,
                    denied=denied,
                    year=self._year(found),
                    variant=self._variant(found),
                    at=found.first,
                    soft=any(s[2] for s in self.subs),
                )
            )

    def _behind(self) -> None:
        """As in "X leaves Y behind"."""
        for one, two in zip(self.groups, self.groups[1:], strict=False):
            between = self.words[one[-1].last : two[0].first]
            said = [word for word in between if word not in {"the", "a", "an", "plain"}]
            if said[-2:] == [",", "with"] and len(said) <= 6:
                tail = self.words[two[-1].last : two[-1].last + 5]
                at = next((index for index, word in enumerate(tail) if word in {"behind", "below", "beneath", "lower"}), None)
                if at is not None and set(tail[:at]) <= _STEPS and self.words[two[-1].last + at + 1 : two[-1].last + at + 2] in _ENDS:
                    self.demoted.add(two[0].first)
                    self.out.claims.append(Claim("compare", "HIGHER", one, two, at=two[-1].last))
                    continue
            behind = self.words[two[-1].last : two[-1].last + 2]
            if not {"leaves", "leave", "left", "puts", "put", "places"} & set(between) or not behind or behind[-1] == "only":
                continue
            if behind[0] in {"behind", "below", "beneath"}:
                self.demoted.add(two[0].first)
                negators = [f for f in self.s.shapes("negator") if one[-1].last <= f.first < two[0].first]
                self.out.claims.append(Claim("compare", "HIGHER", one, two, denied=len(negators) % 2 == 1, at=one[-1].last))

    def _begun(self) -> None:
        """As in "begin the hunt for the cause with X", "X is where the workup has to begin"."""
        for group in self.groups:
            first, last = group[0].first, group[-1].last
            at = first - 1
            while at > 0 and self.words[at] in {"a", "an", "the", "plain", "her", "his"}:
                at -= 1
            start, end = self._clause(first)
            if at > start and self.words[at] in {"with", "by"}:
                verb = next((i for i in range(at - 2, max(start, at - 9) - 1, -1) if self.words[i] in BEGIN), None)
            elif self.words[last : last + 2] == ["is", "where"] or self.words[last : last + 2] == ["are", "where"]:
                verb = next((i for i in range(last + 2, min(end, last + 9)) if self.words[i] in BEGIN), None)
            else:
                continue
            if verb is None or self._sub(first) is not None or any(f.first <= verb < f.last for f in self.s.rating):
                continue
            negators = [f for f in self.s.shapes("negator") if start <= f.first < verb]
            self.out.claims.append(
                Claim("rating", "FIRST", group, denied=len(negators) % 2 == 1, year=None, soft=self.context.soft, at=verb)
            )

    def _of_two(self) -> None:
        """As in "compared with Y, X is rated higher", "between X and Y the former is rated higher"."""
        if len(self.s.named) != 2:
            return
        one, two = self.s.named
        for found in self.s.rating:
            if found.cue.kind != "oftwo":
                continue
            start, _ = self._clause(found.first)
            head = self.words[start : found.first]
            if "former" in head or ("first" in head[-2:] or "first" in head[-3:]):
                left, right = one, two
            elif "latter" in head or "second" in head[-3:] or one.first in self.demoted:
                left, right = two, one
            elif two.first in self.demoted:
                left, right = one, two
            else:
                continue
            self.out.claims.append(
                Claim(
                    "compare",
                    found.cue.value,
                    (left,),
                    (right,),
                    denied=self._denied(found, (left,), "left"),
                    year=self._year(found),
                    variant=self._variant(found),
                    at=found.first,
                )
            )

    def _none_before(self, found: Found) -> bool:
        """As in "no study is rated higher than X"."""
        start, _ = self._clause(found.first)
        before = self.words[start : found.first]
        return bool(before) and (
            before[0] in {"nothing", "none"}
            or (before[0] in {"no", "there"} and bool({"study", "test", "examination", "modality", "option", "exam"} & set(before)))
        )

    def _negative_before(self, found: Found) -> bool:
        """As in "do not order X instead of Y": that X should not replace Y is no rating of X."""
        start, _ = self._clause(found.first)
        if self.words[found.first] not in {"instead", "rather", "in"} or self.words[found.last - 1] not in {"of", "than"}:
            return False
        return any(start <= f.first < found.first and f.cue.value in {"NEG", "LOW"} for f in self.s.rating)

    def _capable(self, found: Found, end: int) -> bool:
        """As in "superior to radiography for bone detail" compares what studies can show, not their ratings."""
        rated = RATED
        if rated & set(self.words[found.first : found.last]):
            return False
        if self.s.shapes("capability"):
            return True
        tail = self.words[found.last : end]
        return any(
            word in {"for", "at", "in"}
            and index + 1 < len(tail)
            and tail[index + 1] not in SETTING
            and not RATED & set(tail[index + 1 : index + 4])
            for index, word in enumerate(tail)
        )


_STEPS = frozenset(
    {"a", "one", "two", "full", "category", "tier", "step", "notch", "level", "grade", "rank", "rung", "well", "far", "right"}
)
_ENDS: tuple[list[str], ...] = (["."], [","], [";"], ["it"], ["that"], ["!"], [])
_FIRST = Cue("rating", "FIRST")
