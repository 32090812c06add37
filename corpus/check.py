"""Do a topic's files fit together? Every name one file uses must be defined in another, and every quotation found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from corpus.check_rules import check_reading, check_variants
from corpus.errors import CorpusError
from corpus.file_text import FileText
from corpus.named import Named
from corpus.rating_table import RatingRow
from corpus.sources import codes
from corpus.suggest import did_you_mean
from corpus.topic import Topic

Tables = Mapping[str, Sequence[tuple[int, RatingRow]]]


def check_topic(topic: Topic, files: Mapping[str, FileText], tables: Tables) -> None:
    """Refuse a topic whose files contradict each other.

    Args:
        topic: what was read.
        files: path inside the folder -> the file it was read from.
        tables: the two rating tables, each row with its line number.

    Raises:
        CorpusError: for the first fault found.
    """
    named = Named(topic, files)
    _about(named)
    _procedures(named)
    for name, rows in tables.items():
        _table(named, name, rows)
    check_reading(named)
    check_variants(named)
    _paragraphs(named)
    _pathway(named)
    _faq(named)
    _cases(named)


def _about(named: Named) -> None:
    about = named.topic.about
    if about.slug != named.topic.folder.name:
        wrong = f'the slug "{about.slug}" is not the folder\'s name'
        raise named.fault("topic.toml", ("slug",), wrong, f'Write slug = "{named.topic.folder.name}"')
    named.unique("topic.toml", "neighbour", "id", (row.id for row in about.neighbour))


def _procedures(named: Named) -> None:
    rows = named.topic.procedures
    named.unique("procedures.toml", "procedure", "name", (row.name for row in rows))
    owner: dict[str, str] = {}
    for i, row in enumerate(rows):
        for alias in (row.name.lower(), *(alias.lower() for alias in row.aliases)):
            if owner.setdefault(alias, row.name) != row.name:
                wrong = f'the alias "{alias}" belongs to both "{owner[alias]}" and "{row.name}"'
                raise named.fault("procedures.toml", ("procedure", i, "aliases"), wrong, "Keep it at one of the two")


def _table(named: Named, name: str, rows: Sequence[tuple[int, RatingRow]]) -> None:
    procedures = {row.name for row in named.topic.procedures}
    if current := name == "ratings.csv":
        numbers = {str(number) for number in named.numbers}
    else:
        procedures |= {old for row in named.topic.procedures for old in row.superseded_names}
        numbers = {str(row.variant) for _, row in rows}
    sources = named.topic.about.sources
    for line, row in rows:
        used = [("procedure", row.procedure, procedures, "procedures.toml"), ("variant", str(row.variant), numbers, "variants.toml")]
        used += [("source", code, set(sources), "topic.toml") for code in codes(row.sources)]
        for kind, value, known, home in used if current else (use for use in used if use[0] != "variant"):
            if value not in known:
                wrong = f'{kind} "{value}" is not in {home}'
                raise CorpusError(named.files[name].shown, f"line {line}", wrong, did_you_mean(value, known))


def _paragraphs(named: Named) -> None:
    sources = named.topic.about.sources
    for paragraph in named.topic.paragraphs:
        for code in paragraph.sources:
            if code not in sources:
                file = named.files[paragraph.file]
                where = f"line {file.line(paragraph.end) + 1}"
                raise CorpusError(file.shown, where, f'source "{code}" is not in topic.toml', did_you_mean(code, sources))


def _pathway(named: Named) -> None:
    name, path = "pathway.toml", named.topic.pathway
    named.unique(name, "step", "id", (row.id for row in path.step))
    named.unique(name, "alternative", "id", (row.id for row in path.alternative))
    named.unique(name, "alert", "id", (row.id for row in path.alert))
    for i, step in enumerate(path.step):
        for number in step.variants:
            named.variant(name, ("step", i, "variants"), number)
        named.quotes(name, ("step", i, "then"), step.then)
    for i, way in enumerate(path.alternative):
        for number in way.variants:
            named.variant(name, ("alternative", i, "variants"), number)
        named.facts(name, ("alternative", i, "fact"), (way.fact, *way.only_with))
        named.quotes(name, ("alternative", i, "then"), way.then)
        named.quotes(name, ("alternative", i, "contradiction"), way.contradiction)
    for i, alert in enumerate(path.alert):
        named.facts(name, ("alert", i, "any"), alert.any)
        named.quotes(name, ("alert", i, "quote"), [alert.quote])


def _faq(named: Named) -> None:
    name, asked = "faq.toml", dict[str, str]()
    named.unique(name, "entry", "id", (entry.id for entry in named.topic.faq))
    for i, entry in enumerate(named.topic.faq):
        if not entry.answer:
            raise named.fault(name, ("entry", i), f'"{entry.id}" has no answer', "Quote at least one sentence of the text")
        for phrasing in (entry.question, *entry.phrasings):
            if (first := asked.setdefault(phrasing.casefold(), entry.id)) != entry.id:
                wrong = f'the phrasing "{phrasing}" belongs to both "{first}" and "{entry.id}"'
                raise named.fault(name, ("entry", i, "phrasings"), wrong, "Keep it at one of the two")
        named.quotes(name, ("entry", i, "answer"), entry.answer)
        for number in entry.variants:
            named.variant(name, ("entry", i, "variants"), number)


def _cases(named: Named) -> None:
    name = "cases.toml"
    named.unique(name, "case", "id", (case.id for case in named.topic.cases))
    for i, case in enumerate(named.topic.cases):
        if case.variant is not None:
            named.variant(name, ("case", i, "variant"), case.variant)
        named.neighbour(name, ("case", i, "refer"), case.refer)
        named.facts(name, ("case", i, "assumed"), case.assumed or ())
