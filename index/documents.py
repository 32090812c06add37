"""Documents a user adds to the index: searched and cited beside the guideline, never a source of ratings."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import sys
import unicodedata
from dataclasses import asdict, dataclass
from pathlib import Path

from corpus.errors import IndexFolderError, UsageError
from index.folder import IndexFolder
from index.own_text import own_passages_of
from index.passage import Passage
from index.received import converted, received

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


def add(file: Path, index: Path) -> Document:
    """Add a document to the index in that folder, or replace the one of that name; the next opening embeds it.

    Raises:
        UsageError: the file cannot be read, is too large, or is no PDF, DOCX, HTML, Markdown or text.
        IndexFolderError: the index folder is foreign or cannot be written to.
    """
    data = received(file)
    pieces = converted(file)
    text, pages = "", []
    for page, piece in pieces:
        if page is not None:
            pages.append((page, len(text)))
        text += unicodedata.normalize("NFC", piece.replace("\x00", "")) + "\n\n"
    document = Document(_name(file), hashlib.sha256(data).hexdigest(), _hash(text), tuple(pages))
    try:
        with IndexFolder(index, _say).lock():
            _write(index / FOLDER, document, text)
    except OSError as error:
        raise IndexFolderError(
            f"index folder {index}: {error.strerror or error}. Documents need a folder that can be written to."
        ) from error
    return document


def remove(name: str, index: Path) -> None:
    """Take the document of that name out of the index; the next opening forgets its passages.

    Raises:
        UsageError: there is no such document.
        IndexFolderError: the index folder cannot be written to.
    """
    folder = index / FOLDER / _key(name)
    if not (folder / "about.json").is_file():
        known = ", ".join(document.name for document in listed(index)) or "none"
        raise UsageError(f'document "{name}" is not in the index. Documents there: {known}.')
    try:
        with IndexFolder(index, _say).lock():
            shutil.rmtree(folder)
    except OSError as error:
        raise IndexFolderError(
            f"index folder {index}: {error.strerror or error}. Removing needs a folder that can be written to."
        ) from error


def listed(index: Path) -> tuple[Document, ...]:
    """The documents in the index, by name.

    Raises:
        IndexFolderError: one of them cannot be read.
    """
    folders = sorted((index / FOLDER).iterdir()) if (index / FOLDER).is_dir() else []
    return tuple(sorted((_about(folder) for folder in folders if not folder.name.endswith(".new")), key=lambda document: document.name))


def text_of(document: Document, index: Path) -> str:
    """The document's text, which the offsets of its passages count in.

    Raises:
        IndexFolderError: the text is not the one that was added.
    """
    path = index / FOLDER / _key(document.name) / "text.md"
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _damaged(path) from error
    if _hash(text) != document.text_hash:
        raise _damaged(path)
    return text


def own_passages(index: Path) -> tuple[Passage, ...]:
    """The passages of every document that was added to the index in that folder."""
    return tuple(
        passage for document in listed(index) for passage in own_passages_of(document.name, text_of(document, index), document.pages)
    )


def _write(documents: Path, document: Document, text: str) -> None:
    """Put the document in its folder, whole or not at all."""
    unfinished, folder = documents / f"{_key(document.name)}.new", documents / _key(document.name)
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    (unfinished / "text.md").write_bytes(text.encode("utf-8"))
    (unfinished / "about.json").write_text(json.dumps(asdict(document), ensure_ascii=False), encoding="utf-8")
    if folder.exists():
        shutil.rmtree(folder)
    unfinished.replace(folder)


def _about(folder: Path) -> Document:
    try:
        fields = json.loads((folder / "about.json").read_text(encoding="utf-8"))
        return Document(**{**fields, "pages": tuple((page, start) for page, start in fields["pages"])})
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise _damaged(folder / "about.json") from error


def _damaged(path: Path) -> IndexFolderError:
    return IndexFolderError(f"your document in {path.parent}: {path.name} is damaged. Delete that folder and add the document again.")


def _name(file: Path) -> str:
    """The file's name without what could disturb a line of text or a path."""
    plain = unicodedata.normalize("NFC", file.name)
    return re.sub(r"[^\w.,() -]+", "_", plain)[-120:]


def _key(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:16]


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _say(line: str) -> None:
    print(line, file=sys.stderr)
