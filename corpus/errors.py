"""Errors a person is shown: one line saying what was wrong, where, and what to do next.

FirstscanError           1  anything below; shown without a traceback
├── UsageError           2  something a person typed (unknown variant, empty text, unreadable file)
├── CorpusError          3  a topic file that does not hold together
├── IndexFolderError         4  an index that is missing, stale, foreign or damaged and cannot be mended here
└── ServiceError       5  a server or model the user configured does not answer
"""

from __future__ import annotations

from pathlib import Path


class FirstscanError(Exception):
    """An error displayed as one line, without a traceback; `exit_code` is the process's."""

    exit_code = 1


class UsageError(FirstscanError):
    """Something a person typed cannot be used."""

    exit_code = 2


class CorpusError(FirstscanError):
    """A topic file is wrong; the message names file, row and remedy."""

    exit_code = 3

    def __init__(self, file: Path | str, where: str, wrong: str, remedy: str) -> None:
        """Compose the one line from its parts, each kept as an attribute."""
        self.file, self.where, self.wrong, self.remedy = str(file), where, wrong, remedy
        super().__init__(f"{file}, {where}: {wrong}. {remedy}")


class IndexFolderError(FirstscanError):
    """The index cannot be used as it is, and could not be rebuilt."""

    exit_code = 4


class ServiceError(FirstscanError):
    """A configured server or model does not answer."""

    exit_code = 5
