"""Is a rating that was asked for stated, exactly, and no other in its place."""

from __future__ import annotations

import re

from corpus.rating import Rating
from evals.asked import Asked
from evals.item import ExpectedRating
from evals.score import Score, unscored
from evals.words import plain

_RATINGS = sorted((rating.value for rating in Rating), key=len, reverse=True)
_RATING = re.compile("|".join(re.escape(value) for value in _RATINGS))


def ratings(asked: Asked) -> Score:
    """The share of the asked ratings that the text states for the right procedure and variant."""
    wanted = asked.item.ratings
    if not wanted:
        return unscored("ratings")
    wrong = [problem for row in wanted if (problem := _problem(asked, row))]
    return Score("ratings", 1 - len(wrong) / len(wanted), "; ".join(wrong))


def _problem(asked: Asked, row: ExpectedRating) -> str:
    shown = asked.answer.determination
    default = shown.variant if shown else None
    stated = stated_ratings(asked.answer.text, row.procedure, row.variant, default, [other.name for other in asked.topic.procedures])
    if row.rating in stated and len(stated) == 1:
        return ""
    return f"{row.procedure} (variant {row.variant}): expected {row.rating}, stated {', '.join(sorted(stated)) or 'nothing'}"


def stated_ratings(text: str, procedure: str, variant: int, default: int | None, all_procedures: list[str]) -> set[str]:
    """The ratings a text states for a procedure in a variant.

    A line counts when it names the procedure; the variant is the one its part of the line names, or else `default`, or else any.
    """
    found: set[str] = set()
    longer = [plain(name) for name in all_procedures if plain(procedure) in plain(name) and plain(name) != plain(procedure)]
    for line in text.splitlines():
        words = plain(line)
        for name in longer:
            words = words.replace(name, " ")
        if plain(procedure) in words:
            found |= _in_line(words, procedure, variant, default)
    return found


def _in_line(line: str, procedure: str, variant: int, default: int | None) -> set[str]:
    """Ratings in a line that names the procedure; "X in variants 1 and 2; Y in variant 3" is read part by part."""
    parts = [part for part in re.split(r";", line) if _RATING.search(part)]
    named = {part: {int(n) for n in re.findall(r"\d+", " ".join(re.findall(r"variants? ([\d, and]+)", part)))} for part in parts}
    any_named = any(named.values())
    found: set[str] = set()
    for part in parts:
        variants = named[part] or (set() if any_named else {default if default is not None else variant})
        if variant in variants:
            found |= set(_nearest(part, procedure))
    return found


def _nearest(part: str, procedure: str) -> list[str]:
    """The rating after the procedure's name, or the one heading the part, or the last one."""
    at = part.find(plain(procedure))
    after = [match[0] for match in _RATING.finditer(part) if match.start() > at]
    every = [match[0] for match in _RATING.finditer(part)]
    return (after if at >= 0 and after else every)[:1]
