"""Claims on the panel: did its members agree?"""

from __future__ import annotations

from dataclasses import replace

from app.guard.bind import claim_at
from app.guard.claim import Claim
from app.guard.cues import Found
from app.guard.denial import is_denied
from app.guard.facet_words import AGREES, DIFFERS, FLAG, LACKS, PANEL
from app.guard.language import Cue
from app.guard.sentence import Sentence
from app.guard.subject import nearest

_VOTE = Cue("vote")


def panel(sentence: Sentence) -> list[Claim]:
    """The claims on the agreement of the panel."""
    claims: list[Claim] = []
    for found in sentence.scanned.shapes("panel"):
        if sentence.aside(found.first):
            continue
        subject, where = nearest(sentence, found)
        if not subject and (not _panel_speaks(sentence, found) or found.cue.value == "YES"):
            continue
        claim = claim_at(sentence, found, "panel", found.cue.value, subject, is_denied(sentence, found, subject, where))
        claims.append(replace(claim, year=None) if sentence.words[found.first] == "lost" else claim)
    return claims + _votes(sentence, claims)


def _votes(sentence: Sentence, claims: list[Claim]) -> list[Claim]:
    """As in "opinions on X diverged", "X bears the label of disagreement": voters or a flag, a study and a verb, in any order."""
    scanned = sentence.scanned
    words = scanned.tokens
    if not scanned.named or claims or sentence.conditions or {"means", "mean", "denotes", "signifies", "defined", "whether"} & words:
        return []
    voters = bool(words & PANEL) or {"agreement", "reached"} <= words
    flagged = "disagreement" in words and bool(words & FLAG)
    differs, agrees = words & DIFFERS, words & AGREES
    if not (voters or flagged) or bool(differs) == bool(agrees):
        return []
    at = next(index for index, word in enumerate(sentence.words) if word in differs | agrees)
    start, end = sentence.clause(at)
    if not flagged and (
        any(f.cue.kind == "rating" and f.cue.side != "pre" and start <= f.first < end for f in scanned.rating) or _of_documents(sentence)
    ):
        return []
    found = Found(at, at + 1, _VOTE)
    subject, _ = nearest(sentence, found)
    if not subject:
        return []
    turns = {f.first for f in scanned.shapes("negator") if start <= f.first < end}
    named = {index for one in scanned.named for index in range(one.first, one.last)}
    turns |= {index for index in range(start, end) if sentence.words[index] in LACKS and index not in named}
    return [claim_at(sentence, found, "panel", "YES" if differs else "NO", subject, len(turns) % 2 == 1)]


def _of_documents(sentence: Sentence) -> bool:
    """Is it editions or guidelines that differ, and not the panel?"""
    return bool(
        {"editions", "guidelines", "sources", "articles", "topics", "tables", "documents", "variants", "scenarios"}
        & sentence.scanned.tokens
    )


def _panel_speaks(sentence: Sentence, found: Found) -> bool:
    """Is it the panel that agreed, on studies in general?"""
    near = sentence.words[max(0, found.first - 3) : found.last + 3]
    return any(word in {"panel", "panelists", "panel's", "experts", "ratings"} for word in near)
