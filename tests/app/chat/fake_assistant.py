"""An assistant one can compute in one's head, on an invented topic: sore elbows.

A fall is not covered; gout is variant 1; a fever is variant 2 and urgent; neither is variant 3; nothing on fever asks.
The word "lie" makes a conflict, "slow" a long answer, "broken" an error a person is shown, "bug" one nobody expected.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from app.answer import AlertShown, Answer, AskShown, CitationShown, ConflictShown, LeadsToShown, ReferShown, Versions
from app.faq import FaqShown
from app.shown import DeterminationShown, EvidenceShown, FactShown, RatingShown, WhyNotShown, WouldChangeShown
from corpus.cases import WorkedCase
from corpus.errors import UsageError
from corpus.facts import FactRow, FactsFile
from corpus.pathway import PathwayFile
from corpus.procedures import Procedure
from corpus.rating import RRL, Rating
from corpus.text import Paragraph
from corpus.topic import Topic
from corpus.topic_file import Source, TopicFile
from corpus.variants import Condition, VariantRow, VariantsFile

TEXT = "# Elbows\n\nElbows are sore for many reasons. Sound pictures show fluid in an elbow. They need no dose.\n"
QUOTE = "Sound pictures show fluid in an elbow."
START = TEXT.index(QUOTE)
PARAGRAPH = TEXT.index("Elbows are sore")
FACTS = {"fall": "recent fall", "gout": "known gout", "fever": "fever"}
CONDITIONS = {
    1: Condition(present=("gout",), absent=("fall",)),
    2: Condition(present=("fever",), absent=("fall", "gout")),
    3: Condition(absent=("fall", "gout", "fever")),
}
VARIANTS = {1: "Sore elbow with known gout", 2: "Sore elbow with fever", 3: "Sore elbow, nothing else"}
TABLE = {
    "Sound picture elbow": (Rating.USUALLY, RRL.NONE),
    "Shadow picture elbow, two views": (Rating.MAY, RRL.MINIMAL),
    "Slice picture elbow with dye": (Rating.DISAGREEMENT, RRL.MEDIUM),
    "Whole-body glow scan": (Rating.NOT, RRL.HIGH),
}
CITATION = CitationShown(
    n=1,
    passage="sore-elbow/text/elbows.md#elbows-00000000",
    source="E1, Elbow Almanac",
    section="Elbows",
    link="https://example.org/elbows",
    quote=QUOTE,
    start=START,
    end=START + len(QUOTE),
)
VERSIONS = Versions(corpus="c" * 16, rules="r" * 16, index="i" * 16, embedding_model="none")


def topic() -> Topic:
    """The invented topic, by hand."""
    return Topic(
        folder=Path("sore-elbow"),
        about=TopicFile(
            slug="sore-elbow",
            title="Sore Elbow",
            edition="2031",
            published="2031-02",
            citation="Annals of Elbows 1:1",
            link="https://example.org/elbows",
            population="Adults with elbows",
            covers=("elbows",),
            words=("elbow",),
            sources={
                "E1": Source(title="Elbow Almanac", link="https://example.org/elbows"),
                "E2": Source(title="Elbow Gazette", limits="Gossip"),
            },
        ),
        ratings=(),
        superseded=(),
        variants=VariantsFile(
            variant=tuple(VariantRow(number=n, title=title, words=title, when=CONDITIONS[n]) for n, title in VARIANTS.items())
        ),
        facts=FactsFile(fact=tuple(FactRow(name=name, label=label, kind="decides", present=(name,)) for name, label in FACTS.items())),
        procedures=(
            Procedure(name="Sound picture elbow", modality="other"),
            Procedure(name="Shadow picture elbow, two views", modality="radiography"),
            Procedure(name="Slice picture elbow with dye", modality="CT"),
            Procedure(name="Whole-body glow scan", modality="nuclear"),
        ),
        pathway=PathwayFile(),
        faq=(),
        cases=(
            WorkedCase(id="a", turns=("Adult with a sore elbow and known gout, no fall, no fever.",), status="answered", variant=1),
            WorkedCase(id="b", turns=("Adult with a sore elbow for two weeks, no gout.",), status="needs_information"),
            WorkedCase(id="c", turns=("Fell on the elbow yesterday, and now it is sore.",), status="not_covered"),
        ),
        paragraphs=(
            Paragraph(
                file="text/elbows.md", headings=("Elbows",), text=TEXT[PARAGRAPH:-1], start=PARAGRAPH, end=len(TEXT) - 1, sources=("E1",)
            ),
        ),
        texts={"text/elbows.md": TEXT},
        hash="c" * 64,
        rules_hash="r" * 64,
    )


class FakeAssistant:
    """Reads three facts by their words; everything else is written out here."""

    def __init__(self, pause: float = 0.0) -> None:
        self.topics = {"sore-elbow": topic()}
        self.versions = VERSIONS
        self.pause = pause

    def ask(self, turns: Sequence[str], facts: Mapping[str, str] | None = None) -> Answer:
        """The answer to the last turn."""
        *_, answer = self.stream(turns, facts)
        assert isinstance(answer, Answer)
        return answer

    def stream(self, turns: Sequence[str], facts: Mapping[str, str] | None = None) -> Iterator[str | Answer]:
        """Sentences, then the answer."""
        if "broken" in turns[-1]:
            raise UsageError("the question is broken. Mend it.")
        if "bug" in turns[-1]:
            raise RuntimeError("a bug")
        answer = _answer(turns, facts or {})
        pieces = re.findall(r".*?(?:[.!?]\s+|\n+|$)", answer.text, re.DOTALL)
        for piece in pieces + (["Very slow. "] * 200 if "slow" in turns[-1] else []):
            time.sleep(0.05 if "slow" in turns[-1] else self.pause)
            yield piece
        yield answer

    def faq(self) -> tuple[FaqShown, ...]:
        """Two entries."""
        return (
            FaqShown(
                id="why-sound",
                topic="sore-elbow",
                question="Why a sound picture first?",
                phrasings=("why sound",),
                answer=f"{QUOTE} [1]",
                citations=(CITATION,),
                tags=("choice",),
            ),
            FaqShown(
                id="dose",
                topic="sore-elbow",
                question="What do the symbols mean?",
                phrasings=(),
                answer=f"{QUOTE} [1]",
                citations=(CITATION,),
                tags=(),
            ),
        )


def _answer(turns: Sequence[str], by_hand: Mapping[str, str]) -> Answer:
    facts = tuple(_fact(name, turns, by_hand) for name in FACTS)
    status = {fact.name: fact.status for fact in facts}
    about = any("elbow" in turn.lower() for turn in turns)
    if not about:
        return _made(turns, facts, "out_of_scope", "**Outside this guideline.** Elbows only.")
    if status["fall"] == "present":
        refer = ReferShown(
            topic="Elbow Injury", edition="2030", reason="A fall calls for another topic.", link="https://example.org/injury"
        )
        return _made(turns, facts, "not_covered", "**Not covered.** A fall calls for another topic.", refer=refer)
    if status["gout"] != "present" and status["fever"] == "not_mentioned":
        leads = (LeadsToShown(answer="fever", to="variant 2"), LeadsToShown(answer="no fever", to="variant 3"))
        ask = AskShown(fact="fever", question="Has the patient a fever?", leads_to=leads)
        return _made(
            turns, facts, "needs_information", f"It depends.\n1. {ask.question} (fever: variant 2; no fever: variant 3)\n", ask=(ask,)
        )
    variant = 1 if status["gout"] == "present" else 2 if status["fever"] == "present" else 3
    assumed = tuple(fact.model_copy(update={"status": "assumed_absent"}) if fact.status == "not_mentioned" else fact for fact in facts)
    lie = ConflictShown(
        said="Start with a glow scan.",
        shown="Whole-body glow scan: usually not appropriate.",
        procedure="Whole-body glow scan",
        kind="rating",
    )
    first = "Sound picture elbow"
    text = (
        f"**Variant {variant}**, {VARIANTS[variant]} (Sore Elbow, 2031).\n\n"
        f"- First study: **{first}** (O): usually appropriate. [1]\n\nOne reason comes first. {QUOTE} [1] Ask if in doubt.\n"
    )
    return _made(turns, assumed, "answered", text, variant=variant, conflicts=(lie,) if "lie" in turns[-1] else ())


def _fact(name: str, turns: Sequence[str], by_hand: Mapping[str, str]) -> FactShown:
    if name in by_hand:
        return FactShown(name=name, status=by_hand[name])
    word = {"fall": r"\b(no )?(?:fall|fell)\b", "gout": r"\b(no )?gout\b", "fever": r"\b(no )?fever\b"}[name]
    for i in range(len(turns) - 1, -1, -1):
        found = re.search(word, turns[i].lower())
        if found:
            evidence = EvidenceShown(turn=i, start=found.start(), end=found.end(), text=turns[i][found.start() : found.end()])
            return FactShown(name=name, status="absent" if found[1] else "present", evidence=(evidence,))
    return FactShown(name=name, status="not_mentioned")


def _made(
    turns: Sequence[str],
    facts: tuple[FactShown, ...],
    status: str,
    text: str,
    variant: int | None = None,
    ask: tuple[AskShown, ...] = (),
    refer: ReferShown | None = None,
    conflicts: tuple[ConflictShown, ...] = (),
) -> Answer:
    alerts = (
        (AlertShown(level="urgent", text="A hot elbow with fever is urgent."),)
        if any(f.name == "fever" and f.status == "present" for f in facts)
        else ()
    )
    said = "".join(f"> **Urgent:** {alert.text}\n\n" for alert in alerts) + text
    return Answer(
        id=f"{abs(hash(tuple(turns))) % 10**16:016d}",
        status=status,  # type: ignore[arg-type]
        provisional=any(fact.status == "assumed_absent" for fact in facts),
        text=said,
        facts=facts,
        determination=_determination(variant) if variant else None,
        ask=ask,
        refer=refer,
        alerts=alerts,
        citations=(CITATION,) if variant else (),
        conflicts=conflicts,
        writer="fake",
        versions=VERSIONS,
    )


def _determination(variant: int) -> DeterminationShown:
    return DeterminationShown(
        topic="Sore Elbow",
        edition="2031",
        variant=variant,
        title=VARIANTS[variant],
        first_choice=("Sound picture elbow",),
        ratings=tuple(RatingShown(procedure=name, rating=rating, rrl=rrl, sources="E1, E2†") for name, (rating, rrl) in TABLE.items()),
        why_not=tuple(WhyNotShown(variant=n, because=f"{title} was not said") for n, title in VARIANTS.items() if n != variant),
        would_change=(WouldChangeShown(fact="fall", to="not covered: Elbow Injury"),),
    )
