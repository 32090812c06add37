"""Do a topic's files fit together? Every name one file uses must be defined in another, and every quotation found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from corpus.errors import CorpusError
from corpus.file_text import FileText
from corpus.pathway import Alternative, Step
from corpus.quote import Quote
from corpus.rating_table import RatingRow
from corpus.sources import codes
from corpus.suggest import did_you_mean
from corpus.toml_record import Where, place
from corpus.topic import Topic
from corpus.variants import NotCoveredRow, VariantRow, overlaps

Tables = Mapping[str, Sequence[tuple[int, RatingRow]]]


def check_topic(topic: Topic, files: Mapping[str, FileText], tables: Tables) -> None:
    """Refuse a topic whose files contradict each other.

    Raises:
        CorpusError: for the first fault found, in the order of the checks below.
    """
    for check in (_about, _procedures, _tables, _reading, _variants, _paragraphs, _pathway, _faq, _cases):
        check(topic, files, tables)


def _fault(files: Mapping[str, FileText], name: str, loc: Where, wrong: str, remedy: str) -> CorpusError:
    return CorpusError(files[name].shown, place(files[name], loc), wrong, remedy)


def _unique(files: Mapping[str, FileText], name: str, table: str, key: str, values: Iterable[object]) -> None:
    seen: dict[object, int] = {}
    for i, value in enumerate(values):
        if (first := seen.setdefault(value, i)) != i:
            wrong = f'{key} "{value}" is already that of [[{table}]] {first + 1}'
            raise _fault(files, name, (table, i, key), wrong, "Give each its own, or delete one of the two")


def _known(files: Mapping[str, FileText], name: str, loc: Where, kind: str, value: str, known: Iterable[str], home: str) -> None:
    names = set(known)
    if value not in names:
        raise _fault(files, name, loc, f'{kind} "{value}" is not in {home}', did_you_mean(value, names))


def _about(topic: Topic, files: Mapping[str, FileText], tables: Tables) -> None:
    if topic.about.slug != topic.folder.name:
        wrong = f'the slug "{topic.about.slug}" is not the folder\'s name'
        raise _fault(files, "topic.toml", ("slug",), wrong, f'Write slug = "{topic.folder.name}"')
    _unique(files, "topic.toml", "neighbour", "id", (row.id for row in topic.about.neighbour))


def _procedures(topic: Topic, files: Mapping[str, FileText], tables: Tables) -> None:
    _unique(files, "procedures.toml", "procedure", "name", (row.name for row in topic.procedures))
    owner: dict[str, str] = {}
    for i, row in enumerate(topic.procedures):
        for alias in (row.name.lower(), *(a.lower() for a in row.aliases)):
            if owner.setdefault(alias, row.name) != row.name:
                wrong = f'the alias "{alias}" belongs to both "{owner[alias]}" and "{row.name}"'
                raise _fault(files, "procedures.toml", ("procedure", i, "aliases"), wrong, "Keep it at one of the two")


def _tables(topic: Topic, files: Mapping[str, FileText], tables: Tables) -> None:
    now = {row.name for row in topic.procedures}
    once = {old for row in topic.procedures for old in row.superseded_names}
    numbers = {row.number for row in topic.variants.variant}
    for name, rows in tables.items():
        names = now if name == "ratings.csv" else now | once
        for line, row in rows:
            where = f"line {line}"
            if row.procedure not in names:
                wrong = f'procedure "{row.procedure}" is not in procedures.toml'
                raise CorpusError(files[name].shown, where, wrong, did_you_mean(row.procedure, names))
            if name == "ratings.csv" and row.variant not in numbers:
                wrong = f"variant {row.variant} is not in variants.toml"
                raise CorpusError(files[name].shown, where, wrong, did_you_mean(str(row.variant), map(str, numbers)))
            for code in codes(row.sources):
                if code not in topic.about.sources:
                    wrong = f'source "{code}" is not in topic.toml'
                    raise CorpusError(files[name].shown, where, wrong, did_you_mean(code, topic.about.sources))


def _variants(topic: Topic, files: Mapping[str, FileText], tables: Tables) -> None:
    name, file = "variants.toml", topic.variants
    _unique(files, name, "variant", "number", (row.number for row in file.variant))
    _unique(files, name, "not_covered", "id", (row.id for row in (*file.not_covered, *file.elsewhere)))
    rated = {row.variant for row in topic.ratings}
    for i, variant in enumerate(file.variant):
        if variant.number not in rated:
            wrong = f"variant {variant.number} has no rating"
            raise _fault(files, name, ("variant", i, "number"), wrong, "Add its rows to ratings.csv")
        _row(topic, files, ("variant", i), variant)
        for note in variant.notes:
            _facts(topic, files, name, ("variant", i, "notes"), note.any)
        for quote in variant.explain:
            _quote(topic, files, name, ("variant", i, "explain"), quote)
    for table, rows in (("not_covered", file.not_covered), ("elsewhere", file.elsewhere)):
        for i, row in enumerate(rows):
            _row(topic, files, (table, i), row)
            if row.refer is not None:
                known = (neighbour.id for neighbour in topic.about.neighbour)
                _known(files, name, (table, i, "refer"), "neighbour", row.refer, known, "topic.toml")
    for i, question in enumerate(file.question):
        _facts(topic, files, name, ("question", i, "members"), (*question.members, *question.addressed_by))
        for option in question.option:
            _facts(topic, files, name, ("question", i, "option"), (*option.present, *option.absent))
    if file.red_flags:
        _known(files, name, ("red_flags",), "question", file.red_flags, (row.name for row in file.question), "[[question]]")
    for overlap in overlaps(file):
        raise CorpusError(files[name].shown, "rows", str(overlap), "Add a condition to one of them that the other excludes")


def _row(topic: Topic, files: Mapping[str, FileText], loc: Where, row: VariantRow | NotCoveredRow) -> None:
    name = "variants.toml"
    _facts(topic, files, name, (*loc, "when"), (*row.when.facts(), *row.stated))
    for code in codes(row.sources):
        _known(files, name, (*loc, "sources"), "source", code, topic.about.sources, "topic.toml")


def _facts(topic: Topic, files: Mapping[str, FileText], name: str, loc: Where, used: Iterable[str]) -> None:
    known = {row.name for row in topic.facts.fact}
    for fact in used:
        _known(files, name, loc, "fact", fact, known, "facts.toml")


def _reading(topic: Topic, files: Mapping[str, FileText], tables: Tables) -> None:
    """facts.toml: its own names fit together."""
    name, file = "facts.toml", topic.facts
    _unique(files, name, "fact", "name", (row.name for row in file.fact))
    for i, row in enumerate(file.fact):
        if row.remote not in ("", "self"):
            _facts(topic, files, name, ("fact", i, "remote"), [row.remote])
    for i, measure in enumerate(file.measure):
        _facts(topic, files, name, ("measure", i, "fact"), [measure.fact])
    if file.onset is not None:
        onset = file.onset
        _facts(topic, files, name, ("onset",), (*onset.symptoms, onset.acute, onset.chronic, onset.unchanged))
    if file.age is not None:
        _facts(topic, files, name, ("age", "fact"), [file.age.fact])


def _paragraphs(topic: Topic, files: Mapping[str, FileText], tables: Tables) -> None:
    for paragraph in topic.paragraphs:
        for code in paragraph.sources:
            if code not in topic.about.sources:
                file = files[paragraph.file]
                where = f"line {file.line(paragraph.end) + 1}"
                raise CorpusError(file.shown, where, f'source "{code}" is not in topic.toml', did_you_mean(code, topic.about.sources))


def _quote(topic: Topic, files: Mapping[str, FileText], name: str, loc: Where, quote: Quote) -> None:
    """The quotation stands in exactly one paragraph of its file, once."""
    _known(files, name, loc, "text file", quote.file, topic.texts, "the folder")
    if not quote.text.strip():
        raise _fault(files, name, loc, "an empty quotation", f"Quote a sentence of {quote.file}")
    if len(found := locate(topic, quote)) == 1:
        return
    wrong = f'the quotation "{quote.text[:60]}" is in {quote.file} {len(found)} times'
    sentences = [s for p in topic.paragraphs if p.file == quote.file for s in p.text.replace(". ", ".\n").split("\n")]
    remedy = "Quote a longer piece, so that it is found once" if found else did_you_mean(quote.text, sentences)
    raise _fault(files, name, loc, wrong, remedy)


def locate(topic: Topic, quote: Quote) -> list[int]:
    """The offsets in the quote's file at which its words stand inside a paragraph."""
    text, found, at = topic.texts.get(quote.file, ""), [], -1
    inside = [(p.start, p.end) for p in topic.paragraphs if p.file == quote.file]
    while (at := text.find(quote.text, at + 1)) >= 0:
        if any(start <= at and at + len(quote.text) <= end for start, end in inside):
            found.append(at)
    return found


