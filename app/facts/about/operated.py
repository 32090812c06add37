"""Where an operation or a blow is told of and no place hurts, a bare "it hurts" is that place's complaint."""

from __future__ import annotations

from collections.abc import Sequence

from app.facts.cue import Kind
from app.facts.mention import Mention
from app.facts.presentation import Status
from app.facts.reading import IMPLIED, Reading
from app.facts.word_set import word_set
from corpus.facts import FactRow, Onset

_HURTS = word_set("pain pains hurt hurts hurting sore ache aches aching stiff soreness stiffness")
_NOT_HURTING = word_set("no not without never denies denied nor free chest back abdominal wound donor if for havent didnt relief")


def hurts_again(mentions: Sequence[Mention], words: list[str], onset: Onset) -> list[Reading]:
    """The complaint, as one reading; a relative who was operated is then the patient."""
    if any(_tells_where(mention, mention.cue.fact) for mention in mentions):
        return []
    places = frozenset(onset.subjects) - _HURTS
    operated = next((mention for mention in mentions if _is_operated(mention, mention.cue.fact, words, places)), None)
    if operated is None:
        return []
    for at in range(operated.end, len(words)):
        if words[at] in _HURTS and _NOT_HURTING.isdisjoint(words[max(0, at - 4) : at]):
            for mention in mentions:
                if mention.mine and mention.whose == operated.whose:
                    mention.whose = ""
            return [Reading(onset.symptoms[0], Status.PRESENT, at, at + 1, "where the operation was", IMPLIED)]
    return []


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
