"""Read a topic's file as text without changing a character, so that offsets into it stay exact."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import CorpusError


@dataclass(frozen=True)
class FileText:
    """A file's decoded text; line endings are kept as they are in the file."""

    shown: str
    """How messages name it: "sore-elbow/faq.toml"."""
    text: str
    raw: bytes

    def line(self, offset: int) -> int:
        """The line number, from 1, of a character offset."""
        return self.text.count("\n", 0, offset) + 1


def shown(folder: Path, name: str) -> str:
    """How messages name a topic's file: the topic's folder and the path inside it, never a machine's path."""
    return f"{folder.name}/{name}"


def read_text(folder: Path, name: str, *, bom: bool = False) -> FileText:
    """The file `name` inside the topic folder, as UTF-8.

    Args:
        folder: the topic's folder.
        name: path inside it, with forward slashes.
        bom: whether a byte order mark is dropped (spreadsheets write one into CSV); elsewhere it would shift offsets.

    Raises:
        CorpusError: missing, unreadable, not UTF-8, with a byte order mark, NUL bytes or bare carriage returns.
    """
    label = shown(folder, name)
    try:
        raw = (folder / name).read_bytes()
    except FileNotFoundError:
        raise CorpusError(label, "the file", "is missing", "Add it; every topic needs it, even if empty of rows") from None
    except OSError as error:
        raise CorpusError(label, "the file", f"cannot be read ({error.strerror})", "Check its permissions") from None
    if raw.startswith(codecs.BOM_UTF8):
        if not bom:
            raise CorpusError(label, "line 1", "starts with a byte order mark", "Save it as UTF-8 without BOM")
        raw = raw[len(codecs.BOM_UTF8) :]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise CorpusError(label, f"line {line}", f"byte 0x{raw[error.start]:02x} is not UTF-8", "Save the file as UTF-8") from None
    _refuse_control_characters(label, text)
    return FileText(label, text, raw)


def _refuse_control_characters(label: str, text: str) -> None:
    if (at := text.find("\0")) >= 0:
        raise CorpusError(label, f"line {text.count(chr(10), 0, at) + 1}", "holds a NUL character", "Save it as plain UTF-8 text")
    if "\r" in text and (rest := text.replace("\r\n", "\n")).find("\r") >= 0:
        line = rest.count("\n", 0, rest.find("\r")) + 1
        raise CorpusError(label, f"line {line}", "has a bare carriage return", "Save it with LF or CRLF line endings")
