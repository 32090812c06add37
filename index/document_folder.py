"""The folder of one added document: its text as it is searched, and what is known of it."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

from corpus.errors import IndexFolderError

FOLDER = "documents"


@dataclass(frozen=True)
class Document:
    """A document in the index."""

    name: str
    file_hash: str
    """sha256 of the file that was added, hex."""
    text_hash: str
    """sha256 of its text as it is searched, hex."""
    pages: tuple[tuple[int, int], ...] = ()
    """Where each page starts in the text: (page number, offset); empty for formats without pages."""


def write(documents: Path, document: Document, text: str) -> None:
    """Put the document in its folder, whole or not at all."""
    unfinished, folder = documents / f"{key(document.name)}.new", documents / key(document.name)
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    (unfinished / "text.md").write_bytes(text.encode("utf-8"))
    (unfinished / "about.json").write_text(json.dumps(asdict(document), ensure_ascii=False), encoding="utf-8")
    if folder.exists():
        shutil.rmtree(folder)
    unfinished.replace(folder)


def about(folder: Path) -> Document:
    """What is known of the document in that folder; IndexFolderError when it cannot be read."""
    try:
        fields = json.loads((folder / "about.json").read_text(encoding="utf-8"))
        return Document(**{**fields, "pages": tuple((page, start) for page, start in fields["pages"])})
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise damaged(folder / "about.json") from error


def damaged(path: Path) -> IndexFolderError:
    """The error that names a damaged file and the remedy."""
    return IndexFolderError(f"your document in {path.parent}: {path.name} is damaged. Delete that folder and add the document again.")


def key(name: str) -> str:
    """The folder's name for a document of that name."""
    return hashlib.sha256(name.encode()).hexdigest()[:16]


def hash_of(text: str) -> str:
    """sha256 of a text, hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
