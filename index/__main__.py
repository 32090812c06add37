"""Build or check the index, and keep one's own documents in it: python -m index [--check | --add FILE | --remove NAME | --list]."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from corpus.errors import FirstscanError
from corpus.load import TOPICS, load_topics
from corpus.topic import Topic
from index.check import check
from index.documents import add, listed, remove
from index.opening import open_index
from index.settings import STORE, IndexSettings


def main(arguments: list[str] | None = None) -> int:
    """Do what the options ask for; the exit code is 0, or that of the error in corpus/errors.py."""
    parser = argparse.ArgumentParser(prog="python -m index", description="Build the index, or say what state it is in.")
    parser.add_argument("--check", action="store_true", help="change nothing; exit code 4 unless the index is current")
    parser.add_argument("--add", metavar="FILE", type=Path, action="append", default=[], help="add a document of your own")
    parser.add_argument("--remove", metavar="NAME", action="append", default=[], help="take a document out again")
    parser.add_argument("--list", action="store_true", help="list the documents you added")
    options = parser.parse_args(arguments)
    settings = settings_from(os.environ)
    try:
        for name in options.remove:
            remove(name, settings.index)
        for file in options.add:
            print(f"{add(file, settings.index).name}: added")
        if options.list:
            for document in listed(settings.index):
                print(f"{document.name}{f' ({len(document.pages)} pages)' if document.pages else ''}")
            return 0
        topics = load_topics(Path(os.environ.get("FIRSTSCAN_TOPICS") or TOPICS))
        return _check(topics, settings) if options.check else _build(topics, settings)
    except FirstscanError as error:
        print(error, file=sys.stderr)
        return error.exit_code


def settings_from(environment: Mapping[str, str]) -> IndexSettings:
    """The settings that the environment gives, by the names the application uses."""
    return IndexSettings(
        index=Path(environment.get("FIRSTSCAN_INDEX") or STORE),
        chroma=environment.get("FIRSTSCAN_CHROMA") or None,
        embedding=environment.get("FIRSTSCAN_EMBEDDING") or None,
        retrieval=environment.get("FIRSTSCAN_RETRIEVAL") or "dense",
    )


def _check(topics: Mapping[str, Topic], settings: IndexSettings) -> int:
    found = check(topics, settings)
    print(found)
    return 0 if found.state == "current" else 4


def _build(topics: Mapping[str, Topic], settings: IndexSettings) -> int:
    opened = open_index(topics, settings).opened
    counts = ", ".join(f"{number} {kind}" for kind, number in sorted(opened.manifest.counts.items()))
    print(f"index {opened.where}: current ({counts}; {opened.built.embedded if opened.built else 0} embedded now)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
