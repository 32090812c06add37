"""Tell the course of the complaint: new or worse, long-standing, unchanged.

A duration or an adjective belongs to the nearest complaint, not to a cancer, an operation or an injury named beside it
("breast cancer 2 years ago, neck pain for 3 weeks"). Three months or more is long-standing; less is new (facts.toml, [onset]).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from app.facts.cues import Match
from app.facts.layout import Sentence
from app.facts.lexicon import COURSE_ROLES, Kind, Lexicon
from app.facts.mention import Mention
from app.facts.presentation import Status
from app.facts.reading import IMPLIED, PLAIN, Reading
from app.facts.roles import Role
from app.facts.when import When
from app.facts.word_set import word_set
from corpus.facts import Onset

_PREPOSITIONS = word_set("for with in on after and to from since but or no not without without by at , . ; : ( )")
_LINKS = word_set("""
    is are of was were has have been become became becoming getting gets got very more , - ( : and now which that it also quite
    fairly rather seems appears started starting progressively steadily slowly gradually much a lot bit little again going
    to the i think but this past over last really only somewhat on off intermittent intermittently constant constantly daily there present
    """)
_BOUNDARY = word_set("""
    . , ; ! ? ) ( - and but with over in since for x on after this that now at or by for without no which today until
    suddenly gradually slowly insidiously abruptly acutely overnight out while during about yesterday last
    """)
_OTHER = word_set("""
    saw seen visited stopped quit smoker smoked smokes smoking diabetic diabetes hypertensive hypertension asthmatic asthma married
    wife husband retired works worked job moved house dose doses tablet tablets medication medications gabapentin pregabalin
    physio physiotherapy yoga pilates gym flu covid cold vaccinated holiday mortgage workload pressure bp appointment referral
    referred seen reviewed hobby drinks drinking divorced widowed teacher driver vegetarian
    """)
"""What a time behind a comma may belong to instead of the complaint."""
_RISES = word_set("dose doses tablet tablets medication medications pressure bp workload mortgage house hobby job weight stress")
_NIGHT = word_set("slept woke awoke awakened")
_TIMELY = word_set("since for of now over the past last about around")
_ADVERBS = word_set("suddenly acutely abruptly overnight recently lately newly")
_OPENINGS = word_set("- * onset duration course started began sx symptoms")
_SMALL = word_set(
    "its has s has had she he i says \n - : course onset progress since then been he's pt patient they overall symptom symptoms"
)
_SUPPOSES = frozenset((Role.IF, Role.ORDER, Role.GUIDELINE, Role.FAMILY))


@dataclass(slots=True)
class _Anchor:
    """Something a time or an adjective may belong to; `ours` when it is the complaint."""

    start: int
    end: int
    ours: bool
    mention: Mention | None = None


class Course:
    """Reads the course of the complaint sentence by sentence; remembers what the last sentence was about."""

    def __init__(
        self, words: list[str], breaks: frozenset[int], subjects: list[int], since: list[int], lexicon: Lexicon, onset: Onset
    ) -> None:
        """Read for the complaint of `onset`; lines start at `breaks`; at `subjects` and `since` stand its general names and "since"."""
        self._breaks = breaks
        self._words, self._role_of, self._onset = words, lexicon.role_of, onset
        self._subjects, self._since = subjects, since
        self._about_us: bool | None = None
        self._usable = True
        self._event_days: float | None = None
        self._seen = False
        self._waiting: list[Reading] = []
        """What was said of a bad night before the complaint was named: "slept badly; my neck is stiff"."""

    def read(self, sentence: Sentence, matches: Sequence[Match], mentions: Sequence[Mention], found: Sequence[When]) -> list[Reading]:
        """What the sentence says about the course."""
        anchors = self._anchors(sentence, mentions)
        role_of = self._role_of
        roles = [(match, role) for match in matches if (role := role_of[match.cue]) is not None]
        readings: list[Reading] = []
        has_course = [match for match, role in roles if role in COURSE_ROLES]
        hypothetical, what_if, only_when = sentence.last, False, set()
        if has_course or found:
            hypothetical = next((match.start for match, role in roles if role in _SUPPOSES), sentence.last)
            what_if = any(role is Role.WHAT_IF for _, role in roles)
            only_when = {at for match, role in roles if role is Role.ONLY_WHEN for at in range(match.start, match.end)}
        for match, role in roles if has_course else ():
            if role not in COURSE_ROLES or match.start in only_when:
                continue
            if any(o.start <= match.start and match.end <= o.end and o.end - o.start > match.end - match.start for o in has_course):
                continue
            owner = self._owner_of_adjective(role, match, anchors, sentence)
            if owner is None and role is Role.NEW and not anchors and self._words[match.start] in _NIGHT:
                self._waiting += self._say(role, match.start, match.end, False, what_if)
            if owner is None or not owner.ours or not self._counts(owner):
                continue
            if match.start > hypothetical and owner.mention is None and not what_if:
                continue
            denied = role is not Role.SAME and any(
                other is Role.NO and 0 <= match.start - m.end <= 3 and "," not in self._words[m.end : match.start] for m, other in roles
            )
            readings += self._say(role, match.start, match.end, denied, what_if)
        for when in found:
            if when.kind == "after":
                continue
            owner = self._owner_of_time(when, anchors, sentence.first, found)
            if owner is not None and not owner.ours:
                self._event_days = when.days
            if when.start > hypothetical and not what_if and (owner is None or owner.mention is None):
                continue
            if owner is not None and owner.ours and self._counts(owner):
                says = self._onset.chronic if when.days >= self._onset.chronic_days else self._onset.acute
                readings.append(Reading(says, Status.PRESENT, when.start, when.end, f"lasting about {when.days:.0f} days", what_if=what_if))
        for mention in mentions:
            if mention.days is not None and not mention.denied:
                self._event_days = mention.days
        if self._event_days is not None:
            readings += self._since_then(sentence, anchors, self._event_days)
        if any(anchor.ours and anchor.mention is not None and self._counts(anchor) for anchor in anchors):
            self._seen = True
            readings += self._waiting
            self._waiting = []
        if anchors:
            self._about_us = anchors[-1].ours
            ours = [anchor for anchor in anchors if anchor.ours]
            if ours and any(anchor.mention is not None for anchor in ours):
                self._about_us, self._usable = True, self._counts(next(a for a in reversed(ours) if a.mention is not None))
        return readings

    def _since_then(self, sentence: Sentence, anchors: Sequence[_Anchor], days: float) -> list[Reading]:
        """Read "ever since" an operation or injury of known time: as long as that is ago."""
        words = self._words
        here = _between(self._since, sentence.first, sentence.last - 1)
        if not here or (not any(anchor.ours and self._counts(anchor) for anchor in anchors) and (anchors or not self._about_us)):
            return []
        for at in here:
            if words[at + 1] == "then" or words[at - 1] == "ever":
                fact = self._onset.chronic if days >= self._onset.chronic_days else self._onset.acute
                return [Reading(fact, Status.PRESENT, at, at + 1, f"since about {days:.0f} days")]
        return []

    def _say(self, role: Role, start: int, end: int, denied: bool, what_if: bool) -> list[Reading]:
        """The readings of one adjective."""
        onset, yes = self._onset, Status.ABSENT if denied else Status.PRESENT
        new = Reading(onset.acute, yes, start, end, "stated", what_if=what_if)
        old = Reading(onset.chronic, yes, start, end, "stated", what_if=what_if)
        match role:
            case Role.NEW | Role.WORSE:
                return [new]
            case Role.CHRONIC:
                return [old]
            case Role.BOTH:
                return [new, old]
            case _:
                return [
                    Reading(onset.unchanged, Status.PRESENT, start, end, "stated", what_if=what_if),
                    Reading(onset.acute, Status.ABSENT, start, end, "said to be unchanged", IMPLIED, what_if=what_if),
                ]

    def _anchors(self, sentence: Sentence, mentions: Sequence[Mention]) -> list[_Anchor]:
        """Mentions and words like "pain", in order; overlapping ones are the complaint's when one of them is."""
        anchors: list[_Anchor] = []
        for mention in mentions:
            row = mention.cue.fact
            if row is None or mention.cue.kind in (Kind.ABSENT, Kind.DENIED):
                continue
            ours = row.symptom and (not mention.denied or not mention.start)
            if mention.denied and not row.symptom:
                continue
            if mention.denied:
                continue
            if anchors and mention.start < anchors[-1].end:
                last = anchors[-1]
                last.end = max(last.end, mention.end)
                if ours and not last.ours:
                    last.ours, last.mention = True, mention
                continue
            anchors.append(_Anchor(mention.start, mention.end, ours, mention))
        places = _between(self._subjects, sentence.first, sentence.last)
        if not places:
            return anchors
        taken = {at for anchor in anchors for at in range(anchor.start, anchor.end)}
        generic = [_Anchor(at, at + 1, self._about_us is not False) for at in places if at not in taken]
        for anchor in generic:
            before = [a for a in anchors if a.end <= anchor.start]
            if before and before[-1].mention is not None:
                row = before[-1].mention.cue.fact
                if row is not None and (row.symptom or row.region):
                    anchor.ours = before[-1].ours
                    anchor.mention = before[-1].mention if before[-1].ours else None
        return sorted([*anchors, *generic], key=lambda a: a.start)

    def _counts(self, owner: _Anchor) -> bool:
        """Is the complaint it belongs to the patient's?"""
        mention = owner.mention
        if mention is None:
            return self._usable
        return not (mention.denied or mention.whose or (mention.unreal and not mention.if_clause))

    def _owner_of_adjective(self, role: Role, match: Match, anchors: Sequence[_Anchor], sentence: Sentence) -> _Anchor | None:
        words = self._words
        inside = next((a for a in anchors if a.start <= match.start < a.end), None)
        if inside is not None:
            return inside
        after = next((a for a in anchors if a.start >= match.end), None)
        before = next((a for a in reversed(anchors) if a.end <= match.start), None)
        if after is not None and after.start - match.end <= 6:
            between = words[match.end : after.start]
            if (
                not any(word in _PREPOSITIONS for word in between)
                or between == ["of"]
                or (role is Role.WORSE and between[:1] in (["in"], ["of"]) and len(between) <= 3)
                or (between == [","] and after.ours and (match.start == sentence.first or words[match.start - 1] in _BOUNDARY))
                or (len(between) <= 3 and "and" in between and "," not in between)
            ):
                return after
        following = words[match.end] if match.end < sentence.last and match.end not in self._breaks else "."
        loose = role in (Role.WORSE, Role.SAME)
        if before is not None:
            between = words[before.end : match.start]
            if "," in between and not _RISES.isdisjoint((*between[-4:], *words[match.end : min(match.end + 3, sentence.last)])):
                return None
            if (
                role is Role.NEW
                and words[match.start] in _ADVERBS
                and len(between) <= 3
                and not any(word in _PREPOSITIONS for word in between)
            ):
                return before
            near = len(between) <= 12 if loose else len(between) <= 6 and all(word in _LINKS for word in between)
            if near and (loose or following in _BOUNDARY or following[0].isdigit()):
                ours = next((a for a in reversed(anchors) if a.end <= match.start and a.ours), None)
                turned = loose and not before.ours and words[match.start - 1] in (",", "is", "and", "getting", "now")
                return ours if turned and ours is not None and match.start - ours.end <= 8 else before
            segment = next((at for at in range(match.start - 1, before.end - 1, -1) if words[at] in (",", ";")), -1)
            if before.ours and segment == match.start - 1 and following in _BOUNDARY and len(between) <= 10:
                return before
            return None
        lead = words[sentence.first : match.start]
        if (
            self._about_us
            and (loose or following in _BOUNDARY)
            and len(lead) <= 8
            and all(word in _LINKS or word in _SMALL for word in lead)
        ):
            return _Anchor(match.start, match.end, True)
        return None

    def _turned(self, segment: Sequence[str]) -> bool:
        """Has the sentence turned to something else behind its last comma: "neck pain for years, saw a physio last week"?"""
        last = max((at for at, word in enumerate(segment) if word in (",", ";")), default=-1)
        return last >= 0 and not _OTHER.isdisjoint(segment[last:]) and "since" not in segment[last:]

    def _owner_of_time(self, when: When, anchors: Sequence[_Anchor], first: int, found: Sequence[When]) -> _Anchor | None:
        """Whose time it is: "3 week history of X" the next; otherwise the nearest before, with a leaning of durations to the complaint."""
        after = next((a for a in anchors if a.start >= when.end), None)
        before = next((a for a in reversed(anchors) if a.end <= when.start), None)
        inside = next((a for a in anchors if a.start <= when.start < a.end), None)
        if inside is not None:
            return inside
        if when.kind == "of" and (before or after) and not (before is not None and before.ours and before.end == when.start):
            return after if after is not None and after.start - when.end <= 6 else before
        if before is None and after is None:
            said = self._words[first : when.start]
            if not _OTHER.isdisjoint(said) and "since" not in said:
                return None
            bullet = self._words[first] in _OPENINGS and self._seen
            return _Anchor(when.start, when.end, True) if self._about_us or bullet else None
        if before is None:
            led = when.start > first + 1 and "," in self._words[when.end : after.start if after is not None else when.end]
            if led and not self._about_us:
                return None
            if after is not None and not led and (after.start - when.end <= 6 or not self._about_us):
                return after
            return _Anchor(when.start, when.end, bool(self._about_us))
        segment = self._words[before.end : when.start]
        if before.ours:
            return None if self._turned(segment) else before
        ours = [a for a in anchors if a.ours]
        listed = next((a for a in reversed(ours) if a.end <= before.start), None)
        row = before.mention.cue.fact if before.mention is not None else None
        if listed is not None and row is not None and row.region and not any(listed.end <= other.start < when.start for other in found):
            return listed
        if when.kind in ("for", "since") and ours:
            previous = next((a for a in reversed(ours) if a.end <= before.start), None)
            joined = previous is not None and "," not in self._words[previous.end : when.start]
            if joined and (when.days < self._onset.chronic_days or len(segment) > 1):
                return previous
            following = next((a for a in ours if a.start >= when.end), None)
            if (
                following is not None
                and following.start - when.end <= 3
                and (joins := [word for word in segment[-4:] if word not in _TIMELY])
                and joins[-1] in (",", "and", "with")
                and "," not in self._words[when.end : following.start]
            ):
                return following
        if when.kind in ("ago", "date") and after is not None and after.ours and segment[-1:] == [","] and after.start - when.end <= 4:
            return after
        return before


def _between(places: list[int], first: int, last: int) -> list[int]:
    """The places from `first` on and before `last`."""
    return places[bisect_left(places, first) : bisect_left(places, last)]


def settle(readings: list[Reading], onset: Onset) -> list[Reading]:
    """Resolve the course: what is newly so outweighs "stable"; plain "worse" against plain "unchanged" stays a conflict."""
    acute = [r for r in readings if r.fact == onset.acute and r.says is Status.PRESENT and r.strength == PLAIN]
    same = [r for r in readings if r.fact == onset.unchanged and r.says is Status.PRESENT]
    if not acute or not same:
        return readings
    return [r for r in readings if r.fact != onset.unchanged and not (r.fact == onset.acute and r.strength == IMPLIED)]
