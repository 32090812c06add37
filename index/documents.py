"""Documents a user adds to the index: searched and cited beside the guideline, never a source of ratings."""

from __future__ import annotations

import hashlib
import re
import shutil
import sys
import unicodedata
from pathlib import Path

from corpus.errors import IndexFolderError, UsageError
from index.document_folder import FOLDER, Document, about, damaged, hash_of, key, write
from index.folder import IndexFolder
from index.own_text import own_passages_of
from index.passage import Passage
from index.received import converted, received


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
    document = Document(_name(file), hashlib.sha256(data).hexdigest(), hash_of(text), tuple(pages))
    try:
        with IndexFolder(index, _say).lock():
            write(index / FOLDER, document, text)
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
    folder = index / FOLDER / key(name)
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
    return tuple(sorted((about(folder) for folder in folders if not folder.name.endswith(".new")), key=lambda document: document.name))


def text_of(document: Document, index: Path) -> str:
    """The document's text, which the offsets of its passages count in.

    Raises:
        IndexFolderError: the text is not the one that was added.
    """
    path = index / FOLDER / key(document.name) / "text.md"
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise damaged(path) from error
    if hash_of(text) != document.text_hash:
        raise damaged(path)
    return text


def own_passages(index: Path) -> tuple[Passage, ...]:
    """The passages of every document that was added to the index in that folder."""
    return tuple(
        passage for document in listed(index) for passage in own_passages_of(document.name, text_of(document, index), document.pages)
    )


def _name(file: Path) -> str:
    """The file's name without what could disturb a line of text or a path."""
    plain = unicodedata.normalize("NFC", file.name)
    return re.sub(r"[^\w.,() -]+", "_", plain)[-120:]


def _say(line: str) -> None:
    print(line, file=sys.stderr)
