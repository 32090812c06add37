"""Receive a file that somebody else made: look at it from outside, and have its text from a process that may do little."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

from corpus.errors import UsageError
from index.convert import CPU_S, NO_PAGE_HAS_TEXT

KINDS = (".pdf", ".docx", ".html", ".htm", ".md", ".markdown", ".txt")
LARGEST = 50 * 1024**2
"""Bytes of a file."""
UNPACKED = 500 * 1024**2
"""Bytes of everything in a DOCX, unpacked."""
RATIO = 200
"""How many times larger the parts of a DOCX may be than the file."""
WAIT_S = 120.0
"""Wall-clock seconds a conversion may take."""


def received(file: Path) -> bytes:
    """The bytes of a file that may be added.

    Raises:
        UsageError: it is not there, too large, of another kind, or unpacks to more than a document can need.
    """
    if file.suffix.lower() not in KINDS:
        raise UsageError(f'document "{file.name}": only {", ".join(KINDS)} can be added. Save it as one of these first.')
    try:
        if not file.is_file():
            raise UsageError(f'document "{file}" is not there, or not a file. Check the path.')
        if file.stat().st_size > LARGEST:
            raise UsageError(f'document "{file.name}" is larger than {LARGEST // 1024**2} MB. Split it, or add the chapters you need.')
        data = file.read_bytes()
    except OSError as error:
        raise UsageError(f'document "{file}" cannot be read ({error.strerror}). Check its permissions.') from error
    if file.suffix.lower() == ".docx":
        _check_zip(file)
    return data


def converted(file: Path) -> list[tuple[int | None, str]]:
    """The file's text, page by page where it has pages, from a process of its own; see index.convert for what that process may do.

    Raises:
        UsageError: it takes too long, holds no text, or cannot be read.
    """
    kept = ("PATH", "SYSTEMROOT", "LANG", "LC_ALL", "VIRTUAL_ENV", "PYTHONPATH")
    environment = {name: os.environ[name] for name in kept if name in os.environ} | {"OMP_NUM_THREADS": "1", "PYTHONIOENCODING": "utf-8"}
    home = Path(__file__).resolve().parent.parent
    try:
        done = subprocess.run(  # noqa: S603 - our own module, with the user's path as one argument
            [sys.executable, "-m", "index.convert", str(file.resolve())],
            capture_output=True,
            timeout=WAIT_S,
            env=environment,
            cwd=home,
            stdin=subprocess.DEVNULL,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise UsageError(f'document "{file.name}" took longer than {WAIT_S:.0f} s to read. It is not added.') from error
    if done.returncode == NO_PAGE_HAS_TEXT:
        raise UsageError(f'document "{file.name}" holds no text; perhaps it is scanned. Run text recognition (OCR) on it first.')
    if done.returncode != 0:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        why = said[-1][:200] if said else f"the converter needed more than {CPU_S} s or too much memory"
        raise UsageError(f'document "{file.name}" cannot be read ({why}). It is not added.')
    return [(piece["page"], piece["text"]) for piece in json.loads(done.stdout)]


def _check_zip(file: Path) -> None:
    """Refuse an archive that says it unpacks to more than a document can need."""
    try:
        with zipfile.ZipFile(file) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise UsageError(f'document "{file.name}" is not a DOCX file. Open it in a word processor and save it again.') from error
    if unpacked > UNPACKED or unpacked > RATIO * max(file.stat().st_size, 50_000):
        raise UsageError(f'document "{file.name}" unpacks to {unpacked // 1024**2} MB, which no document needs. It is not added.')
