"""How well the right passage is found: recall@5, MRR and nDCG by ir-measures, for any way of searching."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from evals.item import Item
from evals.summary import Figure
from evals.words import says_all
from index.passage import Passage

Search = Callable[[Sequence[str]], Sequence[str]]
"""Turns in, ids of passages out, best first."""
DEPTH = 10
MEASURES = {"recall_at_1": "Success@1", "recall_at_5": "Success@5", "mrr": f"RR@{DEPTH}", "ndcg": f"nDCG@{DEPTH}"}
"""One sufficient passage answers a question, so recall@k is the share of questions with such a passage among the first k."""


@dataclass(frozen=True)
class Relevance:
    """Which passages answer which item, computed from the words the item's citation must hold."""

    passages: Mapping[str, frozenset[str]]
    without: tuple[str, ...]
    """Items that no passage of the corpus answers: a gap in the corpus, reported, and not scored here."""


def relevance(items: Iterable[Item], passages: Sequence[Passage]) -> Relevance:
    """The passages that hold a word of every group an item names."""
    found: dict[str, frozenset[str]] = {}
    texts = [(passage.id, f"{passage.section} {passage.text}") for passage in passages]
    for item in items:
        if item.cites:
            found[item.id] = frozenset(passage for passage, text in texts if says_all(text, item.cites))
    return Relevance({item: held for item, held in found.items() if held}, tuple(item for item, held in found.items() if not held))


def measure(items: Iterable[Item], relevant: Relevance, search: Search) -> dict[str, Figure]:
    """Each measure as a figure, with the items it failed on; per-item values can be had from `per_item`."""
    values = per_item(items, relevant, search)
    return {name: _figure(name, rows) for name, rows in values.items() if rows}


def per_item(items: Iterable[Item], relevant: Relevance, search: Search) -> dict[str, dict[str, float]]:
    """Measure -> item -> value, for the items that have a relevant passage."""
    import ir_measures

    asked = [item for item in items if item.id in relevant.passages]
    judged = [ir_measures.Qrel(item.id, passage, 1) for item in asked for passage in sorted(relevant.passages[item.id])]
    ranked: list[object] = []
    for item in asked:
        ids = list(search(item.turns))[:DEPTH]
        ranked += [ir_measures.ScoredDoc(item.id, passage, float(len(ids) - rank)) for rank, passage in enumerate(ids)]
        if not ids:
            ranked.append(ir_measures.ScoredDoc(item.id, "", 0.0))
    names = {str(ir_measures.parse_measure(spelled)): name for name, spelled in MEASURES.items()}
    values: dict[str, dict[str, float]] = {name: {} for name in MEASURES}
    if asked:
        for row in ir_measures.iter_calc([ir_measures.parse_measure(spelled) for spelled in MEASURES.values()], judged, ranked):
            values[names[str(row.measure)]][row.query_id] = row.value
    return values


def _figure(name: str, rows: Mapping[str, float]) -> Figure:
    failed = sorted((item for item, value in rows.items() if value < 1), key=lambda item: rows[item])
    return Figure(name, sum(rows.values()) / len(rows), len(rows), tuple(failed))
