"""Compile a topic's decision table, once per topic object."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from app.rules.row import Group, Kind, Reply, Row
from app.rules.table import DecisionTable
from corpus.topic import Topic
from corpus.variants import NotCoveredRow, QuestionRow, VariantRow


def compile_table(topic: Topic) -> DecisionTable:
    """The topic's decision table over bits."""
    variants = topic.variants
    sources: tuple[VariantRow | NotCoveredRow, ...] = (*variants.variant, *variants.not_covered, *variants.elsewhere)
    used = {name for source in sources for name in source.when.facts()} | {name for q in variants.question for name in q.members}
    facts = tuple(row.name for row in topic.facts.fact if row.name in used)
    bits = {name: 1 << i for i, name in enumerate(facts)}

    def mask(names: Iterable[str]) -> int:
        return sum(bits[name] for name in set(names) if name in bits)

    def row(kind: Kind, source: VariantRow | NotCoveredRow) -> Row:
        when = source.when
        clauses = [(mask(group), 0) for group in when.any] + [(mask(others), mask((fact,))) for fact, others in when.absent_unless.items()]
        clauses += [(0, mask(group)) for group in when.not_together]
        assume = source.assume if isinstance(source, VariantRow) else "always"
        return Row(kind, source, mask(when.present), mask(when.absent), tuple(clauses), mask(source.stated), assume)

    def group(source: QuestionRow) -> Group:
        whole = mask(source.members)
        replies = [Reply(option.answer, mask(option.present), mask(option.absent)) for option in source.option]
        if not source.option:
            replies = [Reply(source.none, 0, whole)] if source.none else []
            replies += [Reply(topic.fact(name).label, bits[name], 0) for name in source.members]
        return Group(source, whole, tuple(replies))

    raised = next((q for q in variants.question if q.name == variants.red_flags), None)
    return DecisionTable(
        topic=topic,
        facts=facts,
        bits=bits,
        elsewhere=tuple(row("out of scope", source) for source in variants.elsewhere),
        rows=(*(row("variant", v) for v in variants.variant), *(row("not covered", n) for n in variants.not_covered)),
        groups=tuple(group(source) for source in variants.question),
        addressed_by=mask(raised.addressed_by or raised.members) if raised else 0,
    )


_COMPILED: OrderedDict[int, DecisionTable] = OrderedDict()


def table_of(topic: Topic) -> DecisionTable:
    """The compiled table of this very topic object; a few are kept, so that asking again costs nothing."""
    table = _COMPILED.get(id(topic))
    if table is None or table.topic is not topic:
        table = _COMPILED[id(topic)] = compile_table(topic)
        while len(_COMPILED) > 8:
            _COMPILED.popitem(last=False)
    return table