def _pathway(topic: Topic, files: Mapping[str, FileText], tables: Tables) -> None:
    name, path = "pathway.toml", topic.pathway
    numbers = {row.number for row in topic.variants.variant}
    _unique(files, name, "step", "id", (row.id for row in path.step))
    _unique(files, name, "alternative", "id", (row.id for row in path.alternative))
    _unique(files, name, "alert", "id", (row.id for row in path.alert))
    followed: tuple[tuple[str, tuple[Step | Alternative, ...]], ...] = (("step", path.step), ("alternative", path.alternative))
    for table, rows in followed:
        for i, row in enumerate(rows):
            for number in row.variants:
                _number(files, name, (table, i, "variants"), number, numbers)
            for quote in row.then:
                _quote(topic, files, name, (table, i, "then"), quote)
    for i, way in enumerate(path.alternative):
        _facts(topic, files, name, ("alternative", i, "fact"), (way.fact, *way.only_with))
        for quote in way.contradiction:
            _quote(topic, files, name, ("alternative", i, "contradiction"), quote)
    for i, alert in enumerate(path.alert):
        _facts(topic, files, name, ("alert", i, "any"), alert.any)
        _quote(topic, files, name, ("alert", i, "quote"), alert.quote)


def _number(files: Mapping[str, FileText], name: str, loc: Where, number: int, known: Iterable[int]) -> None:
    if number not in (numbers := set(known)):
        remedy = did_you_mean(str(number), map(str, numbers))
        raise _fault(files, name, loc, f"variant {number} is not in variants.toml", remedy)


