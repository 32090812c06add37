"""Claims on radiation in words."""

from __future__ import annotations

from app.guard.bind import claim_at, nearest
from app.guard.claim import Claim
from app.guard.claims import Reader
from app.guard.facet_words import AMOUNTS, EARLIER, EXPOSES, FROM, NO_EXPOSURE, RADIATION, WITHOUT
from app.guard.language import Cue
from app.guard.scan import Found

_RAYS = Cue("rays")


def radiation(reader: Reader) -> list[Claim]:
    """The claims on radiation: whether a study has any, how much, and compared with another."""
    claims: list[Claim] = []
    for found in reader.s.shapes("radiation"):
        if (reader._sub(found.first) or (0, 0, False, False))[3]:
            continue
        subject, where = nearest(reader, found)
        if subject:
            claims.append(claim_at(reader, found, "radiation", found.cue.value, subject, reader._denied(found, subject, where)))
    for found in reader.s.shapes("dose"):
        _, end = reader._clause(found.first)
        left, right = reader._left(found.first, 0) or reader.context.subject, reader._right(found.last, end)
        if left and right:
            reader.demoted.add(right[0].first)
            claims.append(Claim("dose", found.cue.value, left, right, denied=reader._denied(found, left, "left"), at=found.first))
    claims += _rays(reader) or ([] if claims else _its_own(reader))
    return claims or _in_passing(reader)


def radiates(reader: Reader) -> list[Claim]:
    """What a question such as "Radiation from CT?" asks: that the study has some."""
    at = next((index for index, word in enumerate(reader.words) if word in RADIATION), None)
    if at is None or not reader.groups:
        return []
    return [claim_at(reader, Found(at, at + 1, _RAYS), "radiation", "SOME", reader.groups[0], False)]


def _in_passing(reader: Reader) -> list[Claim]:
    """As in "MRI leaves the patient free of ionizing rays", "no radiation ever comes from MRI": a study and radiation, in any words."""
    words = reader.words
    if RADIATION.isdisjoint(reader.s.tokens):
        return []
    for index, word in enumerate(words):
        if word not in RADIATION or (words[index + 1 : index + 2] and words[index + 1] in NO_EXPOSURE):
            continue
        if AMOUNTS & reader.s.tokens or EARLIER & set(words[max(0, index - 2) : index]) or reader._sub(index) is not None:
            return []
        start, end = reader._clause(index)
        found = Found(index, index + 1, _RAYS)
        left = next((g for g in reversed(reader.groups) if g[-1].last <= index and g[0].first >= start), None)
        between = words[left[-1].last : index] if left else []
        if left is not None and len(between) <= 7 and "," not in between and EXPOSES & set(between) and left[0].first not in reader.demoted:
            stretch = range(left[-1].last, min(end, index + 5))
            return [claim_at(reader, found, "radiation", "SOME", left, _turned(reader, stretch))]
        right = reader._right(index, min(end, index + 6))
        if right is not None and FROM & set(words[index : right[0].first]) and "," not in words[index : right[0].first]:
            if not EXPOSES & set(words[start:index]) and not {"no", "zero", "any"} & set(words[max(0, index - 3) : index]):
                return []
            return [claim_at(reader, found, "radiation", "SOME", right, _turned(reader, range(start, index)))]
    return []


def _its_own(reader: Reader) -> list[Claim]:
    """As in "its ionizing radiation is what patients fear": what a study has is there."""
    words = reader.words
    for index, word in enumerate(words[:-1]):
        if word not in {"its", "their"} or reader.s.shapes("negator") or WITHOUT & reader.s.tokens or AMOUNTS & reader.s.tokens:
            continue
        at = index + 1 + (words[index + 1] in {"ionizing", "ionising", "harmful"})
        if words[at : at + 1] != ["radiation"] or (words[at + 1 : at + 2] and words[at + 1] in NO_EXPOSURE - {"dose"}):
            continue
        if reader._sub(index) is None and not reader.groups and reader.context.subject:
            return [claim_at(reader, Found(at, at + 1, _RAYS), "radiation", "SOME", reader.context.subject, False)]
    return []


def _turned(reader: Reader, stretch: range) -> bool:
    """Is radiation denied there?"""
    turns = {f.first for f in reader.s.shapes("negator") if f.first in stretch}
    named = {index for one in reader.s.named for index in range(one.first, one.last)}
    turns |= {index for index in stretch if reader.words[index] in WITHOUT and index not in named}
    return len(turns) % 2 == 1


def _rays(reader: Reader) -> list[Claim]:
    """As in "MRI works without X-rays": the rays, not the examination."""
    claims: list[Claim] = []
    words = reader.words
    for named in reader.s.named:
        if words[named.first : named.last] != ["x", "rays"]:
            continue
        at = named.first
        while at > 0 and words[at - 1] in {"no", "any", "harmful", "the", "ionizing", "not"}:
            at -= 1
        head = words[max(0, at - 4) : at]
        verb = head[-1:] in (["use"], ["uses"], ["using"], ["without"]) or head[-2:] in (["works", "with"], ["work", "with"])
        exposes = head[-1:] == ["to"] and bool({"expose", "exposes", "exposed", "exposing"} & set(head))
        start, _ = reader._clause(named.first)
        left = reader._left(named.first, start)
        pronoun = any(f.cue.kind == "pronoun" and start <= f.first < at for f in reader.s.shape)
        subject = left or (reader.context.subject if pronoun else ())
        if not (verb or exposes) or not subject or any(one is named for one in subject):
            continue
        reader.demoted.add(named.first)
        negators = [f for f in reader.s.shapes("negator") if start <= f.first < named.first]
        without = "without" in words[max(0, at - 1) : named.first]
        denied = (len(negators) + without) % 2 == 1
        claims.append(claim_at(reader, Found(named.first, named.last, _RAYS), "radiation", "SOME", subject, denied))
    return claims
