"""Read measured values: laboratory results and temperatures, with units and direction ("CRP 120" is raised, "CRP <5" is not)."""

from __future__ import annotations

from app.facts.cues import Match
from app.facts.value import Value, value_at
from app.text.word_set import word_set
from corpus.facts import Measure

_SKIP = word_set("""
    | : = ? of is was were at up to ( ~ are came back a the level levels value count high elevated raised low normal spiked
    spiking max today by about around approximately ↑ * - climbing climbed rising rose risen rises went from jumped now
    says said read showed shows repeat repeated again this morning afternoon evening overnight tonight yesterday comes come
    this last night on in arrival triage admission here ed clinic noon lunchtime hit hitting touched touching peak peaked peaking
    recorded taken checked currently lab labs printout sheet letter form chart report card surgery
    over above exceeding exceeded reading reads measured trending soaring soared gone going fell fallen falling dropped doubled then
    """)
_THEN = word_set("> → to then now , today ; -")
_NOW = frozenset(["now", "today", "currently"])
_USUAL = frozenset(["usual", "usually", "baseline", "chronic", "chronically", "longstanding", "habitual"])
_LESS = frozenset(["<", "≤"])
_LOOK_AHEAD = 7
_PAPERS = word_set(
    "lab labs printout sheet letter form chart report card surgery hospital gp ward practice a&e ed clinic copy fax system page"
)
_UNITLESS = word_set("crp esr wbc wcc hb plt platelets temp temperature bp hr rr sats age aged")
_ANOTHER, _CLOSE = 12, 5
"""Tokens behind a value, and beside another, within which a document is named."""
_TODAY = 9
"""Tokens behind a value within which today's may follow."""


def measure(words: list[str], match: Match, kind: Measure, last: int) -> Value | None:
    """The value written after a measurement's name; None when there is none, or it is no measurement of this kind."""
    at, names = match.end, 1
    while at + 1 < last and words[at] in ("/", "and", "&") and words[at + 1] in ("crp", "esr", "wbc", "wcc"):
        at, names = at + 2, names + 1
    if match.start >= 2 and words[match.start - 1] in ("/", "and", "&") and words[match.start - 2] in ("crp", "esr", "wbc", "wcc"):
        names = -1
    less = False
    last += is_answered(words, last)
    for here in range(at, min(at + _LOOK_AHEAD, last)):
        word = words[here]
        if word in _LESS:
            less = True
        elif word[0].isdigit():
            if names > 1 or names == -1:
                return _paired(words, match, kind, here, last, second=names == -1)
            return _beside_another(words, match, kind, _latest(words, match, kind, here, last, less), last)
        elif word not in _SKIP and word not in (">", "≥", "/"):
            return None
    return None


def is_answered(words: list[str], last: int) -> bool:
    """Does a value stand behind the question mark that ends the sentence: "any fever? 36.7"?"""
    return last < len(words) and words[last - 1] == "?" and words[last][0].isdigit() and "." in words[last]


def _latest(words: list[str], match: Match, kind: Measure, at: int, last: int, less: bool) -> Value | None:
    """The value at `at`, or the last of a series: "12 -> 88 -> 143", "from 80 to 20"."""
    value = value_at(words, match, kind, at, last, less)
    if value is not None and value.raised and not _USUAL.isdisjoint(words[value.end : min(value.end + 4, last)]):
        return None  # "white count 62 as usual" tells of no infection
    series = "from" in words[match.end : at] or (at + 1 < last and words[at + 1] in ("-", "→", ">"))
    while value is not None:
        here = _next_number(words, value.end, last, series)
        following = value_at(words, match, kind, here, last, less=False) if here else None
        if following is None or (value.raised and not following.raised and not series):
            break  # one that was raised last week is a sign still
        value = following
    return value


def _beside_another(words: list[str], match: Match, kind: Measure, value: Value | None, last: int) -> Value | None:
    """The value, disputed where another document is named with a value that disagrees."""
    if value is None:
        return None
    named = [at for at in range(match.start, min(value.end + _ANOTHER, last)) if words[at] in _PAPERS]
    for at in range(value.end, min(value.end + _ANOTHER, last)):
        if words[at] in (".", ";") or (words[at] in _UNITLESS and at > value.end):
            break
        if words[at][0].isdigit() and sum(at - _CLOSE <= near <= at + _CLOSE or near < value.end + _CLOSE for near in named) > 1:
            other = value_at(words, match, kind, at, last, less=False)
            if other is not None and other.raised != value.raised:
                return Value(value.start, other.end, kind.fact, raised=True, disputed=True)
    return value


def _next_number(words: list[str], end: int, last: int, series: bool) -> int:
    """Where the next value of a series stands, or the one said to be today's: "0.5 mg/dl last week, now 9.8"; 0 when there is none."""
    here = end
    while series and here < last and words[here] in _THEN and here - end < 3:
        here += 1
    if here == end:
        here = next((at + 1 for at in range(end, min(end + _TODAY, last - 1)) if words[at] in _NOW), end)
    return here if end < here < last and words[here][0].isdigit() else 0


def _paired(words: list[str], match: Match, kind: Measure, at: int, last: int, second: bool) -> Value | None:
    """The value of one of two names written as "ESR/CRP 60/45"; None when only one number follows."""
    if at + 2 < last and words[at + 1] in ("/", "and", ",", "&") and words[at + 2][0].isdigit():
        return value_at(words, match, kind, at + 2 if second else at, last, less=False)
    return None
