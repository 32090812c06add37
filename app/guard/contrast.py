"""Claims on contrast as such, and on phases named apart from their study."""

from __future__ import annotations

from dataclasses import replace

from app.guard.bind import claim_at
from app.guard.claim import Claim
from app.guard.claims import Reader
from app.guard.language import Cue
from app.guard.little_words import COSTS, DIRECTS, LITTLE, PART_OF_PHASE, RISK, STUDY
from app.guard.scan import Found

_PHASE = Cue("phase")


def contrast(reader: Reader) -> list[Claim]:
    """The claims on contrast agents, and on phases without the name of a study."""
    return [*_contrast(reader), *_phase_only(reader)]


def _contrast(reader: Reader) -> list[Claim]:
    claims: list[Claim] = []
    words = reader.words
    for first, last in reader.s.agents:
        if words[first] == "iodinated":
            continue
        if first > 0 and words[first - 1] in PART_OF_PHASE:
            continue
        if any(c.at == first for c in claims) or (reader._sub(first) or (0, 0, False, False))[3]:
            continue
        start, end = reader._clause(first)
        patient = not RISK.isdisjoint(reader.s.tokens)
        stop = min([n.first for n in reader.s.named if n.first >= last] + [end])
        after = reader.s.layer("need", last, min(stop, last + 8), "need")
        between = words[last : after.first] if after else []
        if (
            after is not None
            and not any(word in {",", "shows", "helps"} for word in between)
            and not (reader._sub(after.first) or (0, 0, False, False))[3]
        ):
            negators = [
                f
                for f in reader.s.shapes("negator")
                if (last <= f.first and f.last <= after.first) or (f.last <= first and first - f.last <= 1)
            ]
            claims.append(
                Claim(
                    "contrast",
                    after.cue.value,
                    denied=len(negators) % 2 == 1,
                    soft=patient or reader.context.soft or any(s[2] for s in reader.subs),
                    year=reader._year(after),
                    variant=reader._variant(after),
                    at=after.first,
                )
            )
            continue
        for back in range(max(start, first - 5), first):
            hit = reader.s.language.grammars["need"].at(words, back, first) if reader.s.language else None
            if hit is not None and hit[1].kind in {"skip", "need"} and all(word in LITTLE for word in words[hit[0] : first]):
                found = Found(back, hit[0], hit[1])
                if hit[1].kind == "need" and not any(word in {"for", "of", "to"} for word in words[hit[0] - 1 : first]):
                    continue
                negators = [f for f in reader.s.shapes("negator") if f.last <= back and back - f.last <= 2]
                costs = words[back].endswith("ing") and bool(COSTS & set(words[last:end])) and not reader.s.shapes("framepost")
                claims.append(
                    Claim(
                        "contrast",
                        hit[1].value,
                        denied=(len(negators) + costs) % 2 == 1,
                        soft=patient or reader.context.soft or any(s[2] for s in reader.subs),
                        year=reader._year(found),
                        variant=reader._variant(found),
                        at=first,
                    )
                )
                break
    return claims


def _phase_only(reader: Reader) -> list[Claim]:
    """As in "A non-contrast study is sufficient": a phase without the name of a study."""
    names = reader.s.names
    claims: list[Claim] = []
    for found in reader.out.loose if names is not None else ():
        start, _ = reader._clause(found.first)
        for index in range(start, found.first):
            if index > start and reader.words[index - 1] in STUDY and names is not None:
                behind = names.after.at(reader.words, index, found.first)
                if behind is not None and behind[1].phase in {"without", "both", "enhanced"} and found.first - behind[0] <= 2:
                    good, bad = found.cue.value in {"U", "FIRST", "REC"}, found.cue.value in {"N", "NEG", "LOW"}
                    if good or bad:
                        value = "NO" if (behind[1].phase == "without") == good else "YES"
                        claims.append(claim_at(reader, found, "contrast", value, (), reader._denied(found, (), "")))
                    break
            hit = names.before.at(reader.words, index, found.first) if names is not None else None
            if (
                hit is None
                or not hit[1].phase
                or hit[0] >= reader.count
                or reader.words[hit[0]] not in STUDY
                or reader.words[index] in {"plain", "dry", "native", "pre", "precontrast"}
            ):
                continue
            good = found.cue.value in {"U", "FIRST", "REC"}
            bad = found.cue.value in {"N", "NEG", "LOW"}
            if good or bad:
                value = "NO" if (hit[1].phase == "without") == good else "YES"
                claims.append(claim_at(reader, found, "contrast", value, (), reader._denied(found, (), "")))
            break
    return claims


def _told(reader: Reader) -> list[Claim]:
    """As in "its protocol is without contrast", "the CT should be a dual-phase study": the phase of a study spoken of."""
    words, named = reader.words, reader.s.named
    last = next((one for one in reversed(named) if one.phase), None)
    if last is None or reader._sub(last.first) is not None or reader.s.shapes("negator"):
        return []
    at = last.first
    while at > 0 and words[at - 1] in {"a", "an", "the"}:
        at -= 1
    of_it = words[at - 1 : at] in (["is"], [":"]) and words[at - 2 : at - 1] in _MANNER and words[max(0, at - 3) : at - 2] in _ITS
    bidden = at > 1 and words[at - 2] in _BIDS and words[at - 1] == "be" and len(named) > 1 and named[0].modality == last.modality
    if not (of_it or bidden) or {"may", "might", "can", "could"} & reader.s.tokens:
        return []
    claim = claim_at(reader, Found(last.first, last.last, _PHASE), "rating", "FIRST", (last,), False)
    return [replace(claim, soft=reader.context.soft)]


_MANNER = (["protocol"], ["technique"], ["phase"])
_ITS = (["its"], ["the"], ["their"])
_BIDS = frozenset({"should", "must", "to", "shall"})


def apart(reader: Reader, claims: list[Claim]) -> list[Claim]:
    """As in "the MRI order should say without contrast": a phase called for apart from its study."""
    names, named = reader.s.names, reader.s.named
    told = _told(reader) if not claims and not reader.out.claims else []
    if told:
        return told
    if (
        names is None
        or len(named) != 1
        or named[0].phase
        or not DIRECTS & reader.s.tokens
        or {"risks", "risk", "invites", "may", "might"} & reader.s.tokens
    ):
        return []
    if claims or any(claim.about in {"rating", "compare", "contrast"} and claim.value != "REC" for claim in reader.out.claims):
        return []
    if names.phase(named[0].bits, "without") == names.phase(named[0].bits, "both"):
        return []
    for index in range(reader.count):
        if named[0].first <= index < named[0].last:
            continue
        hit = names.after.at(reader.words, index, reader.count) if reader._sub(index) is None else None
        if (
            hit is not None
            and hit[1].phase in {"without", "both", "with", "enhanced"}
            and (hit[0] - index > 1 or reader.words[index] == "unenhanced")
        ):
            only = {"only", "alone"} & set(reader.words[index : hit[0] + 1])
            bits = names.phase(named[0].bits, "enhanced" if hit[1].phase == "with" and not only else hit[1].phase)
            if len(bits) != 1 or bits[0] == named[0].bits:
                return []
            negators = [f for f in reader.s.shapes("negator") if f.last <= index]
            return [
                claim_at(reader, Found(index, hit[0], _PHASE), "rating", "FIRST", (replace(named[0], groups=bits),), len(negators) % 2 == 1)
            ]
    return []
