"""A study named by its kind alone: "the CT version", "the radiographic kind", after both kinds of it were spoken of."""

from __future__ import annotations

from app.guard.sentence.named import Named
from app.guard.sentence.scan import Scanned
from app.guard.words.little_words import words

_KINDS = words("version versions kind kinds form forms type types variety varieties sort")


def kinds(scanned: Scanned, named: list[Named], earlier: tuple[Named, ...]) -> list[Named]:
    """`named`, and each word before "version" that makes a study of the modality of `earlier`, where that has several."""
    named = [_with_it(scanned, one, earlier) for one in named] if "it" in scanned.tokens else named
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


def _with_it(scanned: Scanned, study: Named, earlier: tuple[Named, ...]) -> Named:
    """As in "CT with it", after a CT without contrast: the agent is meant."""
    only = scanned.words[study.last : study.last + 1] == ["only"]
    after = scanned.words[study.last + only : study.last + only + 2]
    if study.phase or after[1:] != ["it"] or after[0] not in {"with", "without"} or not study.groups:
        return study
    if not any(one.phase for one in earlier) and not any(last <= study.first for _, last in scanned.agents):
        return study
    phase = "without" if after[0] == "without" else "enhanced"
    studies = scanned.names.studies
    return study._replace(last=study.last + only + 2, groups=studies.phase(study.bits, phase), phase=phase)
