"""Read a reply against the question asked before it: "yes", "none of those", "the first one", "about 3 weeks"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.conversation.answering import Reply
from app.conversation.led import Reader
from app.conversation.parts import parts
from app.conversation.patient import Statements
from app.facts.presentation import Fact
from app.rules.determination import Question
from corpus.topic import Topic

LONGEST = 60
"""Words; a longer turn is a note, not a reply."""


def read_reply(text: str, turn: int, asked: Iterable[Question], topic: Topic, reader: Reader) -> Statements:
    """What a reply states; like an ordinary reading when it answers nothing.

    Words the reader understands count as they stand; the rest is taken for an answer. "I don't know" leaves everything open.
    """
    questions = list(asked)
    states: dict[str, Fact] = {}
    for part, places in parts(text, len(questions)):
        meant = [questions[place] for place in places]
        said = _read_part(part, turn, meant, topic, reader)
        others = [question for question in questions if question not in meant]
        if others and not any(name in said for question in meant for name in question.facts):
            said = {**_read_part(part, turn, others, topic, reader), **said}  # he counts the questions otherwise than we do
        states |= said
    return states


def _read_part(text: str, turn: int, questions: Sequence[Question], topic: Topic, reader: Reader) -> Statements:
    """What a reply, or the part of one that takes up these questions, states."""
    reply = Reply(text, turn, topic, reader)
    rows = {row.name: row for row in topic.variants.question}
    for question in questions:
        row = rows.get(question.fact)
        if row is None:
            reply.to_fact(question.fact, alone=len(questions) == 1)
        elif row.option:
            reply.to_options(row, alone=len(questions) == 1)
        else:
            reply.to_group(row, question.facts, alone=len(questions) == 1, last=question is questions[-1])
    return reply.states


def could_be_reply(text: str) -> bool:
    """Is the turn short enough to be a reply?"""
    return len(text) < 12 * LONGEST and len(text.split()) <= LONGEST
