"""Embeddings by sentence-transformers, offline."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np

from corpus.errors import UsageError
from index.encoder import Vectors
from index.locate import Located, offline
from index.packed import Packed, packs
from index.readable import readable
from index.threads import cores, one_thread

PAD_TO = 16
"""Tokens; with every batch padded to a multiple of this, and computed by one thread, matrix products run through the same code whatever
the batch holds, so that a text has the same vector alone and in company, to the last bit (tests/index/test_embed.py)."""

BATCH = 32
TOGETHER = 8
"""Questions per pass through a model that pads, alike in length: more save nothing, and each would be padded to the longest of more."""


class SentenceTransformerEncoder:
    """A sentence-transformers model on the CPU or whatever device torch prefers."""

    def __init__(self, located: Located) -> None:
        """Load a model that `locate` has found.

        Raises:
            UsageError: the folder does not hold a model that sentence-transformers can load.
        """
        self._id = located.id
        with offline(), _quiet():
            from sentence_transformers import SentenceTransformer

            try:
                self._model: Any = SentenceTransformer(located.path, local_files_only=True)
            except (OSError, ValueError, KeyError, ImportError) as error:
                raise UsageError(
                    f'embedding model "{located.id}" cannot be loaded ({_first_line(error)}). '
                    "Give the folder of a sentence-transformers model, or a name that is in the local Hugging Face cache."
                ) from error
        self._dimension: int = self._model.get_embedding_dimension() or 0
        self._pads = hasattr(self._model[0], "processing_kwargs")
        self._packed = (
            Packed(self._model[0].auto_model, self._model.tokenizer, self._model.max_seq_length or 0) if packs(self._model) else None
        )

    @property
    def id(self) -> str:
        """The model's name with the first digits of its weights' sha256."""
        return self._id

    @property
    def dimension(self) -> int:
        """Numbers per vector."""
        return self._dimension

    def questions(self, texts: Sequence[str]) -> Vectors:
        """The vectors of questions, in order."""
        if self._packed:
            return self._in_packs(texts)
        with one_thread():
            return self._encode(self._model.encode_query, texts, PAD_TO, TOGETHER)

    def passages(self, texts: Sequence[str], bulk: bool = False) -> Vectors:
        """The vectors of texts to be found, in order.

        With `bulk` a model that pads uses all threads and less padding, and the last bit depends on the batch. One that packs computes a
        pack on every core at a time, each in one thread, so that the vectors are the same with and without it.
        """
        if self._packed:
            return self._in_packs(texts, cores())
        if bulk:
            return self.library(texts)
        with one_thread():
            return self._encode(self._model.encode_document, texts, PAD_TO)

    def library(self, texts: Sequence[str]) -> Vectors:
        """The vectors as the library itself batches them, in order: what ours are compared with, in value and in speed."""
        return self._encode(self._model.encode_document, texts, 1)

    def _in_packs(self, texts: Sequence[str], cores: int = 1) -> Vectors:
        texts = [readable(text) for text in texts]
        packs = [texts[start : start + BATCH] for start in range(0, len(texts), BATCH)]
        if cores == 1 or len(packs) < 2:
            done = list(map(self._pack, packs))
        else:
            with ThreadPoolExecutor(cores, thread_name_prefix="encoder") as pool:
                done = list(pool.map(self._pack, packs))
        return np.concatenate(done) if done else np.empty((0, self._dimension), dtype=np.float32)

    def _pack(self, texts: Sequence[str]) -> Vectors:
        if self._packed is None:
            raise TypeError("only a model that packs has packs")
        with one_thread():
            return self._packed.vectors(texts)

    def _encode(self, encode: Any, texts: Sequence[str], pad_to: int, together: int = BATCH) -> Vectors:
        padding = {"processing_kwargs": {"text": {"pad_to_multiple_of": pad_to}}} if self._pads and pad_to > 1 else {}
        vectors = encode(
            [readable(text) for text in texts],
            batch_size=together,
            normalize_embeddings=True,
            convert_to_numpy=True,
            show_progress_bar=False,
            **padding,
        )
        return np.asarray(vectors, dtype=np.float32).reshape(len(texts), self._dimension)


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:200]


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Silence the loading bar and the notices of the libraries below for as long as the block runs."""
    import transformers

    notices: Any = transformers.utils.logging
    was_bar, was_level = notices.is_progress_bar_enabled(), notices.get_verbosity()
    notices.disable_progress_bar()
    notices.set_verbosity_error()
    logger = logging.getLogger("sentence_transformers")
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(level)
        notices.set_verbosity(was_level)
        if was_bar:
            notices.enable_progress_bar()
