"""A study named by its kind alone: "the CT version", "the radiographic kind", after both kinds of it were spoken of."""

from __future__ import annotations

from app.guard.sentence.named import Named
from app.guard.sentence.scan import Scanned
from app.guard.words.little_words import words

_KINDS = words("version versions kind kinds form forms type types variety varieties sort one ones")


def kinds(scanned: Scanned, named: list[Named], earlier: tuple[Named, ...]) -> list[Named]:
    """`named`, and each word before "version" that makes a study of the modality of `earlier`, where that has several."""
    named = [_with_it(scanned, one, earlier) for one in named] if "it" in scanned.tokens else named
    if _KINDS.isdisjoint(scanned.tokens):
        return named
    out = named
    for index, word in enumerate(scanned.words):
        if word not in _KINDS or index == 0:
            continue
        known = [one for one in reversed(named) if one.last < index - 1] + list(earlier if len(earlier) == 1 else ())
        one = next((found for base in known if (found := _of_kind(scanned, base, index)) is not None), None)
        if one is not None:
            out = [*(other for other in out if not (other.first == index - 1 and other.last <= index + 1)), one]
            out = [other for other in out if not (_of_two(scanned, other) and other.bits & one.bits and other.bits != one.bits)]
    return out if out is named else sorted(out, key=lambda study: study.first)


def _of_kind(scanned: Scanned, base: Named, index: int) -> Named | None:
    """The study of which `base` leaves the kind open, in the kind said before the word at `index`."""
    if base.phase or not base.groups:
        return None
    hit = scanned.names.stems.at([scanned.words[index - 1], base.modality.lower()], 0, 2)
    group = hit[1][0] & base.bits if hit is not None and hit[0] == 2 else 0
    return Named(index - 1, index + 1, (group,), base.modality) if group and group != base.bits else None


def _of_two(scanned: Scanned, study: Named) -> bool:
    """As in "Of the two ways to do X, the CT version ...": what the kinds are kinds of."""
    return study.last <= 9 and scanned.words[:1] == ["of"] and bool(_TWO & set(scanned.words[: study.first]))


_TWO = frozenset({"two", "both", "kinds", "ways", "forms", "types"})


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
