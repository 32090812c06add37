"""Bring an index into a state that can be searched: open it when it is current and whole, else build it and say so."""

from __future__ import annotations

import atexit
import contextlib
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import IndexFolderError, ServiceError
from index.build import EXACT_LIMIT, Built, build
from index.chroma_fails import Damaged
from index.contents import KINDS, Contents
from index.encoder import Encoder
from index.folder import IndexFolder
from index.manifest import Manifest
from index.near import Approximate, Exact, Nearest
from index.place import Place
from index.read import checked
from index.server import IndexServer
from index.settings import Wanted

Say = Callable[[str], None]


@dataclass(frozen=True)
class Ready:
    """An index that can be searched."""

    nearest: Nearest
    manifest: Manifest
    place: Place
    built: Built | None = None
    """What had to be built; None when the index was current."""

    @property
    def where(self) -> str:
        """The folder or server the index is in."""
        return self.place.where


def ready(contents: Contents, encoder: Encoder, corpora: Mapping[str, str], settings: Wanted, say: Say, limit: int = EXACT_LIMIT) -> Ready:
    """The index of these contents, opened or built.

    Raises:
        ServiceError: a Chroma server is configured and does not answer.
        IndexFolderError: the folder is foreign, or nothing can be written anywhere.
    """
    if settings.chroma:
        return _from_server(IndexServer(settings.chroma), contents, encoder, corpora, say, limit)
    place = IndexFolder(settings.index, say)
    try:
        return _from(place, contents, encoder, corpora, say, limit)
    except OSError as error:
        return _elsewhere(place, _reason(error), contents, encoder, corpora, say, limit)


def _from(place: Place, contents: Contents, encoder: Encoder, corpora: Mapping[str, str], say: Say, limit: int) -> Ready:
    """Open the version these contents need, or build it."""
    version = contents.version(encoder.id)
    trouble = ""
    manifest = _manifest(place, version)
    if manifest is not None:
        try:
            return Ready(_open(place, manifest, contents, limit), manifest, place)
        except Damaged as damage:
            trouble = str(damage)
    with place.lock():
        manifest = _manifest(place, version)
        if manifest is not None and not trouble:  # another process has built it while this one waited
            with contextlib.suppress(Damaged):
                return Ready(_open(place, manifest, contents, limit), manifest, place)
        say(_why(place, trouble))
        with _progress(contents) as progress:
            built = build(place, contents, encoder, corpora, progress, limit)
    try:
        return Ready(_open(place, built.manifest, contents, limit), built.manifest, place, built)
    except Damaged as damage:
        raise IndexFolderError(f"index {place.where}: it was just built and cannot be read back ({damage}). Check the disk.") from damage


def _from_server(place: IndexServer, contents: Contents, encoder: Encoder, corpora: Mapping[str, str], say: Say, limit: int) -> Ready:
    try:
        return _from(place, contents, encoder, corpora, say, limit)
    except OSError as error:
        raise ServiceError(f"Chroma server {place.where}: {_reason(error)}. Check the server's disk.") from error


def _elsewhere(
    place: IndexFolder, reason: str, contents: Contents, encoder: Encoder, corpora: Mapping[str, str], say: Say, limit: int
) -> Ready:
    """Use a temporary folder, because the configured one cannot be written to."""
    try:
        temporary = Path(tempfile.mkdtemp(prefix="firstscan-index-"))
        atexit.register(shutil.rmtree, temporary, ignore_errors=True)
        spare = IndexFolder(temporary, say)
        say(f"index folder {place.where} cannot be used ({reason}); working in {temporary} until the program ends")
        with spare.lock(), contextlib.suppress(OSError, shutil.Error):
            place.copy_to(temporary, contents.version(encoder.id))
        return _from(spare, contents, encoder, corpora, say, limit)
    except OSError as error:
        raise IndexFolderError(
            f"index folder {place.where} cannot be used ({reason}), nor can a temporary one ({_reason(error)}). "
            "Free some space, or point FIRSTSCAN_INDEX to a folder that can be written to."
        ) from error


def _open(place: Place, manifest: Manifest, contents: Contents, limit: int) -> Nearest:
    shelves = place.open(manifest.version)
    if sum(len(contents.ids[kind]) for kind in KINDS) <= limit:
        exact = Exact(contents, {kind: checked(shelves[kind], manifest, kind) for kind in KINDS}, manifest.dimension)
        place.close()  # everything is in memory now; another process may do with the place what it likes
        return exact
    for kind in KINDS:
        if shelves[kind].count() != manifest.counts.get(kind):
            raise Damaged(f"{shelves[kind].count()} {kind} where {manifest.counts.get(kind)} were written")
    return Approximate(contents, shelves)


def _manifest(place: Place, version: str) -> Manifest | None:
    return next((manifest for manifest in place.manifests() if manifest.version == version), None)


def _why(place: Place, trouble: str) -> str:
    if trouble:
        return f"index {place.where}: damaged ({trouble}); building it anew"
    return f"index {place.where}: {'stale' if place.manifests() else 'missing'}; building it"


def _reason(error: OSError) -> str:
    return error.strerror or str(error).splitlines()[0]


@contextlib.contextmanager
def _progress(contents: Contents) -> Iterator[Callable[[int, int], None]]:
    """A bar on stderr where somebody is looking; silence elsewhere."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(file=sys.stderr)
    with Progress(console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("Reading the guideline", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
