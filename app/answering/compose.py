"""Compose the answer from plan, draft and guard, piece by piece, so that a reader can follow it as it is made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.answer import Answer, ConflictShown, Versions
from app.answering.citation import Citations
from app.answering.lead import asked_back, assumed_lines, lead
from app.answering.planned import Plan
from app.answering.receipt import ask_shown, determination_shown, facts_shown, refer_shown
from app.answering.sentences import Review, reviewed
from app.guard.check import Guard
from app.question.case import Case
from app.rules.determination import Alert
from app.writer.draft import Brief, Writer
from index.passage import Passage


@dataclass(frozen=True)
class Composer:
    """What stays the same from answer to answer."""

    writer: Writer
    versions: Versions

    def unsearched(self) -> Composer:
        """The same where the index could not be searched; its answers say so in their versions, and have ids of their own."""
        return Composer(self.writer, self.versions.model_copy(update={"index": "unavailable"}))

    def compose(self, case: Case, planned: Plan, turns: Sequence[str], by_hand: dict[str, str]) -> Iterator[str | Answer]:
        """Pieces of markdown, then the whole Answer, whose text is the pieces joined."""
        citations = Citations(case.topic)
        text: list[str] = []
        review = Review()
        for piece in self._pieces(case, planned, citations, review):
            text.append(piece)
            yield piece
        yield self._answer(case, planned, "".join(text).strip(), citations, review, (turns, by_hand))

    def _pieces(self, case: Case, planned: Plan, citations: Citations, review: Review) -> Iterator[str]:
        alerts = case.understood.alerts
        for alert in alerts:
            yield f"> **{alert.level.capitalize()}:** {alert.quote} {_alert_mark(case, alert, citations)}\n\n"
        if first := lead(case, planned):
            yield first + "\n\n"
        for statement in planned.statements:
            yield f"- {statement.text} {citations.statement(statement)}\n".replace(" \n", "\n")
        if planned.statements:
            yield "\n"
        yield from self._prose(case, planned, citations, review)
        yield asked_back(case, planned)
        yield assumed_lines(case, planned)
        if planned.missing:
            yield f"\nPassages are missing from this answer, because the index could not be searched: {planned.missing}\n"
        yield from (f"\nCorrected: a draft said “{conflict.said.strip()}”. {conflict.shown}\n" for conflict in review.conflicts)

    def _prose(self, case: Case, planned: Plan, citations: Citations, review: Review) -> Iterator[str]:
        if not planned.chosen and not planned.needed:
            return
        brief = Brief(
            topic=case.topic,
            question=case.asked.text,
            determination=case.understood.determination if planned.patient else None,
            statements=tuple(statement.text for statement in planned.statements),
            passages=_offered(case, planned),
            chosen=planned.chosen,
            found=case.found,
            needed=planned.needed,
        )
        guard = Guard(case.topic, planned.variant, brief.passages, citations=True)
        any_said = False
        for sentence in reviewed(self.writer.write(brief), brief, guard, citations, review):
            if not any_said and planned.status == "not_covered":
                yield "Nearest passages: "
            any_said = True
            yield sentence
        if any_said:
            yield "\n"

    def _answer(
        self,
        case: Case,
        planned: Plan,
        text: str,
        citations: Citations,
        review: Review,
        asked: tuple[Sequence[str], dict[str, str]],
    ) -> Answer:
        understood = case.understood
        writer = review.switched[-1].writer if review.switched else self.writer.name
        return Answer(
            id=_identity(*asked, self.versions, writer),
            status=planned.status,
            provisional=planned.patient and bool(understood.determination.receipt.assumed),
            text=text,
            facts=facts_shown(understood, planned.patient),
            determination=determination_shown(case.topic, understood.determination, planned.variant, planned.patient),
            ask=ask_shown(understood.determination) if planned.status == "needs_information" else (),
            refer=refer_shown(case.topic, understood.determination) if planned.status in ("not_covered", "out_of_scope") else None,
            alerts=tuple({"level": alert.level, "text": alert.quote} for alert in understood.alerts),  # type: ignore[misc]
            citations=citations.all(),
            conflicts=tuple(ConflictShown(said=c.said, shown=c.shown, procedure=c.procedure, kind=c.kind) for c in review.conflicts),
            writer=writer,
            versions=self.versions,
        )


def _alert_mark(case: Case, alert: Alert, citations: Citations) -> str:
    return "".join(citations.sentence(quoted) for quoted in case.places.quote(alert.file, alert.quote)[:1])


def _offered(case: Case, planned: Plan) -> tuple[Passage, ...]:
    """The passages a writer may cite: those of the chosen sentences, then what was found, without repetition."""
    passages = [quoted.passage for quoted in planned.chosen] + [hit.passage for hit in case.found.passages]
    return tuple({passage.id: passage for passage in passages}.values())


def _identity(turns: Sequence[str], by_hand: dict[str, str], versions: Versions, writer: str) -> str:
    """Sixteen hex digits that are the same for the same input, versions and writer."""
    whole = json.dumps([list(turns), sorted(by_hand.items()), versions.model_dump(), writer], ensure_ascii=True)
    return hashlib.sha256(whole.encode()).hexdigest()[:16]
