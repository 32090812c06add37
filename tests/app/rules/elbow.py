"""An invented decision table about elbows, small enough to work out in the head, and presentations written as words."""

from __future__ import annotations

import tomllib
from pathlib import Path

from app.facts.presentation import Fact, Presentation, Status
from corpus.facts import FactRow, FactsFile
from corpus.pathway import AlertRow, PathwayFile
from corpus.quote import Quote
from corpus.topic import Topic
from corpus.topic_file import Neighbour, TopicFile
from corpus.variants import VariantsFile

RULES = """
red_flags = "flags"

[[variant]]
number = 1
title = "Fresh tennis elbow"
words = "Sore and fresh, no fall, no rash, not old."
assume = "if red flags addressed"
when = { present = ["sore", "fresh"], absent = ["fall", "rash", "old"] }

[[variant]]
number = 2
title = "Old tennis elbow"
words = "Sore and old, no fall, no rash."
assume = "if red flags addressed"
when = { present = ["sore", "old"], absent = ["fall", "rash"] }

[[variant]]
number = 3
title = "Sore elbow with a rash"
words = "Sore with a rash, no fall; not known for long, unless it is fresh."
assume = "always"
when = { present = ["rash"], any = [["sore", "stiff"]], absent = ["fall"], absent_unless = { old = ["fresh"] } }
notes = [{ any = ["stiff"], text = "Mind the stiffness." }]

[[variant]]
number = 4
title = "Stiff elbow"
words = "Stiff but not sore, no rash, no fall; soreness must have been asked for."
assume = "always"
stated = ["sore"]
when = { present = ["stiff"], absent = ["sore", "rash", "fall"] }

[[not_covered]]
id = "fall"
words = "A fall."
refer = "broken-elbow"
reason = "Falls have their own topic."
when = { present = ["fall"] }

[[elsewhere]]
id = "knee"
words = "It is the knee."
reason = "This is about elbows."
when = { present = ["knee"], absent = ["sore", "stiff"] }

[[question]]
name = "symptom"
question = "Sore or stiff?"
members = ["sore", "stiff"]
none = "neither"

[[question]]
name = "onset"
question = "Fresh or old?"
members = ["fresh", "old"]
lead_in = ["sore "]
[[question.option]]
answer = "fresh"
cues = ["new"]
present = ["fresh"]
absent = ["old"]
[[question.option]]
answer = "old"
cues = ["ancient", "not new"]
present = ["old"]
absent = ["fresh"]

[[question]]
name = "flags"
question = "A fall or a rash?"
members = ["fall", "rash"]
none = "none of these"
hints = { rash = ["spots"] }
"""

FACTS = ("sore", "stiff", "fresh", "old", "fall", "rash", "knee", "gloves")


def elbow(rules: str = RULES) -> Topic:
    """The invented topic, with these rules."""
    about = TopicFile(
        slug="sore-elbow",
        title="Sore Elbow",
        edition="2001",
        published="",
        citation="",
        link="",
        population="",
        covers=(),
        words=("elbow",),
        sources={},
        neighbour=(Neighbour(id="broken-elbow", topic="Broken Elbow", edition="2001", situation=""),),
    )
    return Topic(
        folder=Path("sore-elbow"),
        about=about,
        ratings=(),
        superseded=(),
        variants=VariantsFile.model_validate(tomllib.loads(rules)),
        facts=FactsFile(fact=tuple(FactRow(name=name, label=name, question=f"Is there {name}?", kind="decides") for name in FACTS)),
        procedures=(),
        pathway=PathwayFile(alert=(AlertRow(id="rash", any=("rash", "fall"), quote=Quote(file="text/a.md", text="Hurry.")),)),
        faq=(),
        cases=(),
        paragraphs=(),
        texts={},
        hash="",
        rules_hash="",
    )


def present(words: str, topic: Topic | None = None) -> Presentation:
    """ "sore -fall ?rash": sore is present, fall absent, rash contradictory, all else not mentioned."""
    marks = {"-": Status.ABSENT, "?": Status.CONFLICTING}
    said = {word.lstrip("-?"): marks.get(word[0], Status.PRESENT) for word in words.split()}
    rows = (topic or elbow()).facts.fact
    return Presentation(tuple(Fact(row.name, said.get(row.name, Status.NOT_MENTIONED)) for row in rows))
