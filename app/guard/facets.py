"""Claims beside the rating: radiation, the panel, contrast as such, imaging as such."""

from __future__ import annotations

from dataclasses import replace

from app.guard.bind import claim_at, nearest
from app.guard.claim import Claim
from app.guard.claims import Reader
from app.guard.figures import figures
from app.guard.language import Cue
from app.guard.little_words import AGREES, COSTS, DIFFERS, DIRECTS, LITTLE, PANEL, PART_OF_PHASE, RISK, STUDY
from app.guard.scan import Found


def facets(reader: Reader) -> list[Claim]:
    """All such claims of a sentence, in no order."""
    claims = [*figures(reader), *_contrast(reader), *_phase_only(reader), *_whole(reader)]
    for found in reader.s.shape:
        kind = found.cue.kind
        if kind in {"radiation", "panel"} and not (reader._sub(found.first) or (0, 0, False, False))[3]:
            subject, where = nearest(reader, found)
            denied = reader._denied(found, subject, where)
            if subject or kind == "panel":
                if kind == "panel" and not subject and (not _panel_speaks(reader, found) or found.cue.value == "YES"):
                    continue
                claim = claim_at(reader, found, "panel" if kind == "panel" else "radiation", found.cue.value, subject, denied)
                claims.append(replace(claim, year=None) if reader.words[found.first] == "lost" else claim)
        elif kind == "dose":
            _start, end = reader._clause(found.first)
            left, right = reader._left(found.first, 0) or reader.context.subject, reader._right(found.last, end)
            if left and right:
                reader.demoted.add(right[0].first)
                claims.append(Claim("dose", found.cue.value, left, right, denied=reader._denied(found, left, "left"), at=found.first))
    claims += _rays(reader)
    claims += _votes(reader, claims)
    claims += _apart(reader, claims)
    return _alike(reader, claims)


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
        claims.append(claim_at(reader, Found(named.first, named.last, _VOTE), "radiation", "SOME", subject, denied))
    return claims


def _votes(reader: Reader, claims: list[Claim]) -> list[Claim]:
    """As in "opinions on X diverged": the voters, a study and a verb, in any order."""
    words = reader.s.tokens
    if (
        not reader.s.named
        or not (words & PANEL or {"agreement", "reached"} <= words)
        or any(claim.about == "panel" for claim in claims)
        or reader.subs
    ):
        return []
    differs, agrees = words & DIFFERS, words & AGREES
    if bool(differs) == bool(agrees) or any(f.cue.kind == "rating" for f in reader.s.rating):
        return []
    at = next(index for index, word in enumerate(reader.words) if word in differs | agrees)
    found = Found(at, at + 1, _VOTE)
    subject, _ = nearest(reader, found)
    if not subject:
        return []
    negators = [f for f in reader.s.shapes("negator") if f.last <= at or "reached" in words]
    if {"lacked", "lacks", "lacking"} & words and not any(reader.words[f.first][:4] == "lack" for f in negators):
        negators.append(found)
    return [claim_at(reader, found, "panel", "YES" if differs else "NO", subject, len(negators) % 2 == 1)]


def _apart(reader: Reader, claims: list[Claim]) -> list[Claim]:
    """As in "the MRI order should say without contrast": a phase called for apart from its study."""
    names, named = reader.s.names, reader.s.named
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
                claim_at(reader, Found(index, hit[0], _VOTE), "rating", "FIRST", (replace(named[0], groups=bits),), len(negators) % 2 == 1)
            ]
    return []


_VOTE = Cue("vote")


_PUT_OFF = frozenset({"delaying", "deferring", "omitting", "skipping", "postponing", "withholding", "delayed", "forgoing", "limiting"})
_HERE = frozenset(
    {".", ",", ";", "!", ")", "at", "for", "now", "yet", "today", "until", "here", "in", "on", "-", ":", "unless", "and", "whatsoever"}
)


def _panel_speaks(reader: Reader, found: Found) -> bool:
    """Is it the panel that agreed, on studies in general?"""
    near = reader.words[max(0, found.first - 3) : found.last + 3]
    return any(word in {"panel", "panelists", "panel's", "experts", "ratings"} for word in near)


def _alike(reader: Reader, claims: list[Claim]) -> list[Claim]:
    """As in "X and Y are equally appropriate"."""
    pair = reader.context.all if not reader.s.named and {"two", "they", "both", "these", "them"} & reader.s.tokens else ()
    found = reader.s.layer("extra", 0, reader.count, "alike") if sum(len(n.groups) for n in (*reader.s.named, *pair)) > 1 else None
    if found is None:
        return claims
    if pair:
        negators = [f for f in reader.s.shapes("negator") if f.last <= found.first]
        return [*claims, claim_at(reader, found, "alike", found.cue.value, pair, len(negators) % 2 == 1)]
    start, end = reader._clause(found.first)
    sides = tuple(n for g in reader.groups if g[0].first >= start and g[0].first < end for n in g)
    left = tuple(n for n in sides if n.last <= found.first)
    subject = left if len(left) > 1 else sides
    if sum(len(named.groups) for named in subject) > 1 and reader._sub(found.first) is None:
        claims.append(claim_at(reader, found, "alike", found.cue.value, subject, reader._denied(found, subject, "left")))
        reader.out.claims = [
            c for c in reader.out.claims if not (c.at <= found.first + 1 and c.at >= found.first - 1 and c.value == "FIRST")
        ]
    return claims


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


def _none_at_all(reader: Reader, found: Found) -> bool:
    """Is it imaging as such that is declined, and not "no imaging can replace ..." or "delaying imaging is not ..."?"""
    words = reader.words
    if found.first > 0 and words[found.first - 1] in _PUT_OFF:
        return False
    if any(sub[3] and sub[0] < found.first for sub in reader.subs):
        return False
    bare = words[found.last - 1] in {"imaging", "scan", "study"} and words[found.first] == "no"
    return not bare or found.last >= reader.count or words[found.last] in _HERE


def _whole(reader: Reader) -> list[Claim]:
    """As in "No imaging is needed", "all studies are usually appropriate"."""
    claims = []
    for found in reader.s.shape:
        if (
            found.cue.kind == "noimaging"
            and _none_at_all(reader, found)
            and reader._sub(found.first) is None
            and not reader.s.shapes("except")
        ):
            if reader.words[max(0, found.first - 3) : found.first] and any(
                f.cue.kind == "negator" and found.first - 8 <= f.first < found.first for f in reader.s.shape
            ):
                continue
            reader.out.claims = [c for c in reader.out.claims if not found.first <= c.at < found.last]
            claims.append(claim_at(reader, found, "noimaging", "NEG", (), False))
        elif found.cue.kind == "all":
            after = next(
                (
                    f
                    for f in reader.s.rating
                    if f.first >= found.last
                    and f.first - found.last <= 4
                    and f.cue.kind == "rating"
                    and f.cue.value in {"U", "M", "D", "N", "POS", "NEG", "FIRST"}
                ),
                None,
            )
            if after is not None and reader._sub(found.first) is None:
                claims.append(
                    claim_at(
                        reader,
                        found,
                        "everything",
                        after.cue.value,
                        (),
                        any(f.cue.kind == "negator" and f.first < after.first for f in reader.s.shape),
                    )
                )
    return claims
