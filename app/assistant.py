"""Wiring: the one module that knows the concrete parts. `Assistant.open()` is all a program needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from app.answer import Answer, Versions
from app.answering.compose import Composer
from app.answering.plan import plan
from app.answering.unsearched import plan_unsearched
from app.conversation import understand
from app.facts.presentation import Status
from app.faq import FaqShown, faq_shown
from app.guard.check import Checked
from app.guarding import check_text
from app.place import Places
from app.question.case import Case
from app.question.reading import read_question
from app.question.relevance import judge
from app.rules.determination import Matched, NeedsFacts, NotCovered, OutOfScope
from app.settings import Settings
from app.stated_by_hand import stated_by_hand
from app.tables import topic_of
from app.text.turns import checked_turns, search_text
from app.versions import versions_of
from app.writer.choice import writer_of
from app.writer.draft import Writer
from corpus.errors import ServiceError
from corpus.load import load_topics
from corpus.topic import Topic
from index.chunk import passages_of
from index.found import Found

if TYPE_CHECKING:
    from index.search import Index


class Assistant:
    """Answers which imaging study comes first, from the guideline; safe to share between threads."""

    def __init__(self, topics: Mapping[str, Topic], index: Index, writer: Writer) -> None:
        """An assistant over these topics, searching this index, writing with this writer."""
        self.topics = dict(topics)
        self.index = index
        self.writer = writer
        self._places = {slug: Places(passages_of(topic)) for slug, topic in self.topics.items()}

    @classmethod
    def open(cls, settings: Settings | None = None) -> Assistant:
        """The assistant as configured: topics loaded, index opened (and built when missing), writer chosen.

        Raises:
            CorpusError: a topic file does not hold together.
            IndexFolderError: the index cannot be used nor rebuilt.
        """
        from index.late import open_or_wait

        settings = settings or Settings()
        topics = load_topics(settings.topics)
        index = cast("Index", open_or_wait(topics, settings))  # one that is still waited for answers, or fails, like any other
        return cls(topics, index, writer_of(settings))

    def ask(self, turns: str | Sequence[str], facts: Mapping[str, str] | None = None) -> Answer:
        """The answer to the last turn of a conversation; `facts` are statuses set by hand, which win over every reading.

        Raises:
            UsageError: the turns are empty or too long, or `facts` names something unknown.
        """
        *_, answer = self.stream(turns, facts)
        if not isinstance(answer, Answer):
            raise TypeError("a stream ends with its answer")
        return answer

    def stream(self, turns: str | Sequence[str], facts: Mapping[str, str] | None = None) -> Iterator[str | Answer]:
        """Pieces of the answer's text as they are checked, then the Answer itself."""
        conversation = checked_turns(turns)
        by_hand = stated_by_hand(facts or {}, self.topics)
        statuses = {name: str(status) for name, status in by_hand.items()}
        try:
            found = self.retrieve(conversation)
        except ServiceError as problem:
            case = self.case(conversation, by_hand, Found())
            yield from self.composer.unsearched().compose(case, plan_unsearched(case, problem), conversation, statuses)
            return
        case = self.case(conversation, by_hand, found)
        yield from self.composer.compose(case, plan(case), conversation, statuses)

    def retrieve(self, turns: Sequence[str]) -> Found:
        """What the index holds on the last turn; the question is encoded once."""
        return self.index.search(search_text(turns))

    def case(self, turns: Sequence[str], by_hand: Mapping[str, Status], found: Found) -> Case:
        """The conversation as read on the topic that fits it best."""
        return min((self._case(topic, turns, by_hand, found) for topic in self.topics.values()), key=_fit)

    def _case(self, topic: Topic, turns: Sequence[str], by_hand: Mapping[str, Status], found: Found) -> Case:
        known = {row.name for row in topic.facts.fact}
        asked = read_question(turns[-1], topic)
        return Case(
            topic=topic,
            understood=understand(turns, topic, {name: status for name, status in by_hand.items() if name in known}),
            asked=asked,
            found=found,
            places=self._places[topic.about.slug],
            relevance=judge(turns[-1], found, topic),
            turn=len(turns) - 1,
        )

    def faq(self) -> tuple[FaqShown, ...]:
        """Every FAQ entry of every topic."""
        return tuple(entry for slug, topic in self.topics.items() for entry in faq_shown(topic, self._places[slug]))

    def find_faq(self, question: str) -> FaqShown | None:
        """The FAQ entry that asks the same, in any words; None when there is none."""
        found = self.index.search(search_text(checked_turns(question)))
        near = [(slug, judge(question, found, topic)) for slug, topic in self.topics.items()]
        slug, best = max(near, key=lambda one: one[1].nearness)
        if best.faq is None or not best.on_topic:
            return None
        return next((entry for entry in self.faq() if (entry.topic, entry.id) == (slug, best.faq)), None)

    def guard(self, text: str, variant: int | None = None, topic: str | None = None) -> Checked:
        """Any text checked against the table; without a variant, the text's own case is read."""
        return check_text(text, self.topic(topic), variant)

    def topic(self, slug: str | None = None) -> Topic:
        """The topic of that slug, or the first one; UsageError when there is no such topic."""
        return topic_of(self.topics, slug)

    @property
    def composer(self) -> Composer:
        """The composer, with the versions every answer names."""
        return Composer(self.writer, self.versions)

    @property
    def versions(self) -> Versions:
        """Hashes of what answers are made from."""
        return versions_of(self.topics, self.index)


def _fit(case: Case) -> tuple[int, float]:
    """Smaller fits better: what the rules say first, then how near the corpus is."""
    order = (Matched, NeedsFacts, NotCovered, OutOfScope)
    return order.index(type(case.understood.determination)), -case.found.best
