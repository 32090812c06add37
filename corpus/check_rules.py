"""Do the rules hold together? Rows of variants.toml use facts and sources that exist, and no two can hold at once."""

from __future__ import annotations

from corpus.errors import CorpusError
from corpus.named import Named
from corpus.overlaps import overlaps
from corpus.toml_record import Where
from corpus.variants import NotCoveredRow, VariantRow

RULES, FACTS = "variants.toml", "facts.toml"


def check_variants(named: Named) -> None:
    """variants.toml against facts.toml, ratings.csv, topic.toml and the text.

    Raises:
        CorpusError: an unknown name, a number or id given twice, a variant without ratings, or two rows that overlap.
    """
    file = named.topic.variants
    named.unique(RULES, "variant", "number", (row.number for row in file.variant))
    named.unique(RULES, "not_covered", "id", (row.id for row in file.not_covered))
    named.unique(RULES, "elsewhere", "id", (row.id for row in file.elsewhere))
    named.unique(RULES, "question", "name", (row.name for row in file.question))
    rated = {row.variant for row in named.topic.ratings}
    for i, variant in enumerate(file.variant):
        if variant.number not in rated:
            raise named.fault(RULES, ("variant", i, "number"), f"variant {variant.number} has no rating", "Add its rows to ratings.csv")
        _row(named, ("variant", i), variant)
        for note in variant.notes:
            named.facts(RULES, ("variant", i, "notes"), note.any)
        named.quotes(RULES, ("variant", i, "explain"), variant.explain)
        named.quotes(RULES, ("variant", i, "changed"), variant.changed)
    for table, rows in (("not_covered", file.not_covered), ("elsewhere", file.elsewhere)):
        for i, row in enumerate(rows):
            _row(named, (table, i), row)
            named.neighbour(RULES, (table, i, "refer"), row.refer)
    for i, question in enumerate(file.question):
        named.facts(RULES, ("question", i, "members"), (*question.members, *question.addressed_by))
        for option in question.option:
            named.facts(RULES, ("question", i, "option"), (*option.present, *option.absent))
    if file.red_flags:
        named.known(RULES, ("red_flags",), "question", file.red_flags, (row.name for row in file.question), "[[question]]")
    for overlap in overlaps(file):
        wrong, remedy = str(overlap), "Add a condition to one of them that the other excludes"
        raise CorpusError(named.files[RULES].shown, "rows", wrong, remedy)


def _row(named: Named, loc: Where, row: VariantRow | NotCoveredRow) -> None:
    named.facts(RULES, (*loc, "when"), (*row.when.facts(), *row.stated))
    named.sources(RULES, (*loc, "sources"), row.sources)


def check_reading(named: Named) -> None:
    """facts.toml: the facts it names elsewhere in the file are facts of its own.

    Raises:
        CorpusError: a fact given twice, or the name of none.
    """
    file = named.topic.facts
    named.unique(FACTS, "fact", "name", (row.name for row in file.fact))
    for i, row in enumerate(file.fact):
        if row.remote not in ("", "self"):
            named.facts(FACTS, ("fact", i, "remote"), [row.remote])
    for i, measure in enumerate(file.measure):
        named.facts(FACTS, ("measure", i, "fact"), [measure.fact])
    if (onset := file.onset) is not None:
        named.facts(FACTS, ("onset",), (*onset.symptoms, onset.acute, onset.chronic, onset.unchanged))
    if file.age is not None:
        named.facts(FACTS, ("age", "fact"), [file.age.fact])
