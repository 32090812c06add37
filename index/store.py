"""Vectors in Chroma: a folder of this machine, or a server. The only module that imports chromadb."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from corpus.errors import UsageError
from index.chroma_fails import explained
from index.contents import KINDS
from index.shelf import Shelf

TIMEOUT_S = 60.0
"""How long a Chroma server may take for one request."""


class Store:
    """One Chroma, embedded or a server."""

    def __init__(self, client: Any, where: str) -> None:
        """Use `open_folder` or `open_server`."""
        self._client, self.where = client, where
        servers = (getattr(each, "_server", None) for each in (client, getattr(client, "_admin_client", None)))
        self._sessions: list[Any] = [server._session for server in servers if server is not None and hasattr(server, "_session")]
        for session in self._sessions:
            session.timeout = TIMEOUT_S  # Chroma's own client waits for ever

    def create(self, prefix: str) -> dict[str, Shelf]:
        """Shelves for every kind, with whatever a build that did not finish left on them."""
        with explained(self.where):
            return {kind: Shelf(self._client.get_or_create_collection(prefix + kind, configuration=_HNSW), self.where) for kind in KINDS}

    def open(self, prefix: str) -> dict[str, Shelf]:
        """The shelves of a finished build.

        Raises:
            Damaged: one of them is not there, or cannot be read.
        """
        with explained(self.where):
            return {kind: Shelf(self._client.get_collection(prefix + kind), self.where) for kind in KINDS}

    def write_note(self, name: str, note: str) -> None:
        """Keep a text under a name, in one step."""
        with explained(self.where):
            self._client.create_collection(name, metadata={"note": note}, get_or_create=True)

    def notes(self, prefix: str) -> dict[str, str]:
        """The texts kept under names that begin so."""
        with explained(self.where):
            found = [each for each in self._client.list_collections(limit=None) if each.name.startswith(prefix)]
        return {each.name: str((each.metadata or {}).get("note", "")) for each in found}

    def drop(self, name: str) -> None:
        """Remove a collection or note; nothing happens when it is gone already."""
        from chromadb.errors import NotFoundError

        with explained(self.where), contextlib.suppress(NotFoundError):
            self._client.delete_collection(name)

    def close(self) -> None:
        """Let go of files and connections."""
        for session in self._sessions:
            session.close()
        with contextlib.suppress(Exception):  # nothing is lost by a client that cannot say goodbye
            self._client.close()


_HNSW = {"hnsw": {"space": "ip", "ef_search": 100, "ef_construction": 100, "batch_size": 1_000, "sync_threshold": 10_000}}
"""Vectors have length 1, so that the inner product is the cosine ("cosine" would have Chroma scale them again, and change their last bits).
A high threshold, because Chroma writes the whole graph anew each time it is reached."""


def open_folder(folder: Path) -> Store:
    """Chroma embedded in this process, kept in that folder.

    Raises:
        Damaged: what is in the folder cannot be read by Chroma.
    """
    with explained(str(folder)):
        import chromadb

        return Store(chromadb.PersistentClient(str(folder), settings=_settings()), str(folder))


def open_server(url: str) -> Store:
    """A Chroma server, such as http://127.0.0.1:8000.

    Raises:
        UsageError: the address is not one.
        ServiceError: no Chroma server answers there.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError(f'Chroma server "{url}" is not an address. Write it like http://127.0.0.1:8000.')
    where = f"{parts.scheme}://{parts.hostname}:{parts.port or (443 if parts.scheme == 'https' else 8000)}"
    with explained(where):
        import chromadb

        client = chromadb.HttpClient(
            host=parts.hostname,
            port=parts.port or (443 if parts.scheme == "https" else 8000),
            ssl=parts.scheme == "https",
            headers=_headers(),
            settings=_settings(),
        )
    return Store(client, where)


def _settings() -> Any:
    from chromadb.config import Settings

    return Settings(anonymized_telemetry=False)


def _headers() -> dict[str, str]:
    """Headers for a server behind a login, as JSON in FIRSTSCAN_CHROMA_HEADERS."""
    text = os.environ.get("FIRSTSCAN_CHROMA_HEADERS", "").strip()
    try:
        headers = json.loads(text) if text else {}
        return {str(name): str(value) for name, value in headers.items()}
    except (ValueError, AttributeError) as error:
        raise UsageError('FIRSTSCAN_CHROMA_HEADERS is not a JSON object. Write it like {"Authorization": "Bearer ..."}.') from error
