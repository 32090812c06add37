"""Where finished indexes are kept, each under its version: a folder of this machine or a Chroma server."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from typing import Protocol

from index.manifest import Manifest
from index.shelf import Shelf

Shelves = Mapping[str, Shelf]
"""Kind -> its rows."""


class Place(Protocol):
    """Keeps versions side by side: one that is being built is never visible, one that is being read is never changed."""

    @property
    def where(self) -> str:
        """The place's name in messages."""

    def lock(self) -> AbstractContextManager[None]:
        """Hold off other builders of this place, where they could disturb each other."""

    def manifests(self) -> tuple[Manifest, ...]:
        """Manifests of finished versions, latest last."""

    def open(self, version: str) -> Shelves:
        """The shelves of a finished version.

        Raises:
            Damaged: they cannot be read.
        """

    def begin(self, version: str) -> Shelves:
        """Empty shelves for a version; what an interrupted build left under it is removed."""

    def finish(self, manifest: Manifest) -> None:
        """Make the version visible, in one step."""

    def drop(self, version: str) -> None:
        """Remove a version, finished or not."""

    def tidy(self, keep: int = 2) -> None:
        """Remove what interrupted builds left, and all but the latest versions."""

    def close(self) -> None:
        """Let go of files and connections; shelves that were opened are used no more."""
