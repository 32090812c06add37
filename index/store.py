"""Vectors in Chroma: a folder of this machine, or a server. The only module that imports chromadb."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from corpus.errors import ServiceError, UsageError
from index.contents import KINDS, Row
from index.encoder import Vectors

PAGE = 1000
"""Rows per request."""

TIMEOUT_S = 60.0
"""How long a Chroma server may take for one request."""

DECIMALS = 5
"""Of a similarity: coarse enough to hide the noise of 32-bit arithmetic."""


class Damaged(Exception):  # noqa: N818 - says what the store is, not that the program is wrong
    """What Chroma holds cannot be read; the message says why."""


class Shelf:
    """The rows of one kind in one index."""

    def __init__(self, collection: Any, where: str) -> None:
        """Wrap a Chroma collection; `where` names the store in messages."""
        self._collection, self._where = collection, where

    def count(self) -> int:
        """How many rows there are."""
        with _explained(self._where):
            return int(self._collection.count())

    def add(self, rows: Sequence[Row], vectors: Vectors) -> None:
        """Put rows in, or replace those of the same id."""
        with _explained(self._where):
            for start in range(0, len(rows), PAGE):
                part = rows[start : start + PAGE]
                self._collection.upsert(
                    ids=[row.id for row in part],
                    embeddings=vectors[start : start + PAGE],
                    documents=[row.text for row in part],
                    metadatas=[dict(row.meta) for row in part],
                )

    def vectors(self, ids: Sequence[str]) -> dict[str, Vectors]:
        """The vectors of those ids that are there."""
        found: dict[str, Vectors] = {}
        with _explained(self._where):
            for start in range(0, len(ids), PAGE):
                got = self._collection.get(ids=list(ids[start : start + PAGE]), include=["embeddings"])
                found.update(zip(got["ids"], np.asarray(got["embeddings"], dtype=np.float32), strict=True))
        return found

    def pages(self) -> Iterator[tuple[list[str], Vectors]]:
        """All ids with their vectors, a page at a time."""
        start = 0
        while True:
            with _explained(self._where):
                got = self._collection.get(limit=PAGE, offset=start, include=["embeddings"])
            if not got["ids"]:
                return
            yield list(got["ids"]), np.asarray(got["embeddings"], dtype=np.float32)
            start += len(got["ids"])

    def nearest(self, vector: Vectors, limit: int) -> list[tuple[str, float]]:
        """Ids and cosines of the nearest rows by Chroma's own index, best first, ties by id."""
        with _explained(self._where):
            got = self._collection.query(query_embeddings=[vector], n_results=limit, include=["distances"])
        hits = [(name, round(1.0 - float(away), DECIMALS)) for name, away in zip(got["ids"][0], got["distances"][0], strict=True)]
        return sorted(hits, key=lambda hit: (-hit[1], hit[0]))


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
        with _explained(self.where):
            return {kind: Shelf(self._client.get_or_create_collection(prefix + kind, configuration=_HNSW), self.where) for kind in KINDS}

    def open(self, prefix: str) -> dict[str, Shelf]:
        """The shelves of a finished build.

        Raises:
            Damaged: one of them is not there, or cannot be read.
        """
        with _explained(self.where):
            return {kind: Shelf(self._client.get_collection(prefix + kind), self.where) for kind in KINDS}

    def write_note(self, name: str, note: str) -> None:
        """Keep a text under a name, in one step."""
        with _explained(self.where):
            self._client.create_collection(name, metadata={"note": note}, get_or_create=True)

    def notes(self, prefix: str) -> dict[str, str]:
        """The texts kept under names that begin so."""
        with _explained(self.where):
            found = [each for each in self._client.list_collections(limit=None) if each.name.startswith(prefix)]
        return {each.name: str((each.metadata or {}).get("note", "")) for each in found}

    def drop(self, name: str) -> None:
        """Remove a collection or note; nothing happens when it is gone already."""
        from chromadb.errors import NotFoundError

        with _explained(self.where), contextlib.suppress(NotFoundError):
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
    with _explained(str(folder)):
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
    with _explained(where):
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


@contextlib.contextmanager
def _explained(where: str) -> Iterator[None]:
    """Turn what Chroma raises into our errors: the server does not answer, or the folder cannot be read."""
    try:
        yield
    except (UsageError, ServiceError, Damaged, OSError, MemoryError):
        raise
    except Exception as error:
        raise _named(error, where) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how Chroma's Rust core fails on a file it cannot read
            raise
        raise _named(error, where) from error


def _named(error: BaseException, where: str) -> Exception:
    said = (str(error).strip() or type(error).__name__).splitlines()[0][:200]
    if where.startswith(("http://", "https://")):
        return ServiceError(f"Chroma server {where} does not answer ({said}). Start it (chroma run), or unset FIRSTSCAN_CHROMA.")
    if "readonly" in said.lower() or "read-only" in said.lower():
        return PermissionError(f"{where}: {said}")
    if "full" in said.lower() or "disk i/o" in said.lower():
        return OSError(f"{where}: {said}")
    return Damaged(said)
