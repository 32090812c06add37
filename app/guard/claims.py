"""Find the claims in a scanned sentence: which cue speaks of which study, denied or not, on what condition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from app.guard.claim import EXPLICIT, Claim
from app.guard.mentions import Named
from app.guard.scan import Found, Scanned

_JOIN = frozenset(
    {
        ",",
        "and",
        "or",
        "&",
        "nor",
        "plus",
        "both",
        "as",
        "well",
        "either",
        "the",
        "a",
        "an",
        "/",
        "then",
        "also",
        "neither",
        "in",
        "contrast",
        "phase",
        "phases",
        "alike",
    }
)
_CLOSE = frozenset({",", "then", ":", ";", "-"})
_COPULA = frozenset(
    {
        "is",
        "are",
        "remains",
        "would",
        "be",
        "was",
        "were",
        "=",
        ":",
        "here",
        "therefore",
        "in",
        "this",
        "for",
        "patient",
        "case",
        "setting",
        "scenario",
        "the",
        "an",
        "a",
        "study",
        "test",
        "by",
        "far",
        "clearly",
        "still",
        "situation",
        "his",
        "her",
        "your",
        "imaging",
        "with",
        "cancer",
        "to",
        "order",
        "get",
        "request",
        "->",
        "-",
        ">",
        "include",
        "includes",
        "should",
        "will",
        "variant",
        "based",
        "on",
    }
)
_HARD = frozenset({"is", "are", "remains", "be", "was", "were", "=", ":", "-", ">", "include", "includes"})
_DONE = frozenset(
    "done performed ordered obtained requested used acquired needed indicated required necessary recommended scheduled booked".split()
)
_IMAGES = frozenset("images sequences part scan series acquisition portion component phase image sequence".split())
_AFTER_ORDER = frozenset(
    ". , ; ) } ] ! today now first stat asap urgently tomorrow this for in to and then as within before please only - at on with or & of next".split()
)
_AFTER_NOT = frozenset({":", "and", "because", "so", "which", "that", ";", "but", "since", "or"})


@dataclass
class Context:
    """What earlier sentences left behind."""

    subject: tuple[Named, ...] = ()
    all: tuple[Named, ...] = ()
    pair: tuple[tuple[Named, ...], tuple[Named, ...]] | None = None
    soft: bool = False
    year: str | None = None
    heading_year: str | None = None
    variant: int | None = None


@dataclass
class Reading:
    """The claims of a sentence, and what it leaves to the next."""

    claims: list[Claim] = field(default_factory=list)
    groups: list[tuple[Named, ...]] = field(default_factory=list)
    loose: list[Found] = field(default_factory=list)
    """Rating cues that found no study."""
    inability: bool = False


class Reader:
    """Binds the cues of one sentence."""

    def __init__(self, scanned: Scanned, context: Context, old: Sequence[str] = ()) -> None:
        """Read `scanned` after the sentences of `context`; `old` are the superseded editions."""
        self.s = scanned
        self.context = context
        self.words = scanned.words
        self.count = len(scanned.words)
        self.old = tuple(old)
        self.breaks = sorted(
            {f.first for f in scanned.shapes("break")} | {i for i, w in enumerate(self.words) if w in {";", ".", "!", "?"}}
        )
        self.groups = self._groups()
        self.subs = self._conditions()
        self.demoted: set[int] = {group[0].first for group in self.groups if self._demoting(group[0])}
        self.out = Reading()

    def _groups(self) -> list[tuple[Named, ...]]:
        """Studies joined by commas and "and" speak as one."""
        groups: list[list[Named]] = []
        for named in self.s.named:
            if groups and not self._demoting(groups[-1][0]):
                between = self.words[groups[-1][-1].last : named.first]
                if (
                    between
                    and all(word in _JOIN for word in between)
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
        return before[-1] in {"unlike", "than", "versus", "vs", "despite"} or (
            len(before) > 1 and before[-1] in {"with", "to"} and before[-2] in {"compared", "contrast", "relative", "opposed", "comparison"}
        )

    def _conditions(self) -> list[tuple[int, int, bool, bool]]:
        """Subordinate stretches: start, end, whether a study cannot be done there, whether it has a clear end."""
        subs = []
        for cue in self.s.shapes("condition"):
            end, clear = self.count, False
            for index in range(cue.last, self.count):
                if self.words[index] in _CLOSE or index in self.breaks:
                    end, clear = index, True
                    break
            leading = cue.first == 0 or self.words[cue.first - 1] in {",", ":", "-", ".", ";", "and", "but", "so", "*", "•", ")"}
            inability = self.s.layer("extra", cue.first, end, "inability") is not None
            subs.append((cue.first, end, inability, clear or not leading))
        return subs

    def _sub(self, index: int) -> tuple[int, int, bool, bool] | None:
        return next((sub for sub in self.subs if sub[0] <= index < sub[1]), None)

    def _clause(self, index: int) -> tuple[int, int]:
        """The stretch between the breaks around a word."""
        start = max((b for b in self.breaks if b <= index), default=-1) + 1
        end = min((b for b in self.breaks if b > index), default=self.count)
        return start, end

    def read(self) -> Reading:
        """All claims, in order."""
        self._comparisons()
        for found in self.s.rating:
            if found.cue.kind in {"rating", "sign"}:
                self._rate(found)
        self._first_words()
        self.out.groups = self.groups
        self.out.inability = any(sub[2] for sub in self.subs) or (
            bool(self.groups) and not self.out.claims and self.s.layer("extra", 0, self.count, "inability") is not None
        )
        return self.out

    # -- who is spoken of -------------------------------------------------

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
                if any(
                    word in {"is", "are", "should", "may", "can", "must", "was", "were", "be", "becomes", "remains", "might", "could"}
                    for word in after
                ):
                    return True
        return False

    def _subject(self, found: Found) -> tuple[tuple[Named, ...], str]:
        """The studies a cue speaks of, and where they stand: left, right, back (an earlier sentence), or nowhere."""
        start, end = self._clause(found.first)
        if found.cue.side == "pre":
            right = self._right(found.last, min(end, found.last + 9))
            if right is None:
                return (), ""
            between = self.words[found.last : right[0].first]
            if any(f.first >= found.last and f.last <= right[0].first and f.cue.kind in {"barrier", "condition"} for f in self.s.shape):
                return (), ""
            return (right, "right") if len(between) <= 6 else ((), "")
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
                and any(word in _HARD for word in between)
                and all(
                    word in _COPULA
                    or word in {"(", ")", "[", ",", "7", "8", "9", "studies", "options", "rating", "is", "1", "2", "3", "4", "5", "6"}
                    for word in between
                )
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
        pronoun = next((f for f in self.s.shape if f.cue.kind in {"pronoun", "former", "latter"} and start <= f.first < found.first), None)
        if self._blocked(start, found.first):
            return (), ""
        if pronoun is not None or right is None:
            return self._back(found, pronoun, start)
        between = self.words[found.last : right[0].first]
        if len(between) > 8 or any(
            word in {"than", "versus", "vs", "before", "after", "until", "when", "if", "which", "because"} for word in between
        ):
            return self._back(found, pronoun, start)
        return right, "right"

    def _label_end(self, found: Found, end: int) -> int:
        later = [f.first for f in self.s.rating if f.first > found.last and f.cue.value in EXPLICIT and f.first < end]
        return min(later, default=end)

    def _predicate(self, left: tuple[Named, ...], found: Found) -> bool:
        """Is the cue said of the study on its left ("CT is the study of choice")?"""
        between = self.words[left[-1].last : found.first]
        return (
            any(
                word in {"is", "are", "remains", "be", "was", "were", ":", "as", "=", "(", "isn't", "aren't", "has", "rated", "-"}
                for word in between[-4:]
            )
            and "and" not in between[-3:-1]
        )

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
        if pronoun is not None and self.words[pronoun.first] in {"both", "they", "these", "those", "either"}:
            return self.context.all, "back"
        return self.context.subject, "back"

    # -- what is said ------------------------------------------------------

    def _denied(self, found: Found, subject: tuple[Named, ...], where: str) -> bool:
        """An odd number of negations reaches the cue."""
        start, _ = self._clause(found.first)
        floor = subject[-1].last if where == "left" and subject else max(start, found.first - 7)
        count = 0
        for negator in self.s.shapes("negator"):
            if self.words[negator.first] in {"rather", "instead"} and any(0 <= n.first - negator.last <= 2 for n in self.s.named):
                continue
            if floor <= negator.first and negator.last <= found.first and found.first - negator.last <= 7:
                between = self.words[negator.last : found.first]
                commas = between.count(",")
                if not any(word in _AFTER_NOT for word in between) and commas != 1:
                    count += 1
            elif (
                where == "left"
                and subject
                and negator.last <= subject[0].first
                and subject[0].first - negator.last <= 1
                and self.words[negator.first] in {"neither", "no", "nor", "none"}
            ):
                count += 1
        return count % 2 == 1

    def _rate(self, found: Found) -> None:
        value = found.cue.value
        words = self.words
        start, _ = self._clause(found.first)
        if value == "DO":
            before = words[found.first - 1] if found.first > 0 else ""
            if not (
                found.first == 0
                or found.first == start
                or before in {",", ":", "-", "•", "+", ")", "]", ">", "and", "then", "first", "please", "just", "#", "."}
            ):
                return
            if before == "and" and not any(c.about == "rating" for c in self.out.claims):
                return
            if found.first > 0 and before == "and":
                return
            value = "REC"
        sub = self._sub(found.first)
        if "contraindicated" in words[found.first : found.last] and (
            sub is not None
            or (
                found.last < self.count
                and words[found.last] in {"in", "by", "because", "due", "for", "with", "when", "if", "(", ",", "or", "and", "as"}
            )
            or any(w in {"because", "as", "since", "where", "being", "in", "with"} for w in words[max(0, start - 1) : start + 1])
        ):
            return
        if sub is not None and (sub[3] or (value not in EXPLICIT and found.cue.side != "pre")):
            return
        subject, where = self._subject(found)
        if found.cue.side == "pre" and where == "right" and (self._said_again(found, subject) or self._mere_label(found, subject)):
            return
        if (
            value == "SECOND"
            and words[found.first] == "only"
            and not any(n.last == found.first for n in self.s.named)
            and (found.first == 0 or words[found.first - 1] not in _DONE)
        ):
            return
        phased = False
        if subject and where in {"back", "left"}:
            subject = self._phased(subject, found, where)
            names = self.s.names
            after = names.after.at(words, found.last, self.count) if names is not None and found.last < self.count else None
            if after is not None and after[1].phase and words[found.last - 1] in _DONE and not subject[0].phase:
                subject, value, phased = self._in_phase(subject, found.last, after[0]), "REC", True
        if not subject:
            self.out.loose.append(found)
            return
        denied = self._denied(found, subject, where)
        if where == "back" and self._definition():
            return
        soft = self.context.soft or any(s[2] for s in self.subs)
        if value in {"REC", "FIRST"} and any(
            f.cue.value in {"ALT", "SECOND"} and f.first != found.first
            for f in self.s.rating
            if self._clause(f.first) == self._clause(found.first)
        ):
            soft = True
        if (
            value in {"NEG", "POS"}
            and found.cue.side != "pre"
            and soft
            and any(word in {"may", "might"} for word in words[max(0, found.first - 3) : found.first])
        ):
            return
        if (
            value == "REC"
            and soft
            and any(word in {"may", "might", "can", "could"} for word in words[max(0, found.first - 3) : found.first + 1])
        ):
            return
        if (
            value == "REC"
            and not phased
            and any(word in {"may", "might", "could", "can"} for word in words[max(0, found.first - 3) : found.first + 1])
        ):
            value = "ALT"
        self.out.claims.append(
            Claim(
                "rating",
                value,
                subject,
                denied=denied,
                soft=soft,
                year=self._year(found, where),
                variant=self._variant(found, where),
                at=found.first,
            )
        )

    def _phased(self, subject: tuple[Named, ...], found: Found, where: str) -> tuple[Named, ...]:
        """ "Without contrast it is ...": the study of before, in the phase named here."""
        names = self.s.names
        if names is None or len(subject) != 1:
            return subject
        start, _ = self._clause(found.first)
        if where == "left":
            start = max(start, subject[0].last)
            return subject if subject[0].phase else self._in_phase(subject, start, found.first)
        return self._in_phase(subject, start, found.first)

    def _in_phase(self, subject: tuple[Named, ...], start: int, stop: int) -> tuple[Named, ...]:
        names = self.s.names
        for index in range(start, stop):
            for book in (names.after, names.before) if names is not None else ():
                hit = book.at(self.words, index, stop)
                if (
                    hit is not None
                    and hit[1].phase
                    and hit[0] - index > 1
                    and names is not None
                    and (hit[0] >= self.count or self.words[hit[0]] not in _IMAGES)
                ):
                    open_phase = hit[1].phase == "with" and not {"only", "alone"} & set(self.words[index : hit[0] + 1])
                    bits = names.phase(names.family(subject[0].bits), "enhanced" if open_phase else hit[1].phase)
                    return (replace(subject[0], groups=bits, phase=hit[1].phase),)
        return subject

    def _said_again(self, found: Found, subject: tuple[Named, ...]) -> bool:
        """After "the ACR recommends that X be avoided" the later cue is the one that counts."""
        last = subject[-1].last
        return any(
            f.first >= last
            and f.cue.side != "pre"
            and f.cue.value in EXPLICIT | {"NEG", "LOW"}
            and f.first - last <= 4
            and (self.words[f.first - 1] in {"be", "is", "are", "not"} or f.cue.value == "NEG")
            for f in self.s.rating
        )

    def _mere_label(self, found: Found, subject: tuple[Named, ...]) -> bool:
        """After "Plan:" a bare name is an order; a whole statement speaks for itself."""
        if self.words[found.last - 1] != ":":
            return False
        last = subject[-1].last
        until = min((n.first for n in self.s.named if n.first >= last), default=self.count)
        if any(found.last <= f.first < until for f in self.s.rating) or subject[0].first - found.last > 3:
            return True
        following = self.words[last : last + 2]
        if following[:1] == ["("]:
            return following[1:] != [] and following[1][:1] in {"☢", "r", "o"}
        return bool(following) and following[0] not in _AFTER_ORDER

    def _definition(self) -> bool:
        return bool(self.s.shapes("define")) and not self.groups

    def _first_words(self) -> None:
        """ "X first", "X first, then Y": an order of studies."""
        for group in self.groups:
            last = group[-1].last
            if last < self.count and self.words[last] == "first" and self._sub(last) is None:
                after = self.words[last + 1] if last + 1 < self.count else "."
                if after in {
                    "?",
                    ".",
                    ",",
                    ";",
                    "!",
                    "and",
                    "then",
                    "in",
                    "before",
                    "for",
                    "to",
                    "followed",
                    "because",
                    "since",
                    "as",
                    ")",
                    ":",
                    "-",
                    "here",
                    "with",
                    "when",
                    "if",
                    "so",
                    "but",
                }:
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
            start, end = self._clause(found.first)
            right = self._right(found.last, min(end, found.last + 5))
            if right is None:
                continue
            left = self._left(found.first, 0)
            loose = found.cue.value == "INSTEAD"
            near = left is not None and found.first - left[-1].last <= (1 if loose else 9)
            if self.words[found.last - 1] == ">" and not near:
                continue
            if loose and right[0].first - found.last > 2:
                continue
            if (
                self.words[found.first] in {"before", "prior", "then", "followed", ",", "and", ">", "-"}
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
            if left is None and not loose:
                left, near = self.context.subject or None, True
            if left is None or not near:
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

    def _capable(self, found: Found, end: int) -> bool:
        """ "superior to radiography for bone detail" compares what studies can show, not their ratings."""
        rated = {
            "rated",
            "rating",
            "appropriate",
            "preferred",
            "preferable",
            "outranks",
            "ranks",
            "ranked",
            "tier",
            "category",
            "favored",
            "scores",
            "recommended",
        }
        if rated & set(self.words[found.first : found.last]):
            return False
        if self.s.shapes("capability"):
            return True
        tail = self.words[found.last : end]
        return any(
            word in {"for", "at", "in"}
            and index + 1 < len(tail)
            and tail[index + 1]
            not in {
                "this",
                "the",
                "initial",
                "first",
                "a",
                "patients",
                "these",
                "such",
                "suspected",
                "known",
                "cancer",
                "variant",
                "our",
                "your",
                "her",
                "his",
            }
            for index, word in enumerate(tail)
        )

    def frame(self) -> None:
        """ "It is a myth that ...", "... is wrong": what stands inside is denied."""
        claims = self.out.claims
        flipped: set[int] = set()
        for frame in self.s.shapes("frame"):
            stop = min(
                (
                    f.first
                    for f in self.s.shapes("break")
                    if f.first > frame.last + 1
                    and self.words[f.first] in {"but", "whereas", "however", "instead", "since", "because", "yet"}
                ),
                default=self.count,
            )
            for index, claim in enumerate(claims):
                if frame.last <= claim.at < stop:
                    claims[index] = replace(claim, denied=not claim.denied)
                    if self.words[frame.first] == "the":
                        flipped.add(claim.at)
        for frame in self.s.shapes("framepost"):
            start, _ = self._clause(frame.first)
            touched = False
            for index, claim in enumerate(claims):
                if start <= claim.at < frame.first and (claim.subject or claim.about == "contrast"):
                    if claim.at not in flipped:
                        claims[index] = replace(claim, denied=not claim.denied)
                    touched = True
            if (
                not touched
                and (left := self._left(frame.first, start)) is not None
                and self._sub(frame.first) is None
                and frame.first - left[-1].last <= 1
                and self.words[frame.first + 1 : frame.last]
                in (["wrong"], ["a", "mistake"], ["an", "error"], ["a", "pitfall"], ["mistaken"])
            ):
                claims.append(Claim("rating", "NEG", left, at=frame.first, year=None))
        practice = self.s.shapes("practice")
        if practice:
            stop = min((f.first for f in self.s.shapes("break") if f.first > practice[0].last), default=self.count)
            but = stop < self.count
            self.out.claims = [c for c in claims if not (practice[0].first <= c.at < stop and (but or (c.value not in EXPLICIT)))]
            claims = self.out.claims
        for doubt in self.s.shapes("doubt"):
            self.out.claims = [c for c in self.out.claims if not doubt.first <= c.at < self._clause(doubt.first)[1]]

    # -- which table -------------------------------------------------------

    def _year(self, found: Found, where: str = "") -> str | None:
        """The edition a claim is attributed to: a year beside it, or words such as "the previous edition"."""
        start, end = self._clause(found.first)
        if found.first > 0 and self.words[found.first - 1] == "from" and found.cue.value in EXPLICIT and self.old:
            return self.old[0]
        years = [(index, year) for index, year in self.s.years if start <= index < end] or self.s.years
        tail = [year for index, year in self.s.years if found.last <= index <= found.last + 5]
        if tail and found.last < self.count and self.words[found.last] in {"(", "in", "[", "by", "under", "per"}:
            return tail[0]
        before = [year for index, year in years if index < found.first]
        if before:
            return before[-1]
        if years:
            return years[0][1]
        if where == "back" and self.context.year is not None and {"was", "were", "had"} & set(self.words):
            return self.context.year
        if self.old and any(start <= f.first < end or len(self.breaks) == 0 for f in self.s.shapes("past")):
            return self.old[0]
        return self.context.heading_year

    def _variant(self, found: Found, where: str = "") -> int | None:
        """The variant a claim is about, by number."""
        numbers = self.s.variants
        if not numbers:
            return self.context.variant if where == "back" else None
        start, end = self._clause(found.first)
        inside = [n for i, n in numbers if start <= i < end] or [n for _, n in numbers]
        before = [n for i, n in numbers if i < found.first and start <= i]
        return before[-1] if before else inside[0]


from app.guard.language import Cue  # noqa: E402

_FIRST = Cue("rating", "FIRST")
