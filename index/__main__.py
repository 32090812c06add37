"""Build or check the index: python -m index [--check]."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from corpus.errors import FirstscanError
from corpus.load import load_topics
from index.check import check
from index.search import open_index
from index.settings import STORE, IndexSettings


def main(arguments: list[str] | None = None) -> int:
    """Build the configured index, or with --check say what state it is in; the exit code is 0 when it is current."""
    parser = argparse.ArgumentParser(prog="python -m index", description="Build the index, or say what state it is in.")
    parser.add_argument("--check", action="store_true", help="change nothing; exit code 4 unless the index is current")
    options = parser.parse_args(arguments)
    try:
        settings = settings_from(os.environ)
        topics = load_topics()
        if options.check:
            found = check(topics, settings)
            print(found)
            return 0 if found.state == "current" else 4
        opened = open_index(topics, settings).opened
        counts = ", ".join(f"{number} {kind}" for kind, number in sorted(opened.manifest.counts.items()))
        print(f"index {opened.where}: current ({counts}; {opened.built.embedded if opened.built else 0} embedded now)")
    except FirstscanError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    return 0


def settings_from(environment: os._Environ[str] | dict[str, str]) -> IndexSettings:
    """The settings that the environment gives, by the names the application uses."""
    return IndexSettings(
        index=Path(environment.get("FIRSTSCAN_INDEX") or STORE),
        chroma=environment.get("FIRSTSCAN_CHROMA") or None,
        embedding=environment.get("FIRSTSCAN_EMBEDDING") or None,
        retrieval=environment.get("FIRSTSCAN_RETRIEVAL") or "dense",
    )


if __name__ == "__main__":
    sys.exit(main())
