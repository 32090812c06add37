"""Turn a mention into readings, or into a remark when it counts for nobody."""

from __future__ import annotations

from app.facts.cue import Kind
from app.facts.mention import Mention
from app.facts.presentation import Status
from app.facts.reading import HINTED, IMPLIED, PLAIN, Reading
from app.facts.scope.lists import LOOKED_FOR
from corpus.facts import FactRow

ASKED_ABOUT = tuple(f"hypothetical: '{verb}" for verb in ("asked", "enquired", "inquired", "questioned", "quizzed"))
_RECALLS = ("think", "believe", "reckon", "guess", "not sure", "unsure", "cant remember", "cannot remember", "doesnt remember", "vague")
_NOTS = frozenset(("not", "is not", "isnt", "was not", "wasnt", "are not", "arent", "never"))
_NAMES_THE_WHOLE = frozenset((Kind.WHOLE, Kind.ABSENT, Kind.DENIED))


def count(mention: Mention, recent: int) -> tuple[list[Reading], list[Reading]]:
    """What it says of the patient, and what it says of nobody; an event more than `recent` days ago is another fact."""
    row, kind, denied = mention.cue.fact, mention.cue.kind, mention.denied
    if row is None:
        return [], []
    because = f"denied by '{denied}'" if denied else f"suspected: '{mention.maybe}'" if mention.maybe else "stated"
    asked = mention.unreal.casefold().startswith(ASKED_ABOUT)
    if (denied or kind is Kind.ABSENT) and mention.unreal.casefold().startswith(LOOKED_FOR):  # "said no when I asked about falls"
        mention.unreal = ""
    why = _counts_for_nobody(mention, row, because)
    if not why and kind is Kind.DENIED and not denied:
        return [], []
    start, end, name = mention.start, mention.end, row.name
    if kind is Kind.ABSENT and row.red_flag and _is_not(denied) and not (mention.whose or mention.unreal):  # "she is not afebrile"
        return _both_ways(name, mention, "not clear whether it is so", IMPLIED), []
    disputed = mention.unreal.startswith("disputed")
    if disputed and row.event:
        return _both_ways(name, mention, "not clear whether it is so", IMPLIED), []
    if row.red_flag and (disputed or (not denied and (asked or _is_vague_history(mention, row)))):
        return _both_ways(name, mention, "not clear whether it is so", HINTED if asked else IMPLIED), []
    if mention.perhaps and not mention.unreal:
        return _both_ways(name, mention, f"may be about the patient: '{mention.whose}'", IMPLIED), []
    if kind is Kind.ALARM and not denied:
        return ([] if why else _both_ways(name, mention, f"may hint at it: {row.label}", HINTED)), []
    says = Status.ABSENT if denied or kind is Kind.ABSENT else Status.PRESENT
    strength = IMPLIED if mention.weakly or kind is Kind.ABSENT else PLAIN
    whole = kind in _NAMES_THE_WHOLE
    if why:
        return [], [Reading(name, says, start, end, why, strength, whole, mention.what_if)]
    if says is Status.PRESENT and row.remote not in ("", "self") and mention.days is not None and mention.days > recent:
        name = row.remote
    if mention.unsure:
        unclear = f"unclear whether '{denied}' reaches this far" if denied else "unclear whether it is said of the patient"
        return _both_ways(name, mention, unclear, IMPLIED), []
    return [Reading(name, says, start, end, because, strength, whole, mention.what_if)], []


def _is_not(denied: str) -> bool:
    """Is it a plain "not", which in front of a denial affirms?"""
    return denied.casefold().replace("'", "").replace("\u2019", "") in _NOTS


def _is_vague_history(mention: Mention, row: FactRow) -> bool:
    """Is somebody unsure of what was: "may have had cancer", "thinks it was a tumour"; a doubt about what is now is another matter."""
    if mention.whose or mention.unreal or row.suspected or row.remote != "self" or not mention.maybe:
        return False
    said = mention.maybe.casefold()
    return mention.history or said.startswith(_RECALLS) or said.endswith(" have")


def _both_ways(name: str, mention: Mention, because: str, strength: int) -> list[Reading]:
    """Readings that disagree, so that the fact is asked where it decides."""
    return [Reading(name, each, mention.start, mention.end, because, strength, True) for each in (Status.PRESENT, Status.ABSENT)]


def _counts_for_nobody(mention: Mention, row: FactRow, because: str) -> str:
    """Why the mention says nothing of the patient; "" when it does say something."""
    if mention.whose:
        return f"about somebody else: '{mention.whose}'"
    if mention.unreal:
        return mention.unreal
    if mention.denied:
        return _denies_nothing(mention, row, because)
    if not mention.maybe or row.suspected:
        return ""
    if not row.symptom:
        return f"uncertain: '{mention.maybe}'"
    return f"asked, not stated: '{mention.maybe}'" if mention.maybe.casefold() in ("any", "?") else ""


def _denies_nothing(mention: Mention, row: FactRow, because: str) -> str:
    """Why a denied mention does not deny its fact; "" when it does."""
    kind, said = mention.cue.kind, mention.denied.casefold()
    if kind is Kind.ABSENT:
        return "unclear: denied twice"
    if kind is Kind.ONLY or (kind in (Kind.PART, Kind.ALARM) and not row.parts_deny):
        return because
    return "no other than those named" if said.startswith("no") and said.endswith(("other", "further")) else ""
