"""What a topic still lacks: nothing here is an error, but a maintainer wants to know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus.named import offsets
from corpus.quote import Quote
from corpus.sources import codes
from corpus.topic import Topic


def gaps(topic: Topic) -> tuple[str, ...]:
    """One line per gap, in a fixed order; empty when there is none."""
    return tuple(_gaps(topic))


def _gaps(topic: Topic) -> Iterator[str]:
    variants = [row.number for row in topic.variants.variant]
    yield from _line("variants without a worked case", set(variants) - {case.variant for case in topic.cases})
    stepped = {number for step in topic.pathway.step for number in step.variants}
    yield from _line("variants for which no step after a result is known", set(variants) - stepped)
    for fact in sorted({way.fact for way in topic.pathway.alternative}):
        covered = {number for way in topic.pathway.alternative if way.fact == fact for number in way.variants}
        yield from _line(f"variants without an alternative for {fact}", set(variants) - covered)
    yield from _line(
        "deciding facts without a question", (row.name for row in topic.facts.fact if row.kind == "decides" and not row.question)
    )
    rated = {row.procedure for row in (*topic.ratings, *topic.superseded)}
    yield from _line(
        "procedures that no table lists", (row.name for row in topic.procedures if not {row.name, *row.superseded_names} & rated)
    )
    yield from _line("sources that nothing cites", set(topic.about.sources) - _cited(topic))
    yield from _line("neighbours without a link", (row.id for row in topic.about.neighbour if not row.link))
    yield from _line("FAQ with fewer than four phrasings", (entry.id for entry in topic.faq if len(entry.phrasings) < 4))
    quoted = {(quote.file, at) for quote in _quotes(topic) for at in offsets(topic, quote)}
    unquoted = sum(not any(file == row.file and row.start <= at < row.end for file, at in quoted) for row in topic.paragraphs)
    if unquoted:
        yield f"{unquoted} of {len(topic.paragraphs)} paragraphs are quoted by no FAQ or step (found by search only)"
    single = sum(row.certainty.startswith(("one source", "P only")) or "P only" in row.certainty for row in topic.ratings)
    if single:
        yield f"{single} of {len(topic.ratings)} ratings rest on one source for the rating or its flag"


def _line(what: str, names: Iterable[object]) -> Iterator[str]:
    if listed := ", ".join(sorted(map(str, names))):
        yield f"{what}: {listed}"


def _cited(topic: Topic) -> set[str]:
    tables = [row.sources for row in (*topic.ratings, *topic.superseded)]
    rules = [row.sources for row in topic.variants.variant]
    rules += [row.sources for row in (*topic.variants.not_covered, *topic.variants.elsewhere)]
    return {code for sources in (*tables, *rules) for code in codes(sources)} | {code for row in topic.paragraphs for code in row.sources}


def _quotes(topic: Topic) -> Iterator[Quote]:
    for entry in topic.faq:
        yield from entry.answer
    for step in topic.pathway.step:
        yield from step.then
    for way in topic.pathway.alternative:
        yield from (*way.then, *way.contradiction)
    for variant in topic.variants.variant:
        yield from (*variant.explain, *variant.changed)
    for alert in topic.pathway.alert:
        yield alert.quote
