"""Whose an adjective of the course is: that of the complaint, or of something named beside it."""

from __future__ import annotations

from collections.abc import Sequence

from app.facts.course.anchors import Anchor, Surroundings
from app.facts.cues import Match
from app.facts.roles import Role
from app.facts.times.when import When
from app.facts.words_that_join import ENDS
from app.text.word_set import word_set

_PREPOSITIONS = word_set("for with in on after and to from since but or no not without without by at , . ; : ( )")
_LINKS = word_set("""
    brand
    is are of was were has have been become became becoming getting gets got very more , - ( : and now which that it also quite
    fairly rather seems appears started starting progressively steadily slowly gradually much a lot bit little again going
    me him her us them
    to the i think but this past over last really only somewhat on off intermittent intermittently constant constantly daily there present
    """)
_BOUNDARY = word_set("""
    . , ; ! ? ) ( - and but with over in since for x on after this that now at or by for without no which today until
    suddenly gradually slowly insidiously abruptly acutely overnight out while during about yesterday last
    """)
_RISES = word_set("dose doses tablet tablets medication medications pressure bp workload mortgage house hobby job weight stress")
_ADVERBS = word_set("suddenly acutely abruptly overnight recently lately newly")
_BEGAN = word_set("onset started start began begun starting beginning developed came set crept cropped sprang broke first")
_SMALL = word_set(
    "its has s has had she he i says \n - : course onset progress since then been he's pt patient they overall symptom symptoms"
)
_ASKS = frozenset([":", "=", "?", "|"])
_GOES_ON = word_set("better worse different change changes longer more less relief improvement matter")
_NOES = frozenset(["no", "none", "not", "never", "nil", "nope", "neg", "negative", "n", "false", "✗", "✘", "❌"])
_YES = frozenset(["yes", "y", "yep", "yeah", "true", "definitely", "✓", "✔", "✅"])
_TURNS = frozenset([",", "is", "and", "getting", "now"])


def owner_of_adjective(role: Role, match: Match, around: Surroundings) -> Anchor | None:
    """What the adjective describes: what it is part of, what follows, what precedes, or the complaint of the sentence before."""
    inside = around.at(match.start)
    if inside is not None:
        return inside
    after = around.after(match.end)
    if after is not None and after.start - match.end <= 6 and _describes_next(role, match, after, around):
        return after
    before = around.before(match.start)
    if before is not None:
        return _owner_before(role, match, before, around)
    return Anchor(match.start, match.end, True) if around.about_us and _goes_on(role, match, around) else None


def _describes_next(role: Role, match: Match, after: Anchor, around: Surroundings) -> bool:
    """Is it "new neck pain", "worsening of the pain", "worse, neck pain"?"""
    words = around.words
    between = words[match.end : after.start]
    if between == ["of"] or _PREPOSITIONS.isdisjoint(between):
        return True
    if role is Role.WORSE and between[0] in ("in", "of") and len(between) <= 3:
        return True
    if between == [","]:
        return after.ours and (match.start == around.first or words[match.start - 1] in _BOUNDARY)
    return len(between) <= 3 and "and" in between and "," not in between


def _owner_before(role: Role, match: Match, before: Anchor, around: Surroundings) -> Anchor | None:
    """What precedes, when only small words stand between: "the pain is now much worse"."""
    words = around.words
    between = words[before.end : match.start]
    if "," in between and not _RISES.isdisjoint((*between[-4:], *words[match.end : min(match.end + 3, around.last)])):
        return None
    if role is Role.NEW and words[match.start] in _ADVERBS and len(between) <= 3 and _PREPOSITIONS.isdisjoint(between):
        return before
    loose, following = _is_loose(role) or words[match.start] == "since", _following(match, around)
    near = len(between) <= 12 if loose else len(between) <= 6 and all(word in _LINKS for word in between)
    if near and (loose or following in _BOUNDARY or following[0].isdigit()):
        turned = loose and not before.ours and words[match.start - 1] in _TURNS
        ours = around.ours_before(match.start) if turned else None
        return ours if ours is not None and match.start - ours.end <= 8 else before
    behind_comma = before.ours and between[-1:] in ([","], [";"]) and len(between) <= 10
    return before if behind_comma and following in _BOUNDARY else None


def _goes_on(role: Role, match: Match, around: Surroundings) -> bool:
    """Does the sentence go on about the complaint of the one before: "Getting worse."?"""
    lead = around.words[around.first : match.start]
    if len(lead) > 8 or not all(word in _LINKS or word in _SMALL for word in lead):
        return False
    return _is_loose(role) or _following(match, around) in _BOUNDARY


def _is_loose(role: Role) -> bool:
    """May the adjective stand far from what it describes?"""
    return role in (Role.WORSE, Role.SAME)


def _following(match: Match, around: Surroundings) -> str:
    """The word behind the adjective; a full stop where the sentence or line ends."""
    end = match.end
    return around.words[end] if end < around.last and end not in around.breaks else "."


def answer_to(match: Match, words: list[str]) -> str:
    """What a form or a question says of the adjective: "getting worse: no", "Worse? Yes."; "?" for a question without an answer."""
    at = match.end
    if at + 1 >= len(words) or words[at] not in _ASKS:
        return "?" if words[at : at + 1] == ["?"] else ""
    then = words[at + 2] if at + 2 < len(words) else "."
    following = words[at + 1] if then in ENDS or (words[at] != "?" and then not in _GOES_ON) else ""
    return "no" if following in _NOES else "yes" if following in _YES else "?" if words[at] == "?" else ""


def is_idle(match: Match, adjectives: Sequence[Match], matches: Sequence[Match], role_of: Sequence[Role | None]) -> bool:
    """Is it part of a longer adjective ("acute on chronic"), or of "worse on turning"?"""
    size = match.end - match.start
    return any(o.start <= match.start and match.end <= o.end and o.end - o.start > size for o in adjectives) or any(
        role_of[o.cue] is Role.ONLY_WHEN and o.start <= match.start < o.end for o in matches
    )


def began_long_ago(match: Match, found: Sequence[When], words: list[str], chronic_days: float) -> bool:
    """Is it "started 5 years ago", which tells a beginning and nothing new?"""
    if words[match.start] not in _BEGAN:
        return False
    long = (when for when in found if when.days >= chronic_days)
    return any(-1 <= when.start - match.end <= 3 or 0 <= match.start - when.end <= 2 for when in long)


def denies_course(no: Match, match: Match, words: list[str]) -> bool:
    """Is it "no new", "not getting worse"?"""
    return 0 <= match.start - no.end <= 3 and "," not in words[no.end : match.start]
