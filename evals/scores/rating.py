"""Is a rating that was asked for stated, exactly, and no other in its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.rating import Rating
from corpus.topic import Topic
from evals.asked import Asked
from evals.item import ExpectedRating
from evals.score import Score, unscored
from evals.words import plain

_WORDS = "|".join(re.escape(value) for value in sorted((rating.value for rating in Rating), key=len, reverse=True))
_RATING = re.compile(_WORDS)
_BESIDE = re.compile(rf"\s*:?\s*(?:\((?:rrl )?(?:o|☢+|varies)\))?\s*:?\s*(?:is |are )?(?:both )?(?:rated )?({_WORDS})")
"""A rating right behind a study's name: "CT (☢☢☢): may be appropriate", "MRI is rated usually appropriate"."""
_SENTENCES = re.compile(r"\n|(?<=[.\]])\s+(?=[A-Z*-])")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def ratings(asked: Asked) -> Score:
    """The share of the asked ratings that the text states for the right procedure and variant."""
    wanted = asked.item.ratings
    if not wanted:
        return unscored("ratings")
    wrong = [problem for row in wanted if (problem := _problem(asked, row))]
    return Score("ratings", 1 - len(wrong) / len(wanted), "; ".join(wrong))


def _problem(asked: Asked, row: ExpectedRating) -> str:
    shown = asked.answer.determination
    stated = stated_ratings(asked.answer.text, row, asked.topic, shown.variant if shown else None)
    if stated == {row.rating.value}:
        return ""
    return f"{row.procedure} (variant {row.variant}): expected {row.rating}, stated {', '.join(sorted(stated)) or 'nothing'}"


def stated_ratings(text: str, row: ExpectedRating, topic: Topic, default: int | None) -> set[str]:
    """The ratings a text states for a row's procedure and variant in the present edition.

    Where a rating stands right behind the procedure's name, only such statements count; otherwise every sentence that names both does.
    The variant is the one named in that part of the sentence, or else `default`, or else any.
    """
    name = plain(row.procedure)
    parts = [
        part for part in _parts(text, name, topic) if row.variant in _variants(part, {default if default is not None else row.variant})
    ]
    beside = {match[1] for part in parts for at in _places(part, name) if (match := _BESIDE.match(part, at))}
    return beside or {rating for part in parts for rating in _nearest(part, name)}


def _parts(text: str, name: str, topic: Topic) -> Iterator[str]:
    """Parts of sentences that state a rating of the procedure; what speaks of another edition is left out.

    "X: usually appropriate in variant 1; may be appropriate in variant 2" has two parts, and both are about X.
    """
    longer = [other for procedure in topic.procedures if name in (other := plain(procedure.name)) and other != name]
    for sentence in _SENTENCES.split(text):
        words = plain(sentence)
        for other in longer:
            words = words.replace(other, " ")
        if name not in words or set(_YEAR.findall(words)) - {topic.about.edition}:
            continue
        for part in words.split(";"):
            if _RATING.search(part) and name in part:
                yield part
            elif _RATING.search(part) and "variant" in part:
                yield f"{name}: {part.strip()}"


def _variants(part: str, otherwise: set[int]) -> set[int]:
    """The variants a part names ("in variants 1, 2 and 7"), or `otherwise`."""
    named = {int(number) for run in re.findall(r"variants? ((?:\d+(?:, | and |, and )?)+)", part) for number in re.findall(r"\d+", run)}
    return named or otherwise


def _places(part: str, name: str) -> list[int]:
    return [match.end() for match in re.finditer(re.escape(name), part)]


def _nearest(part: str, name: str) -> Sequence[str]:
    """The next rating behind the name, or the one before it when it heads a list."""
    at = part.find(name)
    behind = [match[0] for match in _RATING.finditer(part) if match.start() > at]
    return (behind or _RATING.findall(part))[:1]