def _faq(topic: Topic, files: Mapping[str, FileText], tables: Tables) -> None:
    _unique(files, "faq.toml", "entry", "id", (entry.id for entry in topic.faq))
    asked: dict[str, str] = {}
    for i, entry in enumerate(topic.faq):
        if not entry.answer:
            raise _fault(files, "faq.toml", ("entry", i), f'"{entry.id}" has no answer', "Quote at least one sentence of the text")
        for phrasing in (entry.question, *entry.phrasings):
            if (first := asked.setdefault(phrasing.casefold(), entry.id)) != entry.id:
                wrong = f'the phrasing "{phrasing}" belongs to both "{first}" and "{entry.id}"'
                raise _fault(files, "faq.toml", ("entry", i, "phrasings"), wrong, "Keep it at one of the two")
        for quote in entry.answer:
            _quote(topic, files, "faq.toml", ("entry", i, "answer"), quote)


def _cases(topic: Topic, files: Mapping[str, FileText], tables: Tables) -> None:
    name = "cases.toml"
    _unique(files, name, "case", "id", (case.id for case in topic.cases))
    numbers = {row.number for row in topic.variants.variant}
    for i, case in enumerate(topic.cases):
        if case.variant is not None:
            _number(files, name, ("case", i, "variant"), case.variant, numbers)
        if case.refer is not None:
            known = (neighbour.id for neighbour in topic.about.neighbour)
            _known(files, name, ("case", i, "refer"), "neighbour", case.refer, known, "topic.toml")
        _facts(topic, files, name, ("case", i, "assumed"), case.assumed or ())
