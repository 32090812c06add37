"""Turn one file into Markdown, page by page: run as a process of its own, with little memory, little time and no network.

python -m index.convert FILE  writes JSON to stdout: [{"page": 1 or null, "text": "..."}, ...]
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

MEMORY = 2 * 1024**3
"""Bytes of address space; converters and their libraries alone take about a quarter of it."""
CPU_S = 60
PAGES = 2000
CHARACTERS = 10_000_000
"""Of Markdown; more than any guideline has, far less than a bomb makes."""

NO_PAGE_HAS_TEXT = 65
CANNOT_READ = 66


def limit() -> None:
    """Take from this process what a converter does not need; a hostile file then ends it, and nothing else."""
    import socket

    try:
        import resource
    except ImportError:  # Windows has no such limits; the parent's clock still ends the process
        pass
    else:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_S, CPU_S))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def refuse(*_: object, **__: object) -> None:
        raise OSError("a converter has no network")

    socket.socket.connect = refuse  # type: ignore[method-assign]


def pages(path: Path) -> Iterator[tuple[int | None, str]]:
    """The file's text as Markdown, with page numbers where the format has pages."""
    kind = path.suffix.lower()
    data = path.read_bytes()
    if kind in (".md", ".markdown", ".txt"):
        yield None, data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        return
    convert = _converter()
    if kind == ".pdf":
        yield from ((number, convert(page, ".pdf")) for number, page in _pdf_pages(data))
    else:
        yield None, convert(data, kind)


def _converter() -> Callable[[bytes, str], str]:
    from markitdown import MarkItDown, StreamInfo

    markitdown = MarkItDown(enable_plugins=False)

    def convert(data: bytes, kind: str) -> str:
        return str(markitdown.convert_stream(io.BytesIO(data), stream_info=StreamInfo(extension=kind)).markdown)

    return convert


def _pdf_pages(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each page as a PDF of its own, so that every piece of text knows its page."""
    import pypdfium2

    whole: Any = pypdfium2.PdfDocument(data)
    for place in range(min(len(whole), PAGES)):
        one: Any = pypdfium2.PdfDocument.new()
        one.import_pages(whole, [place])
        page = io.BytesIO()
        one.save(page)
        yield place + 1, page.getvalue()


def main() -> int:
    """Convert the file named on the command line."""
    limit()
    found: list[dict[str, object]] = []
    left = CHARACTERS
    try:
        for number, text in pages(Path(sys.argv[1])):
            found.append({"page": number, "text": text[:left]})
            left -= len(text)
            if left <= 0:
                break
    except Exception as error:  # whatever a parser raises on a broken file, its name is all the parent shows
        print((str(error).strip() or type(error).__name__).splitlines()[0][:200], file=sys.stderr)
        return CANNOT_READ
    if not any(str(each["text"]).strip() for each in found):
        return NO_PAGE_HAS_TEXT
    json.dump(found, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
