"""Tell how often ("twice a week") from how long ("for a week", "neck pain a week")."""

from __future__ import annotations

from app.facts.times.when import AGO
from app.text.word_set import word_set

BEFORE_FOR = word_set("""
    for x over past last since lasting lasted duration times of about approximately approx roughly around nearly almost the
    in within ~ > < + at least than
    """)
THINGS = word_set("""
    pain pains ache aches symptoms symptom complaint problem it stiffness numbness tingling headache injury fracture operation
    line catheter graft fistula port stent implant pacemaker prosthesis valve scar wound ulcer film films x-ray scan report letter mri
    ct plate screws cage metalwork hardware pillow mattress bruise
    surgery fusion
    """)
_ACHED = word_set("ached aching hurt hurting hurts sore stiff painful bad neck arm unwell ill poorly lasted there")
_SINGLE = frozenset(["day", "week", "month", "year", "night", "hour"])
_NO_RATE = AGO | frozenset(["history", "of", "and", "old"])
_OFTEN = frozenset(["once", "twice", "thrice", "times", "days", "day", "hours", "hour", "nights", "sessions"])


def is_rate(words: list[str], at: int, back: int, first: int, after: str) -> bool:
    """Is it "twice a week", and not "for a week" or "a week ago"?"""
    if words[at] not in _SINGLE or words[back] not in ("a", "an") or after in _NO_RATE:
        return False
    before = words[back - 1] if back > first else ""
    if words[at + 1 : at + 3] == ["-", "old"] or before in THINGS or before in _ACHED:
        return False  # "a month-old ache", "neck pain a week"
    if not THINGS.isdisjoint(words[at + 1 : at + 3]) and before not in _OFTEN:
        return False  # "a week's back ache"
    return before not in BEFORE_FOR
