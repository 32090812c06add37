"""Tell when something happened: yesterday, in 2003, "history of", or over by now."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from app.facts.cue import Kind
from app.facts.cues import Match
from app.facts.mention import Mention
from app.facts.roles import Role
from app.facts.times.when import When

_ADJECTIVES = frozenset(("old", "remote", "distant", "childhood"))
_OF_AGE = frozenset(("-", "/", "year", "years", "yr", "yrs", "y", "month", "months", "week", "weeks"))
_AROUND = 24
LONG, LATE = 4000.0, 2.0


def happened(
    mentions: Sequence[Mention],
    matches: Sequence[Match],
    role_of: Sequence[Role | None],
    found: Sequence[When],
    words: Sequence[str],
    recent: int,
) -> None:
    """Give each mention of a dated kind the days since it happened, taken from the nearest time that is no other mention's."""
    dated = [
        m
        for m in mentions
        if m.cue.fact is not None
        and not m.denied
        and m.cue.kind is not Kind.ABSENT
        and (m.cue.fact.remote not in ("", "self") or m.cue.fact.suspected)
    ]
    if not dated:
        return
    marks: list[tuple[int, int, float, str]] = [(when.start, when.end, when.days, when.kind) for when in found]
    for match in matches:
        role = role_of[match.cue]
        if role is Role.LONG_AGO and words[match.start] in _ADJECTIVES:
            if words[match.start - 1] in _OF_AGE:
                continue  # "74-year-old has fever"
            marks.append((match.start, match.end, LONG, "adjective"))
        elif role is Role.LONG_AGO:
            marks.append((match.start, match.end, LONG, "ago"))
        elif role is Role.LATELY:
            marks.append((match.start, match.end, LATE, "ago"))
    marks.sort(key=lambda mark: mark[0])
    starts = [mark[0] for mark in marks]
    places = [other.start for other in mentions]
    for mention in dated:
        low_place, high_place = bisect_left(places, mention.start - _AROUND), bisect_right(places, mention.end + _AROUND)
        neighbours = mentions[low_place:high_place]
        row = mention.cue.fact
        if row is None:
            continue
        best, nearest = None, 99
        for start, end, days, kind in marks[bisect_left(starts, mention.start - _AROUND) : bisect_right(starts, mention.end + _AROUND)]:
            low, high = (end, mention.start) if end <= mention.start else (mention.end, start)
            if high - low > 12:
                continue
            if any(other is not mention and low <= other.start and other.end <= high and other.cue.fact is not row for other in neighbours):
                continue
            gap = max(0, high - low) + 4 * sum(1 for at in range(low, high) if words[at] in (",", "but", "\n"))
            if kind == "adjective" and not 0 <= mention.start - end <= 2:
                continue
            if kind == "after":
                if 0 < mention.start - end <= 4:
                    best, nearest = days, 0
                continue
            if kind in ("for", "of") and end <= mention.start and row.remote not in ("", "self") and gap > 4:
                continue
            if kind in ("for", "since") and row.suspected:
                continue
            owner = next((o for o in neighbours if o is not mention and (0 <= start - o.end <= 1)), None)
            if owner is not None and owner.cue.fact is not row and gap > 3:
                continue
            if gap < nearest or (gap == nearest and best is not None and days < best):
                best, nearest = days, gap
        if best is not None and nearest <= 12:
            mention.days = best
        elif mention.history and row.remote not in ("", "self"):
            mention.days = LONG
        if row.suspected and not row.symptom and not row.region and mention.days is not None and mention.days > recent:
            mention.unreal = mention.unreal or "long ago"


def spoken_of_again(mentions: Sequence[Mention], words: Sequence[str]) -> None:
    """Give what is spoken of again the time it was told with first: "after a fall in 1987. The fall was nothing much"."""
    told: dict[str, float] = {}
    for mention in mentions:
        row = mention.cue.fact
        if row is None or mention.denied or mention.cue.kind is Kind.ABSENT or row.remote in ("", "self"):
            continue
        if mention.days is not None:
            told[row.name] = mention.days
        elif row.name in told and words[mention.start - 1 : mention.start] in (["the"], ["that"], ["this"], ["said"]):
            mention.days = told[row.name]
