"""`python -m evals.weights`: fit the weights of app/question (kind.toml, relevance.py) to the development questions."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from app.answering.plan import plan
from app.assistant import Assistant
from app.question.case import Case
from app.question.kind import Kind, kind_of
from app.question.observe import observations
from app.question.relevance import ABOUT, measures, weights
from app.question.weighing import EVIDENCE, Evidence, evidence
from evals.asked import Asked, texts_of
from evals.fit import Marks, Table, agreement, fit, fit_two, held_out
from evals.gold import load_gold
from evals.item import Item
from evals.outcome import outcome_of

UNSAFE = 2.0
"""How much more an item counts of which a wrong reading would show a table that does not hold."""
KEPT = 0.5
"""How strongly the weights of one kind are drawn to those in use, when only that kind is fitted anew."""
HEAD = """# What speaks for each kind of turn. A turn is of the kind for which the evidence that holds adds up to most.
# `of` names observations of app/question/observe.py that hold together ("not ": that do not hold). The weights come from a fit
# to the development questions, but for those that are fixed by hand for safety; `python -m evals.weights --write` makes a new fit
# (`--only elsewhere`: of one kind, the others stay; so the leaning was added).
"""


@dataclass(frozen=True)
class Labelled:
    """A gold item as the assistant sees it, and the kinds of which its answer would be right."""

    item: Item
    case: Case
    right: frozenset[Kind]
    unsafe: bool


def labelled(assistant: Assistant, items: Sequence[Item]) -> Iterator[Labelled]:
    """The items on which the kind decides; those whose facts are misread teach nothing about it."""
    texts = texts_of(assistant.topic())
    for item in items:
        case = assistant.case(item.turns, {}, assistant.retrieve(item.turns))
        faults, shown = {}, {}
        for kind in Kind:
            *_, answer = assistant.composer.compose(case, plan(case, kind), item.turns, {})
            outcome = outcome_of(Asked(item, answer, assistant.topic(), texts))  # type: ignore[arg-type]
            faults[kind], shown[kind] = sum(_weight(score.name) for score in outcome.failed if score.name != "facts"), outcome.found_variant
        right = {kind for kind in Kind if faults[kind] == min(faults.values())}
        tables = {kind for kind in right if shown[kind] and shown[kind] in (item.table, *case.asked.variants)}
        right = tables or right & {Kind.LOOKUP} if item.kind == "ratings" and Kind.LOOKUP in right else tables or right
        if len(right) < len(Kind) and (Kind.PATIENT in right or not item.variant):
            yield Labelled(item, case, frozenset(right), any(fault >= _weight("safe") for fault in faults.values()))


def _weight(score: str) -> float:
    return {"safe": 100.0, "status": 10.0, "variant": 10.0}.get(score, 1.0)


def main() -> None:
    """Fit, and print weights and how often they are right, cross-validated, next to those in use."""
    read = argparse.ArgumentParser(prog="python -m evals.weights", description=__doc__)
    read.add_argument("--write", action="store_true", help="put the fitted weights into app/question/kind.toml")
    read.add_argument("--only", choices=[kind.value for kind in Kind], help="keep the weights in use of all other kinds")
    asked = read.parse_args()
    assistant = Assistant.open()
    rows = list(labelled(assistant, [item for item in load_gold("dev") if item.kind != "reading"]))
    _nearness(rows)
    _kinds(rows, evidence(), asked.write, asked.only)


def _nearness(rows: Sequence[Labelled]) -> None:
    """The weights of app/question/relevance.py, on questions of nobody, within the guideline and beside it."""
    single = [row for row in rows if len(row.item.turns) == 1 and not row.case.understood.states_patient]
    values = np.array([measures(row.case.asked.text, row.case.found, row.case.topic) for row in single])
    about = np.array([Kind.ELSEWHERE not in row.right for row in single])
    ones = np.ones((len(values), 1))
    fitted = fit_two(values, about)
    held = held_out(np.hstack([values, ones]), about, lambda v, r, _: fit_two(v[:, :-1], r), ones[:, 0])
    print(f"{len(single)} questions, {int(about.sum())} of them about the guideline")
    print("  in use", *weights(), "limit", ABOUT, "  fitted", *np.round(fitted[:-1], 2), "limit", round(-fitted[-1], 2))
    for name, kept in (("in use", values @ np.array(weights()) >= ABOUT), ("cross-validated", held >= 0)):
        print(f"  {name:16} kept {kept[about].mean():.3f}   refused {(~kept[~about]).mean():.3f}")


def _kinds(rows: Sequence[Labelled], proofs: Sequence[Evidence], write: bool, only: str | None) -> None:
    """The weights of app/question/kind.toml."""
    values = np.array([[proof.strength(observations(row.case)) for proof in proofs] for row in rows], dtype=float)
    right = np.array([[kind in row.right for kind in Kind] for row in rows])
    counts = np.array([UNSAFE if row.unsafe else 1.0 for row in rows])
    used = np.array([[proof.weights[kind.value] for kind in Kind] for proof in proofs])
    free = np.array([[not proof.fixed and only in (None, kind.value) for kind in Kind] for proof in proofs])
    given = np.where(free, np.nan, used)

    def learn(v: Table, r: Marks, c: Table) -> Table:
        return fit(v, r, c, given, used, KEPT) if only else fit(v, r, c, given)

    fitted = learn(values, right, counts)
    held = held_out(values, right, learn, counts)
    print(f"{len(rows)} turns, of the right kind: in use {np.mean([kind_of(row.case) in row.right for row in rows]):.4f}", end=", ")
    print(f"fitted {agreement(values, right, fitted):.4f}, cross-validated {right[np.arange(len(rows)), held.argmax(axis=1)].mean():.4f}")
    for proof, new in zip(proofs, fitted, strict=True):
        old = " ".join(f"{weight:6.2f}" for weight in proof.weights.values())
        print(f"  {' & '.join(proof.of) or 'every turn':88} {old}   fitted", *(f"{weight:6.2f}" for weight in new))
    wrong = (values @ fitted).argmax(axis=1)
    for row, kind in zip(rows, (list(Kind)[place] for place in wrong), strict=True):
        if kind not in row.right:
            due = " or ".join(sorted(one.value for one in row.right))
            print(f"  wrong: {row.item.id} {kind.value}, not {due}: {row.item.turns[-1][:120]!r}")
    if write:
        EVIDENCE.write_text(HEAD + "".join(map(_row, proofs, fitted.tolist())), encoding="utf-8")


def _row(proof: Evidence, fitted: Sequence[float]) -> str:
    names = ", ".join(f'"{name}"' for name in proof.of)
    pairs = ", ".join(f"{kind.value} = {round(weight, 2) + 0.0}" for kind, weight in zip(Kind, fitted, strict=True))
    return f"\n[[evidence]]\nof = [{names}]\nweights = {{ {pairs} }}\n{'fixed = true' + chr(10) if proof.fixed else ''}"


if __name__ == "__main__":
    main()
