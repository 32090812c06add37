"""Find the claims in a scanned sentence: which cue speaks of which study, denied or not, on what condition."""

from __future__ import annotations

from dataclasses import replace

from app.guard.claim import EXPLICIT, Claim
from app.guard.comparison import Comparison
from app.guard.context import Reading
from app.guard.little_words import (
    AFTER_ORDER,
    BARE,
    BEFORE_ORDER,
    DONE,
    GIVEN,
    IMAGES,
    PREFERS,
    REASON,
    STUDY,
    TURNS,
)
from app.guard.mentions import Named
from app.guard.scan import Found

_ABILITY = frozenset({"for", "at", "in", "to", "seen", "shown", "assessed", "able"})
_ADVICE = frozenset({"REC", "FIRST", "POS", "ALT"})
_PAST = frozenset({"date", "outdated", "superseded", "longer", "obsolete"})


class Reader(Comparison):
    """Reads the claims of one sentence."""

    def read(self) -> Reading:
        """All claims, in order."""
        self._comparisons()
        self._of_two()
        self._behind()
        self._begun()
        for found in self.s.rating:
            if found.cue.kind in {"rating", "sign"} and not self._framed(found):
                self._rate(found)
        self._first_words()
        self._equated()
        self.out.groups = self.groups
        free = [group for group in self.groups if group[0].first not in self.demoted]
        self.out.main = next((group for group in free if not (self._sub(group[0].first) or (0, 0, False, False))[3]), ())
        self.out.inability = any(sub[2] for sub in self.subs) or (
            bool(self.groups) and not self.out.claims and self.s.layer("extra", 0, self.count, "inability") is not None
        )
        return self.out

    def _equated(self) -> None:
        """As in "the MRI that is usually appropriate is the one with contrast": what is said of a study is said of that phase of it."""
        for claim in tuple(self.out.claims):
            if claim.about != "rating" or claim.value not in {"U", "FIRST"} or claim.denied or len(claim.subject) != 1:
                continue
            cue = next((f for f in self.s.rating if f.first == claim.at), None)
            base = claim.subject[0]
            if cue is None or base.phase or base.last > cue.first:
                continue
            for group in self.groups:
                phased = group[0]
                between = [
                    word for word in self.words[cue.last : phased.first] if word not in {"the", "a", "an", "in", "this", "table", "here"}
                ]
                if phased.first >= cue.last and between == ["is"] and phased.phase and phased.modality == base.modality:
                    if phased.phase == "with" and self.s.names is not None and not {"only", "alone"} & set(self.words[phased.first :]):
                        names = self.s.names
                        phased = replace(phased, groups=names.phase(names.family(phased.bits), "enhanced"))
                    self.out.claims.append(replace(claim, subject=(phased,), at=phased.first))

    def _framed(self, found: Found) -> bool:
        """Is the cue part of a frame, as in "a mistake to think that ..."?"""
        return found.cue.side != "pre" and any(f.first <= found.first and found.last <= f.last for f in self.s.shapes("frame"))

    def _rate(self, found: Found) -> None:
        value = found.cue.value
        words = self.words
        start, _ = self._clause(found.first)
        if value == "DO":
            before = words[found.first - 1] if found.first > 0 else ""
            if not (found.first == 0 or found.first == start or before in BEFORE_ORDER):
                return
            if before == "and" and not any(c.about == "rating" for c in self.out.claims):
                return
            if found.first > 0 and before == "and":
                return
            value = "REC"
        if words[found.last : found.last + 3] == [":", "[", "]"]:
            return
        sub = self._sub(found.first)
        if "contraindicated" in words[found.first : found.last] and (
            sub is not None
            or (found.last < self.count and words[found.last] in REASON)
            or any(w in GIVEN for w in words[max(0, start - 1) : start + 1])
        ):
            return
        if value == "RANK":
            value = "FIRST"
        if value == "N" and words[found.first] == "not" and "contrary" in words[: found.first]:
            value = "LOW"
        if (
            value == "FIRST"
            and self._role(found)
            and any(f.first != found.first and f.cue.kind == "rating" and f.cue.value != "DO" for f in self._beside(found))
        ):
            return
        if (
            value in {"FIRST", "U"}
            and found.last < self.count
            and words[found.last] in {"that", "which"}
            and "rated" in words[found.first : found.last]
        ):
            return
        if self._adjective(found):
            return
        if words[found.last - 1] == "best" and found.last < self.count and words[found.last] in _ABILITY:
            return
        if (
            sub is not None
            and not (value == "SECOND" and words[found.first] == "only")
            and (sub[3] or (value not in EXPLICIT and found.cue.side != "pre"))
            and not (found.cue.side == "pre" and self.s.shapes("approve"))
            and not (found.cue.side == "pre" and {"safe", "wrong", "correctly", "wisely"} & set(words[: sub[0]]) and words[sub[0]] == "if")
        ):
            return
        subject, where = self._subject(found)
        if value == "SECOND" and words[found.first] == "only" and subject and where == "left":
            head = words[max(0, subject[0].first - 2) : subject[0].first]
            if {"on", "by", "with"} & set(head):
                return
        if found.cue.side == "pre" and where == "right" and (self._said_again(found, subject) or self._mere_label(found, subject)):
            return
        if (
            value == "SECOND"
            and words[found.first] == "only"
            and found.last - found.first == 2
            and not any(n.last == found.first for n in self.s.named)
            and (found.first == 0 or words[found.first - 1] not in DONE)
        ):
            return
        if where == "right" and self._preferred(found, subject):
            return
        phased = False
        if not subject and found.cue.side == "pre":
            subject, where = self._it_in_phase(found), "right"
        if subject and where in {"back", "left"}:
            subject = self._phased(subject, found, where)
            names = self.s.names
            at = found.last
            while at < self.count and words[at] in {",", "but", "only", "ideally", "preferably"} and at - found.last < 3:
                at += 1
            after = names.after.at(words, at, self.count) if names is not None and at < self.count else None
            if after is not None and at > found.last and (after[0] - at < 2 or value not in {"U", "M", "POS", "ALT"}):
                after = None
            if (
                after is not None
                and after[1].phase
                and value in {"POS", "ALT", "REC", "FIRST", "U", "M"}
                and not subject[0].phase
                and len(subject) == 1
            ):
                subject = self._in_phase(subject, at, after[0])
                if value not in {"U", "M"}:
                    value, phased = "REC", True
        if not subject:
            self.out.loose.append(found)
            return
        if value in {"NEG", "LOW"} and self._replacing(found, subject, where):
            return
        if (
            value == "NEG"
            and any(named.phase for named in subject)
            and (found.cue.side == "pre" or {"mistake", "error"} & set(words[found.first : found.last]))
        ):
            value = "LOW"
        if value == "NEG" and any(f.cue.value == "FIRST" and self._role(f) for f in self._beside(found)):
            value = "LOW"
        if value in {"NEG", "REC", "LOW"} and where == "right" and any(0 <= found.first - last <= 4 for _, last in self.s.agents):
            return
        if found.cue.value == "RANK":
            subject = subject[:1]
        denied = self._denied(found, subject, where)
        if where == "left" and self._excepted(subject[0]):
            self.out.claims.append(
                Claim("others", value, subject, denied=denied, year=self._year(found), variant=self._variant(found), at=found.first)
            )
            denied = not denied
        if where == "back" and (self._definition() or (value == "POS" and self._attributive(found))):
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
        own = any(n.last == found.first for n in subject)
        near = ({words[max(0, found.first - 1)]} if not own else set()) | (
            {words[max(0, subject[0].first - 1)]} if where != "back" else set()
        )
        only = value == "U" and not denied and "only" in near
        self.out.claims.append(
            Claim(
                "only" if only else "rating",
                value,
                subject,
                denied=denied,
                soft=soft,
                year=self._year(found, where),
                variant=self._variant(found, where),
                at=found.first,
            )
        )

    def _excepted(self, named: Named) -> bool:
        """As in "everything except X": the study is what the statement does not hold of."""
        everything = any(f.last <= named.first for f in self.s.shapes("all"))
        articles = {"the", "a", "an", "plain", "for"}
        return everything and any(
            f.last <= named.first and set(self.words[f.last : named.first]) <= articles for f in self.s.shapes("except")
        )

    def _beside(self, found: Found) -> list[Found]:
        """The rating cues of its clause."""
        start, end = self._clause(found.first)
        return [f for f in self.s.rating if start <= f.first < end]

    def _preferred(self, found: Found, subject: tuple[Named, ...]) -> bool:
        """As in "the ACR prefers X to Y": an order of two studies, and no more."""
        last = subject[-1].last
        if self.words[found.last - 1] not in PREFERS or last >= self.count or self.words[last] not in {"to", "over", "above"}:
            return False
        other = self._right(last + 1, min(self.count, last + 4))
        if other is None:
            return False
        self.demoted.add(other[0].first)
        self.out.claims = [claim for claim in self.out.claims if claim.at != last]
        self.out.claims.append(
            Claim(
                "compare",
                "HIGHER",
                subject,
                other,
                denied=self._denied(found, subject, "right"),
                year=self._year(found),
                variant=self._variant(found),
                at=found.first,
            )
        )
        return True

    def _phased(self, subject: tuple[Named, ...], found: Found, where: str) -> tuple[Named, ...]:
        """As in "Without contrast it is ...": the study of before, in the phase named here."""
        names = self.s.names
        if names is None or len(subject) != 1:
            return subject
        start, _ = self._clause(found.first)
        if where == "left":
            start = max(start, subject[0].last)
            for index in range(start, found.first):
                hit = names.before.at(self.words, index, found.first) or names.after.at(self.words, index, found.first)
                if hit is not None and hit[1].phase and self.words[hit[0]] == "it":
                    again = names.phase(names.family(subject[0].bits), hit[1].phase)
                    return (replace(subject[0], groups=again, phase=hit[1].phase),)
            return subject if subject[0].phase else self._in_phase(subject, start, found.first)
        return self._in_phase(subject, start, found.first)

    def _it_in_phase(self, found: Found) -> tuple[Named, ...]:
        """As in "Order it with contrast only": the study of an earlier sentence, in the phase named here."""
        names, subject = self.s.names, self.context.subject
        at = found.last
        if names is None or len(subject) != 1 or subject[0].phase or self.words[at : at + 1] not in (["it"], ["this"], ["one"], ["that"]):
            return ()
        hit = names.after.at(self.words, at + 1, self.count)
        if hit is None or not hit[1].phase or hit[0] - at < 3:
            return ()
        return self._in_phase(subject, at + 1, hit[0])

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
                    and (hit[0] >= self.count or self.words[hit[0]] not in IMAGES)
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

    def _replacing(self, found: Found, subject: tuple[Named, ...], where: str) -> bool:
        """Is the study declined only in place of another one?"""
        after = max(found.last, subject[-1].last if where != "back" else 0)
        return any(
            f.cue.kind == "compare"
            and 0 <= f.first - after <= 1
            and self.words[f.first] in {"instead", "rather", "in"}
            and f.last - f.first > 1
            for f in self.s.rating
        )

    def _attributive(self, found: Found) -> bool:
        """As in "the appropriate specialist": the word belongs to another noun."""
        language = self.s.language
        if language is None or found.last >= self.count:
            return False
        return self.words[found.last].isalpha() and self.words[found.last] not in language.english | BARE

    def _adjective(self, found: Found) -> bool:
        """As in "spares her an unnecessary change": the word belongs to another noun."""
        if (
            found.last - found.first != 1
            or found.cue.value not in {"NEG", "POS"}
            or self.words[found.first - 1 : found.first] not in (["a"], ["an"], ["any"])
        ):
            return False
        return (
            self._attributive(found)
            and not any(n.first <= found.last + 1 and n.last > found.last for n in self.s.named)
            and self.words[found.last] not in STUDY
        )

    def _mere_label(self, found: Found, subject: tuple[Named, ...]) -> bool:
        """After "Plan:" a bare name is an order; a whole statement speaks for itself."""
        if self.words[found.last - 1] not in {":", "says", "say"}:
            return False
        last = subject[-1].last
        until = min((n.first for n in self.s.named if n.first >= last), default=self.count)
        if any(found.last <= f.first < until and f.cue.kind != "compare" and not self._role(f) for f in self.s.rating):
            return True
        if subject[0].first - found.last > 3 and self.words[subject[0].first - 1] not in {",", ")"}:
            return True
        if any(last <= f.first < until and f.cue.kind in {"radiation", "panel", "noop", "dose"} for f in self.s.shape):
            return True
        if {"with", "for", "in"} & set(self.words[found.last : subject[0].first]):
            return True
        if {"band", "range", "score", "points", "bracket"} & set(self.words[last : last + 9]):
            return True
        aside = self.words[last : last + 5]
        if aside[:1] and aside[0] in {"-", "=", ",", "(", "[", ">"} and any(w.isdigit() or w in {"score", "rrl", "rating"} for w in aside):
            return True
        following = self.words[last : last + 2]
        if following[:1] == ["("]:
            return following[1:] != [] and following[1][:1] in {"☢", "r", "o"}
        return bool(following) and following[0] not in AFTER_ORDER and not following[0][0].isdigit()

    def frame(self) -> None:
        """As in "It is a myth that ...", "... is wrong": what stands inside is denied."""
        claims = self.out.claims
        flipped: set[int] = set()
        for frame in self.s.shapes("frame"):
            stop = min(
                (f.first for f in self.s.shapes("break") if f.first > frame.last + 1 and self.words[f.first] in TURNS),
                default=self.count,
            )
            stop = min([index for index in range(frame.last + 3, stop) if self.words[index] in {":", ";", "."}] + [stop])
            for index, claim in enumerate(claims):
                if frame.first < claim.at < stop:
                    claims[index] = replace(claim, denied=not claim.denied)
                    if self.words[frame.first] == "the":
                        flipped.add(claim.at)
        for at in _mistakes(self.words):
            for index, claim in enumerate(claims):
                if at < claim.at and claim.value not in EXPLICIT and not any(f.first <= at for f in self.s.shapes("frame")):
                    claims[index] = replace(claim, denied=not claim.denied)
        for frame in self.s.shapes("framepost"):
            start, _ = self._clause(frame.first)
            touched = False
            for index, claim in enumerate(claims):
                if start <= claim.at < frame.first and (claim.subject or claim.about == "contrast"):
                    if claim.at not in flipped and not (claim.year is not None and _PAST & set(self.words[frame.first : frame.last])):
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
        turned = [f.first for f in self.s.shapes("break") if self.words[f.first] in TURNS | {"while"}]
        for claim in tuple(claims):
            if claim.value in EXPLICIT and claim.subject and any(claim.at > turn for turn in turned):
                turn = max(turn for turn in turned if turn < claim.at)
                claims[:] = [
                    c for c in claims if not (c.at < turn and c.subject == claim.subject and c.about == "rating" and c.value in _ADVICE)
                ]
        for elsewhere in self.s.shapes("elsewhere"):
            start, end = self._clause(elsewhere.first)
            self.out.claims = claims = [claim for claim in claims if not start <= claim.at < end]
        for hearsay in self.s.shapes("hearsay"):
            self.out.claims = claims = [claim for claim in claims if claim.at > hearsay.first or claim.value in EXPLICIT]
        practice = [found for found in self.s.shapes("practice") if not (self._sub(found.first) or (0, 0, False, False))[3]]
        if practice:
            stop = min((f.first for f in self.s.shapes("break") if f.first > practice[0].last), default=self.count)
            but = stop < self.count
            self.out.claims = [c for c in claims if not (practice[0].first <= c.at < stop and (but or (c.value not in EXPLICIT)))]
            claims = self.out.claims
        for doubt in self.s.shapes("doubt"):
            self.out.claims = [c for c in self.out.claims if not doubt.first <= c.at < self._clause(doubt.first)[1]]


def _mistakes(words: list[str]) -> list[int]:
    """Where "a common mistake (in ...) is to" ends."""
    for index, word in enumerate(words[:-1]):
        if (
            word == "is"
            and words[index + 1] == "to"
            and {"mistake", "error", "pitfall", "trap", "misstep"} & set(words[max(0, index - 8) : index])
        ):
            return [index + 1]
    return []
