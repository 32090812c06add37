"""Claims on the panel: did its members agree?"""

from __future__ import annotations

from dataclasses import replace

from app.guard.bind import claim_at, nearest
from app.guard.claim import Claim
from app.guard.claims import Reader
from app.guard.facet_words import AGREES, DIFFERS, FLAG, LACKS, PANEL
from app.guard.language import Cue
from app.guard.scan import Found

_VOTE = Cue("vote")


def panel(reader: Reader) -> list[Claim]:
    """The claims on the agreement of the panel."""
    claims: list[Claim] = []
    for found in reader.s.shapes("panel"):
        if (reader._sub(found.first) or (0, 0, False, False))[3]:
            continue
        subject, where = nearest(reader, found)
        if not subject and (not _panel_speaks(reader, found) or found.cue.value == "YES"):
            continue
        claim = claim_at(reader, found, "panel", found.cue.value, subject, reader._denied(found, subject, where))
        claims.append(replace(claim, year=None) if reader.words[found.first] == "lost" else claim)
    return claims + _votes(reader, claims)


def _votes(reader: Reader, claims: list[Claim]) -> list[Claim]:
    """As in "opinions on X diverged", "X bears the label of disagreement": voters or a flag, a study and a verb, in any order."""
    words = reader.s.tokens
    if not reader.s.named or claims or reader.subs or {"means", "mean", "denotes", "signifies", "defined", "whether"} & words:
        return []
    voters = bool(words & PANEL) or {"agreement", "reached"} <= words
    flagged = "disagreement" in words and bool(words & FLAG)
    differs, agrees = words & DIFFERS, words & AGREES
    if not (voters or flagged) or bool(differs) == bool(agrees):
        return []
    at = next(index for index, word in enumerate(reader.words) if word in differs | agrees)
    start, end = reader._clause(at)
    if not flagged and (
        any(f.cue.kind == "rating" and f.cue.side != "pre" and start <= f.first < end for f in reader.s.rating) or _of_documents(reader)
    ):
        return []
    found = Found(at, at + 1, _VOTE)
    subject, _ = nearest(reader, found)
    if not subject:
        return []
    turns = {f.first for f in reader.s.shapes("negator") if start <= f.first < end}
    named = {index for one in reader.s.named for index in range(one.first, one.last)}
    turns |= {index for index in range(start, end) if reader.words[index] in LACKS and index not in named}
    return [claim_at(reader, found, "panel", "YES" if differs else "NO", subject, len(turns) % 2 == 1)]


def _of_documents(reader: Reader) -> bool:
    """Is it editions or guidelines that differ, and not the panel?"""
    return bool(
        {"editions", "guidelines", "sources", "articles", "topics", "tables", "documents", "variants", "scenarios"} & reader.s.tokens
    )


def _panel_speaks(reader: Reader, found: Found) -> bool:
    """Is it the panel that agreed, on studies in general?"""
    near = reader.words[max(0, found.first - 3) : found.last + 3]
    return any(word in {"panel", "panelists", "panel's", "experts", "ratings"} for word in near)
