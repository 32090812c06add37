"""A question which form of a study is meant, and the phase that answers it: "Which MRI? Without and with contrast."."""

from __future__ import annotations

from app.guard.sentence.claim import Claim
from app.guard.sentence.named import Named
from app.guard.sentence.scan import Scanned

_LEADS = frozenset({"a", "answer", "reply", ":", "the", "one", "version", "protocol", "always", "only", "just", "that", "-", "both"})
_NOT = frozenset({"not", "never", "no"})


def form_asked(scanned: Scanned) -> tuple[Named, ...]:
    """The study of which a question asks the form; () where it asks something else."""
    named = scanned.named
    if len(named) != 1 or named[0].phase or not scanned.shapes("which") or scanned.explicit:
        return ()
    return (named[0],) if scanned.words[named[0].first - 1] in {"which", "what"} else ()


def form_answered(scanned: Scanned, study: tuple[Named, ...]) -> list[Claim]:
    """The claim that the study asked for is the one in the phase which a sentence begins with."""
    if not study or scanned.named or scanned.rating:
        return []
    names, said = scanned.names, scanned.words
    at = next((index for index, word in enumerate(said) if word not in _LEADS), len(said))
    if at > 4 or at >= len(said) or said[at] in _NOT:
        return []
    hit = names.after.at(said, at, len(said)) or names.before.at(said, at, len(said))
    if hit is None or not hit[1].phase or (hit[0] - at < 2 and said[at] not in {"unenhanced", "noncontrast"}):
        return []
    groups = names.studies.phase(names.studies.family(study[0].bits), hit[1].phase)
    if hit[1].phase == "with" or groups == (names.studies.family(study[0].bits),):
        groups = names.studies.phase(names.studies.family(study[0].bits), "enhanced")
    return [Claim("rating", "FIRST", (study[0]._replace(groups=groups, phase=hit[1].phase),), at=at)]
