"""`python -m corpus [FOLDER]`: load every topic, say what is there and what is missing."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from corpus.errors import FirstscanError
from corpus.gaps import gaps
from corpus.load import TOPICS, load_topics
from corpus.topic import Topic


def main(arguments: list[str] | None = None) -> int:
    """Print the report; returns the exit code (0, or that of the error shown)."""
    parser = argparse.ArgumentParser(prog="python -m corpus", description="Validate the topics and list what they hold and lack.")
    parser.add_argument(
        "folder", nargs="?", type=Path, default=TOPICS, help="a folder of topics (default: the ones that come with Firstscan)"
    )
    try:
        topics = load_topics(parser.parse_args(arguments).folder)
    except FirstscanError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    print("\n\n".join(report(topic) for topic in topics.values()))
    return 0


def report(topic: Topic) -> str:
    """What the topic holds, a line each, then its gaps."""
    about = topic.about
    lines = [
        f"{about.slug}: {about.title} ({about.edition}), {about.citation}",
        f"  {len(topic.ratings)} ratings in {len(topic.variants.variant)} variants, {len(topic.superseded)} superseded ratings",
        f"  {len(topic.procedures)} procedures, {len(topic.facts.fact)} facts, {len(topic.variants.not_covered)} rows of not covered",
        f"  {len(topic.paragraphs)} paragraphs in {len({row.file for row in topic.paragraphs})} files",
        f"  {len(about.sources)} sources, {len(about.neighbour)} neighbours",
        f"  {len(topic.faq)} FAQ with {sum(1 + len(entry.phrasings) for entry in topic.faq)} phrasings, {len(topic.cases)} worked cases",
        f"  {len(topic.pathway.step)} steps, {len(topic.pathway.alternative)} alternatives, {len(topic.pathway.alert)} alerts",
        f"  corpus {topic.hash[:12]}, rules {topic.rules_hash[:12]}",
    ]
    found = gaps(topic)
    return "\n".join([*lines, "  gaps:", *(f"    {gap}" for gap in found)] if found else [*lines, "  no gaps"])


if __name__ == "__main__":
    sys.exit(main())
