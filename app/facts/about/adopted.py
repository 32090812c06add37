"""Take a relative, or somebody supposed, for the patient where the complaint is told of them: "my wife has neck pain"."""

from __future__ import annotations

from collections.abc import Sequence

from app.facts.cue import Kind
from app.facts.gender import fits
from app.facts.language import LISTS
from app.facts.mention import Mention
from app.text.word_set import word_set

"""Tokens within which it is told whom a text is about."""
_EARLY = 6
_THIRD_PERSON = frozenset(["he", "she", "his", "her", "hes", "shes"])
_FIRST_PERSON = frozenset(["i", "my", "im", "ive", "me", "myself"])
_DEAD = frozenset(["died", "dead", "deceased", "passed", "fhx", "fh"])
_OWN = word_set("the have had get got feel woke wake cant cannot suffer hurt noticed been fell do did havent dont didnt was never ve keep")
LISTS_OF_RELATIVES = frozenset(LISTS["relative"])
_GOES_ON = frozenset(["now", "having", "currently", "presently", "complains", "complaining", "nowadays", "suffering"])
_A_CLINICIAN = frozenset(["patient", "pt", "pts"])
_CASE_QUESTION = word_set("what which mri ct imaging scan study order image should test first best")
_STOPS = frozenset([".", "!", "\n\n", "?"])
_FAR = 200


def adopt(mentions: Sequence[Mention], words: list[str]) -> bool | None:
    """Take for the patient whom the complaint is told of; None when it is the patient's, True when a relative is the patient."""
    affirmed = (m for m in mentions if m.cue.kind in (Kind.WHOLE, Kind.PART) and not m.denied)
    symptoms = [m for m in affirmed if m.cue.fact is not None and m.cue.fact.symptom]
    unowned = [m for m in symptoms if not (m.whose or m.unreal)]
    theirs = {mention.whose for mention in mentions if mention.mine}
    if unowned:
        if not theirs and _is_told_of_theirs(unowned, words):
            return True
        if len(theirs) != 1 or not _A_CLINICIAN.isdisjoint(words):
            return None
        adopted = theirs
        if not all(_is_third_person(m, words, *adopted) for m in unowned):
            if "" not in adopted and _tells_only_of_theirs(words):
                _leave_open(mentions, *adopted)
            return None
    else:
        adopted = {one.whose for one in symptoms if one.whose and one.mine and not one.unreal}
        denied = any(m.cue.fact is not None and m.cue.fact.symptom for m in mentions)
        if not symptoms and denied and len(theirs) == 1 and _FIRST_PERSON.isdisjoint(words[1:]):
            adopted = theirs  # "Mum keeps dropping cups. Her neck is fine."
    described = {symptom.sentence for symptom in symptoms if symptom.if_clause and not symptom.whose and _asks(symptom, words)}
    for mention in mentions:
        if mention.whose in adopted:
            mention.whose = ""
        if mention.if_clause and mention.sentence in described:
            mention.unreal = ""
    return bool(adopted)


def _is_told_of_theirs(complaints: Sequence[Mention], words: list[str]) -> bool:
    """As in "Our daughter is fifteen. Her neck has hurt for a week": the writer begins with a relative, and each complaint is hers."""
    at = next((at for at, word in enumerate(words[:_EARLY]) if word in ("my", "our")), None)
    if at is None or words[at + 1] not in LISTS_OF_RELATIVES or not _tells_only_of_theirs(words):
        return False
    return all(_is_third_person(complaint, words, words[at + 1]) for complaint in complaints)


def _tells_only_of_theirs(words: list[str]) -> bool:
    """Does the writer begin with a relative and tell nothing of his own: "my sister injects drugs, neck pain 3 days"?"""
    mine = [at for at, word in enumerate(words) if word in ("my", "our")]
    if not mine or mine[0] > _EARLY or not _DEAD.isdisjoint(words):
        return False
    if any(word in ("i", "im", "ive") and _is_told_of_herself(words[at + 1 : at + 2]) for at, word in enumerate(words)):
        return False
    return all(not LISTS_OF_RELATIVES.isdisjoint(words[at + 1 : at + 3]) for at in mine)


def _is_told_of_herself(following: list[str]) -> bool:
    """Is it "I have", "I woke", "I'm 44", and not "I am a nurse"?"""
    return bool(following) and (following[0] in _OWN or following[0][0].isdigit())


def _leave_open(mentions: Sequence[Mention], relative: str) -> None:
    """Take what was said of the relative both ways: the one whose complaint it is may be the relative or the writer."""
    for mention in mentions:
        if mention.whose == relative and mention.cue.fact is not None and mention.cue.fact.red_flag:
            mention.whose, mention.unsure = "", not mention.denied


def _is_third_person(mention: Mention, words: list[str], relative: str) -> bool:
    """Is "he" the nearest pronoun before the end of the mention, in a text of somebody who tells of "my husband"?"""
    for at in range(mention.end - 1, max(-1, mention.start - 40), -1):
        if words[at] in _THIRD_PERSON:
            return fits(relative, words[at])
        if words[at] in _FIRST_PERSON:
            return words[at] == "my" and _goes_on_about(at, mention, words)
    return False


def _goes_on_about(at: int, mention: Mention, words: list[str]) -> bool:
    """Is it "my mother is ... Now having neck pain": somebody told of at the start, and a sentence, or its end, that goes on?"""
    first = mention.start
    while first > 0 and words[first - 1] not in _STOPS and words[first - 1] != ";":
        first -= 1
    goes_on = words[mention.start - 5 : mention.start] if at >= first else words[first : first + 3]
    return (
        at <= _EARLY
        and words[at + 1] in LISTS["relative"]
        and words[at + 2 : at + 3] in (["is"], ["has"], ["known"], ["k"], ["aged"], [","])
        and not _GOES_ON.isdisjoint(goes_on)
    )


def _asks(mention: Mention, words: list[str]) -> bool:
    """Does the sentence ask for a study?"""
    first, last, end = mention.start, mention.end, min(len(words), mention.end + _FAR)
    while first > max(0, mention.start - _FAR) and words[first - 1] not in _STOPS:
        first -= 1
    while last < end and words[last] not in _STOPS:
        last += 1
    return last < len(words) and words[last] == "?" and not _CASE_QUESTION.isdisjoint(words[first:last])
