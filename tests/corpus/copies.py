"""A copy of the invented topic to break, and the message that breaking it brings."""

from __future__ import annotations

import shutil
from pathlib import Path

from corpus.errors import CorpusError
from corpus.load import load_topic

INVENTED = Path(__file__).parent.parent / "topics" / "sore-elbow"


def copy_topic(to: Path) -> Path:
    """The invented topic, copied below `to`; returns its folder."""
    return Path(shutil.copytree(INVENTED, to / INVENTED.name))


def change(folder: Path, file: str, old: str, new: str) -> None:
    """Replace the first occurrence of `old`, which must be there."""
    path = folder / file
    text = path.read_bytes().decode()
    if old not in text:
        raise LookupError(f"{old!r} is not in {file}")
    path.write_bytes(text.replace(old, new, 1).encode())


def refusal(folder: Path) -> str:
    """What loading the folder complains about; "loaded" when it does not."""
    try:
        load_topic(folder)
    except CorpusError as error:
        return str(error)
    return "loaded"
