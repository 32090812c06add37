"""Where an operation or a blow is told of and no place hurts, a bare "it hurts" is that place's complaint."""

from __future__ import annotations

from collections.abc import Sequence

from app.facts.cue import Kind
from app.facts.mention import Mention
from app.facts.presentation import Status
from app.facts.reading import IMPLIED, Reading
from app.text.word_set import word_set
from corpus.facts import FactRow, Onset

_HURTS = word_set("""
    grief gyp gip jip pain pains hurt hurts hurting sore ache aches aching stiff soreness stiffness sorer stiffer achier painful grumbling
    niggling
    """)
_RETURNS = word_set("back again returned returns returning crept recurred recurring")
"""Behind "the ache", these tell that it is where the operation was, even where something else hurts too."""
_NOT_HURTING = word_set("no not without never denies denied nor free chest back abdominal wound donor if for havent didnt relief")


def hurts_again(mentions: Sequence[Mention], words: list[str], onset: Onset) -> list[Reading]:
    """The complaint, as one reading; a relative who was operated is then the patient."""
    elsewhere = [mention for mention in mentions if _tells_where(mention, mention.cue.fact)]
    if any(mention.cue.fact is not None and mention.cue.fact.symptom for mention in elsewhere):
        return []
    places = frozenset(onset.subjects) - _HURTS
    operated = next((mention for mention in mentions if _is_operated(mention, mention.cue.fact, words, places)), None)
    if operated is None:
        return []
    for at in range(operated.end, len(words)):
        if elsewhere and _RETURNS.isdisjoint(words[at + 1 : at + 5]):
            continue
        if words[at] in _HURTS and _NOT_HURTING.isdisjoint(_lead(words, at)):
            for mention in mentions:
                if mention.mine and mention.whose == operated.whose:
                    mention.whose = ""
            return [Reading(onset.symptoms[0], Status.PRESENT, at, at + 1, "where the operation was", IMPLIED)]
    return []


def _lead(words: list[str], at: int) -> list[str]:
    """The few words before, from the last comma, stop or "but" on, and behind the "back" of "is back with an ache"."""
    lead = words[max(0, at - 4) : at]
    if "back" in lead and lead[lead.index("back") + 1 :][:1] in (["with"], ["again"], ["for"], ["and"]):
        lead = lead[lead.index("back") + 2 :]
    cut = max((place for place, word in enumerate(lead) if word in (",", ".", ";", "but")), default=-1)
    return lead[cut + 1 :]


def _tells_where(mention: Mention, row: FactRow | None) -> bool:
    """Does it name a complaint: "sore knee", "my neck hurts", and not "arms are fine"?"""
    if row is None or not (row.symptom or row.region):
        return False
    return row.region or not (mention.denied or mention.cue.kind is Kind.ABSENT)


def _is_operated(mention: Mention, row: FactRow | None, words: list[str], places: frozenset[str]) -> bool:
    """Is it an operation, or a blow to the place of the complaint?"""
    if row is None or mention.cue.kind is not Kind.PART:
        return False
    if mention.denied or (mention.whose and not mention.mine) or mention.unreal or mention.maybe:
        return False
    return row.event or (row.remote not in ("", "self") and not places.isdisjoint(words[mention.start : mention.end]))
