"""Does the guard catch what contradicts the table, and leave alone what agrees with it: one statement per row, form and rating."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.guard.check import check
from corpus.rating import RRL, Rating
from corpus.topic import Topic
from evals.drafts.generate import drafts
from evals.summary import Figure

DRAFTS = 8
"""Every so many-th generated draft is checked; `python -m evals.drafts` checks them all."""
Step = Callable[[str, int], Callable[[object], None]]

FORMS = (
    "{procedure} is {rating} in this setting.",
    "The ACR rates {procedure} as {rating}.",
    "For this patient, {procedure} is rated {rating}.",
    "- {procedure}: {rating}",
    "| {procedure} | {rating} |",
)
RECOMMENDATIONS = ("Start with {procedure}.", "{procedure} is the first-line study here.", "Order: {procedure}")
RADIATION = "{procedure} carries a relative radiation level of {rrl}."


@dataclass(frozen=True)
class Statement:
    """A sentence about a variant, and whether the table bears it out."""

    id: str
    variant: int
    text: str
    faithful: bool


def statements(topic: Topic) -> Iterator[Statement]:
    """Every row of every table in every form: as it is, and with each other rating; truth is computed from the table."""
    for row in topic.ratings:
        place = f"v{row.variant} {row.procedure}"
        for form in FORMS:
            for rating in Rating:
                text = form.format(procedure=row.procedure, rating=rating.value)
                faithful = rating is row.rating
                if faithful or not _sibling(rating, row.rating):
                    yield Statement(f"{place} / {form} / {rating}", row.variant, text, faithful)
        for form in RECOMMENDATIONS:
            best = row.rating is Rating.USUALLY
            if best or row.rating is Rating.NOT:
                yield Statement(f"{place} / {form}", row.variant, form.format(procedure=row.procedure), best)
        for rrl in (RRL.NONE, RRL.MEDIUM, RRL.VERY_HIGH):
            yield Statement(f"{place} / {rrl}", row.variant, RADIATION.format(procedure=row.procedure, rrl=rrl.value), rrl is row.rrl)


def guard_figures(topic: Topic, step: Step, whole: bool) -> dict[str, Figure]:
    """`guard_catch`: the share of false statements with a conflict; `guard_pass`: the share of true ones that come back untouched."""
    every = tuple(statements(topic))[:: 1 if whole else 5]
    done = step("guarding", len(every))
    right: dict[bool, list[tuple[bool, str]]] = {True: [], False: []}
    for statement in every:
        checked = check(statement.text, topic, statement.variant)
        untouched = not checked.conflicts and checked.text == statement.text
        right[statement.faithful].append((untouched is statement.faithful, statement.id))
        done(statement)
    return {name: _figure(name, right[faithful]) for name, faithful in (("guard_catch", False), ("guard_pass", True)) if right[faithful]}


def draft_figures(topic: Topic, step: Step) -> dict[str, Figure]:
    """`draft_catch` and `draft_pass`: the same for whole drafts, disguised and in many forms, of the generator's development patterns."""
    chosen = tuple(drafts(topic))[::DRAFTS]
    done = step("guarding drafts", len(chosen))
    right: dict[bool, list[tuple[bool, str]]] = {True: [], False: []}
    for draft in chosen:
        right[draft.lie].append((bool(check(draft.draft, topic, draft.variant).conflicts) is draft.lie, draft.id))
        done(draft)
    return {name: _figure(name, right[lie]) for name, lie in (("draft_catch", True), ("draft_pass", False)) if right[lie]}


def _sibling(one: Rating, other: Rating) -> bool:
    """A flagged rating said without its flag, which is vague rather than false."""
    return {one, other} == {Rating.MAY, Rating.DISAGREEMENT} and one is Rating.MAY


def _figure(name: str, rows: list[tuple[bool, str]]) -> Figure:
    return Figure(name, sum(right for right, _ in rows) / len(rows), len(rows), tuple(statement for right, statement in rows if not right))
