"""Whose a time is: "3 week history of X" belongs to the next; otherwise to the nearest before, leaning to the complaint."""

from __future__ import annotations

from collections.abc import Sequence

from app.facts.course.anchors import Anchor, Surroundings
from app.facts.times.when import When
from app.text.word_set import word_set

_OTHER = word_set("""
    saw seen visited stopped quit smoker smoked smokes smoking diabetic diabetes hypertensive hypertension asthmatic asthma married
    wife husband retired works worked job moved house dose doses tablet tablets medication medications gabapentin pregabalin
    physio physiotherapy yoga pilates gym flu covid cold vaccinated holiday mortgage workload pressure bp appointment referral
    referred seen reviewed hobby drinks drinking divorced widowed teacher driver vegetarian
    """)
"""What a time behind a comma may belong to instead of the complaint."""
_EVENTS = word_set("""
    operation op ops operated surgery procedure replacement replaced removal removed repair repaired release bypass stent graft
    biopsy excision excised fracture fractured birth births delivery pregnancy transplant admission admitted scan scanned
    """)
"""What happened once: its date is not that of a complaint."""
_CARRIES_ON = word_set("""
    it its this that these they she he i we pt patient who which was were is are has have had been came come comes went got gets getting
    began begun started start starts starting onset duration first last noticed noticing going on off ongoing constant intermittent
    persistent lasted lasting dates dating back present there all same stable unchanged worse worsening better progressive gradual
    gradually slowly slow sudden suddenly daily mostly always never flare flares flared episode episodes attack attacks pain pains
    painful sore ache aches aching hurt hurts hurting symptom symptoms sx course complaint problem trouble troubled troubling
    niggle niggling grumbling stiff since so now then about around roughly approx approximately some nearly almost over more than
    chronic acute longstanding recurrent again woke waking trigger triggered
    """)
"""A sentence with one of these may go on about the complaint; one of other words and a date tells of something else: "gallstones 1987"."""
_BEGAN = frozenset(["started", "began", "begun", "onset", "came", "appeared", "starting"])
_TIMELY = word_set("since for of now over the past last about around")
_LEADS = _TIMELY | frozenset([",", "lately", "recently", "-"])
_OPENINGS = word_set("- * onset duration course started began sx symptoms")


def owner_of_time(when: When, around: Surroundings, found: Sequence[When], chronic_days: float, named: bool) -> Anchor | None:
    """What the time is about; `found` are all of the sentence, `named` tells whether a complaint was named in the text before."""
    inside = around.at(when.start)
    if inside is not None:
        return inside
    after, before = around.after(when.end), around.before(when.start)
    if when.kind == "of" and (before or after) and not (before is not None and before.ours and before.end == when.start):
        return after if after is not None and after.start - when.end <= 6 else before
    if before is None:
        return _without_anchor(when, around, named) if after is None else _before_all(when, after, around)
    if before.ours:
        return None if _turned(around.words[before.end : when.start]) else before
    return _complaint_beside(when, before, after, around, found, chronic_days) or before


def _without_anchor(when: When, around: Surroundings, named: bool) -> Anchor | None:
    """In a sentence that names nothing: the complaint of the one before, or a bullet ("- onset: 3 weeks")."""
    said = around.words[around.first : when.start]
    if _turned_to_other(said) or (when.kind in ("ago", "date") and _tells_of_an_event(said)):
        return None
    alone = when.start - around.first <= 1 and around.last - when.end <= 1
    bullet = named and (around.words[around.first] in _OPENINGS or (alone and when.kind in ("for", "since")))  # "No injury. Four weeks."
    return Anchor(when.start, when.end, True) if around.about_us or bullet else None


def _before_all(when: When, after: Anchor, around: Surroundings) -> Anchor | None:
    """A time before everything that is named: "3 weeks of neck pain"; "For 3 weeks now, ..." may go on about the complaint."""
    lead = around.words[around.first : when.start]
    led = len(lead) > 1 and not _LEADS.issuperset(lead) and "," in around.words[when.end : after.start]
    if led and not around.about_us:
        return None
    if not led and (after.start - when.end <= 6 or not around.about_us):
        return after
    return Anchor(when.start, when.end, bool(around.about_us))


def _complaint_beside(
    when: When, before: Anchor, after: Anchor | None, around: Surroundings, found: Sequence[When], chronic_days: float
) -> Anchor | None:
    """The complaint, where a time stands behind something else that only accompanies it: "neck pain with asthma for 3 weeks"."""
    words = around.words
    segment = words[before.end : when.start]
    previous = around.ours_before(before.start)
    row = before.mention.cue.fact if before.mention is not None else None
    if previous is not None and row is not None and row.region and not any(previous.end <= other.start < when.start for other in found):
        return previous
    beside = row is not None and row.kind == "context" and not (row.event or row.region or row.remote)
    if previous is not None and beside and not _BEGAN.isdisjoint(segment[-3:]):
        return previous  # "neck pain, pregnant 30 weeks, started Tuesday"
    if when.kind in ("for", "since"):
        joined = previous is not None and "," not in words[previous.end : when.start]
        if joined and (when.days < chronic_days or len(segment) > 1):
            return previous
        following = around.ours_after(when.end)
        if following is not None and _leads_to(when, following, segment, words):
            return following
    near = after is not None and after.ours and after.start - when.end <= 4
    return after if near and when.kind in ("ago", "date") and segment[-1:] == [","] else None


def _leads_to(when: When, following: Anchor, segment: Sequence[str], words: list[str]) -> bool:
    """Is it "asthma, and for 3 weeks neck pain"?"""
    if following.start - when.end > 3 or "," in words[when.end : following.start]:
        return False
    joins = [word for word in segment[-4:] if word not in _TIMELY]
    return bool(joins) and joins[-1] in (",", "and", "with")


def _turned(segment: Sequence[str]) -> bool:
    """Has the sentence turned to something else behind its last comma: "neck pain for years, saw a physio last week"?"""
    last = max((at for at, word in enumerate(segment) if word in (",", ";")), default=-1)
    return last >= 0 and _turned_to_other(segment[last:])


def _tells_of_an_event(said: Sequence[str]) -> bool:
    """Do the words before a date name something that happened, "carpal tunnel release, 2011", and nothing that may be the complaint?"""
    words = [word for word in said if word.isalpha() and len(word) > 2]
    return not _EVENTS.isdisjoint(words) or (bool(words) and _CARRIES_ON.isdisjoint(words))


def _turned_to_other(said: Sequence[str]) -> bool:
    return not _OTHER.isdisjoint(said) and ("since" not in said or said[0] in _OTHER)
