"""The stretches of a sentence in which a claim is made."""

from __future__ import annotations

from app.guard.sentence.claim import Claim
from app.guard.sentence.scan import Scanned


def parts_around(claim: Claim, scanned: Scanned) -> list[str]:
    """The stretches of a sentence in which a claim is made: between two commas ("X, a top-tier study after fusion, is ..."), a clause."""
    starts, text, count = scanned.read.starts, scanned.text, len(scanned.words)
    commas = [index for index, word in enumerate(scanned.words) if word == ","]
    breaks = sorted([f.first for f in scanned.shapes("break")] + [i for i, word in enumerate(scanned.words) if word in {";", ":"}])
    parts = []
    for ends, both in ((commas, True), (breaks, False)):
        before = [index for index in ends if index < claim.at]
        after = [index for index in ends if index > claim.at]
        if (before and after) if both else (before or after):
            first = starts[before[-1]] + 1 if before else 0
            parts.append(text[first : starts[after[0]] if after and after[0] < count else len(text)])
    return parts
