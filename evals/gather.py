"""One evaluation from beginning to end: ask, search, compare, time, and hold against the gate."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from app.assistant import Assistant
from app.settings import Settings
from app.text.turns import search_text
from corpus.topic import Topic
from evals.asked import Asked
from evals.evaluation import Evaluation, Latency, Nearness
from evals.gate import Limits, breaches
from evals.guarding import draft_figures, guard_figures
from evals.item import Item
from evals.outcome import outcome_of
from evals.retrieval import DEPTH, Relevance, Search, measure, relevance
from evals.rivals import Answers, Rival, rivals, without_rules
from evals.run import ask_all
from evals.scores.reading import count_facts
from evals.steady import steadiness
from evals.summary import Figure, figures
from evals.tutorial_chain import tutorial_chain
from index.chunk import passages_of
from index.embed import SentenceTransformerEncoder
from index.locate import locate
from index.opening import open_index
from index.search import Index
from index.settings import MODES

Step = Callable[[str, int], Callable[[object], None]]
"""Announces a step of so many parts, and returns what to call after each part."""
REBUILT = 60
"""How many items are asked of a rebuilt index."""
TIMED = 300
"""At most about so many items are timed."""


def gather(
    run: str,
    items: Sequence[Item],
    assistant: Assistant,
    limits: Limits,
    accepted: Mapping[str, float],
    step: Step,
    settings: Settings | None = None,
) -> Evaluation:
    """Evaluate the assistant on these items; with the `settings` it was opened with also rivals, other searches, timing and a rebuild."""
    topic = assistant.topic()
    asked = tuple(ask_all(assistant, items, topic, step("asking", len(items))))
    outcomes = tuple(map(outcome_of, asked))
    relevant = relevance(items, passages_of(topic))
    hits = _search(assistant.index, items, step)
    searches = {assistant.index.mode: measure(items, relevant, _ranked(hits))}
    found = figures(outcomes) | searches[assistant.index.mode] | guard_figures(topic, step, settings is not None)
    if settings is not None:
        searches |= _other_searches(assistant, items, relevant, settings, step)
        found |= draft_figures(topic, step)
        found["steady"] = _steady(assistant, items, settings, step)
    return Evaluation(
        run=run,
        outcomes=outcomes,
        figures=found,
        facts=count_facts(asked),
        retrieval=searches,
        gaps=relevant.without,
        rivals=_rivals(assistant, asked, topic, settings, step) if settings else (),
        latency=_latency(assistant, items[:: 1 + len(items) // TIMED], step) if settings else Latency(),
        nearness=tuple(
            Nearness(i.id, hits[i.turns][1], "answered" in i.statuses) for i in items if i.kind == "offtopic" or i.id in relevant.passages
        ),
        breaches=breaches(found, limits, accepted),
        versions=assistant.versions.model_dump() | {"writer": assistant.writer.name},
    )


def _search(index: Index, items: Sequence[Item], step: Step) -> dict[tuple[str, ...], tuple[list[str], float]]:
    """For each item's turns the passages found, best first, and how near the nearest is."""
    done = step(f"searching, {index.mode}", len(items))
    hits: dict[tuple[str, ...], tuple[list[str], float]] = {}
    for item in items:
        result = index.search(search_text(item.turns), k=DEPTH)
        hits[item.turns] = [hit.passage.id for hit in result.passages], result.best
        done(item)
    return hits


def _ranked(hits: Mapping[tuple[str, ...], tuple[list[str], float]]) -> Search:
    return lambda turns: hits[tuple(turns)][0]


def _other_searches(
    assistant: Assistant, items: Sequence[Item], relevant: Relevance, settings: Settings, step: Step
) -> dict[str, dict[str, Figure]]:
    found: dict[str, dict[str, Figure]] = {}
    wanted = [item for item in items if item.id in relevant.passages]
    for mode in MODES:
        if mode != assistant.index.mode:
            hits = _search(open_index(assistant.topics, settings.model_copy(update={"retrieval": mode})), wanted, step)
            found[mode] = measure(items, relevant, _ranked(hits))
    return found


def _rivals(assistant: Assistant, asked: Sequence[Asked], topic: Topic, settings: Settings, step: Step) -> tuple[Rival, ...]:
    items = [each.item for each in asked if each.item.kind != "offtopic"]
    chain = tutorial_chain(topic, SentenceTransformerEncoder(locate(settings.embedding)).passages)
    systems: dict[str, Answers] = {
        "without rules and guard": without_rules(assistant, topic),
        "tutorial chain": lambda turns: chain.invoke(" ".join(turns)),
    }
    if settings.model is not None:
        quoting = Assistant.open(settings.model_copy(update={"model": None}))
        systems["built-in writer"] = lambda turns: quoting.ask(turns).text
    ours = {each.item.id: each.answer.text for each in asked}
    return rivals(ours, systems, items, topic, step("comparing", len(items) * len(systems)))


def _steady(assistant: Assistant, items: Sequence[Item], settings: Settings, step: Step) -> Figure:
    every = max(1, len(items) // REBUILT)
    with tempfile.TemporaryDirectory() as folder:
        index = open_index(assistant.topics, settings.model_copy(update={"index": Path(folder) / "store"}))
        rebuilt = Assistant(assistant.topics, index, assistant.writer)
        return steadiness(assistant, rebuilt, items[::every], step("asking twice and of a rebuilt index", len(items[::every])))


def _latency(assistant: Assistant, items: Sequence[Item], step: Step) -> Latency:
    """Answer and floor in turn, for each question, so that both see the same machine."""
    answers, floors = [], []
    done = step("timing", len(items))
    for item in items:
        started = time.perf_counter()
        assistant.index.floor(search_text(item.turns))
        between = time.perf_counter()
        assistant.ask(item.turns)
        answers.append(time.perf_counter() - between)
        floors.append(between - started)
        done(item)
    return Latency(tuple(answers), tuple(floors))
