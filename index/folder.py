"""Indexes in a folder: one subfolder per version, finished when its manifest is there."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from corpus.errors import IndexFolderError
from index.chroma_fails import Damaged
from index.lock import held
from index.manifest import Manifest, loads
from index.place import Shelves
from index.store import Store, open_folder

MARK = "firstscan-index"
"""A file that says the folder is ours to write and to delete in."""
MANIFEST = "manifest.json"
_VERSION_LENGTH = 32


class IndexFolder:
    """The default place: everything below one folder, made when it is first written to."""

    def __init__(self, root: Path, say: Callable[[str], None]) -> None:
        """Nothing is touched yet.

        Raises:
            IndexFolderError: the folder holds something else (a Firstscan index carries a mark).
        """
        self._root, self._say = root, say
        self._stores: dict[str, Store] = {}
        if self.foreign():
            raise IndexFolderError(
                f"index folder {root}: it holds files that are not a Firstscan index. "
                "Point FIRSTSCAN_INDEX to an empty folder, or to one that does not exist yet."
            )

    @property
    def where(self) -> str:
        """The folder's path."""
        return str(self._root)

    def foreign(self) -> bool:
        """Does the folder hold something that is not ours?"""
        if self._root.exists() and not self._root.is_dir():
            return True
        return self._root.is_dir() and not (self._root / MARK).exists() and any(self._root.iterdir())

    @contextlib.contextmanager
    def lock(self) -> Iterator[None]:
        """Hold off other builders of this folder."""
        self._root.mkdir(parents=True, exist_ok=True)
        (self._root / MARK).touch()
        with held(self._root / "lock", lambda: self._say(f"another process is building the index in {self._root}: waiting for it")):
            yield

    def manifests(self) -> tuple[Manifest, ...]:
        """Manifests of finished versions, latest last."""
        found = [manifest for folder in self._versions() if (manifest := self._manifest(folder)) is not None]
        return tuple(sorted(found, key=lambda manifest: (manifest.number, manifest.version)))

    def open(self, version: str) -> Shelves:
        """The shelves of a finished version."""
        if not (self._root / version / "chroma.sqlite3").is_file():
            raise Damaged("its database file is not there")
        if version not in self._stores:
            self._stores[version] = open_folder(self._root / version)
        return self._stores[version].open("")

    def begin(self, version: str) -> Shelves:
        """Empty shelves for a version."""
        self.drop(version)
        (self._root / version).mkdir(parents=True)
        self._stores[version] = open_folder(self._root / version)
        return self._stores[version].create("")

    def finish(self, manifest: Manifest) -> None:
        """Write the manifest beside its rows, in one step."""
        folder = self._root / manifest.version
        unfinished = folder / f"{MANIFEST}.new"
        with unfinished.open("w", encoding="utf-8") as file:
            file.write(manifest.dumps())
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(folder / MANIFEST)

    def drop(self, version: str) -> None:
        """Remove a version; first its manifest, so that no half of it is ever taken for a whole."""
        store = self._stores.pop(version, None)
        if store is not None:
            store.close()
        (self._root / version / MANIFEST).unlink(missing_ok=True)
        if (self._root / version).exists():
            shutil.rmtree(self._root / version)

    def tidy(self, keep: int = 2) -> None:
        """Remove what interrupted builds left, and all but the latest versions."""
        latest = {manifest.version for manifest in self.manifests()[-keep:]}
        for folder in self._versions():
            if folder.name not in latest:
                self.drop(folder.name)

    def copy_to(self, root: Path, version: str) -> None:
        """Copy a version into another folder, for where this one cannot be written to."""
        if (self._root / version / MANIFEST).is_file():
            shutil.copytree(self._root / version, root / version, copy_function=shutil.copyfile)
            for each in (root / version, *(root / version).rglob("*")):
                each.chmod(0o700 if each.is_dir() else 0o600)

    def close(self) -> None:
        """Let go of all files."""
        for store in self._stores.values():
            store.close()
        self._stores.clear()

    def _versions(self) -> list[Path]:
        if not self._root.is_dir():
            return []
        return sorted(each for each in self._root.iterdir() if each.is_dir() and len(each.name) == _VERSION_LENGTH)

    def _manifest(self, folder: Path) -> Manifest | None:
        try:
            manifest = loads((folder / MANIFEST).read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError):
            return None
        return manifest if manifest is not None and manifest.version == folder.name else None
