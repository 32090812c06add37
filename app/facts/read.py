"""Read facts from one turn of text: deterministic, list-aware, three-valued."""

from __future__ import annotations

from app.facts.gather import gather
from app.facts.layout import lay_out
from app.facts.lexicon import lexicon_of
from app.facts.presentation import Evidence, Presentation
from app.facts.reading import Reading
from app.facts.tokens import tokenize
from app.facts.weigh import weigh
from app.text.unwrap import unwrapped
from corpus.topic import Topic


def read(text: str, topic: Topic, turn: int = 0) -> Presentation:
    """The facts one turn states, with evidence at exact offsets; everything else is NOT_MENTIONED.

    Args:
        text: what a person wrote, of any length; time grows linearly with it.
        topic: names the facts and the words that state them.
        turn: the number evidence carries.
    """
    lexicon = lexicon_of(topic.facts)
    layout = lay_out(tokenize(unwrapped(text)))
    tokens = layout.tokens
    words = tokens.words

    def show(reading: Reading) -> Evidence:
        start, end = tokens.starts[reading.start], tokens.ends[reading.end - 1]
        return Evidence(turn, start, end, text[start:end], reading.says, reading.because)

    gathered = gather(text, layout, lexicon)
    by_fact: dict[str, list[Reading]] = {}
    for reading in gathered.readings:
        by_fact.setdefault(reading.fact, []).append(reading)
    facts = tuple(
        weigh(silent.name, by_fact[silent.name], words, show, gathered.corrections) if silent.name in by_fact else silent
        for silent in lexicon.silent
    )
    what_if = {reading.fact for reading in gathered.readings if reading.what_if}
    supposed = tuple(fact.name for fact in facts if fact.name in what_if) if what_if else ()
    return Presentation(facts, supposed, tuple(show(remark) for remark in gathered.remarks))
