"""What an answer does with the question before it."""

from __future__ import annotations

from app.guard.sentence.claim import Claim
from app.guard.sentence.context import Context, Reading
from app.guard.sentence.named import Named
from app.guard.sentence.scan import Scanned

_SHORT = frozenset(["it", "is", "there", "they", "does", "do", "are", "not", "this", "that", "no", ",", ".", ";", "!"])
_DISAGREES = frozenset({"otherwise", "disagrees", "disagree"})
_HARDLY = ("think again", "hardly", "scarcely", "by no means", "not at all", "far from it", "not so", "not quite", "not really")


def answers_otherwise(scanned: Scanned) -> bool:
    """As in "The table says otherwise.", "Think again."."""
    if len(scanned.words) > 7:
        return False
    head = " ".join(scanned.words[:3])
    return not _DISAGREES.isdisjoint(scanned.tokens) or head.startswith(_HARDLY)


def is_plain_no(scanned: Scanned) -> bool:
    """As in "It is not.", "There is not; ..."."""
    head = scanned.words[:4]
    return len(scanned.words) <= 5 and "not" in head and _SHORT.issuperset(scanned.words)


def is_one(tail: list[str]) -> bool:
    """As in "Two studies may be appropriate. X is one.": another will follow."""
    return tail[:2] == ["is", "one"] and (len(tail) < 4 or tail[2:4] in (["of", "them"], ["of", "these"], ["of", "those"]))


def left_unnamed(scanned: Scanned, reading: Reading) -> list[Claim]:
    """The statement that waits for its study, unless it is denied or only supposed."""
    loose = next((found for found in reading.loose if found.cue.value in {"FIRST", "U", "M", "N", "D", "POS"}), None)
    flag = next(iter(scanned.shapes("panel")), None)
    cue = loose or flag
    if (
        cue is None
        or any(scanned.words[f.first] not in {"after", "in", "for", "with"} for f in scanned.shapes("condition"))
        or any(negator.last <= cue.first for negator in scanned.shapes("negator"))
    ):
        return []
    return [Claim("rating" if loose else "panel", cue.cue.value)]


def now_spoken_of(reading: Reading) -> tuple[tuple[Named, ...], tuple[Named, ...], tuple[tuple[Named, ...], tuple[Named, ...]] | None]:
    """The study a sentence is about, all it names, and the two that "the former" and "the latter" would be."""
    groups = reading.groups
    compared = (claim.subject for claim in reading.claims if claim.subject and claim.about == "compare")
    every = tuple(named for group in groups for named in group)
    pair = (groups[0], groups[-1]) if len(groups) > 1 else ((every[:1], every[-1:]) if len(every) > 1 else None)
    return next(compared, reading.main or groups[0]), every, pair


def two_of(
    context: Context, subject: tuple[Named, ...], pair: tuple[tuple[Named, ...], tuple[Named, ...]] | None
) -> tuple[tuple[Named, ...], tuple[Named, ...]] | None:
    """The last two studies spoken of, when they were named one after the other."""
    if pair is not None and pair is not context.pair:
        return pair
    before = context.subject
    if subject and before and len(subject) == len(before) == 1 and subject[0].groups != before[0].groups:
        return before, subject
    return context.two


ANSWERS = frozenset(
    {"not", "on", "about", "over", "the", "only", "just", "and", "also", "certainly", "mainly", "with", "for", "regarding", ",", ":", "-"}
)
POINTS = frozenset({"that", "this", "it", "they", "these", "those", "he", "she", "i", "we"})
"""Begins a sentence on what was said, and no heading."""
