"""The manifest of a built index: written last, so that an index without one was never finished."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from index.encoder import Vectors

FORMAT = 1


@dataclass(frozen=True)
class Manifest:
    """What an index holds and what it was made from."""

    version: str
    """Hash of contents, chunking and model: `Contents.version`."""
    number: int
    """Counts the builds in one place, so that the latest is known without a clock."""
    model: str
    chunking: str
    dimension: int
    corpora: Mapping[str, str]
    """Topic -> hash of its files, for a person who wonders which edition was indexed."""
    counts: Mapping[str, int]
    digests: Mapping[str, str]
    """Kind -> `digest` of its rows."""
    format: int = FORMAT

    def dumps(self) -> str:
        """The manifest as JSON, keys sorted."""
        return json.dumps(asdict(self), indent=1, sort_keys=True)


def loads(text: str) -> Manifest | None:
    """The manifest in that JSON; None when it is not one of ours, or of another format."""
    try:
        fields = json.loads(text)
        manifest = Manifest(**fields)
    except (ValueError, TypeError):
        return None
    return manifest if manifest.format == FORMAT and isinstance(manifest.version, str) else None


def digest(rows: Iterable[tuple[str, Vectors]]) -> str:
    """sha256 over ids and vectors, in hex, whatever order they come in."""
    whole = hashlib.sha256()
    for each in sorted(hashlib.sha256(name.encode() + vector.tobytes()).digest() for name, vector in rows):
        whole.update(each)
    return whole.hexdigest()
