"""Tell the course of the complaint: new or worse, long-standing, unchanged.

A duration or an adjective belongs to the nearest complaint, not to a cancer, an operation or an injury named beside it
("breast cancer 2 years ago, neck pain for 3 weeks"). Three months or more is long-standing; less is new (facts.toml, [onset]).
"""

from __future__ import annotations

from collections.abc import Sequence

from app.facts.course.anchors import Anchor, Surroundings, anchors_of, between
from app.facts.course.entries import LABELS, Entries
from app.facts.course.said import length, said
from app.facts.course.whose_adjective import answer_to, began_long_ago, denies_course, is_idle, owner_of_adjective
from app.facts.course.whose_time import owner_of_time
from app.facts.cue import COURSE_ROLES
from app.facts.cues import Match
from app.facts.lexicon import Lexicon
from app.facts.mention import Mention
from app.facts.presentation import Status
from app.facts.reading import Reading
from app.facts.roles import Role
from app.facts.sentences import Sentence
from app.facts.times.when import When
from app.text.word_set import word_set
from corpus.facts import Onset

_NIGHT = word_set("slept woke awoke awakened")
_LATELY = 2
_SUPPOSES = frozenset((Role.IF, Role.ORDER, Role.GUIDELINE, Role.FAMILY))


class Course:
    """Reads the course of the complaint sentence by sentence; remembers what the last sentence was about."""

    def __init__(
        self, words: list[str], breaks: frozenset[int], subjects: list[int], since: list[int], lexicon: Lexicon, onset: Onset
    ) -> None:
        """Read for the complaint of `onset`; lines start at `breaks`; at `subjects` and `since` stand its general names and "since"."""
        self._words, self._breaks, self._role_of, self._onset = words, breaks, lexicon.role_of, onset
        self._subjects, self._since = subjects, since
        self._about_us: bool | None = None
        self._usable = True
        """Is the complaint that was spoken of last the patient's?"""
        self._named = False
        """Was a complaint of the patient's named?"""
        self._event_days: float | None = None
        """How long ago what was spoken of last happened."""
        self.entries = Entries(words, onset)
        self._waiting: list[Reading] = []
        """What was said before the complaint was named: "slept badly; my neck is stiff", "duration: 2 weeks"."""

    def read(self, sentence: Sentence, matches: Sequence[Match], mentions: Sequence[Mention], found: Sequence[When]) -> list[Reading]:
        """What the sentence says about the course; `found` are its times."""
        first, last = sentence.first, sentence.last
        anchors = anchors_of(mentions, between(self._subjects, first, last), self._about_us, self._words)
        around = Surroundings(self._words, self._breaks, first, last, anchors, self._about_us)
        adjectives = [match for match in matches if self._role_of[match.cue] in COURSE_ROLES]
        readings: list[Reading] = []
        if adjectives or found:
            supposed = next((match.start for match in matches if self._role_of[match.cue] in _SUPPOSES), last)
            what_if = any(self._role_of[match.cue] is Role.WHAT_IF for match in matches)
            if what_if:
                supposed = last
            timed = [match for match in adjectives if not began_long_ago(match, found, self._words, self._onset.chronic_days)]
            same = {match.end for match in adjectives if self._role_of[match.cue] is Role.SAME}
            found = [when for when in found if when.start not in same or when.days > _LATELY]  # "the same today as then" tells no beginning
            readings += self._adjectives(timed, matches, around, supposed, what_if)
            readings += self._times(found, around, supposed, what_if)
        self._event_days = next((m.days for m in reversed(mentions) if m.days is not None and not m.denied), self._event_days)
        if self._event_days is not None:
            readings += self._since_then(around, self._event_days)
        if any(anchor.ours and anchor.mention is not None and self._counts(anchor) for anchor in anchors):
            self._named = True
            readings += self._waiting
            self._waiting = []
        self._remember(anchors)
        return readings

    def _adjectives(
        self, adjectives: Sequence[Match], matches: Sequence[Match], around: Surroundings, supposed: int, what_if: bool
    ) -> list[Reading]:
        """What the adjectives say that are the complaint's; behind token `supposed` only those of a complaint named there count."""
        role_of = self._role_of
        readings: list[Reading] = []
        for match in adjectives:
            role = role_of[match.cue]
            if role is None or is_idle(match, adjectives, matches, role_of):
                continue
            owner = owner_of_adjective(role, match, around)
            if owner is None and role is Role.NEW and not around.anchors and self._words[match.start] in _NIGHT:
                self._waiting += said(self._onset, role, match, False, what_if)
            if owner is None or not owner.ours or not self._counts(owner) or (match.start > supposed and owner.mention is None):
                continue
            answered = answer_to(match, self._words)
            if (answered == "?" and around.is_short(match.start)) or (answered == "no" and role is Role.SAME):
                continue
            denied = answered == "no" or (
                role is not Role.SAME and any(role_of[no.cue] is Role.NO and denies_course(no, match, self._words) for no in matches)
            )
            readings += said(self._onset, role, match, denied, what_if)
        return readings

    def _times(self, found: Sequence[When], around: Surroundings, supposed: int, what_if: bool) -> list[Reading]:
        """How long the complaint has lasted; the time of something else is remembered for "since then"."""
        onset = self._onset
        readings: list[Reading] = []
        for when in found:
            if when.kind == "after":
                continue
            owner = owner_of_time(when, around, found, onset.chronic_days, self._named)
            because = f"lasting about {when.days:.0f} days"
            lasting = Reading(length(onset, when.days), Status.PRESENT, when.start, when.end, because, what_if=what_if)
            if not what_if and when.start <= supposed and (owner is None or owner.ours):
                self.entries.keep(lasting, around.first)
            if owner is None:
                if self._about_us is None and self._words[around.first] in LABELS:
                    self._waiting.append(lasting)
            elif not owner.ours:
                self._event_days = when.days
            elif self._counts(owner) and not (when.start > supposed and owner.mention is None):
                readings.append(lasting)
        return readings

    def _since_then(self, around: Surroundings, days: float) -> list[Reading]:
        """Read "ever since" an operation or injury of known time: as long as that is ago."""
        words, anchors = self._words, around.anchors
        here = between(self._since, around.first, around.last - 1)
        if not here or not (any(anchor.ours and self._counts(anchor) for anchor in anchors) or (not anchors and self._about_us)):
            return []
        for at in here:
            if words[at + 1] == "then" or words[at - 1] == "ever":
                return [Reading(length(self._onset, days), Status.PRESENT, at, at + 1, f"since about {days:.0f} days")]
        return []

    def _counts(self, owner: Anchor) -> bool:
        """Is the complaint it belongs to the patient's?"""
        mention = owner.mention
        if mention is None:
            return self._usable
        return not (mention.denied or mention.whose or (mention.unreal and not mention.if_clause))

    def _remember(self, anchors: Sequence[Anchor]) -> None:
        """Keep what the sentence was about for the next one."""
        if not anchors:
            return
        complaint = next((anchor for anchor in reversed(anchors) if anchor.ours and anchor.mention is not None), None)
        self._about_us = complaint is not None or anchors[-1].ours
        if complaint is not None:
            self._usable = self._counts(complaint)
