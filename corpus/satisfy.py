"""Can these conditions hold together? A small satisfiability search, enough for the conjunctions of a decision table."""

from __future__ import annotations

from collections.abc import Sequence

Clause = tuple[tuple[str, ...], tuple[str, ...]]
"""(facts, one of which is present; or facts, one of which is absent): true when any of its parts is."""


def satisfy(clauses: Sequence[Clause], known: dict[str, bool] | None = None) -> dict[str, bool] | None:
    """An assignment of the facts under which every clause is true, or None when there is none.

    Clauses with one open part are settled first; only then is a fact tried both ways, so most pairs of rows need no search.
    """
    known = dict(known or {})
    while True:
        shortest: list[tuple[str, bool]] | None = None
        present = {fact for fact, value in known.items() if value}
        absent = known.keys() - present
        for positive, negative in clauses:
            if not present.isdisjoint(positive) or not absent.isdisjoint(negative):
                continue
            open_parts = [(f, True) for f in positive if f not in known] + [(f, False) for f in negative if f not in known]
            if not open_parts:
                return None
            if shortest is None or len(open_parts) < len(shortest):
                shortest = open_parts
        if shortest is None:
            return known
        fact, value = shortest[0]
        if len(shortest) == 1:
            known[fact] = value
            continue
        tried = satisfy(clauses, {**known, fact: value})
        if tried is not None:
            return tried
        known[fact] = not value
