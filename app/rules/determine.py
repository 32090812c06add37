"""Which row of the decision table holds for a presentation."""

from __future__ import annotations

from app.facts.presentation import Presentation
from app.rules.asking import questions
from app.rules.compiled import table_of
from app.rules.determination import Determination, Matched, NeedsFacts, NotCovered, OutOfScope
from app.rules.receipt import receipt
from app.rules.row import Stated
from app.rules.table import REMEMBERED, DecisionTable
from corpus.topic import Topic
from corpus.variants import VariantRow


def determine(presentation: Presentation, topic: Topic) -> Determination:
    """The determination with its receipt; pure, and independent of the order of rows."""
    table = table_of(topic)
    return determine_stated(table, table.stated(presentation))


def determine_stated(table: DecisionTable, stated: Stated) -> Determination:
    """The same over bits; the table remembers a few thousand, since patients repeat."""
    found = table.determined.get(stated)
    if found is None:
        if len(table.determined) >= REMEMBERED:
            table.determined.clear()
        found = table.determined[stated] = _determine(table, stated)
    return found


def _determine(table: DecisionTable, stated: Stated) -> Determination:
    outcome = table.decide(stated)
    basis = receipt(table, stated, outcome)
    if outcome.row is not None and outcome.decided:
        source = outcome.row.source
        if isinstance(source, VariantRow):
            return Matched(source.number, basis)
        if outcome.row.kind == "out of scope":
            return OutOfScope(source.reason, source.refer, basis)
        return NotCovered(source.reason, source.refer, basis)
    ask = questions(table, stated)
    if not ask:
        return NotCovered(table.topic.variants.nothing_holds, None, basis)
    return NeedsFacts(ask, basis)
