"""Open an index and search it: one question, encoded once, gives passages, sentences and FAQ entries."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping, Sequence
from functools import cached_property

from corpus.errors import UsageError
from index.batching import SharedBatches
from index.contents import Contents, embedded
from index.encoder import Encoder, Vectors
from index.faq_hits import FaqHits
from index.found import FaqHit, Found, PassageHit, SentenceHit
from index.lexical import Words, fused
from index.near import Near
from index.outside_hits import OUTSIDE, OutsideHits
from index.ready import Ready
from index.settings import MODES
from index.shared import Entry
from index.threads import one_thread_each

RELEVANT = 0.25
"""Cosine below which nothing is a hit; absolute, so that a question about something else finds nothing."""

POOL = 4
"""Candidates per order, as a multiple of k, when orders are fused: by passage, by best sentence and by words."""

PHRASINGS = 16
"""Phrasings looked at, as a multiple of k: the nearest entry alone may have dozens."""

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
        faq = self._faq.hits(question, vector, near["questions"])
        hits = self._passages(question, vector, near, faq, k)
        return Found(
            passages=tuple(PassageHit(self.contents.passages[place], score) for place, score in hits),
            sentences=tuple(
                SentenceHit(*self.contents.sentences[place], score) for place, score in near["sentences"][: 3 * k] if score >= self.relevant
            ),
            faq=faq[: 3 * k],
            outside=self._outside.hits(question, vector, near["outside"]),
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
            for later, passage in enumerate(self._places[name] for name in self._faq.answered_by[hit.topic, hit.faq]):
                if score > best.get(passage, -math.inf):
                    best[passage] = score
                fit = fitting - LATER * later
                if fit > order.get(passage, -math.inf):
                    order[passage] = fit
        ranked = sorted([(-round(order[passage], 6), passage) for passage, score in best.items() if score >= self.relevant])[:k]
        return [(passage, best[passage]) for _, passage in ranked]

    @cached_property
    def _faq(self) -> FaqHits:
        return FaqHits(self.contents.phrasings, self.opened.nearest.rows, self.relevant)

    @cached_property
    def _outside(self) -> OutsideHits:
        return OutsideHits(self.contents, self.opened.nearest.rows)

    @cached_property
    def _answers(self) -> Mapping[Entry, tuple[int, ...]]:
        """The passages that each entry's answer quotes, in its order."""
        return {entry: tuple(self._places[name] for name in names) for entry, names in self._faq.answered_by.items()}

    @cached_property
    def _of_sentence(self) -> Sequence[int]:
        """The passage of each sentence."""
        return [self._places[passage.id] for passage, _ in self.contents.sentences]

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {passage.id: place for place, passage in enumerate(self.contents.passages)}

    @cached_property
    def _words(self) -> Words:
        return Words([embedded(passage) for passage in self.contents.passages])
