"""Judge the next segment of a list: does it go on with the list, or say something new?"""

from __future__ import annotations

from app.facts.cues import Match
from app.facts.lexicon import Kind, Lexicon
from app.facts.reach import BUT, CONTINUES, ENDS, HARD, LIST_MARKS, SOFT, Reach
from app.facts.roles import Role
from app.facts.word_set import word_set

OWN = word_set("ago since with w s secondary diagnosed treated radiating radiates x")
"""Behind its first word, these give a segment a say of its own."""
LISTED = word_set("history prior previous past recent new acute active current severe significant major")
"""Adjectives that a denied list may hold as well as a statement may begin with."""
TIMES = word_set("night week month year morning afternoon evening weekend monday tuesday wednesday thursday friday saturday sunday")


class Segments:
    """The segments of one sentence, that is, what stands between its list marks."""

    def __init__(self, words: list[str], last: int, starting: dict[int, list[Match]], lexicon: Lexicon) -> None:
        """Judge tokens of `words` before `last`; `starting` holds the matches by the token they start at."""
        self._words, self._last, self._starting, self._lexicon = words, last, starting, lexicon

    def fresh(self, at: int, no: Reach | None) -> str:
        """Does a list segment say something new? "hard": surely; "soft": unless the list goes on with "or"; "": no."""
        words, end = self._words, self._last
        while at < end and words[at] in ("and", "also", "then", "\n", "but"):
            at += 1
        if at >= end:
            return ""
        if words[at] in ("had", "been") and self.later_or(at):
            return ""
        if words[at] in HARD and not (words[at] in ("on", "her", "his", "my", "s", "h", "c") and not self._opens(at)):
            return "hard"
        later_or = self.later_or(at)
        if words[at] in SOFT and not later_or and not (no is not None and self._goes_on(at, no)):
            return "soft"
        for here in range(at, min(at + 14, end)):
            word = words[here]
            if (word in LIST_MARKS or word in ENDS) and not (word == "/" and words[here - 1][-1].isdigit()):
                break
            dated = word in ("yesterday", "today", "tonight", "overnight") or (
                word in ("last", "this") and words[here + 1 : here + 2] and words[here + 1] in TIMES
            )
            if (dated or word in OWN) and here > at:
                return "soft" if later_or else "hard"
            if (
                word[0].isdigit()
                and not (here > at and words[here - 1] in ("c", "l", "t", ">", "<", "/", "-"))
                and not (here + 1 < end and words[here + 1] == "/")
            ):
                return "soft" if later_or else "hard"
        if later_or:
            return ""
        if no is not None and not no.verb:
            for match in self._starting.get(at, ()):
                cue = self._lexicon.cues[match.cue]
                if cue.kind is Kind.PART and cue.fact is not None and not cue.fact.parts_deny and match.end - match.start > 1:
                    return "soft"
        return ""

    def _goes_on(self, at: int, no: Reach) -> bool:
        """Is this adjective part of a longer denial: "denies fever, recent injury", but not "denies fever, new neck pain"?"""
        if no.verb and self._words[at] in CONTINUES:
            return True
        if self._words[at] not in LISTED or not (no.verb or no.hits > 1):
            return False
        for match in (match for here in (at, at + 1) for match in self._starting.get(here, ())):
            fact = self._lexicon.cues[match.cue].fact
            if fact is not None and not fact.symptom and (match.end >= self._last or self._words[match.end] in (ENDS | LIST_MARKS)):
                return True
        return False

    def _opens(self, at: int) -> bool:
        """Is this short word really an opening: "s/p", "h/o", "c/o", "on tamoxifen", "her cancer"?"""
        word, after = self._words[at], self._words[at + 1] if at + 1 < self._last else ""
        return after == "/" if word in ("s", "h", "c") else word in ("on", "her", "his", "my")

    def later_or(self, at: int) -> bool:
        """Does the list go on with "or" or "nor" later in this sentence, before anything that ends it?"""
        for here in range(at, min(at + 30, self._last)):
            word = self._words[here]
            if word in ("or", "nor"):
                return True
            if word in BUT or word in ("with", "has", "who", "presents", ";", "."):
                return False
        return False

    def patient_again(self, at: int, who: Reach | None, subject_only: bool = False) -> bool:
        """Does the segment turn back to the patient: a subject first, or a complaint as its first mention?"""
        for here in range(at, min(at + 8, self._last)):
            if self._words[here] in LIST_MARKS:
                return False
            for match in self._starting.get(here, ()):
                cue = self._lexicon.cues[match.cue]
                if cue.role is Role.PATIENT and here <= at + 1:
                    return not (who is not None and who.mine and self._words[here] in ("she", "he", "shes", "hes"))
                if subject_only:
                    continue
                if cue.role is Role.NEW and here <= at + 1:
                    return True
                if cue.fact is not None and cue.kind is not Kind.MEASURE:
                    return cue.fact.symptom
        return False
