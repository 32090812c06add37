"""Open an index and search it: one question, encoded once, gives passages, sentences and FAQ entries."""

from __future__ import annotations

import hashlib
import math
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from corpus.errors import UsageError
from corpus.topic import Topic
from index.batching import SharedBatches
from index.build import EXACT_LIMIT
from index.contents import Contents, contents_of, embedded
from index.documents import own_passages
from index.embed import SentenceTransformerEncoder
from index.encoder import Encoder, Vectors
from index.found import FaqHit, Found, OutsideHit, PassageHit, SentenceHit
from index.leaning import Leaning, leanings
from index.lexical import Words, fused
from index.locate import locate
from index.near import Near
from index.pieces import SharedPieces
from index.ready import Ready, ready
from index.settings import MODES, IndexSettings, Wanted
from index.shared import Entry, SharedWords
from index.threads import one_thread_each
from index.told_apart import ToldApart

RELEVANT = 0.25
"""Cosine below which nothing is a hit; absolute, so that a question about something else finds nothing."""

POOL = 4
"""Candidates per order, as a multiple of k, when orders are fused: by passage, by best sentence and by words."""

PHRASINGS = 16
"""Phrasings looked at, as a multiple of k: the nearest entry alone may have dozens."""

OUTSIDE = 5
"""So many of the nearest texts that are none of a topic's business tell together how near a question comes to them."""

SHARED, BEHIND, LATER = 0.4, 0.005, 0.02
"""When passages are put in order: what sharing all the rarer pieces of the question's words adds to a phrasing, what each unit takes off
by which another entry is likelier, and what each later place in the answer takes off; set on the development questions."""


