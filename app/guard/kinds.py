"""A study named by its kind alone: "the CT version", "the radiographic kind", after both kinds of it were spoken of."""

from __future__ import annotations

from app.guard.little_words import words
from app.guard.names import Named
from app.guard.scan import Scanned

_KINDS = words("version versions kind kinds form forms type types variety varieties sort")


def kinds(scanned: Scanned, named: list[Named], earlier: tuple[Named, ...]) -> list[Named]:
    """`named`, and each word before "version" that makes a study of the modality of `earlier`, where that has several."""
    if len(earlier) != 1 or earlier[0].phase or _KINDS.isdisjoint(scanned.tokens):
        return named
    modality, bits = earlier[0].modality.lower(), earlier[0].bits
    out = named
    for index, word in enumerate(scanned.words):
        if word not in _KINDS or index == 0:
            continue
        hit = scanned.names.stems.at([scanned.words[index - 1], modality], 0, 2)
        group = hit[1][0] & bits if hit is not None and hit[0] == 2 else 0
        if group and group != bits:
            one = Named(index - 1, index + 1, (group,), earlier[0].modality)
            out = [*(other for other in out if not (other.first == index - 1 and other.last <= index + 1)), one]
    return out if out is named else sorted(out, key=lambda study: study.first)
