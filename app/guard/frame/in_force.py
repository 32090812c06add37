"""Which edition is in force, and which is superseded, as a sentence tells it in any words."""

from __future__ import annotations

from collections.abc import Sequence

from app.guard.sentence.scan import Scanned
from app.guard.words.little_words import words

_NOUN = words(
    "edition editions version versions guideline guidelines document documents update updates revision revisions table tables topic acr "
    "criteria release releases standard ratings predecessor successor publication one"
)
"""What has a year."""
_CURRENT = words(
    "current currently latest newest recent force valid applicable applies apply binding governing effective official prevailing actual "
    "stand stands counts presently definitive authoritative use effect"
)
"""Said of the edition in force."""
_PASSED = words(
    "superseded replaced withdrawn retired obsolete outdated revoked rescinded abandoned discontinued expired repealed void overtaken "
    "supplanted succeeded archived retracted cancelled canceled"
)
"""Said of an edition of the past."""
_REPLACES = words("replaced replaces supersedes superseded succeeds succeeded supplants supplanted overrides overrode")
"""Between the newer edition and the older."""
_BE = words("been was were is are be being got gets has have having")
_WAS = words("was were had until before")
_DRAFT = words("draft proposal provisional preliminary tentative")
_FOLLOW = words("follow consult")
_BID = words("should must to please always can")
_BY = words("by favour favor with")
_NEWER = words("newer later recent")
_REVISED = words("revised updated changed replaced amended superseded touched reviewed rewritten revisited reissued revision update")
_ADOPTED = words("adopted published released finalised finalized approved issued ratified accepted")
_NOT = words("not never no nothing none nor neither without hardly nobody isn't wasn't hasn't doesn't didn't aren't weren't")
_GONE = _PASSED | _REPLACES
_HERE = _CURRENT | _FOLLOW
_RANKS = _GONE | _HERE | _DRAFT | _ADOPTED | {"date"}
_OF_PATIENT = words("pain patient symptoms neurosurgery use treatment radiation surgery trauma fever infection")
"""After "recent" or "current": no edition."""


def told(scanned: Scanned, years: Sequence[str]) -> list[tuple[int, str, bool]]:
    """The known `years` of editions a sentence ranks: word index, year, and whether it is told to be in force."""
    said = scanned.words
    if _NOUN.isdisjoint(scanned.tokens):
        return []
    there = [(index, word) for index, word in enumerate(said) if word in years]
    if not there:
        return []
    rated = {index for found in scanned.explicit for index in range(found.first, found.last)}
    turned = {index for index, word in enumerate(said) if word in _NOT and index not in rated}
    out: list[tuple[int, str, bool]] = []
    for index, word in enumerate(said):
        if word not in _RANKS or index in rated:
            continue
        if word in _GONE:
            out += _replacing(said, there, index, turned)
        elif word in _FOLLOW and index and said[index - 1] not in _BID:
            continue
        elif word in _HERE and not _OF_PATIENT & set(said[index + 1 : index + 4]):
            out += _nearest(said, there, index, turned)
        elif word in _DRAFT or (word == "date" and list(said[index - 2 : index]) == ["out", "of"]):
            out += [(at, year, not current) for at, year, current in _nearest(said, there, index, turned)]
        elif word in _ADOPTED:
            before = [(at, year) for at, year in there if 0 < index - at <= 6]
            out += [(at, year, False) for at, year in before[-1:] if any(at < turn < index for turn in turned)]
    return out + _nothing_newer(said, there, turned)


def _replacing(said: Sequence[str], there: Sequence[tuple[int, str]], index: int, turned: set[int]) -> list[tuple[int, str, bool]]:
    """As in "2018 was replaced by 2024", "2024, which replaces that of 2018", "the superseded 2018 edition"."""
    before = [(at, year) for at, year in there if index - 12 <= at < index]
    after = [(at, year) for at, year in there if index < at <= index + 8]
    if not before and after and any(index - 7 <= turn < index for turn in turned) and not _BY & set(said[index + 1 : index + 3]):
        return [(after[0][0], after[0][1], True)]  # as in "nothing has replaced the 2018 edition"
    active = bool(after) or said[index + 1 : index + 2] in (["the"], ["its"], ["that"], ["all"], ["it"])
    if said[index] not in _REPLACES or not active or _BE & set(said[max(0, index - 3) : index]) or _BY & set(said[index + 1 : index + 3]):
        denied = any(index - 4 <= turn < index for turn in turned)
        old = [(at, year, denied) for at, year in before[-1:]]
        if after and (_BY & set(said[index + 1 : index + 3])):
            return old + [(at, year, not denied) for at, year in after[:1]]
        if not old and after and after[0][0] - index <= 2:
            return [(after[0][0], after[0][1], False)]
        return old
    if said[index] in _PASSED and after and after[0][0] == index + 1:
        return [(after[0][0], after[0][1], False)]
    return [(at, year, True) for at, year in before[-1:]] + [(at, year, False) for at, year in after[:1]]


def _nearest(said: Sequence[str], there: Sequence[tuple[int, str]], index: int, turned: set[int]) -> list[tuple[int, str, bool]]:
    """As in "the edition in force is that of 2018": the year nearest to the word, in the same clause."""
    stops = {at for at, word in enumerate(said) if word in {";", "but", "while", "whereas", "so", "because", "since", "."}}
    reach = [
        (abs(at - index) + (at < index), at, year)
        for at, year in there
        if abs(at - index) <= 10 and not any(min(at, index) < stop < max(at, index) for stop in stops)
    ]
    if not reach:
        return []
    _, at, year = min(reach)
    if _WAS & set(said[min(at, index) : max(at, index)]):
        return []
    if not _NOUN & set(said[max(0, min(at, index) - 4) : max(at, index) + 5]):
        return []
    first = max((stop for stop in stops if stop < min(at, index)), default=0)
    denied = len([turn for turn in turned if first <= turn <= max(at, index)]) % 2 == 1 or "longer" in said[first:index]
    return [(at, year, not denied)]


def _nothing_newer(said: Sequence[str], there: Sequence[tuple[int, str]], turned: set[int]) -> list[tuple[int, str, bool]]:
    """As in "nothing newer than 2018 exists", "not revised since 2018"."""
    for at, year in there:
        near = said[max(0, at - 8) : at]
        if "last" in near and _REVISED & set(near) and said[at - 1] in {"in", "of"}:
            return [(at, year, True)]
    if not turned:
        return []
    for at, year in there:
        if said[at - 1] == "since" and _REVISED & set(said[at : at + 9]) and any(at < turn <= at + 6 for turn in turned):
            return [(at, year, True)]
        head = said[max(0, at - 6) : at]
        if (_NEWER & set(head) and "than" in head) or ("since" in head[-3:] and _REVISED & set(said[max(0, at - 10) : at])):
            return [(at, year, True)]
    return []
