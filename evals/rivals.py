"""The assistant beside others on the same items: without rules and guard, the tutorial chain, a chat model; with intervals."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.assistant import Assistant
from app.writer.draft import Brief, Quoted, Switched
from corpus.topic import Topic
from evals.bootstrap import Difference, paired
from evals.free_text import free_text_scores
from evals.item import Item
from evals.summary import Figure

Answers = Callable[[Sequence[str]], str]
"""Turns in, text out: all that is asked of a rival."""


@dataclass(frozen=True)
class Rival:
    """One system's figures, and how far the assistant is ahead of it on the same items."""

    name: str
    figures: Mapping[str, Figure]
    ahead: Mapping[str, Difference]


def rivals(
    ours: Mapping[str, str], systems: Mapping[str, Answers], items: Sequence[Item], topic: Topic, done: Callable[[Item], None]
) -> tuple[Rival, ...]:
    """The assistant itself first, then every system.

    Args:
        ours: Item id -> the text of the assistant's answer.
        systems: Name -> system.
        items: What is asked.
        topic: The topic whose table is the truth.
        done: Called after each question to each system.
    """
    mine = {item.id: free_text_scores(item, ours[item.id], topic) for item in items}
    found = [Rival("firstscan", _figures(mine), {})]
    for name, answer in systems.items():
        theirs: dict[str, dict[str, float]] = {}
        for item in items:
            theirs[item.id] = free_text_scores(item, answer(item.turns), topic)
            done(item)
        found.append(Rival(name, _figures(theirs), _ahead(mine, theirs)))
    return tuple(found)


def without_rules(assistant: Assistant, topic: Topic) -> Answers:
    """The same search and writer, without facts, rules, table statements and guard: what free text alone would have said."""

    def answer(turns: Sequence[str]) -> str:
        found = assistant.retrieve(turns)
        passages = tuple(hit.passage for hit in found.passages)
        brief = Brief(topic, turns[-1], None, (), passages, (), found)
        drafted = assistant.writer.write(brief)
        said = (piece for piece in drafted if not isinstance(piece, Switched))
        return " ".join(piece.sentence.text if isinstance(piece, Quoted) else piece.text for piece in said)

    return answer


def _figures(scores: Mapping[str, Mapping[str, float]]) -> dict[str, Figure]:
    names = dict.fromkeys(name for each in scores.values() for name in each)
    return {name: _figure(name, {key: each[name] for key, each in scores.items() if name in each}) for name in names}


def _figure(name: str, values: Mapping[str, float]) -> Figure:
    return Figure(name, sum(values.values()) / len(values), len(values), tuple(key for key, value in values.items() if value < 1))


def _ahead(mine: Mapping[str, Mapping[str, float]], theirs: Mapping[str, Mapping[str, float]]) -> dict[str, Difference]:
    names = dict.fromkeys(name for each in mine.values() for name in each)
    pairs = {name: [(mine[key][name], theirs[key][name]) for key in mine if name in mine[key] and name in theirs[key]] for name in names}
    return {name: paired([a for a, _ in rows], [b for _, b in rows]) for name, rows in pairs.items() if rows}
