"""Indexes on a Chroma server, shared by any number of processes; each version has collections of its own."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

from index.manifest import Manifest, loads
from index.place import Shelves
from index.store import Store, open_server

_PREFIX = "firstscan-"
_MANIFEST = "-manifest"


class IndexServer:
    """A place at an address. Two builders of one version write the same rows, so that none has to wait."""

    def __init__(self, url: str, connect: Callable[[str], Store] = open_server) -> None:
        """Connect.

        Raises:
            ServiceError: no Chroma server answers there.
        """
        self._store = connect(url)

    @property
    def where(self) -> str:
        """The server's address."""
        return self._store.where

    @contextlib.contextmanager
    def lock(self) -> Iterator[None]:
        """Nothing to hold off: see the class."""
        yield

    def manifests(self) -> tuple[Manifest, ...]:
        """Manifests of finished versions, latest last."""
        notes = self._store.notes(_PREFIX)
        found = [manifest for name, note in notes.items() if name.endswith(_MANIFEST) and (manifest := loads(note)) is not None]
        return tuple(sorted(found, key=lambda manifest: (manifest.number, manifest.version)))

    def open(self, version: str) -> Shelves:
        """The shelves of a finished version."""
        return self._store.open(f"{_PREFIX}{version}-")

    def begin(self, version: str) -> Shelves:
        """Shelves for a version; rows that another builder has put there are the same rows."""
        return self._store.create(f"{_PREFIX}{version}-")

    def finish(self, manifest: Manifest) -> None:
        """Keep the manifest, in one step."""
        self._store.write_note(f"{_PREFIX}{manifest.version}{_MANIFEST}", manifest.dumps())

    def drop(self, version: str) -> None:
        """Remove a version; first its manifest, so that no half of it is ever taken for a whole."""
        names = self._store.notes(f"{_PREFIX}{version}-")
        for name in sorted(names, key=lambda name: not name.endswith(_MANIFEST)):
            self._store.drop(name)

    def tidy(self, keep: int = 2) -> None:
        """Remove all but the latest versions; one without manifest may be another machine's build and stays."""
        for manifest in self.manifests()[:-keep]:
            self.drop(manifest.version)

    def close(self) -> None:
        """Let go of the connection."""
        self._store.close()