class Index:
    """A built index; safe to share between threads."""

    def __init__(self, contents: Contents, encoder: Encoder, opened: Ready, mode: str = "dense", relevant: float = RELEVANT) -> None:
        """Search `opened`, which holds `contents`; see `open_index`."""
        if mode not in MODES:
            raise UsageError(f'retrieval "{mode}" is not known. Use one of: {", ".join(MODES)}.')
        self.contents, self.mode, self.relevant, self.opened = contents, mode, relevant, opened
        self.model = encoder.id
        self._batches = SharedBatches(encoder)

    @cached_property
    def version(self) -> str:
        """Hash of what is searched and how; the same wherever and whenever the same contents are indexed."""
        digest = hashlib.sha256(f"{self.opened.manifest.version}\0{self.mode}\0{self.relevant}".encode())
        for passage in self.contents.passages:
            digest.update(f"\0{passage.id}".encode())
        return digest.hexdigest()[:16]

    def search(self, question: str, k: int = 8) -> Found:
        """The nearest passages (k), sentences and FAQ entries (3 k of each), best first, ties by id.

        Raises:
            ServiceError: the Chroma server that holds a large index does not answer.
        """
        if k < 1:
            raise UsageError(f"k is {k}; ask for at least one passage.")
        vector = self._batches.question(question)
        pool = 1 if self.mode == "dense" else POOL
        wanted = {"passages": pool * k, "sentences": pool * 3 * k, "questions": PHRASINGS * k, "outside": 2 * OUTSIDE}
        near = self.opened.nearest.near(vector, wanted)
        faq = self._faq(question, vector, near["questions"])
        hits = self._passages(question, vector, near, faq, k)
        return Found(
            passages=tuple(PassageHit(self.contents.passages[place], score) for place, score in hits),
            sentences=tuple(
                SentenceHit(*self.contents.sentences[place], score) for place, score in near["sentences"][: 3 * k] if score >= self.relevant
            ),
            faq=faq[: 3 * k],
            outside=self._outside(question, vector, near["outside"]),
            best=near["passages"][0][1] if near["passages"] else 0.0,
        )

    def for_many(self, lanes: int) -> None:
        """Encode so many batches at the same time, each on one core; for a process that serves many."""
        one_thread_each()
        self._batches.lanes = max(1, lanes)

    def close(self) -> None:
        """Let go of files and connections; a small index is in memory and can still be searched."""
        self.opened.place.close()

    def floor(self, question: str) -> list[Near]:
        """Encode the question and search the vectors, nothing else: what any answer costs at least."""
        return self.opened.nearest.near(self._batches.question(question), {"passages": 8})["passages"]

    def _passages(self, question: str, vector: Vectors, near: Mapping[str, list[Near]], faq: Sequence[FaqHit], k: int) -> list[Near]:
        """The k passages by the chosen order; the score is a cosine in every mode, and the threshold is on it."""
        if self.mode == "dense":
            return self._by_nearest_part(near, faq, k)
        order = self._words.ranked(question, POOL * k)
        if self.mode == "hybrid":
            by_sentence = dict.fromkeys(self._places[self.contents.sentences[place][0].id] for place, _ in near["sentences"])
            order = fused([place for place, _ in near["passages"]], by_sentence, order)
        cosines = dict(near["passages"])
        others = [place for place in order if place not in cosines]
        cosines.update(zip(others, self.opened.nearest.passages(vector, others) if others else (), strict=True))
        return [(place, cosines[place]) for place in order if cosines[place] >= self.relevant][:k]

    def _by_nearest_part(self, near: Mapping[str, list[Near]], faq: Sequence[FaqHit], k: int) -> list[Near]:
        """A passage is as near as the nearest of three: itself, one of its sentences, or a question that it answers."""
        best: dict[int, float] = dict(near["passages"])
        for place, score in near["sentences"]:
            passage = self._of_sentence[place]
            if score > best.get(passage, -math.inf):
                best[passage] = score
        order = dict(best)
        for hit in faq:
            score, fitting = hit.score, hit.score + SHARED * hit.shared + BEHIND * hit.behind
            for later, passage in enumerate(self._answers[hit.topic, hit.faq]):
                if score > best.get(passage, -math.inf):
                    best[passage] = score
                fit = fitting - LATER * later
                if fit > order.get(passage, -math.inf):
                    order[passage] = fit
        ranked = sorted([(-round(order[passage], 6), passage) for passage, score in best.items() if score >= self.relevant])[:k]
        return [(passage, best[passage]) for _, passage in ranked]

    def _faq(self, question: str, vector: Vectors, near: list[Near]) -> tuple[FaqHit, ...]:
        """Each entry once, by its nearest phrasing."""
        nearest: dict[Entry, tuple[str, float]] = {}
        for place, score in near:
            entry = self._entries[place]
            if score >= self.relevant and entry not in nearest:
                nearest[entry] = self.contents.phrasings[place].text, score
        shares, pieces = self._shared.shares(question, nearest), self._pieces.shares(question, nearest)
        behind = self._told_apart.scores(vector, nearest) if self._told_apart else dict.fromkeys(nearest, 0.0)
        known = self._shared.known(question)
        return tuple(
            FaqHit(*entry, text, score, pieces[entry], behind[entry], round(known * shares[entry], 6))
            for entry, (text, score) in nearest.items()
        )

    def _outside(self, question: str, vector: Vectors, near: list[Near]) -> tuple[OutsideHit, ...]:
        """Each topic once, by the nearest texts that are none of its business, for a few together err less than one; and by all of them."""
        nearest: dict[str, list[float]] = {}
        for place, score in near:
            nearest.setdefault(self.contents.outside[place].topic, []).append(score)
        return tuple(
            OutsideHit(topic, sum(scores[:OUTSIDE]) / len(scores[:OUTSIDE]), *self._leaning(topic, question, vector))
            for topic, scores in nearest.items()
        )

    def _leaning(self, topic: str, question: str, vector: Vectors) -> tuple[float, ...]:
        return self._leanings[topic].of(question, vector) if topic in self._leanings else ()

    @cached_property
    def _entries(self) -> Sequence[Entry]:
        """The entry of each phrasing."""
        return [(phrasing.topic, phrasing.faq) for phrasing in self.contents.phrasings]

    @cached_property
    def _answers(self) -> Mapping[Entry, tuple[int, ...]]:
        """The passages that each entry's answer quotes, in its order."""
        answers = {(phrasing.topic, phrasing.faq): phrasing.answered_by for phrasing in self.contents.phrasings}
        return {entry: tuple(self._places[name] for name in names) for entry, names in answers.items()}

    @cached_property
    def _of_sentence(self) -> Sequence[int]:
        """The passage of each sentence."""
        return [self._places[passage.id] for passage, _ in self.contents.sentences]

    @cached_property
    def _shared(self) -> SharedWords:
        return SharedWords(((phrasing.topic, phrasing.faq), phrasing.text) for phrasing in self.contents.phrasings)

    @cached_property
    def _pieces(self) -> SharedPieces:
        return SharedPieces(((phrasing.topic, phrasing.faq), phrasing.text) for phrasing in self.contents.phrasings)

    @cached_property
    def _told_apart(self) -> ToldApart | None:
        """Fitted at the first question, to the vectors the index holds."""
        phrasings = self.contents.phrasings
        return ToldApart(self._entries, self.opened.nearest.rows("questions")) if phrasings else None

    @cached_property
    def _leanings(self) -> Mapping[str, Leaning]:
        """For each topic that has texts of others' business; fitted at the first question."""
        return leanings(self.contents, self.opened.nearest.rows)

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {passage.id: place for place, passage in enumerate(self.contents.passages)}

    @cached_property
    def _words(self) -> Words:
        return Words([embedded(passage) for passage in self.contents.passages])


def open_index(
    topics: Mapping[str, Topic],
    settings: Wanted | None = None,
    encoder: Encoder | None = None,
    say: Callable[[str], None] | None = None,
    limit: int = EXACT_LIMIT,
) -> Index:
    """The index of these topics and of the user's own documents, built first when it is missing, stale or damaged.

    `encoder` replaces the configured model; `say` gets one-line notices (stderr by default); up to `limit` rows are searched exactly.

    Raises:
        UsageError: a setting cannot be used.
        IndexFolderError: the index cannot be used and cannot be rebuilt, or the model's weights are not what they should be.
        ServiceError: a configured Chroma server does not answer.
    """
    settings = settings or IndexSettings()
    if settings.retrieval not in MODES:
        raise UsageError(f'retrieval "{settings.retrieval}" is not known. Use one of: {", ".join(MODES)}.')
    contents = contents_of(topics.values(), own_passages(settings.index))
    encoder = encoder or SentenceTransformerEncoder(locate(settings.embedding))
    opened = ready(contents, encoder, {slug: topic.hash for slug, topic in topics.items()}, settings, say or _to_stderr, limit)
    return Index(contents, encoder, opened, settings.retrieval)


def _to_stderr(line: str) -> None:
    print(line, file=sys.stderr)
