"""An invented topic whose facts are easy to reason about: a sore elbow, gout, a knock, warmth, an elbow operation."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from app.facts.presentation import Presentation
from app.facts.read import read
from corpus.facts import Age, FactRow, FactsFile, Measure, Onset
from corpus.load import load_topic
from corpus.topic import Topic

FACTS = FactsFile(
    fact=(
        FactRow(name="child", label="child", parts_deny=False),
        FactRow(name="sore", label="sore elbow", symptom=True, whole=("elbow pain", "sore elbow", "elbow hurts", "elbow is sore")),
        FactRow(name="tingling", label="tingling", symptom=True, whole=("tingling", "tingling {side}? hand")),
        FactRow(name="gout", label="gout", remote="self", red_flag=True, whole=("gout",), present=("toe gout", "podagra")),
        FactRow(name="knock", label="recent knock", remote="old_knock", red_flag=True, whole=("knock",), present=("bump", "bumped")),
        FactRow(name="old_knock", label="old knock", remote="self"),
        FactRow(
            name="warmth",
            label="warmth",
            suspected=True,
            red_flag=True,
            whole=("warmth",),
            present=("warm", "glowing"),
            absent=("cool",),
            alarm=("steaming",),
        ),
        FactRow(name="operated", label="operated", remote="self", event=True, present=("elbow operation",), only_absent=("operation",)),
        FactRow(name="new", label="new"),
        FactRow(name="old", label="long-standing"),
        FactRow(name="same", label="unchanged"),
        FactRow(name="knee", label="knee", remote="self", region=True, only_present=("knee pain",)),
    ),
    words={"side": ("left", "right")},
    nothing=("gout clinic", "warm regards"),
    benign=("harmless",),
    no_red_flags=("no red flags",),
    measure=(Measure(fact="warmth", names=("glow",), above=10.0, most=500.0, units={"lux": 1.0, "klux": 1000.0}),),
    onset=Onset(symptoms=("sore", "tingling"), acute="new", chronic="old", unchanged="same", subjects=("pain", "it")),
    age=Age(fact="child", under=18),
)


@cache
def elbow() -> Topic:
    """The invented topic of the tests, with these facts."""
    return replace(load_topic(Path(__file__).parents[2] / "topics" / "sore-elbow"), facts=FACTS)


def presentation(text: str) -> Presentation:
    """What is read from a text about an elbow."""
    return read(text, elbow())


def stated(text: str) -> dict[str, str]:
    """Every fact that a text about an elbow states, with its status."""
    return {fact.name: fact.status.value for fact in presentation(text) if fact.status.value != "not_mentioned"}
